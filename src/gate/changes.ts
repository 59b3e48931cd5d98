import { sql } from 'kysely';
import { type Db, run } from '../db/database.ts';
import { columnsOfFacts, type FactTable, factTables } from '../db/facts.ts';
import type { Change, ChangePlace } from '../lib/changes.ts';
import { type Row, tellRows } from './changes.telling.ts';
import type { Discloses } from './disclosure.ts';

interface Touched {
  table: FactTable;
  id: number;
  personId: number | null;
  personName: string | null;
  unitId: number | null;
  /** Of the unit that manages the person now. */
  personPath: string | null;
  place: ChangePlace;
}

/**
 * What these acts changed, person by person in the order of names, then unit by unit, then documents; also of acts whose
 * transaction is still open. Reach bounds it as it bounds everything: rows beyond it are not told, nor is what is
 * sensitive where it is not disclosed. `paths` has for each change the least subtree that holds whatever it tells of:
 * who keeps changes for others to read goes by it.
 */
export async function listChanges(
  db: Db,
  acts: readonly number[],
  after: ChangePlace | null,
  limit: number,
  discloses: Discloses,
): Promise<{ changes: Change[]; paths: string[]; next: ChangePlace | null }> {
  const found = await touchedBy(db, acts, after, limit + 1);
  const page = found.slice(0, limit);
  const versions = new Map<Touched, { before: Row | null; after: Row | null }>();
  for (const [table, rows] of Map.groupBy(page, (row) => row.table)) {
    const pairs = await versionsOf(db, table, acts, rows);
    for (const row of rows) versions.set(row, pairs.get(row.id)!);
  }
  const changes = await tellRows(
    db,
    page.map(({ place: _, personPath: __, ...row }, at) => ({ ...row, ...versions.get(page[at]!)! })),
    discloses,
  );
  // Of some rows nothing is told: what changed in them is no word.
  const rows = new Map(page.map((row) => [`${row.table} ${row.id}`, row]));
  const paths = changes.map(({ table, rowId }) => {
    const row = rows.get(`${table} ${rowId}`)!;
    const { before, after } = versions.get(row)!;
    return commonPath([row.personPath, pathOf(before), pathOf(after)].filter((path) => path !== null));
  });
  return { changes, paths, next: found.length > limit ? page.at(-1)!.place : null };
}

/** A unit's own path, else that of the unit where the row belongs. */
const pathOf = (row: Row | null) => (row ? ((row.path ?? row.unit_path) as string) : null);

/** The path of the least subtree that holds all of them; the whole tree where they have nothing in common. */
export const commonPath = (paths: readonly string[]): string =>
  paths.length === 0
    ? ''
    : paths.reduce((one, other) => {
        const [steps, others] = [one.split('.'), other.split('.')];
        const apart = steps.findIndex((step, at) => step !== others[at]);
        return apart < 0
          ? one
          : steps
              .slice(0, apart)
              .map((step) => `${step}.`)
              .join('');
      });

/** All of them, a page in memory at a time. */
export async function* changesOf(
  db: Db,
  acts: readonly number[],
  discloses: Discloses,
  pageSize = 1_000,
): AsyncGenerator<Change> {
  for (let after: ChangePlace | null = null; ; ) {
    const { changes, next } = await listChanges(db, acts, after, pageSize, discloses);
    yield* changes;
    if (!next) return;
    after = next;
  }
}

/** How many rows the acts changed, and of how many people. */
export async function countChanges(
  db: Db,
  acts: readonly number[],
): Promise<{ rows: number; people: number }> {
  const { rows } = await run(
    db,
    `with touched as (${await touched(db)}) select count(*) as rows, count(distinct person_id) as people from touched`,
    [acts],
  );
  return rows[0] as { rows: number; people: number };
}

/** The acts of a job; one that runs has its act already. */
export async function actsOfJob(db: Db, jobId: number): Promise<number[]> {
  const acts = await db.selectFrom('act').select('id').where('job_id', '=', jobId).orderBy('id').execute();
  return acts.map(({ id }) => id);
}

/** The act that this transaction performs. */
export async function currentAct(db: Db): Promise<number> {
  const { rows } = await sql<{ id: number }>`select current_act() as id`.execute(db);
  return rows[0]!.id;
}

/** Every row that the acts in `$1` wrote, replaced or deleted, once, with the person and the unit it is about. */
async function touched(db: Db): Promise<string> {
  const columns = await columnsOfFacts(db);
  return factTables
    .map((table, place) => {
      const has = (column: string) => columns.get(table)!.includes(column);
      const person = table === 'person' ? 'id' : has('person_id') ? 'person_id' : 'null::bigint';
      const unit = table === 'unit' ? 'id' : has('unit_id') ? 'unit_id' : 'null::bigint';
      const told = `id, ${person} as person_id, ${unit} as unit_id`;
      return `(select distinct on (id) '${table}' as tab, ${place} as place, id, person_id, unit_id from (
        select ${told}, null::bigint as past_id from "${table}" where act_id = any($1)
        union all select ${told}, past_id from "${table}_past" where act_id = any($1)
        union all select ${told}, past_id from "${table}_past" where past_act_id = any($1)) version
      order by id, past_id desc nulls first)`;
    })
    .join(' union all ');
}

async function touchedBy(
  db: Db,
  acts: readonly number[],
  after: ChangePlace | null,
  limit: number,
): Promise<Touched[]> {
  const beyond = after ? 'where (nobody, sort, person, unit, place, id) > ($3, $4, $5, $6, $7, $8)' : '';
  const { rows } = await run(
    db,
    `with touched as (${await touched(db)}), named as (
      select t.tab, t.place, t.id, t.person_id, t.unit_id, p.unit_path as person_path, t.person_id is null as nobody, coalesce(t.person_id, 0) as person,
        case when t.person_id is null then coalesce(t.unit_id, 9007199254740991) else 0 end as unit,
        coalesce(p.full_name, (select g.full_name from person_past g where g.id = t.person_id order by g.past_id desc limit 1)) as name,
        coalesce(p.name_sort, (select g.name_sort from person_past g where g.id = t.person_id order by g.past_id desc limit 1), '') as sort
      from touched t left join person p on p.id = t.person_id)
    select * from named ${beyond} order by nobody, sort, person, unit, place, id limit $2`,
    [acts, limit, ...(after ?? [])],
  );
  return rows.map((row) => ({
    table: row.tab as FactTable,
    id: row.id as number,
    personId: row.person_id as number | null,
    personName: row.name as string | null,
    unitId: row.unit_id as number | null,
    personPath: row.person_path as string | null,
    place: [row.nobody, row.sort, row.person, row.unit, row.place, row.id] as ChangePlace,
  }));
}

/**
 * Each row as it stood before the acts and right after them. The version after is the next of the row's history that
 * an act wrote: one with the writer of the version taken away is that version put back later, so the acts had removed it.
 */
async function versionsOf(
  db: Db,
  table: FactTable,
  acts: readonly number[],
  rows: readonly Touched[],
): Promise<Map<number, { before: Row | null; after: Row | null }>> {
  const past = `"${table}_past"`;
  // A picture is no word that could be told, and each would be sent as a megabyte of digits.
  const columns = (await columnsOfFacts(db)).get(table)!.filter((column) => column !== 'bytes');
  const told = columns.map((column) => `"${column}"`).join(', ');
  const found = await run(
    db,
    `select w.id, to_jsonb(b) as before, b.act_id = any($1) as made, coalesce(to_jsonb(n), to_jsonb(live)) as after,
      l.act_id as gone, coalesce(n.act_id, live.act_id) as wrote
    from unnest($2::bigint[]) as w(id)
    left join lateral (select ${told} from ${past} v where v.id = w.id and v.past_act_id = any($1) order by v.past_id limit 1) b on true
    left join lateral (select v.past_id, v.act_id from ${past} v where v.id = w.id and v.past_act_id = any($1) order by v.past_id desc limit 1) l on true
    left join lateral (select ${told} from ${past} v where v.id = w.id
      and case when l.past_id is null then v.act_id = any($1) else v.past_id > l.past_id end order by v.past_id limit 1) n on true
    left join (select ${told} from "${table}") live on live.id = w.id`,
    [acts, rows.map((row) => row.id)],
  );
  return new Map(
    found.rows.map((row) => {
      const wrote = row.wrote as number | null;
      const putBack = wrote !== null && wrote === row.gone && !acts.includes(wrote);
      return [
        row.id as number,
        {
          before: row.made ? null : (row.before as Row | null),
          after: putBack ? null : (row.after as Row | null),
        },
      ];
    }),
  );
}
