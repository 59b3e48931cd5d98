import { sql } from 'kysely';
import type { Db } from '../../db/database.ts';
import type { Day } from '../../lib/days.ts';
import { notFound, Problem } from '../../lib/problem.ts';
import { type Box, type BoxPlace, type Branch, mostBoxes } from './organisation.chart.schema.ts';
import { siblingOrder } from './organisation.list.queries.ts';
import { findPath, livingOn, nameAt, onDay } from './organisation.tree.queries.ts';

const boxColumns = (on: Day) => sql`u.id, u.kind, ${nameAt('u.id', on)} as name,
  (select count(*) from unit_parent c join unit b on b.id = c.unit_id
    where c.parent_id = u.id and ${onDay('c', on)} and ${livingOn('b', on)})::int as below`;

/** Which kinds stand as one box each, the most numerous first, until what is left can be looked at. */
export function groupedKinds(
  counts: readonly { kind: string; count: number }[],
  most = mostBoxes,
): { kind: string; count: number }[] {
  let left = counts.reduce((sum, { count }) => sum + count, 0);
  return counts
    .toSorted((one, other) => other.count - one.count)
    .filter(({ count }) => {
      // A group of one would be a box that says less than the unit's own.
      if (left <= most || count === 1) return false;
      left -= count - 1;
      return true;
    });
}

/** A unit and those directly below it as at the day. */
export async function getBranch(db: Db, unitId: number, on: Day): Promise<Branch> {
  const { rows: units } = await sql<Box>`
    select ${boxColumns(on)}, p.parent_id as "parentId" from unit u
    left join unit_parent p on p.unit_id = u.id and ${onDay('p', on)} where u.id = ${unitId}`.execute(db);
  const [unit] = units;
  if (!unit) throw new Problem(notFound);
  const children = sql`unit u join unit_parent p on p.unit_id = u.id
    where p.parent_id = ${unitId} and ${onDay('p', on)} and ${livingOn('u', on)}`;
  const { rows: counts } = await sql<{ kind: string; count: number }>`
    select u.kind, count(*)::int as count from ${children} group by u.kind order by u.kind`.execute(db);
  const groups = groupedKinds(counts);
  const { rows } = await sql<Box>`
    select ${boxColumns(on)}, p.parent_id as "parentId" from ${children}
      and u.kind <> all(${groups.map(({ kind }) => kind)}) order by ${siblingOrder}, u.id`.execute(db);
  return { unit, path: await findPath(db, unitId, on), rows, groups };
}

/** Everything below a unit as at the day, nearest first. */
export async function listSubtree(
  db: Db,
  unitId: number,
  on: Day,
  after: BoxPlace | null,
  limit: number,
): Promise<{ rows: Box[]; total: number; next: BoxPlace | null }> {
  const beyond = after ? sql`(f.depth, f.id) > (${after[0]}::int, ${after[1]}::bigint)` : sql`true`;
  const { rows } = await sql<Box & { '~total': number; '~depth': number }>`
    with found as materialized (
      select s.unit_id as id, s.depth from unit_subtree(${unitId}, ${on}::date) s
      join unit u on u.id = s.unit_id where s.depth > 0 and ${livingOn('u', on)})
    select whole.total as "~total", f.depth as "~depth", ${boxColumns(on)}, p.parent_id as "parentId"
    from (select count(*) from found) as whole (total)
    left join lateral (select f.* from found f where ${beyond} order by f.depth, f.id limit ${limit + 1}) f on true
    left join unit u on u.id = f.id
    left join unit_parent p on p.unit_id = u.id and ${onDay('p', on)}
    order by f.depth, f.id`.execute(db);
  const listed = rows.filter(({ id }) => id !== null);
  const page = listed.slice(0, limit);
  const last = page.at(-1);
  return {
    rows: page.map(({ '~total': _total, '~depth': _depth, ...row }) => row),
    total: rows[0]!['~total'],
    next: last && listed.length > limit ? [last['~depth'], last.id] : null,
  };
}
