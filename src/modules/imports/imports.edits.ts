import { nameKey } from '../../lib/vietnamese.ts';
import { type EditField, editFields, factFields } from '../cadres/cadres.edits.labels.ts';
import { type Editable, listEditable, readRowKey } from '../cadres/cadres.edits.queries.ts';
import { postEdit } from '../cadres/cadres.edits.routes.ts';
import type { EditLine, PersonEdit } from '../cadres/cadres.edits.schema.ts';
import { batchSize, type ImportJob, type WaitingSheet, writeRows } from './imports.job.ts';
import { say } from './imports.text.ts';

interface Keyed {
  row: number;
  given: EditLine['given'];
  id: number;
  digest: string;
}

/**
 * Writes what was changed in a workbook made for editing, cell by cell against the record as it stands. A record that
 * changed since the workbook was made, and a column whose values were emptied, are questions.
 */
export async function writeEdits(job: ImportJob, sheet: WaitingSheet): Promise<void> {
  const seen = new Map<number, number>();
  for await (const batch of sheet.rows.batches(batchSize)) {
    const keyed = batch.flatMap(({ row, line }) => keyedRow(sheet, seen, row, line as EditLine));
    const people = await listEditable(
      job.db,
      keyed.map(({ id }) => id),
    );
    const names = new Set([...people.values()].map(({ fields }) => nameKey(fields.fullName)));
    const inputs = keyed.flatMap((one) => {
      const person = people.get(one.id);
      if (!person) {
        sheet.report.refuse(one.row, '', 'cadres.edit_unknown', say.editUnknown());
        return [];
      }
      const named = one.given.fullName?.text ?? '';
      const isOther = nameKey(named) !== nameKey(person.fields.fullName) && names.has(nameKey(named));
      if (isOther) {
        const said = say.editMoved(person.fields.fullName, named);
        sheet.report.refuse(one.row, named, 'cadres.edit_moved', said);
        return [];
      }
      const input = editOf(job, sheet, one, person);
      return input ? [{ row: one.row, input, of: null }] : [];
    });
    await writeRows(job, sheet.report, postEdit, inputs, ({ changed }, row) => {
      sheet.report.accept(row);
      job.tally.count('people', changed.length > 0 ? 'updated' : 'unchanged');
    });
    await job.step(batch.length);
  }
}

/** The row with what its key names; a key of nobody's making and one that comes twice are refused. */
function keyedRow(
  { report }: WaitingSheet,
  seen: Map<number, number>,
  row: number,
  { key, given }: EditLine,
): Keyed[] {
  const read = readRowKey(key);
  if (!read) {
    report.refuse(row, '', 'cadres.edit_key_broken', say.editKeyBroken());
    return [];
  }
  const before = seen.get(read.id);
  if (before !== undefined) {
    report.refuse(row, '', 'cadres.edit_twice', say.editTwice(before));
    return [];
  }
  seen.set(read.id, row);
  return [{ row, given, ...read }];
}

const tidy = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim();

/** What the row changes, undefined where it waits for an answer or was left out. */
function editOf(
  job: ImportJob,
  sheet: WaitingSheet,
  { row, given, digest }: Keyed,
  person: Editable,
): (PersonEdit & Record<string, unknown>) | undefined {
  const { report } = sheet;
  const changed = editFields.codes.filter((field) => {
    const cell = given[field];
    return cell !== undefined && tidy(cell?.text ?? '') !== tidy(person.fields[field]);
  });
  if (
    changed.length > 0 &&
    digest !== person.digest &&
    !mayOverwrite(job, sheet, row, given, changed, person)
  )
    return undefined;
  const edit: Record<string, unknown> = {};
  for (const field of changed) {
    const cell = given[field];
    if (cell) edit[field] = cell.value;
    else if (field === 'fullName')
      report.note(row, null, person.fields.fullName, 'cadres.edit_nameless', say.editNameless());
    else if (factFields.has(field))
      report.note(
        row,
        null,
        person.fields[field],
        'cadres.edit_fact_kept',
        say.editFactKept(editFields.vi(field), editFields.en(field)),
      );
    else if (mayClear(job, sheet, row, field)) edit[field] = null;
  }
  return { id: person.id, version: person.version, statedOn: sheet.statedOn, ...edit };
}

/** Whether the workbook's values go before those that somebody has recorded since it was made. */
function mayOverwrite(
  job: ImportJob,
  { report }: WaitingSheet,
  row: number,
  given: EditLine['given'],
  changed: readonly EditField[],
  person: Editable,
): boolean {
  const { file, sheet } = report.told;
  const id = `version:${file}:${sheet}:${row}`;
  const answer = job.questions.answer(id);
  if (answer === 'file') return true;
  const name = person.fields.fullName;
  if (answer === 'skip') {
    report.refuse(row, name, 'cadres.skipped', say.personSkipped(name));
    return false;
  }
  const differences = changed.map((field) => ({
    vi: editFields.vi(field),
    en: editFields.en(field),
    file: given[field]?.text ?? '',
    record: person.fields[field],
  }));
  const said = say.editConflict(differences);
  job.questions.ask({
    id,
    kind: 'version',
    file,
    sheet,
    row,
    value: name,
    message: said.vi,
    messageEn: said.en,
    options: [],
    mayCreate: false,
  });
  report.refuse(row, name, 'cadres.edit_conflict', said);
  return false;
}

/** Whether an emptied cell takes the value away; asked once for a column, and until then the value stays. */
function mayClear(job: ImportJob, { report }: WaitingSheet, row: number, field: EditField): boolean {
  const { file, sheet } = report.told;
  const id = `blank:${file}:${sheet}:${field}`;
  const answer = job.questions.answer(id);
  if (answer !== undefined) return answer === 'clear';
  const said = say.editBlank(editFields.vi(field), editFields.en(field));
  job.questions.ask({
    id,
    kind: 'blank',
    file,
    sheet,
    row,
    value: editFields.vi(field),
    message: said.vi,
    messageEn: said.en,
    options: [],
    mayCreate: false,
  });
  return false;
}
