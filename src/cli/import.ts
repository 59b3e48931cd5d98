import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Upload } from '../gate/files.ts';
import type { CodeOf } from '../lib/codes.ts';
import { recordKinds, sheetKinds } from '../modules/imports/imports.labels.ts';
import { startImport } from '../modules/imports/imports.routes.ts';
import type { ImportResult } from '../modules/imports/imports.schema.ts';
import { openedResult } from '../modules/imports/imports.sealed.ts';
import { jobKinds } from '../server/jobkinds.ts';
import { Jobs } from '../server/jobs.ts';
import { text } from './cli.text.ts';
import { dayOption, needed, type Verb, WrongUse } from './verb.ts';

// Those that cannot be read are taken as well, so that they are refused with what to do rather than passed over.
const readable = /\.(xlsx|xlsm|csv|xls|xlsb|ods)$/i;

/** The files named, and those of the folders named, in the order of their names; a name that is not there is wrong use. */
function filesAt(words: readonly string[]): Upload[] {
  return words.flatMap((word) => {
    const found = statSync(word, { throwIfNoEntry: false });
    if (!found) throw new WrongUse(text.noSuchFile(word));
    if (!found.isDirectory()) return [uploadOf(word)];
    const names = readdirSync(word).filter((name) => readable.test(name) && !name.startsWith('~$'));
    return names.sort().map((name) => uploadOf(join(word, name)));
  });
}

const uploadOf = (path: string): Upload => ({
  name: basename(path).normalize('NFC'),
  bytes: readFileSync(path),
});

export const importFiles: Verb = {
  name: 'import',
  usage: 'import FILE-OR-FOLDER… --unit U [--as-of D] [--dry-run] [--create-units] [--json]',
  does: text.verbs.import,
  options: {
    unit: { type: 'string' },
    'as-of': { type: 'string' },
    'dry-run': { type: 'boolean' },
    'create-units': { type: 'boolean' },
  },
  run: async (call) => {
    const unit = needed(call, 'unit');
    const asOf = dayOption(call, 'as-of');
    if (call.words.length === 0) throw new WrongUse(text.wrongWords(call.usage));
    const files = filesAt(call.words);
    const { door, perform } = await call.open();
    const { job } = await perform(startImport, {
      files,
      unit,
      asOf: asOf ?? door.today,
      dryRun: call.flag('dry-run'),
      createUnits: call.flag('create-units'),
    });
    // The very job a page would start, brought to its end by this process.
    const jobs = new Jobs(door.pool, jobKinds);
    const ended = await jobs.finish(job, () => {});
    if (ended.state !== 'done') throw new WrongUse(ended.message ?? ended.state);
    const result = openedResult(ended.result as ImportResult);
    call.answer(result, () => told(result));
    const refused = result.files.some((file) => file.refused > 0 || file.recognisedAs === 'unknown');
    return refused || result.questions.length > 0 ? 1 : 0;
  },
};

const counts = (tally: Record<string, number>) =>
  Object.entries(tally)
    .map(([kind, count]) => `${recordKinds.vi(kind as CodeOf<typeof recordKinds>)} ${count}`)
    .join(', ') || '0';

function told({ job, dryRun, files, created, updated, unchanged, questions }: ImportResult): string {
  const lines = files.flatMap((file) => [
    text.importedSheet(
      [file.file, file.sheet].filter(Boolean).join(' · '),
      sheetKinds.vi(file.recognisedAs as CodeOf<typeof sheetKinds>),
      file.accepted,
      file.refused,
    ),
    ...file.notes
      .slice(0, 20)
      .map((note) => `    ${note.row ?? ''}${note.column ? ` ${note.column}` : ''}: ${note.message}`),
    ...(file.notes.length > 20 ? [text.moreNotes(file.notes.length - 20)] : []),
  ]);
  const asked = questions.map((question) => `  ? ${question.message}`);
  return [
    ...lines,
    ...asked,
    text.importedCounts(job ?? 0, dryRun, counts(created), counts(updated), counts(unchanged)),
  ].join('\n');
}
