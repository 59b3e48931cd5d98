import { createHash } from 'node:crypto';
import { isBlank } from '../../lib/cells.ts';
import type { Merge, Row } from '../../lib/grid.ts';
import { headingPath } from '../../lib/headings.ts';
import { type Sheet, type SheetKind, shownIn } from '../../lib/sheet.ts';
import { foldWords } from '../../lib/vietnamese.ts';
import { assign, bestKind, type Header, type RecognisedColumn } from './imports.headers.recognise.ts';
import { type HeadingRows, headingAt, isHeadingCell } from './imports.spans.recognise.ts';

/** How the tables of one heading are to be read, where somebody has put that right. */
export interface Mapping {
  kind: SheetKind | 'skipped';
  /** What each column means in the order of the columns; null is not read. */
  fields: readonly (string | null)[];
  /** Where it was remembered from an earlier import: its number in the memory. */
  memory: number | null;
}

/** By the signature of the heading. */
export type Mappings = ReadonlyMap<string, Mapping>;

/** A heading with what its table is read as; `sheet` null where that is not known or not wanted. */
export interface MappedHeader extends Pick<Header, 'first' | 'last' | 'below'> {
  sheet: Sheet | null;
  columns: readonly RecognisedColumn[];
  signature: string;
  mapping: Mapping | null;
}

/** The same for every table with these headings in this order, whatever its file, sheet or first row. */
export const signatureOf = (columns: readonly { headings: readonly string[] }[]): string =>
  createHash('sha256')
    .update(JSON.stringify(columns.map(({ headings }) => headings.map(foldWords))))
    .digest('hex')
    .slice(0, 32);

const unread = ({ paths }: HeadingRows): RecognisedColumn[] =>
  [...paths].map(([column, { texts }]) => ({ column, headings: texts, field: null, confidence: 0 }));

/** A heading as it was recognised, or as the mapping for its signature says. */
export function mapped(
  { sheet, columns, ...rows }: Pick<Header, 'first' | 'last' | 'below' | 'columns'> & { sheet: Sheet | null },
  mappings: Mappings,
  sheets: readonly Sheet[],
): MappedHeader {
  const signature = signatureOf(columns);
  const mapping = mappings.get(signature);
  if (!mapping) return { ...rows, sheet, columns, signature, mapping: null };
  return {
    ...rows,
    sheet: sheets.find(({ kind }) => kind === mapping.kind) ?? null,
    columns: columns.map((column, at) => ({ ...column, field: mapping.fields[at] ?? null, confidence: 1 })),
    signature,
    mapping,
  };
}

/** The rows somebody said to be the heading, with what they fit best. */
export function headerAt(
  rows: readonly Row[],
  merges: readonly Merge[],
  { first, last }: { first: number; last: number },
  sheets: readonly Sheet[],
  title: string,
): Parameters<typeof mapped>[0] | null {
  const start = rows.findIndex((row) => row.number >= first && row.number <= last);
  if (start < 0) return null;
  const heading = headingAt(rows, start, merges, () => true, last);
  return bestKind(heading, sheets, title) ?? { ...heading, sheet: null, columns: unread(heading) };
}

/**
 * What is most likely the heading of a table that was not recognised: the fullest of the first rows of words, the
 * first of several. So its columns can be shown, and said what they are.
 */
export function guessedHeader(
  rows: readonly Row[],
  merges: readonly Merge[],
): Parameters<typeof mapped>[0] | null {
  let best = -1;
  for (const [at, { cells }] of rows.entries()) {
    if (cells.length < 2 || !cells.every(isHeadingCell)) continue;
    if (best < 0 || cells.length > rows[best]!.cells.length) best = at;
  }
  if (best < 0) return null;
  const heading = headingAt(rows, best, merges, () => false);
  return { ...heading, sheet: null, columns: unread(heading) };
}

const mostSamples = 3;

/** Whoever looks at a mapping needs to know that it is a number, not whose. */
export const masked = (text: string) => text.replace(/\d{6,9}(?=\d{3}(?!\d))/g, '•••');

/** The first few things a column holds, each once. */
export function samplesOf(below: readonly Row[], column: number, date1904: boolean): string[] {
  const texts = below.flatMap((row) => {
    const cell = row.cells.find((one) => one.column === column);
    return cell && !isBlank(cell.text) ? [masked(shownIn(cell, date1904).slice(0, 60))] : [];
  });
  return [...new Set(texts)].slice(0, mostSamples);
}

/** What each column would be taken for as that kind of sheet. */
export const fieldsAs = (columns: readonly RecognisedColumn[], sheet: Sheet): (string | null)[] =>
  assign(new Map(columns.map(({ column, headings }) => [column, headingPath(headings)])), sheet).map(
    ({ field }) => field,
  );

/** What a column of that kind of sheet can mean. */
export const fieldsOf = ({ columns }: Sheet): { field: string; many: boolean }[] =>
  columns.map(({ field, many = false }) => ({ field, many }));
