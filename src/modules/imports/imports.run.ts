import { refreshStatistics } from '../../db/database.ts';
import { may } from '../../gate/actor.ts';
import { jobKind, type Work } from '../../gate/job.ts';
import { perform } from '../../gate/perform.ts';
import { type SheetKind, sheetKinds } from '../../lib/sheet.ts';
import { foldWords } from '../../lib/vietnamese.ts';
import { findUnitByNameOrCode, unitUnknownTo } from '../organisation/organisation.finding.queries.ts';
import type { UnitKind } from '../organisation/organisation.labels.ts';
import { registerFederation } from '../organisation/organisation.routes.ts';
import { unitKindOf } from '../organisation/organisation.units.labels.ts';
import type { Corrected } from './imports.body.recognise.ts';
import { keepChanges } from './imports.changes.queries.ts';
import type { Corrections } from './imports.corrections.schema.ts';
import { writeEdits } from './imports.edits.ts';
import { writeClasses, writeEvents } from './imports.events.ts';
import { personalFields } from './imports.fields.labels.ts';
import { Fixes } from './imports.fixes.ts';
import { batchSize, type ImportJob, type WaitingSheet } from './imports.job.ts';
import { dropTrialChanges, setJobUnit } from './imports.jobs.queries.ts';
import { listRemembered, type Remembered, remember } from './imports.memory.queries.ts';
import { Questions, Tally } from './imports.notes.ts';
import { type Places, placeUnits } from './imports.placing.ts';
import { readFiles } from './imports.read.ts';
import { noteMissing, writeGrassroots, writePartTime, writeStaff } from './imports.rosters.ts';
import { type ImportOptions, type ImportResult, importResult } from './imports.schema.ts';
import { sealedReport, storedOptions } from './imports.sealed.ts';
import { Spool } from './imports.spool.ts';
import { say } from './imports.text.ts';
import { writeUnitLists } from './imports.unitlists.ts';
import { getKnownUnit, hasProvince, holdBranch, holdUnits, listKnownUnits } from './imports.units.queries.ts';
import { type KnownUnit, UnitBook } from './imports.units.ts';

const writers: Record<
  Exclude<SheetKind, 'units'>,
  (job: ImportJob, sheet: WaitingSheet, places: Places) => Promise<void>
> = {
  staffRoster: writeStaff,
  grassrootsUnions: writeGrassroots,
  partTimeRoster: writePartTime,
  training: writeEvents,
  trainingClasses: writeClasses,
  movements: writeEvents,
  evaluations: writeEvents,
  planning: writeEvents,
  personEdits: writeEdits,
};

/** Reads all workbooks of the job, then writes what they say; a trial run is the same, taken back. */
export const importing = jobKind({
  kind: 'import',
  right: 'imports.run',
  route: 'post /imports',
  input: storedOptions,
  result: importResult,
  run: async (work, options) => {
    const spool = await Spool.open();
    try {
      return { result: await runImport(work, options, spool), keep: !options.dryRun };
    } finally {
      await spool.close();
    }
  },
});

async function runImport(work: Work, options: ImportOptions, spool: Spool): Promise<ImportResult> {
  const { db } = work.door.joined;
  const tally = new Tally();
  const root = await jobUnit(work, options, tally);
  await holdBranch(db, root.path);
  await setJobUnit(work.door.pool, work.jobId, root.path);
  await dropTrialChanges(work.door.pool, work.jobId);
  const { corrections } = options;
  const known = await listRemembered(db, root.path);
  const corrected = correctedBy(corrections, known);
  const { reports, sheets } = await readFiles(work, options, corrected, spool);
  const units = new UnitBook(root);
  for (const { names, ...unit } of await listKnownUnits(db, root.path))
    units.add({ ...unit, name: names[0]! }, names);
  const total = sheets.reduce((sum, sheet) => sum + sheet.rows.count, 0);
  let done = 0;
  // Statistics are renewed as the rows double: cheap for a small job, in time for a large one.
  let nextLook = batchSize;
  const job: ImportJob = {
    db,
    door: work.door,
    asOf: options.asOf,
    createUnits: options.createUnits,
    units,
    tally,
    questions: new Questions(options.answers),
    createdUnits: [],
    listedUnits: [],
    rosters: [],
    step: async (rows) => {
      done += rows;
      if (done >= nextLook) {
        nextLook = done * 2;
        await refreshStatistics(db);
      }
      await work.progress(0.5 + (0.5 * done) / Math.max(total, 1), say.writing(done, total));
    },
  };
  // The kinds stand in the order of writing: organisation, then people, then events.
  const ordered = sheetKinds.flatMap((kind) => sheets.filter((sheet) => sheet.kind === kind));
  // Before anything asks for a unit: what the other sheets name may be made by these.
  await writeUnitLists(
    job,
    ordered.filter(({ kind }) => kind === 'units'),
  );
  const places = await placeUnits(job, ordered, options.createUnits || !units.hasLowerUnits);
  for (const sheet of ordered) {
    if (sheet.kind === 'units') continue;
    if (sheet.mentions.list().some(({ mention }) => places.get(mention) === undefined))
      await refuseSheet(sheet, places);
    else await writers[sheet.kind](job, sheet, places);
  }
  for (const roster of job.rosters) await noteMissing(job, roster);
  const headings = new Map(reports.map(({ told }) => [told.signature, told.columns]));
  await remember(db, work.door.actor, root.path, corrections, (signature) =>
    headings.get(signature)?.map((column) => column.headings.join(' / ')),
  );
  const allKept = await keepChanges(db, {
    jobId: work.jobId,
    pool: options.dryRun ? work.door.pool : null,
  });
  const { created, updated, unchanged } = tally;
  return {
    job: work.jobId,
    dryRun: options.dryRun,
    unit: { id: root.id, name: root.name },
    files: reports.map((report) => sealedReport(report.finished())),
    created,
    updated,
    unchanged,
    createdUnits: job.createdUnits,
    listedUnits: job.listedUnits,
    questions: job.questions.list(),
    changesKept: allKept,
    // Of one person's own only the import's corrections tell, which are sealed.
    fixed: corrected.fixes.met
      .filter(({ fix }) => !personalFields.has(fix.field))
      .map(({ fix, cells }) => ({ ...fix, cells })),
  };
}

/** What this import was told goes before what an earlier one left in the memory. */
function correctedBy({ mappings, headings, cells, values }: Corrections, known: Remembered): Corrected {
  const said = mappings.map(
    ({ signature, ...mapping }) => [signature, { ...mapping, memory: null }] as const,
  );
  const fixes = values.map(({ remember: _, ...fix }) => ({ ...fix, memory: null }));
  return {
    mappings: new Map([...known.mappings, ...said]),
    headings,
    fixes: new Fixes(cells, [...known.values, ...fixes]),
  };
}

/** A sheet that names an unknown unit is refused whole, so that nothing of it is half imported. */
async function refuseSheet(sheet: WaitingSheet, places: Places): Promise<void> {
  const isOpen = (name: string, upper: string | null) =>
    places.get({ name, upper, kind: null }) === undefined;
  // What stands below a unit that is in question is not counted beside it.
  const unknown = sheet.mentions
    .list()
    .filter(
      ({ mention: { name, upper } }) => isOpen(name, upper) && (upper === null || !isOpen(upper, null)),
    );
  sheet.report.note(null, null, '', 'imports.sheet_waits', say.sheetWaits(unknown.length));
  for await (const batch of sheet.rows.batches(5_000))
    for (const { row } of batch) sheet.report.refuseSilently(row);
}

/** The unit the files belong to; where the database holds no province it is made. */
async function jobUnit(work: Work, { unit: name, asOf }: ImportOptions, tally: Tally): Promise<KnownUnit> {
  const { db } = work.door.joined;
  const { actor, today } = work.door;
  // Within a reach of one's own there is no root to be made, and what lies above is not seen.
  const mayMake = may(actor, 'organisation.write', '', today) && !(await hasProvince(db));
  if (mayMake) await holdUnits(db);
  const found = await findUnitByNameOrCode(db, name);
  if (found) return getKnownUnit(db, found.id, found.name);
  if (!mayMake || (await hasProvince(db))) throw await unitUnknownTo(db, name);
  const made = await perform(work.door, registerFederation, {
    kind: federationKind(name),
    name,
    fromOn: asOf,
  });
  tally.count('units', 'created');
  return getKnownUnit(db, made.id, name);
}

/** A city's federation looks like that of a district's city: the first unit of all is then a province's. */
function federationKind(name: string): UnitKind {
  const kind = unitKindOf(name) ?? 'provincial_federation';
  const isCity = /^(lien doan lao dong|ldld) (thanh pho|tp)\b/.test(foldWords(name));
  return isCity ? 'provincial_federation' : kind;
}
