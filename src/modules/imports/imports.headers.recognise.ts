import type { Merge, Row } from '../../lib/grid.ts';
import { HeadingIndex, type HeadingPath, headingPath, speaksOf } from '../../lib/headings.ts';
import type { Column, Sheet } from '../../lib/sheet.ts';
import { type HeadingRows, headingAt, isHeadingCell } from './imports.spans.recognise.ts';

/** One column of a table with what it was taken to mean; `field` null where it was not understood. */
export interface RecognisedColumn {
  column: number;
  headings: readonly string[];
  field: string | null;
  /** 0 to 1: how much of the heading its meaning explains. */
  confidence: number;
}

export interface Header {
  sheet: Sheet;
  /** Numbers of the first and the last heading row. */
  first: number;
  last: number;
  columns: readonly RecognisedColumn[];
  /** A few of the rows that follow, to show what the columns hold. */
  below: readonly Row[];
  score: number;
}

const leastScore = 4;

const indexes = new WeakMap<Sheet, HeadingIndex<Column>>();

function indexOf(sheet: Sheet): HeadingIndex<Column> {
  const known = indexes.get(sheet);
  if (known) return known;
  const index = new HeadingIndex(sheet.columns.map((column) => ({ key: column, words: column.words })));
  indexes.set(sheet, index);
  return index;
}

/** Every column to the meaning it fits best; the better fit goes first, and most meanings are taken only once. */
export function assign(paths: ReadonlyMap<number, HeadingPath>, sheet: Sheet): RecognisedColumn[] {
  const index = indexOf(sheet);
  const candidates = [...paths].flatMap(([column, path]) =>
    index.meanings(path).map(({ key, ...match }) => ({ column, meaning: key, ...match })),
  );
  candidates.sort((a, b) => b.strength - a.strength || a.column - b.column);
  const taken = new Map<number, { field: string; confidence: number }>();
  const fields = new Set<string>();
  for (const { column, meaning, confidence } of candidates) {
    if (taken.has(column) || (fields.has(meaning.field) && !meaning.many)) continue;
    taken.set(column, { field: meaning.field, confidence });
    fields.add(meaning.field);
  }
  return [...paths].map(([column, path]) => ({
    column,
    headings: path.texts,
    field: taken.get(column)?.field ?? null,
    confidence: Math.round((taken.get(column)?.confidence ?? 0) * 100) / 100,
  }));
}

/** How well the columns, the title and the cells below speak for a kind of sheet; 0 where it cannot be one. */
function scoreOf(
  sheet: Sheet,
  columns: readonly RecognisedColumn[],
  title: string,
  below: readonly Row[],
): number {
  const found = new Map<string, number>();
  for (const { field, confidence } of columns)
    if (field) found.set(field, Math.max(found.get(field) ?? 0, confidence));
  const isTitled = speaksOf(title, sheet.titles);
  const isProved = (sheet.evidence ?? []).some((one) => proves(one, columns, below));
  const has = (need: string) =>
    need === 'title' ? isTitled : need === 'evidence' ? isProved : found.has(need);
  if (!sheet.needs.every((needs) => needs.some(has))) return 0;
  const weights = new Map(sheet.columns.map((column) => [column.field, column.weight ?? 1]));
  let score = (isTitled ? 3 : 0) + (isProved ? 3 : 0) - (speaksOf(title, sheet.notTitles) ? 4 : 0);
  for (const [field, confidence] of found) score += (weights.get(field) ?? 1) * Math.min(1, confidence + 0.3);
  return score - 0.2 * columns.filter((column) => column.field === null).length;
}

/** Most of the filled cells of a column hold what this kind of sheet would hold there. */
function proves(
  evidence: NonNullable<Sheet['evidence']>[number],
  columns: readonly RecognisedColumn[],
  below: readonly Row[],
): boolean {
  const column = columns.find((one) => one.field === evidence.field)?.column;
  const texts = below.flatMap((row) =>
    row.cells.filter((cell) => cell.column === column).map((cell) => cell.text),
  );
  return texts.length > 0 && texts.filter(evidence.is).length * 2 > texts.length;
}

/** Whether a row could be the first of a heading: short texts without numbers, half of them words of headings. */
export function mayBeHeader(row: Row, isHeading: (text: string) => boolean): boolean {
  if (row.cells.length < 2 || !row.cells.every(isHeadingCell)) return false;
  const known = row.cells.filter((cell) => isHeading(cell.text)).length;
  return known >= 2 && known * 2 >= row.cells.length;
}

/** A memo of which texts are words of any heading of any sheet. */
export function headingTest(sheets: readonly Sheet[]): (text: string) => boolean {
  const index = new HeadingIndex(
    sheets.flatMap((sheet) => sheet.columns).map(({ words }) => ({ key: true, words })),
  );
  const known = new Map<string, boolean>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size > 20_000) known.clear();
    const [match] = text.length <= 160 ? index.meanings(headingPath([text])) : [];
    const result = match !== undefined && match.strength >= 1 && match.confidence >= 0.5;
    known.set(text, result);
    return result;
  };
}

/**
 * The first table's heading among the rows, null where there is none. `titleOf` gives the text above a row. Every row
 * is tried as the first of a heading, since titles, units and mottos look like headings too; the best reading of
 * neighbouring rows wins, and rows beyond it belong to a later table.
 */
export function findHeader(
  rows: readonly Row[],
  merges: readonly Merge[],
  sheets: readonly Sheet[],
  isHeading: (text: string) => boolean,
  titleOf: (first: number) => string,
): Header | null {
  let best: Header | null = null;
  for (const [start, row] of rows.entries()) {
    if (best && row.number > best.last + 1) return best;
    if (!mayBeHeader(row, isHeading)) continue;
    const header = readHeader(rows, start, merges, sheets, isHeading, titleOf(row.number));
    if (header && (!best || header.score >= best.score)) best = header;
  }
  return best;
}

/** The best kind for a heading that begins at a row, with as many rows as continue it. */
function readHeader(
  rows: readonly Row[],
  start: number,
  merges: readonly Merge[],
  sheets: readonly Sheet[],
  isHeading: (text: string) => boolean,
  title: string,
): Header | null {
  const best = bestKind(headingAt(rows, start, merges, isHeading), sheets, title);
  return best && best.score >= leastScore ? best : null;
}

/** What the heading fits best, however little that is; null where it fits nothing. */
export function bestKind(
  { first, last, paths, below }: HeadingRows,
  sheets: readonly Sheet[],
  title: string,
): Header | null {
  let best: Header | null = null;
  for (const sheet of sheets) {
    const columns = assign(paths, sheet);
    const score = scoreOf(sheet, columns, title, below) - 0.2 * (last - first);
    if (score > 0 && (!best || score > best.score)) best = { sheet, first, last, columns, below, score };
  }
  return best;
}
