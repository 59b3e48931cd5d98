import { StringDecoder } from 'node:string_decoder';
import { type Cell, cellText, type Merge, type Row } from '../../lib/grid.ts';
import {
  attribute,
  type CellStyle,
  columnOf,
  decodeXml,
  readMerge,
  readString,
  type SharedString,
} from '../../lib/ooxml.ts';
import { Problem } from '../../lib/problem.ts';
import { damaged, muchOf, tooLarge } from './imports.problems.ts';

export interface RowLimits {
  rows: number;
  columns: number;
  merges: number;
  /** Characters of one row's XML. */
  rowText: number;
}

export interface Book {
  strings: readonly SharedString[];
  styles: readonly CellStyle[];
}

const noStyle: CellStyle = { font: null, dateFormat: null, indent: 0 };

/** Elements by the prefix this file gives to SpreadsheetML, mostly none. */
const patternsFor = (prefix: string) => ({
  row: `<${prefix}row`,
  rowEnd: `</${prefix}row>`,
  dataEnd: `</${prefix}sheetData>`,
  cell: new RegExp(`<${prefix}c(\\s[^>]*?)?(?:/>|>(.*?)</${prefix}c>)`, 'gs'),
  value: new RegExp(`<${prefix}v(?:\\s[^>]*)?>(.*?)</${prefix}v>`, 's'),
  formula: new RegExp(`<${prefix}f[\\s/>]`),
});
type Patterns = ReturnType<typeof patternsFor>;

function readCell(
  attributes: string,
  inner: string,
  column: number,
  book: Book,
  patterns: Patterns,
): Cell | null {
  const type = attribute(attributes, 't') ?? 'n';
  const style = book.styles[Number(attribute(attributes, 's') ?? 0)] ?? noStyle;
  const stored = inner === '' ? undefined : patterns.value.exec(inner)?.[1];
  const isFormula = inner !== '' && patterns.formula.test(inner);
  const cell: Cell = {
    column,
    kind: 'text',
    text: '',
    number: null,
    dateFormat: null,
    formula: isFormula
      ? stored === undefined || (stored === '' && type !== 'str')
        ? 'pending'
        : 'done'
      : 'none',
    font: style.font,
    ...(style.indent > 0 && { indent: style.indent }),
  };
  if (cell.formula === 'pending') return cell;
  if (type === 'inlineStr') {
    const { text, font } = readString(inner);
    cell.text = text;
    cell.font = font ?? style.font;
  } else if (stored === undefined) {
    return null;
  } else if (type === 's') {
    const shared = book.strings[Number(stored)];
    if (!shared) return null;
    cell.text = shared.text;
    cell.font = shared.font ?? style.font;
  } else if (type === 'e') {
    cell.kind = 'error';
    cell.text = stored;
  } else if (type === 'b') {
    cell.text = stored === '1' ? 'x' : '';
  } else if (type === 'str' || type === 'd') {
    cell.text = decodeXml(stored);
  } else {
    const number = Number(stored);
    if (stored.trim() === '' || !Number.isFinite(number)) return null;
    cell.kind = 'number';
    cell.number = number;
    cell.text = Number.isInteger(number) && Math.abs(number) < 1e15 ? number.toFixed(0) : String(number);
    cell.dateFormat = style.dateFormat;
  }
  cell.text = cellText(cell.text);
  return cell.text.trim() === '' ? null : cell;
}

function readRow(xml: string, number: number, book: Book, patterns: Patterns, limits: RowLimits): Row {
  const cells: Cell[] = [];
  let next = 0;
  patterns.cell.lastIndex = 0;
  for (let match = patterns.cell.exec(xml); match; match = patterns.cell.exec(xml)) {
    const attributes = match[1] ?? '';
    const reference = attribute(attributes, 'r');
    const column = reference ? columnOf(reference) : next;
    next = column + 1;
    const cell = readCell(attributes, match[2] ?? '', column, book, patterns);
    if (!cell) continue;
    if (column >= limits.columns)
      throw new Problem(tooLarge, { what: muchOf.columns, limit: limits.columns });
    cells.push(cell);
  }
  return { number, cells };
}

/** Rows of a worksheet part in the order of the file, empty ones left out. */
export async function* readRows(
  chunks: AsyncIterable<Buffer>,
  book: Book,
  limits: RowLimits,
): AsyncGenerator<Row, void, undefined> {
  const decoder = new StringDecoder('utf8');
  let pending = '';
  let patterns: Patterns | null = null;
  let number = 0;
  let count = 0;
  for await (const chunk of chunks) {
    pending += decoder.write(chunk);
    if (!patterns) {
      const start = /<(\w+:)?sheetData[\s/>]/.exec(pending);
      if (!start) {
        pending = pending.slice(-100_000);
        continue;
      }
      patterns = patternsFor(start[1] ?? '');
      pending = pending.slice(start.index);
    }
    let at = 0;
    for (;;) {
      const open = pending.indexOf(patterns.row, at);
      // Behind the data only page breaks begin like rows.
      if (
        open < 0
          ? pending.includes(patterns.dataEnd)
          : /[a-z]/i.test(pending[open + patterns.row.length] ?? '')
      )
        return;
      const head = open < 0 ? -1 : pending.indexOf('>', open);
      if (head < 0) break;
      const attributes = pending.slice(open + patterns.row.length, head);
      number = Number(attribute(attributes, 'r') ?? number + 1);
      if (attributes.endsWith('/')) {
        at = head + 1;
        continue;
      }
      const close = pending.indexOf(patterns.rowEnd, head);
      if (close < 0) {
        // The row is read again when the rest of it has come.
        number -= 1;
        at = open;
        break;
      }
      const row = readRow(pending.slice(head + 1, close), number, book, patterns, limits);
      at = close + patterns.rowEnd.length;
      if (row.cells.length === 0) continue;
      count += 1;
      if (count > limits.rows) throw new Problem(tooLarge, { what: muchOf.rows, limit: limits.rows });
      yield row;
    }
    pending = pending.slice(at);
    if (pending.length > limits.rowText)
      throw new Problem(tooLarge, { what: muchOf.rowText, limit: limits.rowText });
  }
  if (patterns && pending.includes(patterns.row)) throw new Problem(damaged, { part: 'sheetData' });
}

/** The merged cells, which a worksheet lists after its rows; reading them checks the whole part on the way. */
export async function readMerges(chunks: AsyncIterable<Buffer>, limits: RowLimits): Promise<Merge[]> {
  const merges: Merge[] = [];
  let pending = '';
  for await (const chunk of chunks) {
    pending += chunk.toString('latin1');
    if (!pending.includes('mergeCell')) {
      pending = pending.slice(-20);
      continue;
    }
    const pattern = /<(?:\w+:)?mergeCell\s[^>]*?ref=["']([^"']+)["'][^>]*>/g;
    let end = 0;
    for (let match = pattern.exec(pending); match; match = pattern.exec(pending)) {
      const merge = readMerge(match[1]!);
      if (merge) merges.push(merge);
      if (merges.length > limits.merges)
        throw new Problem(tooLarge, { what: muchOf.merges, limit: limits.merges });
      end = pattern.lastIndex;
    }
    pending = pending.slice(Math.max(end, pending.length - 200));
  }
  return merges;
}
