import { sql } from 'kysely';
import { addDays } from '../../lib/days.ts';
import type { Base, Indicator, OnRecord, Scope } from '../../lib/indicator.ts';
import { under } from '../organisation/organisation.under.queries.ts';
import { postedPeople, shownPerson } from './cadres.indicators.ts';

/** The staff at the end of a day, by its own tree: the period's first day is no longer "before it". */
const staffAt = (scope: Scope, on: string) => sql`
  select * from (${postedPeople.rows({ ...scope, path: null, asOf: on })}) r where r.engagement = 'full_time'`;

/** Everyone who was of the staff before the period or at its end, once. */
const staffOfPeriod: Base = {
  of: 'people',
  rows: (scope) => sql`
    select coalesce(a.person_id, b.person_id) as id, coalesce(a.sort, b.sort) as sort,
      coalesce(a.person_id, b.person_id) as person_id, coalesce(a.unit_id, b.unit_id) as unit_id,
      coalesce(a.full_name, b.full_name) as full_name, coalesce(a.engagement, b.engagement) as engagement,
      coalesce(a.basis, b.basis) as basis, coalesce(a.title, b.title) as title,
      coalesce(a.post_name, b.post_name) as post_name, coalesce(a.sex, b.sex) as sex,
      coalesce(a.birth_on, b.birth_on) as birth_on, coalesce(a.birth_precision, b.birth_precision) as birth_precision,
      coalesce(a.ethnic_minority, b.ethnic_minority) as ethnic_minority, coalesce(a.party, b.party) as party,
      coalesce(a.degree, b.degree) as degree, coalesce(a.theory, b.theory) as theory,
      coalesce(a.from_on, b.from_on) as from_on, b.person_id is not null as before, a.person_id is not null as after
    from (${staffAt(scope, addDays(scope.from, -1))}) b
    full join (${staffAt(scope, scope.to)}) a on a.person_id = b.person_id`,
  shown: ({ to }) => shownPerson('r', to),
};

/** Who was there before the period is known only where somebody was on record by then. */
const rosterBefore: OnRecord = ({ from, ...place }) => sql`
  select t.unit_id from standing t where ${under({ ...place, path: null }, 't', addDays(from, -1))}
    and t.engagement = 'full_time' and t.from_on < ${from}::date`;

const change = { kind: 'count', base: staffOfPeriod, recorded: [rosterBefore] } as const;

/** Biểu 8C-BTCTW: the staff before the period, who came, who went, the staff at its end. */
export const staffChangeIndicators: readonly Indicator[] = [
  {
    ...change,
    key: 'staffing.change.before',
    vi: 'Có mặt đầu kỳ',
    en: 'There before the period',
    where: sql`r.before`,
  },
  {
    ...change,
    key: 'staffing.change.came',
    vi: 'Tăng trong kỳ',
    en: 'Came in the period',
    where: sql`r.after and not r.before`,
  },
  {
    ...change,
    key: 'staffing.change.went',
    vi: 'Giảm trong kỳ',
    en: 'Went in the period',
    where: sql`r.before and not r.after`,
  },
  {
    ...change,
    key: 'staffing.change.after',
    vi: 'Có mặt cuối kỳ',
    en: 'There at its end',
    where: sql`r.after`,
  },
];
