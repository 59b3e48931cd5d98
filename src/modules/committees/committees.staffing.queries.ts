import { sql } from 'kysely';
import { type Db, planForValues } from '../../db/database.ts';
import { addDays, type Day, yearOf } from '../../lib/days.ts';
import { mainPostingFirst } from '../cadres/cadres.indicators.ts';
import { headTitles } from '../cadres/cadres.labels.ts';
import { quotaBelow } from '../organisation/organisation.quota.queries.ts';
import { countsBelow, livingOn, onDay } from '../organisation/organisation.tree.queries.ts';
import type { Staffing, UnitCommittees, UnitYears } from './committees.staffing.schema.ts';

/**
 * Posts of the units in `place` with how many hold them on the day and how many places are empty. A post of which
 * nobody has said how many may hold it is one place where it is an office's: once held part-time, it is not.
 */
export const postsOn = (on: Day) => sql`
  select o.id, o.unit_id, o.title, coalesce(h.held, 0)::int as held,
    (case when o.quota is not null then greatest(o.quota - coalesce(h.held, 0), 0)
      when coalesce(h.held, 0) = 0 and h.part_time is not true then 1 else 0 end)::int as vacant
  from post o
  left join (
    select g.post_id, bool_or(g.engagement = 'part_time') as part_time,
      count(*) filter (where g.to_on is null or g.to_on > ${on}::date) as held
    from posting g where g.unit_id in (select unit_id from place) and g.from_on <= ${on}::date group by g.post_id
  ) h on h.post_id = o.id
  where o.unit_id in (select unit_id from place where living) and ${onDay('o', on)}`;

/** Staff and vacancies of some units with all below each, in one pass over the rows of all of them. */
export async function staffingOf(db: Db, units: readonly number[], on: Day): Promise<Staffing[]> {
  await planForValues(db);
  const { rows } = await sql<Staffing>`
    with place as materialized (
      select c.ancestor_id as top, c.descendant_id as unit_id, ${livingOn('u', on)} as living
      from unit_closure c join unit u on u.id = c.descendant_id
      where c.ancestor_id = any(${units}) and ${onDay('c', on)}),
    people as (
      select p.top, count(distinct t.person_id) filter (where t.engagement = 'full_time') as full_time,
        count(distinct t.person_id) filter (where t.engagement = 'part_time') as part_time,
        count(distinct t.person_id) filter (where t.engagement = 'full_time' and t.basis = 'payroll') as payroll
      from place p join standing t on t.unit_id = p.unit_id
      where t.from_on <= ${on}::date and (t.to_on is null or t.to_on > ${on}::date) group by p.top),
    posts as materialized (${postsOn(on)}),
    empty as (select p.top, sum(o.vacant) as vacant from place p join posts o on o.unit_id = p.unit_id group by p.top),
    seats as (
      select p.top, sum(c.size) as size, sum(greatest(c.size - taken.filled, 0)) as vacant
      from place p join committee c on c.unit_id = p.unit_id and p.living
      cross join lateral (select count(*) as filled from seat s where s.committee_id = c.id and ${onDay('s', on)}) taken
      where c.size is not null and ${onDay('c', on)} group by p.top)
    select u.id as "unitId", coalesce(people.full_time, 0)::int as "fullTime", coalesce(people.part_time, 0)::int as "partTime",
      coalesce(people.payroll, 0)::int as payroll, coalesce(empty.vacant, 0)::int as "postsVacant",
      seats.size::int as seats, seats.vacant::int as "seatsVacant", h.head,
      h.head is null and exists (
        select from posts o where o.unit_id = u.id and o.title = any(${headTitles}) and o.held = 0) as "headVacant"
    from unit u
    left join people on people.top = u.id left join empty on empty.top = u.id left join seats on seats.top = u.id
    left join lateral (
      select json_build_object('personId', t.person_id, 'fullName', t.full_name, 'title', t.title, 'postName', t.post_name) as head
      from standing t where t.unit_id = u.id and t.title = any(${headTitles})
        and t.from_on <= ${on}::date and (t.to_on is null or t.to_on > ${on}::date)
      order by array_position(${headTitles}::text[], t.title), ${mainPostingFirst} limit 1) h on true
    where u.id = any(${units})`.execute(db);
  return rows;
}

/** Quota, staff and members at the end of each of the last years, and on the day itself. */
export async function yearsOf(db: Db, unitId: number, on: Day, count: number): Promise<UnitYears['years']> {
  const years = Array.from({ length: count }, (_, at) => yearOf(on) - count + 1 + at);
  const days = years.map((year) => (year === yearOf(on) ? on : addDays(`${year + 1}-01-01`, -1)));
  const { rows } = await sql<UnitYears['years'][number]>`
    select y.year, y.on_day as "on", q.quota, q.carried as "quotaCarried", s.payroll::int as payroll,
      s.full_time::int as "fullTime", f.members::int as members, f.workers::int as workers
    from unit u
    cross join unnest(${years}::int[], ${days}::date[]) as y (year, on_day)
    left join lateral (${quotaBelow('u.id', sql.ref('y.on_day'))}) q on true
    left join lateral (
      -- Before the first list of staff nothing is known, which is not nobody.
      select count(distinct t.person_id) filter (where t.to_on is null or t.to_on > y.on_day) as full_time,
        count(distinct t.person_id) filter (where t.basis = 'payroll' and (t.to_on is null or t.to_on > y.on_day)) as payroll
      from unit_subtree(u.id, y.on_day) b join standing t on t.unit_id = b.unit_id
      where t.engagement = 'full_time' and t.from_on <= y.on_day having count(*) > 0) s on true
    left join lateral (${countsBelow('u.id', sql.ref('y.on_day'))}) f on true
    where u.id = ${unitId} and u.from_on <= y.on_day order by y.year`.execute(db);
  return rows;
}

/** The unit's committees in office on the day; of one kind there is one at a time. */
export async function committeesOf(db: Db, unitId: number, on: Day): Promise<UnitCommittees['committees']> {
  const { rows } = await sql<UnitCommittees['committees'][number]>`
    select c.id, c.kind, c.term_from as "termFrom", c.term_to as "termTo", c.size, c.from_on as "fromOn",
      (select count(*) from seat s where s.committee_id = c.id and ${onDay('s', on)})::int as filled,
      (select json_build_object('personId', p.id, 'fullName', p.full_name) from seat s join person p on p.id = s.person_id
        where s.committee_id = c.id and s.title in ('chair', 'inspection_chair') and ${onDay('s', on)} order by s.id limit 1) as chair
    from committee c where c.unit_id = ${unitId} and ${onDay('c', on)} order by c.from_on, c.id limit 100`.execute(
    db,
  );
  return rows;
}
