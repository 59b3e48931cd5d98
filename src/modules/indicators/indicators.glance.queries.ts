import { sql } from 'kysely';
import type { Db } from '../../db/database.ts';
import { addDays, type Day, dayOf } from '../../lib/days.ts';
import type { Base, Indicator, Scope } from '../../lib/indicator.ts';
import { isFullTime } from '../cadres/cadres.indicators.ts';
import { nameAt } from '../organisation/organisation.tree.queries.ts';
import { findIndicator } from './indicators.catalogue.ts';
import { allFigures, type Figures, tally } from './indicators.figures.queries.ts';
import type { Glance } from './indicators.schema.ts';

const get = (key: string): Indicator => {
  const found = findIndicator(key);
  if (!found) throw new Error(`no indicator ${key}`);
  return found;
};

/**
 * The rows of a base with the branch they belong to: the unit directly below under which they stand, or the unit
 * itself for its own office with its departments.
 */
const byBranch = (base: Base): Base => ({
  ...base,
  rows: (scope) => sql`
    select b.*, coalesce(branch.id, ${scope.unitId}::bigint) as branch_id
    from (${base.rows(scope)}) b
    left join (
      select below.unit_id, child.unit_id as id
      from unit_subtree(${scope.unitId}, ${scope.asOf}::date) child
      join unit u on u.id = child.unit_id and u.kind <> 'office_department'
      cross join lateral unit_subtree(child.unit_id, ${scope.asOf}::date) below
      where child.depth = 1) branch on branch.unit_id = b.unit_id`,
});

const quota = get('staffing.quota');
const staff = {
  actual: get('staffing.actual'),
  payroll: get('staffing.payroll'),
  contract: get('staffing.contract'),
  female: get('cadres.fullTime.female'),
  party: get('cadres.fullTime.party'),
  universityOrAbove: get('cadres.fullTime.universityOrAbove'),
  theoryAdvanced: get('cadres.fullTime.theoryAdvanced'),
  theoryIntermediate: get('cadres.fullTime.theoryIntermediate'),
};

const branch = sql`r.branch_id`;

/** Staff and quota, office first, then each branch that has either. */
async function staffByBranch(db: Db, scope: Scope) {
  const people = await tally(db, scope, byBranch(staff.actual.base), Object.values(staff), branch);
  const quotas = await tally(db, scope, byBranch(quota.base), [quota], branch);
  const figures = new Map<number, Figures>();
  for (const { by, figures: some } of [...people, ...quotas])
    figures.set(by as number, { ...figures.get(by as number), ...some });
  const known = [...figures].filter(([, some]) => some[staff.actual.key] || some[quota.key] != null);
  const ids = known.map(([id]) => id);
  const { rows } = await sql<{ id: number; name: string }>`
    select u.id, ${nameAt('u.id', scope.asOf)} as name from unit u where u.id = any(${ids})
    order by u.id <> ${scope.unitId}, u.id`.execute(db);
  return rows.map(({ id, name }) => {
    const of = (indicator: Indicator) => figures.get(id)![indicator.key] ?? null;
    return { unitId: id, unitName: name, quota: of(quota), of };
  });
}

/** Upper ages of the bands, in full years; the last band is open. */
const bandTops = [30, 35, 40, 45, 50, 55];

/** The day so many years earlier; 29 February becomes 28 where that year has none. */
function yearsBefore(on: Day, years: number): Day {
  const [year, month, date] = on.split('-').map(Number) as [number, number, number];
  return dayOf(year - years, month, date) ?? dayOf(year - years, month, date - 1)!;
}

/** Age bands with the first and last day of birth of each, both counted, so that a bar can open to its people. */
export function ageBands(asOf: Day): { band: string; bornFrom: Day | null; bornTo: Day | null }[] {
  const firstBirths = bandTops.map((age) => addDays(yearsBefore(asOf, age + 1), 1));
  return [...bandTops, null].map((top, at) => ({
    band: top === null ? `>${bandTops.at(-1)}` : at === 0 ? `≤${top}` : `${bandTops[at - 1]! + 1}-${top}`,
    bornFrom: top === null ? null : firstBirths[at]!,
    bornTo: at === 0 ? null : addDays(firstBirths[at - 1]!, -1),
  }));
}

const ofSex = (sex: 'male' | 'female'): Indicator => ({
  ...staff.actual,
  key: sex,
  where: sql`r.sex = ${sex}`,
});

async function pyramid(db: Db, scope: Scope): Promise<Glance['pyramid']> {
  const bands = ageBands(scope.asOf);
  const whens = bands
    .filter(({ bornFrom }) => bornFrom !== null)
    .map(({ bornFrom }, at) => sql`when r.birth_on >= ${bornFrom}::date then ${at}::int`);
  const band = sql`case when r.birth_on is null or not ${isFullTime} then null ${sql.join(whens, sql` `)} else ${bands.length - 1}::int end`;
  const counted = await tally(db, scope, staff.actual.base, [ofSex('male'), ofSex('female')], band);
  const found = new Map(counted.map(({ by, figures }) => [by, figures]));
  return bands.map((one, at) => ({
    ...one,
    male: found.get(at)?.male ?? 0,
    female: found.get(at)?.female ?? 0,
  }));
}

const turns = get('training.participations.total');
const attendances = get('training.classAttendances');

async function trainingByYear(db: Db, scope: Scope): Promise<Glance['training']> {
  const year = sql`extract(year from r.on_day)::int`;
  const years = new Map<number, Figures>();
  for (const indicator of [turns, attendances])
    for (const { by, figures } of await tally(db, scope, indicator.base, [indicator], year))
      years.set(by as number, { ...years.get(by as number), ...figures });
  return [...years]
    .sort(([one], [other]) => one - other)
    .map(([of, figures]) => ({
      year: of,
      participations: figures[turns.key] ?? 0,
      classAttendances: figures[attendances.key] ?? 0,
    }));
}

async function lastImport(db: Db): Promise<Glance['lastImport']> {
  const { rows } = await sql<{ id: number; at: Date }>`
    select id, ended_at as at from job
    where kind = 'import' and state = 'done' and undone_at is null and coalesce(input ->> 'dryRun', 'false') <> 'true'
    order by ended_at desc limit 1`.execute(db);
  return rows[0] ? { id: rows[0].id, at: rows[0].at.toISOString() } : null;
}

/** A province, or any unit, at a glance; every number of it is a figure or a group of one. */
export async function findGlance(
  db: Db,
  scope: Scope,
): Promise<Omit<Glance, 'unit' | 'asOf' | 'from' | 'to'>> {
  const branches = await staffByBranch(db, scope);
  return {
    figures: await allFigures(db, scope),
    staffing: branches.map(({ unitId, unitName, quota: given, of }) => ({
      unitId,
      unitName,
      quota: given,
      actual: of(staff.actual) ?? 0,
      payroll: of(staff.payroll) ?? 0,
      contract: of(staff.contract) ?? 0,
    })),
    quality: branches
      .filter(({ of }) => of(staff.actual))
      .map(({ unitId, unitName, of }) => ({
        unitId,
        unitName,
        total: of(staff.actual) ?? 0,
        female: of(staff.female),
        party: of(staff.party),
        universityOrAbove: of(staff.universityOrAbove),
        theoryAdvanced: of(staff.theoryAdvanced),
        theoryIntermediate: of(staff.theoryIntermediate),
      })),
    pyramid: await pyramid(db, scope),
    training: await trainingByYear(db, scope),
    lastImport: await lastImport(db),
  };
}
