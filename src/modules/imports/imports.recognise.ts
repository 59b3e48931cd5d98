import type { Day } from '../../lib/days.ts';
import { detectEncoding, type Encoding, type Repair, type Sample } from '../../lib/encodings.ts';
import { columnName, type Merge, type Row } from '../../lib/grid.ts';
import {
  type Lookups,
  type RowNote,
  RowReader,
  type Sheet,
  type SheetFacts,
  type SheetKind,
} from '../../lib/sheet.ts';
import { type Fault, faults } from './imports.faults.labels.ts';
import type { RecognisedColumn } from './imports.headers.recognise.ts';
import { columnsByField, MergeFiller, RowSorter } from './imports.rows.recognise.ts';
import { type FoundTable, findTables, titleRows } from './imports.tables.recognise.ts';
import { readTitle } from './imports.titles.recognise.ts';
import { openWorkbook, type SheetSource, type Workbook } from './imports.workbook.ts';

/** One remark of the import report; `column` in Excel's letters, `row` as the grid counts, null where none is meant. */
export interface Note {
  row: number | null;
  column: string | null;
  value: string | null;
  code: Fault;
  message: string;
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
  recognisedAs: SheetKind | 'unknown';
  encoding: Encoding;
  /** The first and the last row of the heading; empty where none was found. */
  headerRows: number[];
  columns: (RecognisedColumn & { letter: string })[];
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
}

const sampleRows = 120;

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
    refused,
  };
}

async function* repaired(rows: AsyncIterable<Row>, repair: Repair): AsyncGenerator<Row, void, undefined> {
  for await (const row of rows) {
    for (const cell of row.cells) if (cell.kind === 'text') cell.text = repair.text(cell.text, cell.font);
    yield row;
  }
}

async function sampleOf(source: SheetSource): Promise<Sample[]> {
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

interface Reading {
  file: string;
  source: SheetSource;
  merges: Merge[];
  repair: Repair;
  workbook: Workbook;
  options: RecogniseOptions;
}

async function* readTable(
  { source, merges, repair, workbook, options }: Reading,
  found: FoundTable,
  asOf: Day,
): AsyncGenerator<RecognisedRow, void, undefined> {
  const { header, facts, through } = found;
  const sorter = new RowSorter(header);
  const filler = new MergeFiller(merges, header.last);
  const byField = columnsByField(header);
  const days = { asOf, date1904: workbook.date1904 };
  for await (const row of repaired(source.rows(), repair)) {
    if (row.number <= header.last) continue;
    if (row.number > through) return;
    const cells = filler.fill(row);
    if (sorter.sort(row).role !== 'data') continue;
    const reader = new RowReader(row.number, cells, byField, facts, sorter.group, options.lookups, days);
    const inputs = header.sheet.read(reader);
    const refused = reader.refused;
    const notes = reader.notes.map((note: RowNote) =>
      makeNote(note.code, row.number, note.column, note.value, note.refused),
    );
    if (inputs.length > 0 || notes.length > 0)
      yield { row: row.number, inputs: refused ? [] : inputs, notes, refused };
  }
}

async function* noRows(): AsyncGenerator<RecognisedRow, void, undefined> {}

function unknownTable(
  file: string,
  source: SheetSource,
  encoding: Encoding,
  facts: SheetFacts,
  asOf: Day,
  note: Note,
): RecognisedTable {
  return {
    file,
    sheet: source.name,
    recognisedAs: 'unknown',
    encoding,
    headerRows: [],
    columns: [],
    facts,
    asOf,
    notes: [note],
    rows: noRows,
  };
}

async function recogniseSheet(
  source: SheetSource,
  workbook: Workbook,
  options: RecogniseOptions,
): Promise<RecognisedTable[]> {
  const { file } = options;
  const samples = await sampleOf(source);
  const repair = detectEncoding(samples);
  const merges = await source.merges();
  const reading: Reading = { file, source, merges, repair, workbook, options };
  const head: Row[] = [];
  for await (const row of repaired(source.rows(), repair)) if (head.push(row) >= titleRows) break;
  if (head.length === 0) return [];
  const seen = head
    .flatMap((row) => row.cells.map((cell) => cell.text))
    .filter((text) => text.length > 1)
    .slice(0, 12)
    .join(' | ')
    .slice(0, 300);
  const facts = () => readTitle(head, source.name, options.asOf);
  if (source.hidden) {
    return [
      unknownTable(
        file,
        source,
        repair.encoding,
        facts(),
        options.asOf,
        makeNote('sheet_hidden', null, null, seen, true),
      ),
    ];
  }
  const tables = await findTables(
    repaired(source.rows(), repair),
    merges,
    source.name,
    options.sheets,
    options.asOf,
  );
  if (tables.length === 0) {
    return [
      unknownTable(
        file,
        source,
        repair.encoding,
        facts(),
        options.asOf,
        makeNote('sheet_unknown', head[0]!.number, null, seen, true),
      ),
    ];
  }
  return tables.map((found) => {
    const asOf = found.facts.statedOn ?? options.asOf;
    const { header } = found;
    return {
      file,
      sheet: source.name,
      recognisedAs: header.sheet.kind,
      encoding: repair.encoding,
      headerRows: Array.from({ length: header.last - header.first + 1 }, (_, index) => header.first + index),
      columns: header.columns.map((column) => ({ ...column, letter: columnName(column.column) })),
      facts: found.facts,
      asOf,
      notes: header.columns
        .filter(({ field }) => field === null)
        .map(({ column, headings }) =>
          makeNote('column_unknown', header.last, column, headings.join(' / '), false),
        ),
      rows: () => readTable(reading, found, asOf),
    };
  });
}

/** Every table of a workbook; nothing is read but by the words of its titles, headings and cells. */
export async function recogniseWorkbook(
  bytes: Uint8Array,
  options: RecogniseOptions,
): Promise<RecognisedTable[]> {
  const workbook = openWorkbook(bytes, options.file);
  const tables: RecognisedTable[] = [];
  for (const source of workbook.sheets) tables.push(...(await recogniseSheet(source, workbook, options)));
  return tables;
}
