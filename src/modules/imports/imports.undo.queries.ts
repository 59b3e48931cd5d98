import { sql } from 'kysely';
import { type Db, run } from '../../db/database.ts';
import { Problem } from '../../lib/problem.ts';
import { refreshStandings } from '../cadres/cadres.standings.queries.ts';
import { tableNames } from './imports.labels.ts';
import { changedSince, notUndoable, undoneBeyond } from './imports.problems.ts';
import { holdBranch } from './imports.units.queries.ts';

/** Fact tables from those that point to those pointed at; each keeps its past. `verify` and a test hold the list whole. */
export const factTables = [
  'plan_entry',
  'appointment',
  'movement',
  'training_class',
  'participation',
  'evaluation',
  'seat',
  'committee',
  'award',
  'discipline',
  'qualification',
  'party_membership',
  'posting',
  'person',
  'post',
  'unit_event',
  'unit_quota',
  'unit_count',
  'unit_parent',
  'unit_name',
  'unit',
  'document',
] as const;

type FactTable = (typeof factTables)[number];

interface Touched {
  table: FactTable;
  id: number;
}

/** How many names a refusal lists. */
const most = 20;

/**
 * Takes one act back whole: rows it wrote are deleted, rows it changed get their earlier version again, act and all.
 * Refused as a whole where anything it wrote was changed since, naming those rows.
 */
export async function undoAct(
  db: Db,
  actId: number,
): Promise<{ deleted: Record<string, number>; restored: Record<string, number> }> {
  for (const table of factTables) await holdWritten(db, table, actId);
  const changed: Touched[] = [];
  for (const table of factTables) changed.push(...(await changedAfter(db, table, actId)));
  changed.push(...(await hangingOn(db, actId)));
  if (changed.length > 0) {
    throw new Problem(changedSince, {
      count: changed.length,
      rows: { vi: listed(changed, tableNames.vi), en: listed(changed, tableNames.en) },
    });
  }
  const people = await peopleOf(db, actId);
  const deleted: Record<string, number> = {};
  const restored: Record<string, number> = {};
  for (const table of factTables) {
    const back = await restore(db, table, actId);
    const gone = await removeWritten(db, table, actId);
    if (back > 0) restored[table] = back;
    if (gone > 0) deleted[table] = gone;
  }
  const left = await sql<{ id: number }>`select id from person where id = any(${people})`.execute(db);
  await refreshStandings(
    db,
    left.rows.map((row) => row.id),
  );
  return { deleted, restored };
}

/** Whoever is changing such a row, or hanging another on it, is waited for, and what they leave is then seen. */
const holdWritten = (db: Db, table: string, actId: number) =>
  run(db, `select count(*) from (select from "${table}" where act_id = $1 order by id for update) held`, [
    actId,
  ]);

/** Rows by kind, each with the numbers of its first few. */
function listed(rows: readonly Touched[], named: (table: FactTable) => string): string {
  const kinds = Map.groupBy(rows, (row) => row.table);
  const told = [...kinds].map(([table, ones]) => {
    const numbers = ones.slice(0, most).map((row) => row.id);
    return `${named(table)} ${numbers.join(', ')}${ones.length > most ? ', …' : ''}`;
  });
  return told.join('; ');
}

/** Versions the act wrote that a later act replaced, and that do not stand again (as after the later one's own undoing). */
async function changedAfter(db: Db, table: FactTable, actId: number): Promise<Touched[]> {
  const { rows } = await run(
    db,
    `
    select distinct p.id from "${table}_past" p
    where p.act_id = $1 and p.past_act_id <> $1 and not exists (select from "${table}" live where live.id = p.id and live.act_id = $1)`,
    [actId],
  );
  return rows.map((row) => ({ table, id: row.id as number }));
}

/** Foreign keys between fact tables: whatever a later act hung on a row that this act made. */
async function hangingOn(db: Db, actId: number): Promise<Touched[]> {
  const { rows } = await sql<{ child: FactTable; column: string; parent: FactTable }>`
    select c.conrelid::regclass::text as child, a.attname as column, c.confrelid::regclass::text as parent
    from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
    where c.contype = 'f' and c.conrelid::regclass::text = any(${[...factTables]}) and c.confrelid::regclass::text = any(${[...factTables]})`.execute(
    db,
  );
  const hanging: Touched[] = [];
  for (const { child, column, parent } of rows) {
    const found = await run(
      db,
      `
      select c.id from "${child}" c join "${parent}" p on p.id = c."${column}"
      where p.act_id = $1 and c.act_id <> $1
        and not exists (select from "${parent}_past" before where before.id = p.id and before.act_id <> $1)
        and not exists (select from "${child}_past" mine where mine.id = c.id and mine.past_act_id = $1)`,
      [actId],
    );
    hanging.push(...found.rows.map((row) => ({ table: child, id: row.id as number })));
  }
  return hanging;
}

/** People whose facts the act wrote or changed, or whose posting's post it did. */
async function peopleOf(db: Db, actId: number): Promise<number[]> {
  const people = new Set<number>();
  for (const table of ['party_membership', 'qualification', 'posting']) {
    const { rows } = await run(
      db,
      `select person_id from "${table}" where act_id = $1 union select person_id from "${table}_past" where past_act_id = $1`,
      [actId],
    );
    for (const row of rows) people.add(row.person_id as number);
  }
  const { rows } = await sql<{
    id: number;
  }>`select id from person where act_id = ${actId} union select id from person_past where past_act_id = ${actId}`.execute(
    db,
  );
  for (const row of rows) people.add(row.id);
  return [...people];
}

/** Puts back the version that stood before the act, with the act that wrote it. */
async function restore(db: Db, table: string, actId: number): Promise<number> {
  const columns = await columnsOf(db, table);
  const names = columns.map((name) => `"${name}"`).join(', ');
  const before = `select distinct on (id) ${names} from "${table}_past" where past_act_id = $1 and act_id <> $1 order by id, past_id`;
  await sql`select set_config('app.restoring', 'on', true)`.execute(db);
  const sets = columns
    .filter((name) => name !== 'id')
    .map((name) => `"${name}" = before."${name}"`)
    .join(', ');
  const updated = await run(
    db,
    `update "${table}" live set ${sets} from (${before}) before where live.id = before.id and live.act_id = $1`,
    [actId],
  );
  const inserted = await run(
    db,
    `insert into "${table}" (${names}) select ${names} from (${before}) before
    where not exists (select from "${table}" live where live.id = before.id)`,
    [actId],
  );
  await sql`select set_config('app.restoring', '', true)`.execute(db);
  return Number(updated.numAffectedRows ?? 0) + Number(inserted.numAffectedRows ?? 0);
}

async function removeWritten(db: Db, table: string, actId: number): Promise<number> {
  const { numAffectedRows } = await run(db, `delete from "${table}" where act_id = $1`, [actId]);
  return Number(numAffectedRows ?? 0);
}

async function columnsOf(db: Db, table: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select attname as name from pg_attribute where attrelid = ${table}::regclass and attnum > 0 and not attisdropped and attgenerated = ''`.execute(
    db,
  );
  return rows.map((row) => row.name);
}

async function reachesBeyond(db: Db, actId: number): Promise<boolean> {
  const { rows } = await sql<{ beyond: boolean }>`select act_reaches_beyond(${actId}) as beyond`.execute(db);
  return rows[0]!.beyond;
}

/** The act of an import that is done and stands. */
export async function undoImport(
  db: Db,
  jobId: number,
): Promise<{ deleted: Record<string, number>; restored: Record<string, number> }> {
  const { rows } = await sql<{ act: number; path: string }>`
    select a.id as act, j.unit_path as path from job j join act a on a.job_id = j.id
    where j.id = ${jobId} and j.kind = 'import' and j.state = 'done' and j.undone_at is null for update of j`.execute(
    db,
  );
  const found = rows.at(-1);
  if (!found) throw new Problem(notUndoable, { job: jobId });
  const { act, path } = found;
  await holdBranch(db, path);
  if (await reachesBeyond(db, act)) throw new Problem(undoneBeyond, { job: jobId });
  const undone = await undoAct(db, act);
  await sql`update job set undone_at = now() where id = ${jobId}`.execute(db);
  return undone;
}
