import { sql } from 'kysely';
import { factNames } from '../lib/facts.labels.ts';
import { Problem } from '../lib/problem.ts';
import { type Db, run } from './database.ts';
import { columnsOfFacts, type FactTable, factTables } from './facts.ts';
import { changedSince } from './undo.problems.ts';

/** A row that something was done to. */
export interface Touched {
  table: FactTable;
  id: number;
}

/** How many names a refusal lists. */
const most = 20;

export interface Undone {
  /** Rows by table. */
  deleted: Record<string, number>;
  restored: Record<string, number>;
  /** Whose facts are others now: what is counted of them is to be told anew. */
  people: number[];
}

/**
 * Takes acts back whole: rows they wrote are deleted, rows they changed get their earlier version again, act and all.
 * Refused as a whole where anything they wrote was changed since, naming those rows.
 */
export async function undoActs(db: Db, acts: readonly number[]): Promise<Undone> {
  for (const table of factTables) await holdWritten(db, table, acts);
  const changed = await changedSinceActs(db, acts);
  await refuseChanged(db, changed);
  const people = await peopleOf(db, acts);
  const columns = await columnsOfFacts(db);
  const deleted: Record<string, number> = {};
  const restored: Record<string, number> = {};
  // What is pointed at stands before what points at it, and goes after it.
  for (const table of factTables.toReversed()) {
    const back = await restore(db, table, columns.get(table)!, acts);
    if (back > 0) restored[table] = back;
  }
  for (const table of factTables) {
    const gone = await removeWritten(db, table, acts);
    if (gone > 0) deleted[table] = gone;
  }
  const left = await sql<{ id: number }>`select id from person where id = any(${people})`.execute(db);
  return { deleted, restored, people: left.rows.map((row) => row.id) };
}

/** Refuses an undoing for the rows that rest on it since, and names them; none, and it may go on. */
export async function refuseChanged(db: Db, changed: readonly Touched[]): Promise<void> {
  if (changed.length === 0) return;
  const names = await namesOf(db, changed);
  throw new Problem(changedSince, {
    count: changed.length,
    rows: { vi: listed(changed, names, factNames.vi), en: listed(changed, names, factNames.en) },
  });
}

/** What rests on these acts since: rows of theirs that others changed, and rows that others hung on theirs. */
async function changedSinceActs(db: Db, acts: readonly number[]): Promise<Touched[]> {
  const changed: Touched[] = [];
  for (const table of factTables) changed.push(...(await changedAfter(db, table, acts)));
  return [...changed, ...(await hangingOn(db, acts))];
}

/** Whoever is changing such a row, or hanging another on it, is waited for, and what they leave is then seen. */
const holdWritten = (db: Db, table: string, acts: readonly number[]) =>
  run(
    db,
    `select count(*) from (select from "${table}" where act_id = any($1) order by id for update) held`,
    [acts],
  );

/** Rows by kind, of each the first few by the name of whose they are. */
function listed(
  rows: readonly Touched[],
  names: ReadonlyMap<Touched, string>,
  kindOf: (table: FactTable) => string,
): string {
  const kinds = Map.groupBy(rows, (row) => row.table);
  const told = [...kinds].map(([table, ones]) => {
    const shown = ones.slice(0, most).map((row) => names.get(row) ?? row.id);
    return `${kindOf(table)} ${[...new Set(shown)].join(', ')}${ones.length > most ? ', …' : ''}`;
  });
  return told.join('; ');
}

/** The person or the unit that a row is about; a row that is gone has only its number. */
async function namesOf(db: Db, rows: readonly Touched[]): Promise<Map<Touched, string>> {
  const columns = await columnsOfFacts(db);
  const names = new Map<Touched, string>();
  for (const [table, ones] of Map.groupBy(rows, (row) => row.table)) {
    const of = columns.get(table)!;
    const person = table === 'person' ? 'id' : of.includes('person_id') && 'person_id';
    const unit = table === 'unit' ? 'id' : of.includes('unit_id') && 'unit_id';
    if (!person && !unit) continue;
    const name = person
      ? `(select full_name from person p where p.id = f."${person}")`
      : `(select n.name from unit_name n where n.unit_id = f."${unit}" order by n.from_on desc nulls last limit 1)`;
    const found = await run(db, `select f.id, ${name} as name from "${table}" f where f.id = any($1)`, [
      ones.slice(0, most).map((row) => row.id),
    ]);
    const byId = new Map(found.rows.map((row) => [row.id, row.name as string | null]));
    for (const row of ones) {
      const known = byId.get(row.id);
      if (known) names.set(row, known);
    }
  }
  return names;
}

/** Versions the act wrote that a later act replaced, and that do not stand again (as after the later one's own undoing). */
async function changedAfter(db: Db, table: FactTable, acts: readonly number[]): Promise<Touched[]> {
  const { rows } = await run(
    db,
    `
    select distinct p.id from "${table}_past" p
    where p.act_id = any($1) and p.past_act_id <> all($1) and not exists (select from "${table}" live where live.id = p.id and live.act_id = any($1))`,
    [acts],
  );
  return rows.map((row) => ({ table, id: row.id as number }));
}

/** Foreign keys between fact tables: whatever a later act hung on a row that this act made. */
async function hangingOn(db: Db, acts: readonly number[]): Promise<Touched[]> {
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
      where p.act_id = any($1) and c.act_id <> all($1)
        and not exists (select from "${parent}_past" before where before.id = p.id and before.act_id <> all($1))
        and not exists (select from "${child}_past" mine where mine.id = c.id and mine.past_act_id = any($1))`,
      [acts],
    );
    hanging.push(...found.rows.map((row) => ({ table: child, id: row.id as number })));
  }
  return hanging;
}

/** People whose facts the act wrote or changed, or whose posting's post it did. */
async function peopleOf(db: Db, acts: readonly number[]): Promise<number[]> {
  const people = new Set<number>();
  for (const table of ['party_membership', 'qualification', 'posting']) {
    const { rows } = await run(
      db,
      `select person_id from "${table}" where act_id = any($1) union select person_id from "${table}_past" where past_act_id = any($1)`,
      [acts],
    );
    for (const row of rows) people.add(row.person_id as number);
  }
  const { rows } = await sql<{
    id: number;
  }>`select id from person where act_id = any(${acts}) union select id from person_past where past_act_id = any(${acts})`.execute(
    db,
  );
  for (const row of rows) people.add(row.id);
  return [...people];
}

/** Puts back the version that stood before the act, with the act that wrote it. */
async function restore(
  db: Db,
  table: string,
  columns: readonly string[],
  acts: readonly number[],
): Promise<number> {
  const names = columns.map((name) => `"${name}"`).join(', ');
  const before = `select distinct on (id) ${names} from "${table}_past" where past_act_id = any($1) and act_id <> all($1) order by id, past_id`;
  await sql`select set_config('app.restoring', 'on', true)`.execute(db);
  const sets = columns
    .filter((name) => name !== 'id')
    .map((name) => `"${name}" = before."${name}"`)
    .join(', ');
  const updated = await run(
    db,
    `update "${table}" live set ${sets} from (${before}) before where live.id = before.id and live.act_id = any($1)`,
    [acts],
  );
  const inserted = await run(
    db,
    `insert into "${table}" (${names}) select ${names} from (${before}) before
    where not exists (select from "${table}" live where live.id = before.id)`,
    [acts],
  );
  await sql`select set_config('app.restoring', '', true)`.execute(db);
  return Number(updated.numAffectedRows ?? 0) + Number(inserted.numAffectedRows ?? 0);
}

async function removeWritten(db: Db, table: string, acts: readonly number[]): Promise<number> {
  const { numAffectedRows } = await run(db, `delete from "${table}" where act_id = any($1)`, [acts]);
  return Number(numAffectedRows ?? 0);
}
