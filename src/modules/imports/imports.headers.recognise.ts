import { isBlank } from '../../lib/cells.ts';
import type { Cell, Merge, Row } from '../../lib/grid.ts';
import { HeadingIndex, type HeadingPath, headingPath, speaksOf } from '../../lib/headings.ts';
import type { Column, Sheet } from '../../lib/sheet.ts';
import { foldWords } from '../../lib/vietnamese.ts';

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
  score: number;
}

const maximumDepth = 5;
const leastScore = 4;
/** How far the last heading of a row may reach over blanks where no cells are merged. */
const furthest = 12;

interface Span {
  text: string;
  left: number;
  right: number;
  bottom: number;
  merged: boolean;
}

const isYear = (cell: Cell): boolean => /^(19|20)\d\d$/.test(cell.text);
const isHeadingCell = (cell: Cell): boolean =>
  (cell.kind === 'text' && cell.text.length <= 160 && !/^\d+([.,]\d+)*$/.test(cell.text)) || isYear(cell);

/** The headings of one row with the columns each covers: by its merge, else over the blank columns to its right. */
function spansOf(row: Row, merges: readonly Merge[]): Span[] {
  const cells = row.cells.filter((cell) => !isBlank(cell.text));
  return cells.map((cell, index) => {
    const merge = merges.find((one) => one.top === row.number && one.left === cell.column);
    if (merge)
      return { text: cell.text, left: cell.column, right: merge.right, bottom: merge.bottom, merged: true };
    const next = cells[index + 1]?.column ?? cell.column + furthest;
    return {
      text: cell.text,
      left: cell.column,
      right: Math.max(cell.column, next - 1),
      bottom: row.number,
      merged: false,
    };
  });
}

const above = (rows: readonly Span[][], column: number): Span | undefined => {
  for (let at = rows.length - 1; at >= 0; at -= 1) {
    const span = rows[at]!.find((one) => one.left <= column && column <= one.right);
    if (span) return span;
  }
  return undefined;
};

/** Whether a row continues a heading: each cell stands below a heading that spans columns, or below nothing, or is words of headings. */
function continues(row: Row, rows: readonly Span[][], isHeading: (text: string) => boolean): boolean {
  if (row.cells.length === 0 || isIndexRow(row)) return false;
  const isBelowFirst = row.cells.some((cell) => cell.column === rows[0]![0]!.left);
  return row.cells.every((cell) => {
    if (!isBelowFirst && isHeading(cell.text)) return true;
    if (!isHeadingCell(cell)) return false;
    const over = above(rows, cell.column);
    return (
      over === undefined ||
      over.right > over.left ||
      over.bottom >= row.number ||
      foldWords(over.text) === foldWords(cell.text)
    );
  });
}

/** "1 | 2 | 3 …", "A | B | 1 | 2 …", "(1) | (2) | 3 = 1 + 2": numbers of columns, no data. */
export function isIndexRow(row: Row): boolean {
  if (row.cells.length < 3) return false;
  const numbers: number[] = [];
  for (const { text } of row.cells) {
    const number = /^\(?(\d{1,2})\)?(?:\s*[=(].*)?$/.exec(text.trim());
    if (number) numbers.push(Number(number[1]));
    else if (!/^\(?[A-Z]\)?$/.test(text.trim())) return false;
  }
  return numbers.length > 0 && numbers.every((number, index) => index === 0 || number > numbers[index - 1]!);
}

const womenOnly = new Set(['nu', 'trong do nu', 'td nu', 'so nu']);
/** Headings that count people; beside any other ("Ngoại ngữ", "Nam") a column "Nữ" tells the sex of one. */
const counted =
  /\b(so (luong|nguoi|luot|doan vien|dv|dvcd|lao dong|ld|cn\w*|hoc vien|dai bieu)|tong|luot|doan vien|cnvc\w*|cnld|lao dong|hoc vien|nguoi|dv|bch)\b/;

/** Headings of each column from the top down; a blank column beside a heading that is not merged over it has none. */
function pathsOf(rows: readonly Span[][]): Map<number, string[]> {
  const columns = new Set<number>();
  for (const span of rows.flat()) {
    const right = span.merged ? Math.min(span.right, span.left + 64) : span.left;
    for (let column = span.left; column <= right; column += 1) columns.add(column);
  }
  const paths = new Map<number, string[]>();
  for (const column of [...columns].sort((a, b) => a - b)) {
    const texts: string[] = [];
    for (const [at, row] of rows.entries()) {
      const span = row.find((one) => one.left <= column && column <= one.right);
      if (!span || texts.at(-1) === span.text) continue;
      // A blank beside a heading belongs to it only where a heading of its own stands below.
      const belongs =
        span.left === column ||
        span.merged ||
        rows.slice(at + 1).some((lower) => lower.some((one) => one.left === column));
      if (belongs) texts.push(span.text);
    }
    paths.set(column, texts);
  }
  return paths;
}

/** "Trong đó nữ" says whose women only by what stands to its left. */
function withNeighbour(paths: ReadonlyMap<number, string[]>): Map<number, HeadingPath> {
  const result = new Map<number, HeadingPath>();
  let left: string[] = [];
  for (const [column, texts] of paths) {
    const isWomen = texts.length === 1 && womenOnly.has(foldWords(texts[0]!));
    const isOfThese = isWomen && left.some((text) => counted.test(foldWords(text)));
    result.set(column, headingPath(isOfThese ? [...left, ...texts] : texts));
    if (!isWomen) left = texts;
  }
  return result;
}

const indexes = new WeakMap<Sheet, HeadingIndex<Column>>();

function indexOf(sheet: Sheet): HeadingIndex<Column> {
  const known = indexes.get(sheet);
  if (known) return known;
  const index = new HeadingIndex(sheet.columns.map((column) => ({ key: column, words: column.words })));
  indexes.set(sheet, index);
  return index;
}

/** Every column to the meaning it fits best; the better fit goes first, and most meanings are taken only once. */
function assign(paths: ReadonlyMap<number, HeadingPath>, sheet: Sheet): RecognisedColumn[] {
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
  const isProved = sheet.evidence !== undefined && proves(sheet.evidence, columns, below);
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
  evidence: NonNullable<Sheet['evidence']>,
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
  const first = rows[start]!.number;
  const spans = [spansOf(rows[start]!, merges)];
  let end = start;
  while (
    spans.length < maximumDepth &&
    rows[end + 1]?.number === first + spans.length &&
    continues(rows[end + 1]!, spans, isHeading)
  ) {
    end += 1;
    spans.push(spansOf(rows[end]!, merges));
  }
  const paths = withNeighbour(pathsOf(spans));
  const below = rows.slice(end + 1, end + 12);
  let best: Header | null = null;
  for (const sheet of sheets) {
    const columns = assign(paths, sheet);
    const score = scoreOf(sheet, columns, title, below) - 0.2 * (end - start);
    if (score >= leastScore && (!best || score > best.score))
      best = { sheet, first, last: rows[end]!.number, columns, score };
  }
  return best;
}
