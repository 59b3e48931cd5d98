import { sql } from 'kysely';
import type { Db } from '../../db/database.ts';
import { addDays, type Day, dayOf } from '../../lib/days.ts';
import type { Indicator, Scope } from '../../lib/indicator.ts';
import { isFullTime } from '../cadres/cadres.indicators.ts';
import { carriedQuota, carriedYear } from '../organisation/organisation.indicators.ts';
import { figuresByBranch } from './indicators.branches.queries.ts';
import { getIndicator } from './indicators.catalogue.ts';
import { allFigures, type Figures, tally } from './indicators.figures.queries.ts';
import type { Glance } from './indicators.schema.ts';

const staff = {
  quota: getIndicator('staffing.quota'),
  carried: carriedQuota,
  actual: getIndicator('staffing.actual'),
  payroll: getIndicator('staffing.payroll'),
  contract: getIndicator('staffing.contract'),
  female: getIndicator('cadres.fullTime.female'),
  party: getIndicator('cadres.fullTime.party'),
  universityOrAbove: getIndicator('cadres.fullTime.universityOrAbove'),
  theoryAdvanced: getIndicator('cadres.fullTime.theoryAdvanced'),
  theoryIntermediate: getIndicator('cadres.fullTime.theoryIntermediate'),
};

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

const turns = getIndicator('training.participations.total');
const attendances = getIndicator('training.classAttendances');

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

/** What of the quota was last given for an earlier year, and the latest such year. */
async function carriedIn(db: Db, scope: Scope): Promise<Glance['carried']> {
  const years = (await tally(db, scope, carriedQuota.base, [carriedQuota], carriedYear)).filter(
    ({ by }) => by !== null,
  );
  if (years.length === 0) return null;
  const quota = years.reduce((sum, { figures }) => sum + (figures[carriedQuota.key] ?? 0), 0);
  return { year: Math.max(...years.map(({ by }) => by as number)), quota };
}

/** Branches that have ended by the day and still have people: the tree shows them only when asked. */
async function endedBy(db: Db, on: Day, units: readonly number[]): Promise<Map<number, Day>> {
  const { rows } = await sql<{ id: number; to_on: Day }>`
    select id, to_on from unit where id = any(${units}) and to_on <= ${on}::date`.execute(db);
  return new Map(rows.map(({ id, to_on }) => [id, to_on]));
}

/** A province, or any unit, at a glance; every number of it is a figure or a group of one. */
export async function findGlance(
  db: Db,
  scope: Scope,
): Promise<Omit<Glance, 'unit' | 'asOf' | 'from' | 'to'>> {
  const branches = (await figuresByBranch(db, scope, Object.values(staff)))
    .map(({ unit, own, values }) => ({
      own,
      unitId: unit.id,
      unitName: unit.name,
      of: (indicator: Indicator) => values[indicator.key] ?? null,
    }))
    .filter(({ of }) => of(staff.actual) || of(staff.quota) !== null || of(staff.carried));
  const endedOn = await endedBy(
    db,
    scope.asOf,
    branches.map(({ unitId }) => unitId),
  );
  return {
    figures: await allFigures(db, scope),
    staffing: branches.map(({ unitId, unitName, own, of }) => ({
      unitId,
      unitName,
      own,
      endedOn: endedOn.get(unitId) ?? null,
      quota: of(staff.quota),
      carried: of(staff.carried),
      actual: of(staff.actual) ?? 0,
      payroll: of(staff.payroll) ?? 0,
      contract: of(staff.contract) ?? 0,
    })),
    carried: await carriedIn(db, scope),
    quality: branches
      .filter(({ of }) => of(staff.actual))
      .map(({ unitId, unitName, own, of }) => ({
        unitId,
        unitName,
        own,
        endedOn: endedOn.get(unitId) ?? null,
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
