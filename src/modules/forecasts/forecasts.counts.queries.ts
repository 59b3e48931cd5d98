import { sql } from 'kysely';
import type { Db } from '../../db/database.ts';
import type { Scope } from '../../lib/indicator.ts';
import { unitNames } from '../assessment/assessment.places.queries.ts';
import { titles } from '../cadres/cadres.labels.ts';
import { type Asked, branches, withEntries } from './forecasts.entries.queries.ts';
import {
  type ForecastKind,
  forecastKinds,
  groupOf,
  type Nearness,
  type TitleGroup,
  titleGroups,
} from './forecasts.labels.ts';
import { readForecastLaw } from './forecasts.law.queries.ts';
import { howNear } from './forecasts.list.queries.ts';
import type { ForecastCalendar, ForecastLeavers, Near } from './forecasts.schema.ts';

type UnderUnit = Asked & { scope: Scope };

const none = (): Near => ({ late: 0, month: 0, quarter: 0, later: 0, undated: 0 });

interface Counted {
  kind: ForecastKind | null;
  nearness: Nearness | null;
  branch: number | null;
  year: number | null;
  month: number | null;
  count: number;
}

/** How many of what, how soon, where, in which month: one statement, so that the figures agree. */
export async function countForecasts(db: Db, asked: UnderUnit): Promise<ForecastCalendar> {
  const { asOf, until, scope } = asked;
  const law = await readForecastLaw(db, asOf);
  const { rows } = await sql<Counted>`
    ${withEntries(asked, law)}, ${branches(scope)}, told as (
      select n.kind, ${howNear(asOf)} as nearness, coalesce(b.branch, ${scope.unitId}) as branch,
        case when n.late or n.on_day is null then null else extract(year from n.due)::int end as year,
        case when n.precision = 'day' then extract(month from n.due)::int end as month
      from entry n left join branch b on b.unit_id = n.unit_id)
    select kind, nearness, branch, year, month, count(*)::int as count from told
    group by grouping sets ((kind, nearness), (branch, nearness), (kind, year, month))`.execute(db);
  const kinds = new Map<ForecastKind, Near>();
  const units = new Map<number, Near>();
  const total = none();
  const months: ForecastCalendar['months'] = [];
  for (const { kind, nearness, branch, year, month, count } of rows)
    if (nearness === null) {
      if (kind && year !== null) months.push({ year, month, kind, count });
    } else if (kind) {
      set(kinds, kind)[nearness] += count;
      total[nearness] += count;
    } else if (branch !== null) set(units, branch)[nearness] += count;
  return {
    asOf,
    until,
    total,
    kinds: forecastKinds.codes.flatMap((kind) => {
      const near = kinds.get(kind);
      return near ? [{ kind, near }] : [];
    }),
    units: await named(db, units, asked),
    months: months.sort((one, other) => one.year - other.year || (one.month ?? 13) - (other.month ?? 13)),
  };
}

const set = <K>(all: Map<K, Near>, key: K): Near => {
  const near = all.get(key) ?? none();
  all.set(key, near);
  return near;
};

/** The own office first, then by name. */
async function named(db: Db, units: Map<number, Near>, { asOf, scope }: UnderUnit) {
  const names = await unitNames(db, units.keys(), asOf);
  return [...units]
    .map(([unitId, near]) => ({
      unitId,
      unitName: names.get(unitId) ?? '',
      own: unitId === scope.unitId,
      near,
    }))
    .sort(byPlace);
}

interface Place {
  own: boolean;
  unitName: string;
}
const byPlace = (one: Place, other: Place): number =>
  Number(other.own) - Number(one.own) || one.unitName.localeCompare(other.unitName, 'vi');

interface LeaverCount {
  title: string | null;
  branch: number | null;
  year: number | null;
  state: 'late' | 'undated' | 'dated';
  count: number;
}

/** Who leaves which post in which year, by title and by unit; what is overdue or has no day is counted apart. */
export async function countLeavers(db: Db, asked: UnderUnit, kind: ForecastKind): Promise<ForecastLeavers> {
  const { asOf, until, scope } = asked;
  const law = await readForecastLaw(db, asOf);
  const kinds: ForecastKind[] = kind === 'retirement' ? [kind, 'retirement_unknown'] : [kind];
  const { rows } = await sql<LeaverCount & { people: number }>`
    ${withEntries({ ...asked, kinds }, law)}, ${branches(scope)}, told as (
      select n.title, coalesce(b.branch, ${scope.unitId}) as branch, extract(year from n.due)::int as year,
        case when n.late then 'late' when n.on_day is null then 'undated' else 'dated' end as state
      from entry n left join branch b on b.unit_id = n.unit_id)
    select p.people, c.* from (select count(*)::int as people from people) p left join (
      select title, branch, year, state, count(*)::int as count from told
      group by grouping sets ((title, state, year), (branch, state, year))) c on true`.execute(db);
  const dated = rows.filter(({ state }) => state === 'dated');
  const counted = (state: LeaverCount['state']) =>
    rows
      .filter((row) => row.state === state && row.title !== null)
      .reduce((sum, { count }) => sum + count, 0);
  const [first, last] = [Number(asOf.slice(0, 4)), Number(until.slice(0, 4))];
  const ofTitle = dated.flatMap(({ title, year, count }) =>
    title === null ? [] : [{ title, year: year!, count }],
  );
  const ofGroup = new Map<string, { group: TitleGroup; year: number; count: number }>();
  for (const { title, year, count } of ofTitle) {
    const group = groupOf(title);
    const key = `${group} ${year}`;
    ofGroup.set(key, { group, year, count: (ofGroup.get(key)?.count ?? 0) + count });
  }
  const rank = (codes: readonly string[], code: string) => codes.indexOf(code);
  const names = await unitNames(
    db,
    dated.flatMap(({ branch }) => branch ?? []),
    asOf,
  );
  return {
    asOf,
    until,
    people: rows[0]!.people,
    unknown: counted('undated'),
    late: counted('late'),
    years: Array.from({ length: last - first + 1 }, (_, at) => first + at),
    groups: [...ofGroup.values()].sort(
      (one, other) =>
        rank(titleGroups.codes, one.group) - rank(titleGroups.codes, other.group) || one.year - other.year,
    ),
    titles: ofTitle.sort(
      (one, other) =>
        rank(titles.codes, one.title) - rank(titles.codes, other.title) || one.year - other.year,
    ),
    units: dated
      .flatMap(({ branch, year, count }) =>
        branch === null
          ? []
          : [
              {
                unitId: branch,
                unitName: names.get(branch) ?? '',
                own: branch === scope.unitId,
                year: year!,
                count,
              },
            ],
      )
      .sort((one, other) => byPlace(one, other) || one.year - other.year),
  };
}
