import { sql } from 'kysely';
import type { Db } from '../../db/database.ts';
import type { Base, Indicator, OnRecord, Scope, Sql } from '../../lib/indicator.ts';
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

/** Rows of units with the branch they belong to: the unit directly below under which they stand, else the office. */
const branched = (rows: Sql, { unitId, asOf }: Pick<Scope, 'unitId' | 'asOf'>) => sql`
    select b.*, coalesce(branch.id, ${unitId}::bigint) as branch_id, branch.kind as branch_kind
    from (${rows}) b
    left join (
      select below.unit_id, child.unit_id as id, u.kind
      from unit_subtree(${unitId}, ${asOf}::date) child
      join unit u on u.id = child.unit_id and u.kind <> 'office_department'
      cross join lateral unit_subtree(child.unit_id, ${asOf}::date) below
      where child.depth = 1) branch on branch.unit_id = b.unit_id`;

const inBranches = (base: Base): Base => ({ ...base, rows: (scope) => branched(base.rows(scope), scope) });

const parted = new WeakMap<Base, Base>();
/** The same base for the same rows, so that figures of several branches are still counted together. */
function branchesOf(base: Base): Base {
  const known = parted.get(base) ?? inBranches(base);
  parted.set(base, known);
  // What is parted already stays as it is.
  parted.set(known, known);
  return known;
}

/** What is on record of the units of some branches alone. */
const inSome =
  (where: Sql) =>
  (rule: OnRecord): OnRecord =>
  (scope) =>
    sql`select r.unit_id from (${branched(rule(scope), scope)}) r where ${where}`;

/** The same figures for some branches; rules that they share stay shared. */
function among(asked: readonly Indicator[], where: Sql): Indicator[] {
  const rules = new Map([...rulesOf(asked)].map((rule) => [rule, inSome(where)(rule)]));
  return asked.map((indicator) => ({
    ...indicator,
    base: branchesOf(indicator.base),
    among: every(indicator.among, where),
    recorded: indicator.recorded.map((rule) => rules.get(rule)!),
  }));
}
const rulesOf = (asked: readonly Indicator[]) => new Set(asked.flatMap(({ recorded }) => recorded));

/** The same figures for branches: units directly below, or (the unit itself) its own office. */
export const ofBranches = (asked: readonly Indicator[], branchIds: readonly number[]): Indicator[] =>
  among(asked, sql`r.branch_id = any(${branchIds})`);

/** The same figures for one part of the unit. */
export function ofPart(
  asked: readonly Indicator[],
  { unitId }: Pick<Scope, 'unitId'>,
  part: BranchPart,
): Indicator[] {
  const inOffice = sql`r.branch_id = ${unitId}`;
  const inService = sql`coalesce(r.branch_kind = 'service_unit', false)`;
  const where = {
    office: inOffice,
    service: inService,
    level: sql`${inOffice} or ${inService}`,
    below: sql`not (${inOffice} or ${inService})`,
  }[part];
  return among(asked, sql`(${where})`);
}

/** By rule, the branches of which something of its kind is on record. */
async function branchesOnRecord(db: Db, scope: Scope, asked: readonly Indicator[]) {
  const found = new Map<OnRecord, ReadonlySet<number>>();
  for (const rule of rulesOf(asked)) {
    const units = sql`select distinct o.unit_id from (${rule(scope)}) o`;
    const { rows } = await sql<{ id: number }>`
      select distinct r.branch_id as id from (${branched(units, scope)}) r`.execute(db);
    found.set(rule, new Set(rows.map(({ id }) => id)));
  }
  return found;
}

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
  const onRecord = await branchesOnRecord(db, scope, asked);
  // As of the whole: not known until something is on record of the branch itself, then perhaps nought.
  const valueIn = (branch: number, { key, kind, recorded }: Indicator) => {
    if (!recorded.every((rule) => onRecord.get(rule)!.has(branch))) return null;
    const value = found.get(branch)![key];
    if (value !== undefined) return value;
    return kind === 'share' || recorded.length === 0 ? null : 0;
  };
  const { rows } = await sql<BranchFigures['unit']>`
    select u.id, ${nameAt('u.id', scope.asOf)} as name, u.kind from unit u where u.id = any(${[...found.keys()]})
    order by u.id <> ${scope.unitId}, u.id`.execute(db);
  return rows.map((unit) => ({
    unit,
    own: unit.id === scope.unitId,
    values: Object.fromEntries(asked.map((indicator) => [indicator.key, valueIn(unit.id, indicator)])),
  }));
}
