import { isBlank } from '../../lib/cells.ts';
import type { Cell, Merge, Row } from '../../lib/grid.ts';
import { type HeadingPath, headingPath } from '../../lib/headings.ts';
import { foldWords } from '../../lib/vietnamese.ts';

const maximumDepth = 5;
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
export const isHeadingCell = (cell: Cell): boolean =>
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

/** Rows that stand as one heading: the headings of each column from the top down, and a few rows of what follows. */
export interface HeadingRows {
  /** Numbers of the first and the last heading row. */
  first: number;
  last: number;
  paths: ReadonlyMap<number, HeadingPath>;
  below: readonly Row[];
}

/** The heading that begins at a row, with as many rows as continue it, or up to the row said. */
export function headingAt(
  rows: readonly Row[],
  start: number,
  merges: readonly Merge[],
  isHeading: (text: string) => boolean,
  through?: number,
): HeadingRows {
  const first = rows[start]!.number;
  const spans = [spansOf(rows[start]!, merges)];
  let end = start;
  const goesOn = (next: Row | undefined): next is Row =>
    next !== undefined &&
    (through === undefined
      ? spans.length < maximumDepth &&
        next.number === first + spans.length &&
        continues(next, spans, isHeading)
      : next.number <= through);
  while (goesOn(rows[end + 1])) {
    end += 1;
    spans.push(spansOf(rows[end]!, merges));
  }
  return {
    first,
    last: rows[end]!.number,
    paths: withNeighbour(pathsOf(spans)),
    below: rows.slice(end + 1, end + 12),
  };
}
