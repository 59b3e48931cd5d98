import { sql } from 'kysely';
import type { Db } from '../../db/database.ts';
import type { Base, Indicator, Scope } from '../../lib/indicator.ts';
import type { UnitKind } from '../organisation/organisation.labels.ts';
import { nameAt } from '../organisation/organisation.tree.queries.ts';
import { every, type Figures, tally } from './indicators.figures.queries.ts';
import type { BranchPart } from './indicators.schema.ts';

export interface BranchFigures {
  unit: { id: number; name: string; kind: UnitKind };
  /** The unit's own office with its departments, without what stands below it. */
  own: boolean;
  values: Figures;
}

/** The rows of a base with the branch they belong to: the unit directly below under which they stand, else the office. */
const inBranches = (base: Base): Base => ({
  ...base,
  rows: (scope) => sql`
    select b.*, coalesce(branch.id, ${scope.unitId}::bigint) as branch_id, branch.kind as branch_kind
    from (${base.rows(scope)}) b
    left join (
      select below.unit_id, child.unit_id as id, u.kind
      from unit_subtree(${scope.unitId}, ${scope.asOf}::date) child
      join unit u on u.id = child.unit_id and u.kind <> 'office_department'
      cross join lateral unit_subtree(child.unit_id, ${scope.asOf}::date) below
      where child.depth = 1) branch on branch.unit_id = b.unit_id`,
});

const parted = new WeakMap<Base, Base>();
/** The same base for the same rows, so that figures of several branches are still counted together. */
function branchesOf(base: Base): Base {
  const known = parted.get(base) ?? inBranches(base);
  parted.set(base, known);
  return known;
}

/** The same figure for one branch: a unit directly below, or (the unit itself) its own office. */
export const ofBranch = (indicator: Indicator, branchId: number): Indicator => ({
  ...indicator,
  base: branchesOf(indicator.base),
  among: every(indicator.among, sql`r.branch_id = ${branchId}`),
});

/** The same figure for one part of the unit. */
export const ofPart = (
  indicator: Indicator,
  { unitId }: Pick<Scope, 'unitId'>,
  part: BranchPart,
): Indicator => {
  const inOffice = sql`r.branch_id = ${unitId}`;
  const inService = sql`coalesce(r.branch_kind = 'service_unit', false)`;
  const where = {
    office: inOffice,
    service: inService,
    level: sql`${inOffice} or ${inService}`,
    below: sql`not (${inOffice} or ${inService})`,
  }[part];
  return { ...ofBranch(indicator, unitId), among: every(indicator.among, where) };
};

/** Figures parted by branch, the own office first; branches without a single row are not there. */
export async function figuresByBranch(
  db: Db,
  scope: Scope,
  asked: readonly Indicator[],
): Promise<BranchFigures[]> {
  const found = new Map<number, Figures>();
  for (const [base, ofBase] of Map.groupBy(asked, (indicator) => indicator.base))
    for (const { by, figures } of await tally(db, scope, inBranches(base), ofBase, sql`r.branch_id`))
      found.set(by as number, { ...found.get(by as number), ...figures });
  const { rows } = await sql<BranchFigures['unit']>`
    select u.id, ${nameAt('u.id', scope.asOf)} as name, u.kind from unit u where u.id = any(${[...found.keys()]})
    order by u.id <> ${scope.unitId}, u.id`.execute(db);
  return rows.map((unit) => ({ unit, own: unit.id === scope.unitId, values: found.get(unit.id)! }));
}
