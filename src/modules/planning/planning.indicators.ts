import { sql } from 'kysely';
import { type Day, yearOf } from '../../lib/days.ts';
import type { Base, Indicator, OnRecord, Scope } from '../../lib/indicator.ts';
import { isFemale, isMinority } from '../cadres/cadres.indicators.ts';
import type { UnitKind } from '../organisation/organisation.labels.ts';
import { nameAt } from '../organisation/organisation.tree.queries.ts';
import { under } from '../organisation/organisation.under.queries.ts';

const centre: readonly UnitKind[] = ['confederation', 'central_sector_union'];

/** SQL that is true of somebody young on the day: null where the birth is not known. */
export function youngOn(asOf: Day, birth: string, unitKind: string) {
  // Two ages for all rows: asked of the country's law once, not for each row.
  const below = (kind: UnitKind | null) =>
    sql`(select rule_value('planning.young.age', '', null, null, ${kind}, ${asOf}::date)::text::int)`;
  const age = sql`case when ${sql.ref(unitKind)} = any(${centre}) then ${below('confederation')} else ${below(null)} end`;
  return sql`${sql.ref(birth)} > (${asOf}::date - make_interval(years => ${age}))::date`;
}

/** What a unit that sees the person knows of them on the day: the standing of then, else the latest. */
export const standingAt = (person: string, asOf: Day) => sql`(
  select * from standing t where t.person_id = ${sql.ref(person)}
  order by t.from_on <= ${asOf}::date and (t.to_on is null or t.to_on > ${asOf}::date) desc,
    t.engagement = 'full_time' desc, t.from_on desc, t.posting_id limit 1)`;

export const inForce = ({ asOf }: Scope) => sql`
  e.from_on <= ${asOf}::date and (e.to_on is null or e.to_on > ${asOf}::date) and e.term_to >= ${yearOf(asOf)}`;

/** Everyone planned for a title under the unit on the day, once however many the titles. */
const planned: Base = {
  of: 'people',
  rows: (scope) => sql`
    select p.person_id as id, coalesce(t.name_sort, '') collate "C" as sort, p.unit_id, p.titles, p.term_from, p.term_to,
      t.full_name, t.sex, t.birth_on, t.birth_precision, t.ethnic_minority, t.title, t.post_name,
      ${youngOn(scope.asOf, 't.birth_on', 'u.kind')} as young
    from (
      select e.person_id, min(e.unit_id) as unit_id, string_agg(e.title_text, '; ' order by e.id) as titles,
        min(e.term_from) as term_from, max(e.term_to) as term_to
      from plan_entry e
      where ${under(scope, 'e', scope.asOf)} and ${inForce(scope)}
      group by e.person_id) p
    join unit u on u.id = p.unit_id
    left join lateral ${standingAt('p.person_id', scope.asOf)} t on true`,
  shown: ({ asOf }) => sql`
    r.id as "personId", r.full_name as "fullName", r.sex, r.birth_on as "birthOn", r.birth_precision as "birthPrecision",
    r.unit_id as "unitId", ${nameAt('r.unit_id', asOf)} as "unitName", r.post_name as "postName",
    r.ethnic_minority as "ethnicMinority", r.titles as "plannedFor", r.term_from as "termFrom", r.term_to as "termTo"`,
};

export const anyPlan: OnRecord = ({ asOf, ...place }) => sql`
  select e.unit_id from plan_entry e where ${under(place, 'e', asOf)} and e.from_on <= ${asOf}::date`;

/** Whether somebody met the standards is the engine's verdict on a day, and none is kept that a figure could count (decision 0027). */
export const noStandards: OnRecord = () => sql`select null::bigint as unit_id where false`;

const share = { kind: 'share', base: planned, recorded: [anyPlan] } as const;

export const planningIndicators: readonly Indicator[] = [
  {
    key: 'planning.planned',
    vi: 'Cán bộ trong quy hoạch',
    en: 'Planned cadres',
    kind: 'count',
    base: planned,
    recorded: [anyPlan],
  },
  { ...share, ...isFemale, key: 'planning.womenShare', vi: 'Tỷ lệ nữ (%)', en: 'Share of women (%)' },
  {
    ...share,
    key: 'planning.youngShare',
    vi: 'Tỷ lệ cán bộ trẻ (%)',
    en: 'Share of the young (%)',
    where: sql`r.young`,
    known: [sql`r.young is not null`],
  },
  {
    ...share,
    ...isMinority,
    key: 'planning.minorityShare',
    vi: 'Tỷ lệ dân tộc thiểu số (%)',
    en: 'Share of minorities (%)',
  },
  {
    ...share,
    key: 'planning.standardsMetShare',
    vi: 'Tỷ lệ đạt tiêu chuẩn chức danh (%)',
    en: 'Share meeting the standards of the title (%)',
    where: sql`false`,
    recorded: [noStandards],
  },
];
