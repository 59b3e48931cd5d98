import { sql } from 'kysely';
import type { Pool } from 'pg';
import type { Db } from '../../db/database.ts';
import type { Actor } from '../../gate/actor.ts';
import type { Upload } from '../../gate/files.ts';
import type { Day } from '../../lib/days.ts';
import { Problem } from '../../lib/problem.ts';
import { findUnitByNameOrCode } from '../organisation/organisation.finding.queries.ts';
import { answeredAlready, jobUnknown, notRunning, superseded } from './imports.problems.ts';
import type { ImportOptions, ImportResult } from './imports.schema.ts';
import { openedResult, sealedOptions, storedOptions } from './imports.sealed.ts';

/** An import as the list of them tells it; what its sheets come to is summed where it is kept. */
export interface JobSummary {
  id: number;
  state: string;
  createdAt: Date;
  by: string;
  unit: string;
  asOf: Day;
  dryRun: boolean;
  accepted: number;
  refused: number;
  questions: number;
  undoneAt: Date | null;
  files: string[];
}

export interface JobRow extends JobSummary {
  progress: number;
  message: string | null;
  input: ImportOptions;
  result: ImportResult | null;
  unitId: number | null;
  /** The newest run over the same files, where it is newer than this one and neither failed nor was stopped or undone. */
  next: number | null;
}

export interface StartedJob {
  job: number;
  unit: number | null;
}

/** Puts the files on record and the work in the queue, seen by those whose reach holds the unit it is for. */
export async function insertImport(
  db: Db,
  actor: Actor,
  options: ImportOptions,
  files: readonly Upload[],
): Promise<StartedJob> {
  // A unit that is not found is told by the job, with what is near; until then the job lies at the top of the reach.
  const unit = (await findUnitByNameOrCode(db, options.unit)) ?? (await topUnit(db));
  const { rows } = await sql<{ id: number }>`
    insert into job (kind, input, account_id, operator, unit_path) values ('import', ${JSON.stringify(sealedOptions(options))}::jsonb,
      ${actor.kind === 'account' ? actor.accountId : null}, ${actor.kind === 'system' ? actor.operator : null},
      ${unit?.path ?? ''}) returning id`.execute(db);
  const id = rows[0]!.id;
  for (const file of named(files)) {
    await sql`insert into job_file (job_id, name, content, unit_path)
      select id, ${file.name}, ${Buffer.from(file.bytes)}, unit_path from job where id = ${id}`.execute(db);
  }
  return { job: id, unit: unit?.id ?? null };
}

/** Two folders may hold files of one name; the report must tell them apart. */
function named(files: readonly Upload[]): Upload[] {
  const seen = new Map<string, number>();
  return files.map(({ name, bytes }) => {
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return { name: times === 1 ? name : name.replace(/(\.[^.]*)?$/, ` (${times})$1`), bytes };
  });
}

const topUnit = (db: Db) =>
  db.selectFrom('unit').select(['id', 'path']).orderBy('path').limit(1).executeTakeFirst();

/**
 * Who may see the job and its files: those whose reach holds the unit it is for. Written beside the job's own
 * transaction, which must never hold the row that its progress is told in.
 */
export async function setJobUnit(pool: Pool, jobId: number, path: string): Promise<void> {
  await pool.query('update job set unit_path = $2 where id = $1 and unit_path <> $2', [jobId, path]);
  await pool.query(
    `update job_file set unit_path = $2
     where job_id = (select coalesce(files_of, id) from job where id = $1) and unit_path <> $2`,
    [jobId, path],
  );
}

/** True of a run `n` over the same files that came after another and stands, or soon will. */
const newerRun = (than: string) => sql`n.kind = 'import' and n.id > ${sql.ref(`${than}.id`)}
    and coalesce(n.files_of, n.id) = coalesce(${sql.ref(`${than}.files_of`)}, ${sql.ref(`${than}.id`)})
    and n.state in ('waiting', 'running', 'done') and n.undone_at is null`;

/** Of all sheets of a job together. */
const ofSheets = (what: 'accepted' | 'refused') => sql`
  coalesce((select sum((f ->> ${sql.lit(what)})::int) from jsonb_array_elements(j.result -> 'files') f), 0)::int`;

const summary = sql`
  j.id, j.state, j.created_at as "createdAt", coalesce(a.full_name, j.operator, '') as by,
  j.input ->> 'unit' as unit, j.input ->> 'asOf' as "asOf", coalesce((j.input ->> 'dryRun')::boolean, false) as "dryRun",
  ${ofSheets('accepted')} as accepted, ${ofSheets('refused')} as refused,
  coalesce(jsonb_array_length(j.result -> 'questions'), 0) as questions, j.undone_at as "undoneAt",
  array(select name from job_file f where f.job_id = coalesce(j.files_of, j.id) order by f.id) as files`;

export async function listImports(db: Db, before: number | null, limit: number): Promise<JobSummary[]> {
  const { rows } = await sql<JobSummary>`
    select ${summary} from job j left join account a on a.id = j.account_id
    where j.kind = 'import' and (${before}::bigint is null or j.id < ${before})
      -- What wrote nothing and was gone on with elsewhere is but a step on the way there.
      and not (((j.input ->> 'dryRun')::boolean or j.state in ('failed', 'cancelled'))
        and exists (select from job next where (next.input ->> 'of')::bigint = j.id))
    order by j.id desc limit ${limit}`.execute(db);
  return rows;
}

export async function getImport(db: Db, id: number): Promise<JobRow> {
  const { rows } = await sql<JobRow>`
    select ${summary}, j.progress, j.message, j.input, j.result, (select u.id from unit u where u.path = j.unit_path) as "unitId",
      (select max(n.id) from job n where ${newerRun('j')}) as next
    from job j left join account a on a.id = j.account_id where j.kind = 'import' and j.id = ${id}`.execute(
    db,
  );
  const job = rows[0];
  if (!job) throw new Problem(jobUnknown, { job: id });
  return {
    ...job,
    input: storedOptions.parse(job.input),
    result: job.result && openedResult(job.result),
  };
}

/** The unit that a job is for; a job that is not seen is not there. */
export async function getJobUnit(db: Db, id: number): Promise<number | null> {
  const { rows } = await sql<{ unit: number | null }>`
    select (select u.id from unit u where u.path = j.unit_path) as unit from job j where j.kind = 'import' and j.id = ${id}`.execute(
    db,
  );
  if (!rows[0]) throw new Problem(jobUnknown, { job: id });
  return rows[0].unit;
}

export interface StoredFile {
  id: number;
  name: string;
}

/** Names only: contents are read one at a time. */
export const listFiles = (db: Db, jobId: number): Promise<StoredFile[]> =>
  db
    .selectFrom('job_file as f')
    .innerJoin('job as j', (join) => join.on(sql<boolean>`f.job_id = coalesce(j.files_of, j.id)`))
    .select(['f.id', 'f.name'])
    .where('j.id', '=', jobId)
    .orderBy('f.id')
    .execute();

export async function getFileContent(db: Db, id: number): Promise<Buffer> {
  return (await db.selectFrom('job_file').select('content').where('id', '=', id).executeTakeFirstOrThrow())
    .content;
}

/**
 * Refused where the files were written already: "make it" said twice would make two. To write is refused besides where
 * a newer trial run over them stands: its corrections and its findings are what was looked at last. The row of whoever
 * keeps the files is locked, so that of two who go on at once the second is refused.
 */
export async function refuseOutdated(db: Db, jobId: number, writes: boolean): Promise<void> {
  await sql`select from job where id = (select coalesce(files_of, id) from job where id = ${jobId}) for update`.execute(
    db,
  );
  const { rows } = await sql<{ id: number; dryRun: boolean; answered: boolean }>`
    select n.id, (n.input ->> 'dryRun')::boolean as "dryRun", (n.input ->> 'of')::bigint = j.id as answered
    from job j join job n on ${newerRun('j')} where j.id = ${jobId} order by n.id desc`.execute(db);
  const written = rows.find(({ dryRun, answered }) => !dryRun && (answered || writes));
  if (written) throw new Problem(answeredAlready, { job: jobId, by: written.id });
  if (writes && rows[0]) throw new Problem(superseded, { job: jobId, by: rows[0].id });
}

/** A new job over the files of another. */
export async function repeatImport(
  db: Db,
  actor: Actor,
  jobId: number,
  options: ImportOptions,
): Promise<StartedJob> {
  const started = await insertImport(db, actor, options, []);
  await sql`update job set files_of = coalesce(source.files_of, source.id), unit_path = source.unit_path
    from job source where source.id = ${jobId} and job.id = ${started.job}`.execute(db);
  return started;
}

/**
 * What trial runs over the same files would have changed is not looked at once another run begins. Beside the job's
 * transaction, since some of it may lie beyond its reach.
 */
export async function dropTrialChanges(pool: Pool, jobId: number): Promise<void> {
  await pool.query(
    `delete from job_change c using job trial, job run
     where run.id = $1 and c.job_id = trial.id and trial.id <> run.id and (trial.input ->> 'dryRun')::boolean
       and coalesce(trial.files_of, trial.id) = coalesce(run.files_of, run.id)`,
    [jobId],
  );
}

/** Asks a waiting or running job to stop; it takes back what it wrote. */
export async function askToStop(db: Db, jobId: number): Promise<void> {
  const { rows } = await sql`
    update job set cancel_asked = true where id = ${jobId} and state in ('waiting', 'running') returning id`.execute(
    db,
  );
  if (rows.length === 0) throw new Problem(notRunning, { job: jobId });
}
