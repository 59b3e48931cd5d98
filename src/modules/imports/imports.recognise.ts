import { detectEncoding } from '../../lib/encodings.ts';
import { columnName, type Row } from '../../lib/grid.ts';
import type { SheetFacts } from '../../lib/sheet.ts';
import {
  makeNote,
  type Note,
  nothingCorrected,
  type Reading,
  type RecognisedRow,
  type RecognisedTable,
  type RecogniseOptions,
  readTable,
  repaired,
  sampleOf,
  type Table,
} from './imports.body.recognise.ts';
import { guessedHeader, headerAt, mapped, masked, samplesOf } from './imports.mappings.recognise.ts';
import { findTables, titleRows } from './imports.tables.recognise.ts';
import { readTitle } from './imports.titles.recognise.ts';
import { openWorkbook, type SheetSource, type Workbook } from './imports.workbook.ts';

async function* noRows(): AsyncGenerator<RecognisedRow, void, undefined> {}

/** What stands for a sheet of which no row is read. */
function unread({ file, source, repair, options }: Reading, facts: SheetFacts, note: Note): RecognisedTable {
  return {
    file,
    sheet: source.name,
    recognisedAs: 'unknown',
    encoding: repair.encoding,
    headerRows: [],
    signature: null,
    columns: [],
    mapping: null,
    facts,
    asOf: options.asOf,
    notes: [note],
    rows: noRows,
  };
}

/** Rows of a sheet looked through for a heading that was not recognised. */
const guessedWithin = 40;

/** The tables of a sheet: as it was said where they begin, else as its words tell, else one that only may be. */
async function tablesOf({ file, source, merges, repair, options }: Reading): Promise<Table[]> {
  const { sheets, asOf } = options;
  const { mappings, headings } = options.corrected ?? nothingCorrected;
  const said = headings.find((one) => one.file === file && one.sheet === source.name);
  if (!said) {
    const found = await findTables(repaired(source.rows(), repair), merges, source.name, sheets, asOf);
    if (found.length > 0)
      return found.map((table) => ({ ...table, header: mapped(table.header, mappings, sheets) }));
  }
  const rows: Row[] = [];
  for await (const row of repaired(source.rows(), repair))
    if (rows.push(row) >= guessedWithin && row.number > (said?.last ?? 0) + 12) break;
  const titleOf = (first: number) =>
    readTitle(rows.filter((row) => row.number < first).slice(-titleRows), source.name, asOf);
  const header = said
    ? headerAt(rows, merges, said, sheets, titleOf(said.first).title)
    : guessedHeader(rows.slice(0, guessedWithin), merges);
  if (!header) return [];
  return [
    {
      header: mapped(header, mappings, sheets),
      facts: titleOf(header.first),
      through: Number.POSITIVE_INFINITY,
    },
  ];
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
  const seen = masked(
    head
      .flatMap((row) => row.cells.map((cell) => cell.text))
      .filter((text) => text.length > 1)
      .slice(0, 12)
      .join(' | ')
      .slice(0, 300),
  );
  const facts = () => readTitle(head, source.name, options.asOf);
  if (source.hidden) return [unread(reading, facts(), makeNote('sheet_hidden', null, null, seen, true))];
  const unknown = () => makeNote('sheet_unknown', head[0]!.number, null, seen, true);
  const tables = await tablesOf(reading);
  if (tables.length === 0) return [unread(reading, facts(), unknown())];
  return tables.map((table) => {
    const { header } = table;
    const asOf = table.facts.statedOn ?? options.asOf;
    const { sheet, mapping } = header;
    const recognisedAs = sheet ? sheet.kind : mapping?.kind === 'skipped' ? 'skipped' : 'unknown';
    return {
      file,
      sheet: source.name,
      recognisedAs,
      encoding: repair.encoding,
      headerRows: Array.from({ length: header.last - header.first + 1 }, (_, index) => header.first + index),
      signature: header.signature,
      columns: header.columns.map((column) => ({
        ...column,
        letter: columnName(column.column),
        samples: samplesOf(header.below, column.column, workbook.date1904),
      })),
      mapping,
      facts: table.facts,
      asOf,
      notes: sheet
        ? // What somebody has looked at and left unread needs no saying.
          header.columns
            .filter(({ field }) => field === null && !mapping)
            .map(({ column, headings }) =>
              makeNote('column_unknown', header.last, column, headings.join(' / '), false),
            )
        : [
            recognisedAs === 'skipped'
              ? makeNote('sheet_skipped', header.first, null, null, false)
              : unknown(),
          ],
      rows: sheet ? () => readTable(reading, table, sheet, asOf) : noRows,
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
