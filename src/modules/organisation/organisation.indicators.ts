import { sql } from 'kysely';
import { yearOf } from '../../lib/days.ts';
import type { Base, Indicator, OnRecord } from '../../lib/indicator.ts';
import { grassrootsKinds, type UnitKind, upperUnionKinds } from './organisation.labels.ts';
import { lastQuota } from './organisation.quota.queries.ts';
import { nameAt } from './organisation.tree.queries.ts';
import { unitUnder } from './organisation.under.queries.ts';

const kindIn = (kinds: readonly UnitKind[]) => sql`r.kind = any(${kinds})`;

/** Units that live on the day, with the latest count of members by then and the quota of its year. */
const units: Base = {
  of: 'units',
  rows: ({ asOf, ...place }) => sql`
    select u.id, coalesce(u.code, '') collate "C" as sort, u.id as unit_id, u.code, u.kind, c.members,
      case when q.year = ${yearOf(asOf)} then q.quota end as quota,
      case when q.year < ${yearOf(asOf)} then q.quota end as carried, q.year as quota_year
    from unit u
    left join lateral (${lastQuota('u.id', asOf)}) q on true
    left join lateral (
      select k.members from unit_count k
      where k.unit_id = u.id and k.counted_on <= ${asOf}::date and k.members is not null
      order by k.counted_on desc limit 1) c on true
    where ${unitUnder(place, 'u', asOf)} and u.from_on <= ${asOf}::date and (u.to_on is null or u.to_on > ${asOf}::date)`,
  shown: ({ asOf }) => sql`r.unit_id as "unitId", r.code, ${nameAt('r.unit_id', asOf)} as "unitName", r.kind`,
};

const recordedKind =
  (kinds: readonly UnitKind[]): OnRecord =>
  ({ asOf, ...place }) =>
    sql`select u.id as unit_id from unit u
      where ${unitUnder(place, 'u', asOf)} and u.kind = any(${kinds}) and u.from_on <= ${asOf}::date`;

const departments: readonly UnitKind[] = ['office_department'];

export const organisationIndicators: readonly Indicator[] = [
  {
    key: 'organisation.upperUnions',
    vi: 'Công đoàn cấp trên trực tiếp cơ sở',
    en: 'Unions directly above the grassroots',
    kind: 'count',
    base: units,
    where: kindIn(upperUnionKinds),
    recorded: [recordedKind(upperUnionKinds)],
  },
  {
    key: 'organisation.grassrootsUnions',
    vi: 'Công đoàn cơ sở',
    en: 'Grassroots unions',
    kind: 'count',
    base: units,
    where: kindIn(grassrootsKinds),
    recorded: [recordedKind(grassrootsKinds)],
  },
  {
    key: 'organisation.members',
    vi: 'Đoàn viên',
    en: 'Union members',
    kind: 'sum',
    base: units,
    where: kindIn(grassrootsKinds),
    amount: sql`r.members`,
    recorded: [],
  },
  {
    key: 'organisation.officeDepartments',
    vi: 'Ban, văn phòng cơ quan',
    en: 'Office departments',
    kind: 'count',
    base: units,
    where: kindIn(departments),
    recorded: [recordedKind(departments)],
  },
  {
    key: 'staffing.quota',
    vi: 'Biên chế được giao trong năm',
    en: 'Staffing quota of the year',
    kind: 'sum',
    base: units,
    amount: sql`r.quota`,
    recorded: [],
  },
];

/** Beside `staffing.quota`, which is of the year alone: what was last given for an earlier one, by that year. */
export const carriedQuota: Indicator = {
  key: 'carried',
  vi: 'Biên chế giao năm trước, năm nay chưa giao',
  en: 'Quota of an earlier year, none given for this',
  kind: 'sum',
  base: units,
  amount: sql`r.carried`,
  recorded: [],
};
export const carriedYear = sql`case when r.carried is not null then r.quota_year end`;
