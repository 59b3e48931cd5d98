import { sql } from 'kysely';
import type { Db } from '../../db/database.ts';
import { type Day, yearOf } from '../../lib/days.ts';
import type { Sql } from '../../lib/indicator.ts';
import { notFound, Problem } from '../../lib/problem.ts';
import { foldWords } from '../../lib/vietnamese.ts';
import type { UnitRow } from './organisation.schema.ts';

/** The name that held on the day; before the first and after the last, the nearest. */
export const nameAt = (unit: string, on: Day | Sql) => {
  const day = typeof on === 'string' ? sql`${on}::date` : on;
  return sql<string>`(
  select n.name from unit_name n where n.unit_id = ${sql.ref(unit)}
  order by (n.from_on is null or n.from_on <= ${day}) and (n.to_on is null or n.to_on > ${day}) desc, n.from_on desc nulls last limit 1)`;
};

export async function getUnitName(db: Db, unitId: number, on: Day): Promise<string> {
  const { rows } = await sql<{ name: string }>`
    select ${nameAt('u.id', on)} as name from unit u where u.id = ${unitId}`.execute(db);
  if (!rows[0]) throw new Problem(notFound);
  return rows[0].name;
}

const columns = (on: Day) => sql`
  u.id, u.code, u.kind, u.from_on as "fromOn", u.to_on as "toOn", p.parent_id as "parentId",
  ${nameAt('u.id', on)} as name,
  exists (select from unit_parent c join unit cu on cu.id = c.unit_id where c.parent_id = u.id
    and (c.from_on is null or c.from_on <= ${on}::date) and (c.to_on is null or c.to_on > ${on}::date)
    and cu.from_on <= ${on}::date and (cu.to_on is null or cu.to_on > ${on}::date)) as "hasChildren",
  f.workers::int as workers, f.members::int as members, f.female_members::int as "femaleMembers",
  (select sum(q.quota)::int from unit_subtree(u.id, ${on}::date) s join unit_quota q on q.unit_id = s.unit_id and q.year = ${yearOf(on)}) as quota`;

/** Parent on the day, and the latest counts of every unit below on that day, summed. */
const sources = (on: Day) => sql`
  left join unit_parent p on p.unit_id = u.id and (p.from_on is null or p.from_on <= ${on}::date) and (p.to_on is null or p.to_on > ${on}::date)
  left join lateral (
    select sum(c.workers) as workers, sum(c.members) as members, sum(c.female_members) as female_members
    from unit_subtree(u.id, ${on}::date) s
    join unit below on below.id = s.unit_id and below.from_on <= ${on}::date and (below.to_on is null or below.to_on > ${on}::date)
    join lateral (select workers, members, female_members from unit_count k where k.unit_id = s.unit_id and k.counted_on <= ${on}::date
      order by k.counted_on desc limit 1) c on true) f on true`;

const living = (on: Day) => sql`u.from_on <= ${on}::date and (u.to_on is null or u.to_on > ${on}::date)`;

/** The units directly under one, as the tree stood on the day; without one, the tops of what the actor may see. */
export async function listUnits(db: Db, parentId: number | null, on: Day): Promise<UnitRow[]> {
  const under =
    parentId === null
      ? sql`not exists (select from unit above where above.id = u.parent_id)`
      : sql`p.parent_id = ${parentId}`;
  // An empty record still shows its root, whatever the day, so that a first page is never blank.
  const alive = parentId === null ? sql`true` : living(on);
  const { rows } = await sql<UnitRow>`
    select ${columns(on)} from unit u ${sources(on)}
    where ${under} and ${alive} order by ${kindOrder}, u.id`.execute(db);
  return rows;
}

/** Departments of the office first, then unions above the grassroots, then grassroots unions; each as entered. */
const kindOrder = sql`case when u.kind = 'office_department' then 0 when u.kind in ('grassroots_union', 'occupational_union') then 2 else 1 end`;

/** Units whose name holds every word, whatever accents and order; at most fifty. */
export async function searchUnits(db: Db, words: string, on: Day): Promise<UnitRow[]> {
  const wanted = foldWords(words).split(' ').filter(Boolean);
  if (wanted.length === 0) return [];
  const holds = sql.join(
    wanted.map((word) => sql`strpos(n.search_key, ${word}) > 0`),
    sql` and `,
  );
  const { rows } = await sql<UnitRow>`
    select ${columns(on)} from unit u ${sources(on)}
    where ${living(on)} and exists (select from unit_name n where n.unit_id = u.id and ${holds})
    order by ${kindOrder}, u.id limit 50`.execute(db);
  return rows;
}

/** One unit as a row, whatever day it is asked about. */
export async function findUnit(
  db: Db,
  unitId: number,
  on: Day,
): Promise<(UnitRow & { sector: string | null }) | undefined> {
  const { rows } = await sql<UnitRow & { sector: string | null }>`
    select ${columns(on)}, u.sector from unit u ${sources(on)} where u.id = ${unitId}`.execute(db);
  return rows[0];
}

const documentOf = (alias: string) => sql`case when ${sql.ref(`${alias}.id`)} is null then null
  else json_build_object('number', ${sql.ref(`${alias}.number`)}, 'signedOn', ${sql.ref(`${alias}.signed_on`)}) end`;

/** What the page of a unit shows beside its row: its past and everything counted of it. */
export async function findUnitDetails(db: Db, unitId: number, on: Day) {
  const path = await sql<{ id: number; name: string }>`
      select a.unit_id as id, a.name from unit u cross join lateral unit_names_above(u.path, ${on}::date) a
      where u.id = ${unitId} and a.unit_id <> u.id order by a.depth`.execute(db);
  const names = await sql<{
    name: string;
    fromOn: Day | null;
    toOn: Day | null;
    document: { number: string | null; signedOn: Day | null } | null;
  }>`
      select n.name, n.from_on as "fromOn", n.to_on as "toOn", ${documentOf('d')} as document
      from unit_name n left join document d on d.id = n.document_id where n.unit_id = ${unitId} order by n.from_on nulls first`.execute(
    db,
  );
  const events = await sql<{
    kind: string;
    effectiveOn: Day;
    otherUnitId: number | null;
    otherUnitName: string | null;
    note: string | null;
    document: { number: string | null; signedOn: Day | null } | null;
  }>`
      select e.kind, e.effective_on as "effectiveOn", e.other_unit_id as "otherUnitId",
        ${nameAt('e.other_unit_id', on)} as "otherUnitName", e.note, ${documentOf('d')} as document
      from unit_event e left join document d on d.id = e.document_id where e.unit_id = ${unitId} order by e.effective_on, e.id`.execute(
    db,
  );
  const counts = await sql<{
    countedOn: Day;
    workers: number | null;
    members: number | null;
    femaleMembers: number | null;
    committeeSize: number | null;
  }>`
      select counted_on as "countedOn", workers, members, female_members as "femaleMembers", committee_size as "committeeSize"
      from unit_count where unit_id = ${unitId} order by counted_on desc limit 100`.execute(db);
  const quotas = await sql<{
    year: number;
    quota: number;
  }>`select year, quota from unit_quota where unit_id = ${unitId} order by year desc limit 100`.execute(db);
  const posts = await sql<{ id: number; title: string; name: string; fromOn: Day | null; toOn: Day | null }>`
      select id, title, name, from_on as "fromOn", to_on as "toOn" from post where unit_id = ${unitId} order by id limit 200`.execute(
    db,
  );
  const departments = await sql<{ id: number; name: string }>`
      select u.id, ${nameAt('u.id', on)} as name from unit u where u.parent_id = ${unitId} and u.kind = 'office_department' and ${living(on)} order by u.id limit 200`.execute(
    db,
  );
  return {
    path: path.rows,
    names: names.rows,
    events: events.rows,
    counts: counts.rows,
    quotas: quotas.rows,
    posts: posts.rows,
    departments: departments.rows,
  };
}
