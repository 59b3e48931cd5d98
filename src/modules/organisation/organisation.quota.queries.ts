import { sql } from 'kysely';
import type { Day } from '../../lib/days.ts';
import type { Sql } from '../../lib/indicator.ts';

const asDay = (on: Day | Sql) => (typeof on === 'string' ? sql`${on}::date` : on);
export const yearAt = (on: Day | Sql) => sql`extract(year from ${asDay(on)})::int`;

/** A unit's quota for the year of the day or, until that is given, the last one before it. */
export const lastQuota = (unit: string, on: Day | Sql) => sql`
  select g.quota, g.year from unit_quota g where g.unit_id = ${sql.ref(unit)} and g.year <= ${yearAt(on)}
  order by g.year desc limit 1`;

/**
 * The quotas of the unit and of all below it that live on the day, summed as `staffing.quota` sums them; what of the sum
 * was given for an earlier year only is told apart, since that indicator is of the year alone.
 */
export const quotaBelow = (unit: string, on: Day | Sql) => sql`
  select sum(l.quota)::int as quota,
    case when max(l.year) filter (where l.year < ${yearAt(on)}) is not null then json_build_object(
      'year', max(l.year) filter (where l.year < ${yearAt(on)}),
      'quota', sum(l.quota) filter (where l.year < ${yearAt(on)})) end as carried
  from unit_subtree(${sql.ref(unit)}, ${asDay(on)}) s
  join unit b on b.id = s.unit_id and b.from_on <= ${asDay(on)} and (b.to_on is null or b.to_on > ${asDay(on)})
  cross join lateral (${lastQuota('s.unit_id', on)}) l`;
