import { type CellValue, type WriteSheet, writeXlsx } from 'hucre';
import { dayOfSerial } from '../../lib/cells.days.ts';
import { showDay } from '../../lib/days.ts';
import { detectEncoding } from '../../lib/encodings.ts';
import type { Cell, Merge, Row } from '../../lib/grid.ts';
import { columnOf } from '../../lib/ooxml.ts';
import { repaired, sampleOf } from './imports.body.recognise.ts';
import type { CellFix } from './imports.corrections.schema.ts';
import { Fixes, type KnownValueFix } from './imports.fixes.ts';
import type { ImportedSheet, ImportNote } from './imports.schema.ts';
import { errorBook as text } from './imports.text.ts';
import { openWorkbook } from './imports.workbook.ts';

/** What an error workbook is made of: the files as they came and what was said of them. */
export interface ErrorSource {
  files: readonly { name: string; bytes: Uint8Array }[];
  sheets: readonly ImportedSheet[];
  /** What was put right by hand: the office gets the mended cells back. */
  cells: readonly CellFix[];
  values: readonly KnownValueFix[];
}

/** Rows above a heading that can belong to its title. */
const titleRows = 15;

/**
 * A workbook to send back: first everything that was noted, then for each table its own title and headings with the
 * refused rows alone and the reason beside each, so that the office mends and returns it as it is.
 */
export async function errorWorkbook({ files, sheets, cells, values }: ErrorSource): Promise<Uint8Array> {
  const summary: WriteSheet = {
    name: text.summary,
    columns: [24, 18, 8, 8, 28, 90].map((width) => ({ width })),
    rows: [text.heads, ...sheets.flatMap((sheet) => sheet.notes.map((note) => lineOf(sheet, note)))],
    freezePane: { rows: 1 },
  };
  const fixes = new Fixes(cells, values);
  const bodies: WriteSheet[] = [];
  for (const sheet of sheets.filter((one) => one.refused > 0 && one.headerRows.length > 0)) {
    const file = files.find((one) => one.name === sheet.file);
    if (file) bodies.push(await refusedRows(file, sheet, fixes, bodies.length + 1));
  }
  return new Uint8Array(await writeXlsx({ sheets: [summary, ...bodies] }));
}

const lineOf = (sheet: ImportedSheet, note: ImportNote): CellValue[] => [
  sheet.file,
  sheet.sheet,
  note.row,
  note.column,
  note.value,
  note.message,
];

async function refusedRows(
  file: ErrorSource['files'][number],
  sheet: ImportedSheet,
  fixes: Fixes,
  number: number,
): Promise<WriteSheet> {
  const { sheets, date1904 } = openWorkbook(file.bytes, file.name);
  const source = sheets.find((one) => one.name === sheet.sheet)!;
  const repair = detectEncoding(await sampleOf(source));
  const columns = sheet.columns.map(({ letter, field }) => ({ column: columnOf(letter), field }));
  const fixed = fixes.over({ file: sheet.file, sheet: sheet.sheet, columns, date1904 });
  const [first, last] = [sheet.headerRows[0]!, sheet.headerRows.at(-1)!];
  const reasons = Map.groupBy(
    sheet.notes.filter((note) => note.row !== null),
    (note) => note.row!,
  );
  const kept: Row[] = [];
  let width = 0;
  for await (const told of repaired(source.rows(), repair)) {
    const row = told.number > last ? fixedRow(told, fixed) : told;
    const heading = row.number >= first - titleRows && row.number <= last;
    // A table refused as a whole has one reason for all its rows, which stands in the summary.
    const refused = row.number > last && (reasons.has(row.number) || sheet.accepted === 0);
    if (!heading && !refused) continue;
    kept.push(row);
    width = Math.max(width, ...row.cells.map((cell) => cell.column + 1));
  }
  const merges: Merge[] = (await source.merges()).filter(
    (merge) => merge.top <= last && merge.bottom >= first - titleRows,
  );
  const at = new Map(kept.map((row, index) => [row.number, index]));
  return {
    name: `${number}. ${sheet.sheet}`.replace(/[\\/*?:[\]]/g, ' ').slice(0, 31),
    rows: kept.map((row) => {
      const cells: CellValue[] = Array.from({ length: width }, () => null);
      for (const cell of row.cells) cells[cell.column] = cellValue(cell);
      if (row.number === first) cells.push(text.reason);
      else if (row.number > last)
        cells.push((reasons.get(row.number) ?? []).map((note) => told(note)).join('\n'));
      return cells;
    }),
    merges: merges.flatMap((merge) => {
      const [startRow, endRow] = [at.get(merge.top), at.get(merge.bottom)];
      return startRow === undefined || endRow === undefined
        ? []
        : [{ startRow, endRow, startCol: merge.left, endCol: merge.right }];
    }),
  };
}

const fixedRow = (row: Row, fixed: ReturnType<Fixes['over']>): Row => {
  const { cells } = fixed(row.number, new Map(row.cells.map((cell) => [cell.column, cell])));
  return { ...row, cells: [...cells.values()].sort((a, b) => a.column - b.column) };
};

const told = (note: ImportNote) =>
  note.column === null ? note.message : text.atColumn(note.column, note.message);

/** Text stays text, a formula-like one too: the writer never makes a formula of it. A date goes out as people write it. */
function cellValue(cell: Cell): CellValue {
  if (cell.kind !== 'number' || cell.number === null) return cell.text;
  if (cell.dateFormat === null) return cell.number;
  const on = dayOfSerial(cell.number, false);
  return on === null ? cell.number : showDay(on);
}
