import { sql } from 'kysely';
import type { Db } from '../../db/database.ts';
import type { Day } from '../../lib/days.ts';
import type { Sql } from '../../lib/indicator.ts';
import { notFound, Problem } from '../../lib/problem.ts';
import { quotaBelow } from './organisation.quota.queries.ts';
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

export async function getUnitPath(db: Db, unitId: number): Promise<string> {
  const found = await db.selectFrom('unit').select('path').where('id', '=', unitId).executeTakeFirst();
  if (!found) throw new Problem(notFound);
  return found.path;
}

/** True of a row with a window that holds on the day. */
export const onDay = (alias: string, on: Day) => {
  const [from, to] = [sql.ref(`${alias}.from_on`), sql.ref(`${alias}.to_on`)];
  return sql`(${from} is null or ${from} <= ${on}::date) and (${to} is null or ${to} > ${on}::date)`;
};

/** True of a row of the units that lives on the day. */
export const livingOn = (alias: string, on: Day) =>
  sql`${sql.ref(`${alias}.from_on`)} <= ${on}::date and (${sql.ref(`${alias}.to_on`)} is null or ${sql.ref(`${alias}.to_on`)} > ${on}::date)`;

/** What a list shows of a unit \`u\` with its \`unitSources\`. */
export const unitColumns = (on: Day) => sql`
  u.id, u.code, u.kind, u.sector, u.from_on as "fromOn", u.to_on as "toOn", p.parent_id as "parentId",
  ${nameAt('u.id', on)} as name,
  exists (select from unit_parent c join unit cu on cu.id = c.unit_id
    where c.parent_id = u.id and ${onDay('c', on)} and ${livingOn('cu', on)}) as "hasChildren",
  f.workers::int as workers, f.members::int as members, f.female_members::int as "femaleMembers",
  given.quota, given.carried as "quotaCarried"`;

/** The latest counts by the day of every unit that lives below on it, summed. */
export const countsBelow = (unit: string, on: Day | Sql) => {
  const day = typeof on === 'string' ? sql`${on}::date` : on;
  return sql`
    select sum(c.workers) as workers, sum(c.members) as members, sum(c.female_members) as female_members
    from unit_subtree(${sql.ref(unit)}, ${day}) s
    join unit below on below.id = s.unit_id and below.from_on <= ${day} and (below.to_on is null or below.to_on > ${day})
    join lateral (select workers, members, female_members from unit_count k where k.unit_id = s.unit_id and k.counted_on <= ${day}
      order by k.counted_on desc limit 1) c on true`;
};

/** Parent on the day, and what is counted and given below. */
export const unitSources = (on: Day) => sql`
  left join unit_parent p on p.unit_id = u.id and ${onDay('p', on)}
  left join lateral (${countsBelow('u.id', on)}) f on true
  left join lateral (${quotaBelow('u.id', on)}) given on true`;

/** One unit as a row, whatever day it is asked about. */
export async function findUnit(db: Db, unitId: number, on: Day): Promise<UnitRow | undefined> {
  const { rows } = await sql<UnitRow>`
    select ${unitColumns(on)}, null::json as above from unit u ${unitSources(on)} where u.id = ${unitId}`.execute(
    db,
  );
  return rows[0];
}

/** The units above as the tree stood on the day; of those beyond reach only the names, where they stand above today too. */
export async function findPath(
  db: Db,
  unitId: number,
  on: Day,
): Promise<{ id: number; name: string; within: boolean }[]> {
  const { rows } = await sql<{ id: number; name: string; within: boolean }>`
    select c.ancestor_id as id, coalesce(a.name, ${nameAt('c.ancestor_id', on)}) as name, w.id is not null as within
    from unit_closure c join unit u on u.id = c.descendant_id
    left join unit_names_above(u.path, ${on}::date) a on a.unit_id = c.ancestor_id
    left join unit w on w.id = c.ancestor_id
    where c.descendant_id = ${unitId} and c.depth > 0 and ${onDay('c', on)} and (a.name is not null or w.id is not null)
    order by c.depth desc`.execute(db);
  return rows;
}

type Paper = { id: number; number: string | null; signedOn: Day | null } | null;
const documentOf = (alias: string) => sql`case when ${sql.ref(`${alias}.id`)} is null then null
  else json_build_object('id', ${sql.ref(`${alias}.id`)}, 'number', ${sql.ref(`${alias}.number`)}, 'signedOn', ${sql.ref(`${alias}.signed_on`)}) end`;

/** What the page of a unit shows beside its row: its past and everything counted of it. */
export async function findUnitDetails(db: Db, unitId: number, on: Day) {
  const successor = await sql<{ id: number; name: string }>`
      select u.successor_id as id, ${nameAt('u.successor_id', on)} as name from unit u
      join unit s on s.id = u.successor_id where u.id = ${unitId}`.execute(db);
  const names = await sql<{
    id: number;
    name: string;
    fromOn: Day | null;
    toOn: Day | null;
    document: Paper;
  }>`
      select n.id, n.name, n.from_on as "fromOn", n.to_on as "toOn", ${documentOf('d')} as document
      from unit_name n left join document d on d.id = n.document_id where n.unit_id = ${unitId} order by n.from_on nulls first limit 100`.execute(
    db,
  );
  const events = await sql<{
    id: number;
    kind: string;
    effectiveOn: Day;
    otherUnitId: number | null;
    otherUnitName: string | null;
    note: string | null;
    document: Paper;
  }>`
      select e.id, e.kind, e.effective_on as "effectiveOn", e.other_unit_id as "otherUnitId",
        ${nameAt('e.other_unit_id', on)} as "otherUnitName", e.note, ${documentOf('d')} as document
      from unit_event e left join document d on d.id = e.document_id where e.unit_id = ${unitId} order by e.effective_on, e.id limit 200`.execute(
    db,
  );
  const parents = await sql<{ id: number; name: string; fromOn: Day | null; toOn: Day | null }>`
      select p.parent_id as id, ${nameAt('p.parent_id', on)} as name, p.from_on as "fromOn", p.to_on as "toOn"
      from unit_parent p join unit a on a.id = p.parent_id where p.unit_id = ${unitId} order by p.from_on nulls first limit 100`.execute(
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
  const quotas = await sql<{ year: number; quota: number; document: Paper }>`
      select q.year, q.quota, ${documentOf('d')} as document from unit_quota q left join document d on d.id = q.document_id
      where q.unit_id = ${unitId} order by q.year desc limit 100`.execute(db);
  const departments = await sql<{ id: number; name: string }>`
      select u.id, ${nameAt('u.id', on)} as name from unit u where u.parent_id = ${unitId} and u.kind = 'office_department' and ${livingOn('u', on)} order by u.id limit 200`.execute(
    db,
  );
  const seat = await db.selectFrom('unit').select('address').where('id', '=', unitId).executeTakeFirst();
  return {
    address: seat?.address ?? null,
    path: await findPath(db, unitId, on),
    successor: successor.rows[0] ?? null,
    names: names.rows,
    parents: parents.rows,
    events: events.rows,
    counts: counts.rows,
    quotas: quotas.rows,
    departments: departments.rows,
  };
}
