import { sql } from 'kysely';
import type { Db } from '../../db/database.ts';
import { type Day, yearOf } from '../../lib/days.ts';
import type { Sql } from '../../lib/indicator.ts';
import { remember } from '../../lib/remember.ts';
import { type Occasion, resolve } from '../../rules/edition.ts';
import { gradedYears, gradingDays, gradingDeadline } from '../../rules/grading.ts';
import { lastDay, type Month } from '../../rules/months.ts';
import { type RetirementSchedule, retirementMonth, type Sex } from '../../rules/retirement.ts';
import { listEditions, type PlacedEdition } from '../regulations/regulations.rules.queries.ts';

/** The rules that forecasts ask. */
export const rules = {
  schedule: 'retirement.schedule',
  notice: 'retirement.notice',
  term: 'appointment.term',
  start: 'reappointment.start',
  decision: 'reappointment.decision',
  untilRetirement: 'reappointment.until_retirement',
  extension: 'reappointment.extension',
  again: 'nomination.remaining_service.again',
  rotation: 'rotation.duration',
  secondment: 'secondment.duration',
  graded: 'evaluation.deadline',
  gradedMonths: 'evaluation.months_to_be_graded',
} as const;
export type ForecastRule = (typeof rules)[keyof typeof rules];

/** Nobody on record was born before; births of the last years of the horizon are children's. */
const firstBirth = 12 * 1900;

/** Of one month of birth, by one edition and sex: the month of retirement, and that of a birth eleven months later. */
interface Retirement {
  edition: number;
  sex: Sex;
  born: Month;
  retire: Month;
  latest: Month;
}

/** What a schedule makes of every month of birth until one; kept, since a schedule stands for years. */
const monthsBy = remember((text): readonly Omit<Retirement, 'edition'>[] => {
  const { until, ...schedule }: RetirementSchedule & { until: Month } = JSON.parse(text);
  const retire = (month: Month, sex: Sex) =>
    retirementMonth({ on: lastDay(month), precision: 'month' }, sex, schedule);
  return (['male', 'female'] as const).flatMap((sex) =>
    Array.from({ length: until - firstBirth }, (_, at) => {
      const born = firstBirth + at;
      return { sex, born, retire: retire(born, sex), latest: retire(born + 11, sex) };
    }),
  );
}, 50);

/** By one edition: a year whose last deadline is over, and the days on which its grades were due. */
interface Grading {
  edition: number;
  year: number;
  on: Day;
  latest: Day;
}

/** The editions of the rules that are asked, of any day, and what follows from those that are not one number. */
export class ForecastLaw {
  readonly #editions: ReadonlyMap<string, PlacedEdition[]>;
  readonly editions: readonly PlacedEdition[];

  constructor(editions: readonly PlacedEdition[]) {
    this.editions = editions;
    this.#editions = Map.groupBy(editions, ({ rule }) => rule);
  }

  find(rule: ForecastRule, occasion: Occasion): PlacedEdition | null {
    return resolve(this.#editions.get(rule) ?? [], occasion).edition;
  }

  /** For every month of birth up to the day: by which edition and sex, in which month it ends. */
  retirements(asOf: Day): Retirement[] {
    const until = 12 * (yearOf(asOf) - 14);
    return (this.#editions.get(rules.schedule) ?? [])
      .filter(({ from, to }) => from <= asOf && (to === null || asOf < to))
      .flatMap(({ id, value }) =>
        monthsBy(JSON.stringify({ years: value, until })).map((one) => ({ edition: id, ...one })),
      );
  }

  gradings(asOf: Day): Grading[] {
    return (this.#editions.get(rules.graded) ?? []).flatMap(({ id, value }) => {
      const deadline = gradingDeadline(value);
      return !deadline
        ? []
        : gradedYears(asOf)
            .map((year) => ({ edition: id, year, ...gradingDays(year, deadline) }))
            .filter(({ latest }) => latest < asOf);
    });
  }
}

export async function readForecastLaw(db: Db, asOf: Day): Promise<ForecastLaw> {
  return new ForecastLaw(await listEditions(db, { rules: Object.values(rules) }, asOf));
}

/** `edition`, `schedule` and `grading` as tables of a statement, for `applying` and what joins its answer. */
export const lawTables = (law: ForecastLaw, asOf: Day): Sql => {
  const editions = law.editions.map(({ id, rule, value, from, to, under, scope }) => ({
    id,
    rule,
    value: typeof value === 'number' ? value : null,
    from_on: from,
    to_on: to,
    under,
    titles: scope.titles ?? null,
    cadre_kinds: scope.cadreKinds ?? null,
    unit_kinds: scope.unitKinds ?? null,
  }));
  const retirements = law.retirements(asOf);
  const each = (key: keyof Retirement) => retirements.map((one) => one[key]);
  return sql`
    edition as materialized (
      select * from json_to_recordset(${JSON.stringify(editions)}::json) as e(id bigint, rule text, value numeric,
        from_on date, to_on date, under text, titles text[], cadre_kinds text[], unit_kinds text[])),
    schedule as materialized (
      select * from unnest(${each('edition')}::bigint[], ${each('sex')}::text[], ${each('born')}::int[],
        ${each('retire')}::int[], ${each('latest')}::int[]) as s(edition, sex, born, retire, latest)),
    grading as materialized (
      select * from json_to_recordset(${JSON.stringify(law.gradings(asOf))}::json) as g(edition bigint, year int, "on" date, latest date))`;
};

/**
 * The edition of a rule for a row `alias` with unit_path, title, cadre_kind and unit_kind, as `resolve` chooses it: bound to
 * the smallest subtree, then the narrowest scope.
 */
export const applying = (rule: ForecastRule, alias: string, on: Sql): Sql => {
  const of = (column: string) => sql.ref(`${alias}.${column}`);
  return sql`(
    select e.id, e.value::int as value from edition e
    where e.rule = ${rule} and e.from_on <= ${on} and (e.to_on is null or e.to_on > ${on})
      and starts_with(${of('unit_path')} collate "C", e.under)
      and (e.titles is null or ${of('title')} = any (e.titles))
      and (e.cadre_kinds is null or ${of('cadre_kind')} = any (e.cadre_kinds))
      and (e.unit_kinds is null or ${of('unit_kind')} = any (e.unit_kinds))
    order by length(e.under) desc, e.titles is not null desc, e.cadre_kinds is not null desc, e.unit_kinds is not null desc
    limit 1)`;
};
