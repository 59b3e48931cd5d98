import type {
  Note,
  RecognisedRow,
  RecognisedTable,
} from '../../src/modules/imports/imports.body.recognise.ts';
import { codeLookups } from '../../src/modules/imports/imports.codes.queries.ts';
import { recogniseWorkbook } from '../../src/modules/imports/imports.recognise.ts';
import { sheets } from '../../src/modules/imports/imports.sheets.ts';

const lookups = codeLookups();

export interface ReadTable<Line> {
  table: RecognisedTable;
  rows: RecognisedRow[];
  inputs: Line[];
  /** Of the table and of its rows. */
  notes: Note[];
}

/** A workbook as the import reads it, all rows at once. */
export async function recognise<Line>(
  bytes: Uint8Array,
  file = 'a.xlsx',
  asOf = '2024-12-31',
): Promise<ReadTable<Line>[]> {
  const tables = await recogniseWorkbook(bytes, { file, sheets, lookups, asOf });
  return Promise.all(
    tables.map(async (table) => {
      const rows = await Array.fromAsync(table.rows());
      const notes = [...table.notes, ...rows.flatMap((row) => row.notes)];
      return { table, rows, inputs: rows.flatMap((row) => row.inputs as Line[]), notes };
    }),
  );
}

/** The only table of a workbook. */
export async function recogniseOne<Line>(bytes: Uint8Array, file?: string): Promise<ReadTable<Line>> {
  const [table, ...others] = await recognise<Line>(bytes, file);
  if (!table || others.length > 0)
    throw new Error(`${others.length + (table ? 1 : 0)} tables where one was meant`);
  return table;
}

/** `row column code` of each note, in their order. */
export const placed = (notes: readonly Note[]): string[] =>
  notes.map(({ row, column, code }) => [row, column, code].filter((part) => part !== null).join(' '));
