import { sql } from 'kysely';
import type { Db } from '../../db/database.ts';
import type { Day } from '../../lib/days.ts';
import { nameAt } from '../organisation/organisation.tree.queries.ts';
import type { Remaining } from './committees.remaining.schema.ts';

const shown = 5;

/** People posted on the day in units that have ended by then, below the unit or gone into it; without one, within reach. */
export async function remainingOf(db: Db, unitId: number | null, on: Day): Promise<Remaining> {
  const below =
    unitId === null ? sql`true` : sql`e.id in (select s.unit_id from unit_subtree(${unitId}, ${on}::date) s)`;
  const into = unitId === null ? sql`false` : sql`e.successor_id = ${unitId}`;
  const { rows } = await sql<Remaining['units'][number] & { all: number }>`
    with ended as materialized (
      select e.id, e.to_on, ${below} as below from unit e where e.to_on <= ${on}::date and (${below} or ${into})),
    held as materialized (
      select distinct t.unit_id, t.person_id from ended join standing t on t.unit_id = ended.id
      where t.from_on <= ${on}::date and (t.to_on is null or t.to_on > ${on}::date))
    select e.id as "unitId", ${nameAt('e.id', on)} as "unitName", e.to_on as "endedOn", count(*)::int as people, e.below,
      (select count(distinct h.person_id)::int from held h) as all
    from ended e join held on held.unit_id = e.id
    group by e.id, e.to_on, e.below order by count(*) desc, e.id limit ${shown}`.execute(db);
  return { people: rows[0]?.all ?? 0, units: rows };
}
