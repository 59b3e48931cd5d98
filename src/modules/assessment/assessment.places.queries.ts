import { sql } from 'kysely';
import type { Db } from '../../db/database.ts';
import type { Day } from '../../lib/days.ts';
import type { Scope } from '../../lib/indicator.ts';
import { nameAt } from '../organisation/organisation.tree.queries.ts';

/** Of a unit below: the unit directly below under which it stands; the unit itself stands for its own office. */
export type BranchOf = (unitId: number) => number;

/** Grows with the units, never with the people in them. */
export async function branchesUnder(db: Db, { unitId, asOf }: Scope): Promise<BranchOf> {
  const { rows } = await sql<{ unit: number; branch: number }>`
    select below.unit_id as unit, child.unit_id as branch
    from unit_subtree(${unitId}, ${asOf}::date) child
    join unit u on u.id = child.unit_id and u.kind <> 'office_department'
    cross join lateral unit_subtree(child.unit_id, ${asOf}::date) below
    where child.depth = 1`.execute(db);
  const branches = new Map(rows.map(({ unit, branch }) => [unit, branch]));
  return (unit) => branches.get(unit) ?? unitId;
}

export async function unitNames(db: Db, ids: Iterable<number>, asOf: Day): Promise<Map<number, string>> {
  const { rows } = await sql<{ id: number; name: string }>`
    select u.id, ${nameAt('u.id', asOf)} as name from unit u where u.id = any(${[...new Set(ids)]})`.execute(
    db,
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}
