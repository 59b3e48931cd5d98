import type { Work } from '../../gate/job.ts';
import type { Words } from '../../lib/problem.ts';
import { Problem } from '../../lib/problem.ts';
import type { Corrected, Note, RecognisedTable } from './imports.body.recognise.ts';
import { codeLookups } from './imports.codes.queries.ts';
import { type Fault, faults } from './imports.faults.labels.ts';
import type { WaitingSheet } from './imports.job.ts';
import { getFileContent, listFiles } from './imports.jobs.queries.ts';
import { Mentions } from './imports.mentions.ts';
import { SheetReport, wordsOf } from './imports.notes.ts';
import { recogniseWorkbook } from './imports.recognise.ts';
import type { ImportNote, ImportOptions } from './imports.schema.ts';
import { sheets as allSheets } from './imports.sheets.ts';
import type { Spool, SpooledRow } from './imports.spool.ts';
import { say } from './imports.text.ts';

/** What was read: a report for every table, and of those that were recognised the rows, waiting in the spool. */
export interface ReadFiles {
  reports: SheetReport[];
  sheets: WaitingSheet[];
}

/** Reads every file of the job before anything is written; one that cannot be read at all is told and stops no other. */
export async function readFiles(
  work: Work,
  { asOf }: ImportOptions,
  corrected: Corrected,
  spool: Spool,
): Promise<ReadFiles> {
  const { db } = work.door.joined;
  const lookups = codeLookups();
  const files = await listFiles(db, work.jobId);
  const read: ReadFiles = { reports: [], sheets: [] };
  for (const [index, file] of files.entries()) {
    await work.progress((0.5 * index) / files.length, say.reading(file.name));
    try {
      const tables = await recogniseWorkbook(await getFileContent(db, file.id), {
        file: file.name,
        sheets: allSheets,
        lookups,
        asOf,
        corrected,
      });
      for (const table of tables) await keep(table, spool, read);
      if (tables.length === 0) read.reports.push(unreadable(file.name, 'imports.no_rows', say.noRows));
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      read.reports.push(unreadable(file.name, error.kind.code, wordsOf(error)));
    }
  }
  noteUnused(corrected, read.reports);
  return read;
}

function unreadable(file: string, code: string, said: Words): SheetReport {
  const report = new SheetReport({
    file,
    sheet: '',
    recognisedAs: 'unknown',
    encoding: 'unicode',
    headerRows: [],
    statedOn: null,
    dated: false,
    signature: null,
    columns: [],
    mapped: 'recognised',
    memory: null,
    rows: 0,
    lastRow: null,
  });
  report.note(null, null, '', code, said);
  return report;
}

/** A fix whose row is not there any more, or never was, is told beside its sheet. */
function noteUnused({ fixes }: Corrected, reports: readonly SheetReport[]): void {
  for (const { file, sheet, row, column, to } of fixes.unused) {
    const report = reports.find(({ told }) => told.file === file && told.sheet === sheet);
    report?.note(row, column, to ?? '', 'fix_unused', wordsFor('fix_unused'));
  }
}

const wordsFor = (code: Fault): Words => ({ vi: faults.vi(code), en: faults.en(code) });

const asImported = ({ row, column, value, code, message, messageEn, refused }: Note): ImportNote => ({
  row,
  column,
  value: value ?? '',
  code,
  message,
  messageEn,
  refused,
});

async function keep(table: RecognisedTable, spool: Spool, read: ReadFiles): Promise<void> {
  const { file, sheet, recognisedAs, encoding, headerRows, signature, mapping } = table;
  const isRead = recognisedAs !== 'unknown' && recognisedAs !== 'skipped';
  const report = new SheetReport({
    file,
    sheet,
    recognisedAs,
    encoding,
    headerRows,
    statedOn: isRead ? table.asOf : null,
    dated: table.facts.statedOn !== null,
    signature,
    columns: table.columns.map(({ letter, headings, field, samples }) => ({
      letter,
      headings: [...headings],
      field,
      samples,
    })),
    mapped: mapping === null ? 'recognised' : mapping.memory === null ? 'said' : 'remembered',
    memory: mapping?.memory ?? null,
    rows: 0,
    lastRow: null,
  });
  read.reports.push(report);
  for (const note of table.notes) report.add(asImported(note));
  if (!isRead) return;
  const mentions = new Mentions();
  const rows = await spool.keep(
    spooled(table, report, (row, line) => mentions.gather(recognisedAs, row, line)),
  );
  if (report.told.rows === 0)
    report.note(headerRows.at(-1) ?? null, null, '', 'sheet_without_rows', wordsFor('sheet_without_rows'));
  read.sheets.push({ kind: recognisedAs, report, rows, statedOn: table.asOf, mentions });
}

/** Rows with what was refused or left out of them told; only what can be written goes on. */
async function* spooled(
  table: RecognisedTable,
  report: SheetReport,
  gather: (row: number, line: unknown) => void,
): AsyncGenerator<SpooledRow> {
  for await (const { row, inputs, notes, refused } of table.rows()) {
    report.told.rows++;
    report.told.lastRow = row;
    for (const note of notes.map(asImported)) {
      if (note.refused) report.refuseFor({ ...note, row });
      else report.add(note);
    }
    if (refused) report.refuseSilently(row);
    for (const input of inputs) {
      const line = lineOf(input);
      gather(row, line);
      yield { row, line };
    }
  }
}

/** A sheet of movements gives lines of two kinds, told apart by what they are wrapped in; the line's own kind tells them apart again. */
const lineOf = (input: unknown): unknown => {
  const wrapped = input as { movement?: unknown; appointment?: unknown };
  return wrapped.movement ?? wrapped.appointment ?? input;
};
