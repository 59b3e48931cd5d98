import { sql } from 'kysely';
import type { Base, Indicator, OnRecord, Scope } from '../../lib/indicator.ts';
import { isFemale } from '../cadres/cadres.indicators.ts';
import { nameAt } from '../organisation/organisation.tree.queries.ts';
import { under } from '../organisation/organisation.under.queries.ts';
import { standingAt, youngOn } from '../planning/planning.indicators.ts';

const inForce = ({ asOf }: Scope, alias: string) => {
  const [from, to] = [sql.ref(`${alias}.from_on`), sql.ref(`${alias}.to_on`)];
  return sql`${from} <= ${asOf}::date and (${to} is null or ${to} > ${asOf}::date)`;
};

/** Committees in office on the day, with the seats the congress fixed and those that are held. */
const committees: Base = {
  of: 'units',
  rows: (scope) => sql`
    select c.id, c.kind collate "C" as sort, c.unit_id, c.kind, c.term_from, c.term_to, c.size, f.filled,
      case when c.size is not null then greatest(c.size - f.filled, 0) end as vacant
    from committee c
    cross join lateral (
      select count(*)::int as filled from seat e where e.committee_id = c.id and ${inForce(scope, 'e')}) f
    where ${under(scope, 'c', scope.asOf)} and ${inForce(scope, 'c')}`,
  shown: ({ asOf }) => sql`
    r.id as "committeeId", r.kind, r.unit_id as "unitId", ${nameAt('r.unit_id', asOf)} as "unitName",
    r.term_from as "termFrom", r.term_to as "termTo", r.size, r.filled, r.vacant`,
};

/** Seats held on the day: who sits in two committees stands twice. */
export const seats: Base = {
  of: 'people',
  rows: (scope) => sql`
    select e.id, coalesce(t.name_sort, '') collate "C" as sort, e.person_id, c.unit_id, c.kind, e.title, e.entry_mode,
      e.from_on, t.full_name, t.sex, t.birth_on, t.birth_precision, t.ethnic_minority, t.party, t.degree, t.theory,
      u.kind as unit_kind, extract(year from age(${scope.asOf}::timestamp, t.birth_on::timestamp))::int as age, ${youngOn(scope.asOf, 't.birth_on', 'u.kind')} as young
    from committee c
    join unit u on u.id = c.unit_id
    join seat e on e.committee_id = c.id and ${inForce(scope, 'e')}
    left join lateral ${standingAt('e.person_id', scope.asOf)} t on true
    where ${under(scope, 'c', scope.asOf)} and ${inForce(scope, 'c')}`,
  shown: ({ asOf }) => sql`
    r.id as "seatId", r.person_id as "personId", r.full_name as "fullName", r.sex, r.birth_on as "birthOn",
    r.birth_precision as "birthPrecision", r.unit_id as "unitId", ${nameAt('r.unit_id', asOf)} as "unitName",
    r.kind as "committee", r.title, r.entry_mode as "entryMode", r.from_on as "fromOn"`,
};

export const anyCommittee: OnRecord = ({ asOf, ...place }) => sql`
  select c.unit_id from committee c where ${under(place, 'c', asOf)} and c.from_on <= ${asOf}::date`;

const held = { base: seats, recorded: [anyCommittee] } as const;

export const committeeIndicators: readonly Indicator[] = [
  {
    key: 'committee.seats',
    vi: 'Số ủy viên theo đại hội quyết định',
    en: 'Seats fixed by the congress',
    kind: 'sum',
    base: committees,
    amount: sql`r.size`,
    recorded: [],
  },
  { ...held, key: 'committee.filled', vi: 'Số ủy viên hiện có', en: 'Seats held', kind: 'count' },
  {
    key: 'committee.vacant',
    vi: 'Số ủy viên khuyết',
    en: 'Vacant seats',
    kind: 'sum',
    base: committees,
    amount: sql`r.vacant`,
    recorded: [],
  },
  {
    ...held,
    ...isFemale,
    key: 'committee.womenShare',
    vi: 'Tỷ lệ nữ (%)',
    en: 'Share of women (%)',
    kind: 'share',
  },
  {
    ...held,
    key: 'committee.youngShare',
    vi: 'Tỷ lệ ủy viên trẻ (%)',
    en: 'Share of the young (%)',
    kind: 'share',
    where: sql`r.young`,
    known: [sql`r.young is not null`],
  },
];
