import { streamCsvRows } from 'hucre/csv';
import { type Cell, cellText, type Row } from '../../lib/grid.ts';
import { Problem } from '../../lib/problem.ts';
import { muchOf, tooLarge } from './imports.problems.ts';
import type { RowLimits } from './imports.worksheet.ts';

/** Text of a file that does not say its encoding; bytes that are no UTF-8 stay as Latin-1 for the old Vietnamese codes. */
function decode(bytes: Uint8Array): string {
  const start = [bytes[0], bytes[1]];
  if (start[0] === 0xff && start[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (start[0] === 0xfe && start[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  }
}

/** The sign most used in the first lines outside quotes; titles above the table hold commas too, so lines are weighed. */
function delimiterOf(text: string): string {
  const lines = text
    .slice(0, 20_000)
    .split(/\r?\n/)
    .slice(0, 40)
    .map((line) => line.replace(/"[^"]*"/g, ''));
  const weight = (sign: string) => lines.reduce((sum, line) => sum + (line.split(sign).length - 1) ** 1.5, 0);
  return [';', '\t', '|', ','].reduce((best, sign) => (weight(sign) > weight(best) ? sign : best), ',');
}

const textCell = (text: string, column: number): Cell => ({
  column,
  kind: 'text',
  text,
  number: null,
  dateFormat: null,
  formula: 'none',
  font: null,
});

/** Rows of a .csv; every cell is text, numbers and days are judged by the column that holds them. */
export async function* readCsv(bytes: Uint8Array, limits: RowLimits): AsyncGenerator<Row, void, undefined> {
  const text = decode(bytes);
  let number = 0;
  for (const values of streamCsvRows(text, { delimiter: delimiterOf(text) })) {
    number += 1;
    if (number > limits.rows) throw new Problem(tooLarge, { what: muchOf.rows, limit: limits.rows });
    if (values.length > limits.columns)
      throw new Problem(tooLarge, { what: muchOf.columns, limit: limits.columns });
    const cells = values.flatMap((value, column) => {
      const content = cellText(String(value ?? ''));
      return content.trim() === '' ? [] : [textCell(content, column)];
    });
    if (cells.length > 0) yield { number, cells };
  }
}
