import { sql } from 'kysely';
import type { Db } from '../../db/database.ts';
import type { Day } from '../../lib/days.ts';

export interface ListedUnit {
  id: number;
  code: string | null;
  name: string;
  kind: string;
  parentId: number | null;
  depth: number;
  fromOn: Day;
  toOn: Day | null;
  path: string;
}

/** Units whose path begins with `below`, in the order of paths, which puts a unit before those under it. */
export async function listUnitsBelow(
  db: Db,
  below: string,
  on: Day,
  after: string,
  limit: number,
): Promise<ListedUnit[]> {
  const { rows } = await sql<ListedUnit>`
    select u.id, u.code, coalesce(n.name, '') as name, u.kind, u.parent_id as "parentId",
      length(u.path) - length(replace(u.path, '.', '')) - 1 as depth, u.from_on as "fromOn", u.to_on as "toOn", u.path
    from unit u left join lateral (
      select name from unit_name n where n.unit_id = u.id
      order by (n.from_on is null or n.from_on <= ${on}::date) and (n.to_on is null or n.to_on > ${on}::date) desc,
        n.from_on desc nulls last limit 1) n on true
    where u.path >= ${below} and u.path < ${`${below}~`} and u.path > ${after}
      and u.from_on <= ${on}::date and (u.to_on is null or u.to_on > ${on}::date)
    order by u.path limit ${limit}`.execute(db);
  return rows;
}
