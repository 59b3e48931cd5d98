import type { Day } from '../../lib/days.ts';
import type { Encoding, Repair, Sample } from '../../lib/encodings.ts';
import { type Cell, columnName, type Merge, type Row } from '../../lib/grid.ts';
import {
  type Lookups,
  type RowNote,
  RowReader,
  type Sheet,
  type SheetFacts,
  type SheetKind,
} from '../../lib/sheet.ts';
import { type Fault, faults } from './imports.faults.labels.ts';
import { Fixes } from './imports.fixes.ts';
import type { RecognisedColumn } from './imports.headers.recognise.ts';
import type { MappedHeader, Mapping, Mappings } from './imports.mappings.recognise.ts';
import { columnsByField, MergeFiller, RowSorter } from './imports.rows.recognise.ts';
import type { SheetSource, Workbook } from './imports.workbook.ts';

/** One remark of the import report; `column` in Excel's letters, `row` as the grid counts, null where none is meant. */
export interface Note {
  row: number | null;
  column: string | null;
  value: string | null;
  code: Fault;
  message: string;
  messageEn: string;
  /** Whether the row was refused for it; otherwise the row was taken without that cell. */
  refused: boolean;
}

export interface RecognisedRow {
  row: number;
  /** Inputs of the sheet's row schema; empty where the row was refused. */
  inputs: unknown[];
  notes: Note[];
  refused: boolean;
}

/** One table of one sheet, as the import report lists it. */
export interface RecognisedTable {
  file: string;
  sheet: string;
  recognisedAs: SheetKind | 'unknown' | 'skipped';
  encoding: Encoding;
  /** The first and the last row of the heading; empty where none was found. */
  headerRows: number[];
  /** What tables of the same heading share, null where none was found. */
  signature: string | null;
  columns: (RecognisedColumn & { letter: string; samples: string[] })[];
  /** What said how to read it, null where its own words did. */
  mapping: Mapping | null;
  facts: SheetFacts;
  /** The day up to which the table's rows state facts: its title's, else the import's. */
  asOf: Day;
  /** Remarks on the table as a whole. */
  notes: Note[];
  /** Reads the rows anew at each call; nothing of them is kept. */
  rows: () => AsyncGenerator<RecognisedRow, void, undefined>;
}

export interface RecogniseOptions {
  file: string;
  sheets: readonly Sheet[];
  lookups: Lookups;
  /** The day facts are stated for where a sheet does not say. */
  asOf: Day;
  corrected?: Corrected;
}

/** What was put right by hand. */
export interface Corrected {
  mappings: Mappings;
  headings: readonly { file: string; sheet: string; first: number; last: number }[];
  fixes: Fixes;
}

export const nothingCorrected: Corrected = { mappings: new Map(), headings: [], fixes: new Fixes([], []) };

export function makeNote(
  code: Fault,
  row: number | null,
  column: number | null,
  value: string | null,
  refused: boolean,
): Note {
  return {
    row,
    column: column === null ? null : columnName(column),
    value,
    code,
    message: faults.vi(code),
    messageEn: faults.en(code),
    refused,
  };
}

export async function* repaired(
  rows: AsyncIterable<Row>,
  repair: Repair,
): AsyncGenerator<Row, void, undefined> {
  for await (const row of rows) {
    for (const cell of row.cells) if (cell.kind === 'text') cell.text = repair.text(cell.text, cell.font);
    yield row;
  }
}

const sampleRows = 120;

/** The first texts of a sheet with their fonts, by which its encoding is told. */
export async function sampleOf(source: SheetSource): Promise<Sample[]> {
  const samples: Sample[] = [];
  let count = 0;
  for await (const row of source.rows()) {
    for (const cell of row.cells)
      if (cell.kind === 'text') samples.push({ text: cell.text, font: cell.font });
    count += 1;
    if (count >= sampleRows) break;
  }
  return samples;
}

export interface Reading {
  file: string;
  source: SheetSource;
  merges: Merge[];
  repair: Repair;
  workbook: Workbook;
  options: RecogniseOptions;
}

/** A table with its heading understood, its title read, and the last row that can be its own. */
export interface Table {
  header: MappedHeader;
  facts: SheetFacts;
  through: number;
}

/** The rows of a table as inputs, read anew at each call. */
export async function* readTable(
  { file, source, merges, repair, workbook, options }: Reading,
  { header, facts, through }: Table,
  sheet: Sheet,
  asOf: Day,
): AsyncGenerator<RecognisedRow, void, undefined> {
  const { columns, last } = header;
  const sorter = new RowSorter({ sheet, columns });
  const filler = new MergeFiller(merges, last);
  const byField = columnsByField(header);
  const days = { asOf, date1904: workbook.date1904 };
  const fixed = (options.corrected ?? nothingCorrected).fixes.over({
    file,
    sheet: source.name,
    columns,
    date1904: days.date1904,
  });
  for await (const row of repaired(source.rows(), repair)) {
    if (row.number <= last) continue;
    if (row.number > through) return;
    const filled = filler.fill(row);
    const { cells, leftOut } = fixed(row.number, filled);
    if (sorter.sort(cells === filled ? row : ownCells(row, filled, cells)).role !== 'data') continue;
    if (leftOut) {
      yield {
        row: row.number,
        inputs: [],
        notes: [makeNote('left_out', row.number, null, null, true)],
        refused: true,
      };
      continue;
    }
    const reader = new RowReader(row.number, cells, byField, facts, sorter.group, options.lookups, days);
    const inputs = sheet.read(reader);
    const refused = reader.refused;
    const notes = reader.notes.map((note: RowNote) =>
      makeNote(note.code, row.number, note.column, note.value, note.refused),
    );
    if (inputs.length > 0 || notes.length > 0)
      yield { row: row.number, inputs: refused ? [] : inputs, notes, refused };
  }
}

/** The row with its cells as they were put right; what reaches into it from a merge above is not its own. */
const ownCells = (row: Row, filled: ReadonlyMap<number, Cell>, fixed: ReadonlyMap<number, Cell>): Row => {
  const own = new Set(row.cells.map(({ column }) => column));
  const cells = [...fixed.values()].filter(({ column }) => own.has(column) || !filled.has(column));
  return { ...row, cells: cells.sort((a, b) => a.column - b.column) };
};
