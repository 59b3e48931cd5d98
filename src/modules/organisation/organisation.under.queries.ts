import { sql } from 'kysely';
import type { Db } from '../../db/database.ts';
import type { Day } from '../../lib/days.ts';
import type { Scope, Sql } from '../../lib/indicator.ts';
import { notFound, Problem } from '../../lib/problem.ts';

/** Whose figures, on which day, over which period: what a scope is made from. */
export type Asked = Omit<Scope, 'path'>;

/**
 * Looks whether the tree below the unit stood, on all the days that are asked about, as its paths say today. Nearly
 * always it did, and then one range of paths finds in half the time what otherwise a walk of the tree must. A unit
 * beyond reach is the problem that it is not there.
 */
export async function scopeFor(db: Db, asked: Asked): Promise<Scope> {
  const days = [asked.asOf, asked.from, asked.to].sort();
  const [first, last] = [days[0]!, days[2]!];
  const { rows } = await sql<{ path: string; settled: boolean }>`
    select u.path, not exists (
      select from (
        select d.path >= u.path and d.path < u.path || '~' as now,
          (c.from_on is null or c.from_on <= ${first}::date) and (c.to_on is null or c.to_on > ${last}::date) as always,
          (c.from_on is null or c.from_on <= ${last}::date) and (c.to_on is null or c.to_on > ${first}::date) as ever
        from unit_closure c join unit d on d.id = c.descendant_id
        where c.ancestor_id = u.id and (c.from_on is not null or c.to_on is not null)) moved
      where always <> ever or ever <> now) as settled
    from unit u where u.id = ${asked.unitId}`.execute(db);
  const [unit] = rows;
  if (!unit) throw new Problem(notFound);
  return { ...asked, path: unit.settled ? unit.path : null };
}

type Place = Pick<Scope, 'unitId' | 'path'>;

function within({ unitId, path }: Place, itsPath: string, itsId: string, day: Day | Sql): Sql {
  if (path !== null) return sql`(${sql.ref(itsPath)} >= ${path} and ${sql.ref(itsPath)} < ${`${path}~`})`;
  const on = typeof day === 'string' ? sql`${day}::date` : day;
  return sql`exists (select from unit_subtree(${unitId}, ${on}) s where s.unit_id = ${sql.ref(itsId)})`;
}

/** True of a row `alias` of a fact whose unit stood under the scope's unit on the day. */
export const under = (place: Place, alias: string, day: Day | Sql): Sql =>
  within(place, `${alias}.unit_path`, `${alias}.unit_id`, day);

/** The same of a row `alias` of the units themselves. */
export const unitUnder = (place: Place, alias: string, day: Day): Sql =>
  within(place, `${alias}.path`, `${alias}.id`, day);
