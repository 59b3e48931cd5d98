import { sql } from 'kysely';
import type { Base, Indicator } from '../../lib/indicator.ts';
import type { Title } from '../cadres/cadres.labels.ts';
import { crossed, leaderTraits } from '../cadres/cadres.traits.indicators.ts';
import { nameAt } from '../organisation/organisation.tree.queries.ts';
import { under } from '../organisation/organisation.under.queries.ts';
import { anyPlan, inForce, standingAt } from './planning.indicators.ts';

/** Entries in force under the unit on the day: who is planned for two titles stands twice (lượt người). */
export const planEntries: Base = {
  of: 'people',
  rows: (scope) => sql`
    select e.id, coalesce(t.name_sort, '') collate "C" as sort, e.person_id, e.unit_id, e.title, e.title_text, e.term_from,
      e.term_to, t.full_name, t.sex, t.birth_on, t.birth_precision, t.ethnic_minority, t.party, t.degree, t.theory,
      t.post_name, extract(year from age(${scope.asOf}::timestamp, t.birth_on::timestamp))::int as age
    from plan_entry e
    left join lateral ${standingAt('e.person_id', scope.asOf)} t on true
    where ${under(scope, 'e', scope.asOf)} and ${inForce(scope)}`,
  shown: ({ asOf }) => sql`
    r.person_id as "personId", r.full_name as "fullName", r.sex, r.birth_on as "birthOn",
    r.birth_precision as "birthPrecision", r.unit_id as "unitId", ${nameAt('r.unit_id', asOf)} as "unitName",
    r.post_name as "postName", r.degree, r.theory, r.title_text as "plannedFor", r.term_from as "termFrom",
    r.term_to as "termTo"`,
};

const groups: { key: string; vi: string; en: string; titles: readonly Title[] }[] = [
  {
    key: 'executive',
    vi: 'Quy hoạch ủy viên Ban Chấp hành',
    en: 'Planned for executive committees',
    titles: ['committee_member'],
  },
  {
    key: 'standing',
    vi: 'Quy hoạch ủy viên Ban Thường vụ',
    en: 'Planned for standing committees',
    titles: ['standing_member'],
  },
  {
    key: 'inspection',
    vi: 'Quy hoạch Ủy ban Kiểm tra',
    en: 'Planned for inspection committees',
    titles: ['inspection_chair', 'inspection_vice_chair', 'inspection_member'],
  },
  { key: 'head', vi: 'Quy hoạch cấp trưởng', en: 'Planned as heads', titles: ['chair', 'department_head'] },
  {
    key: 'deputy',
    vi: 'Quy hoạch cấp phó',
    en: 'Planned as deputies',
    titles: ['vice_chair', 'department_deputy'],
  },
];
const named = groups.flatMap(({ titles }) => titles);

/** `planning.entries.<post>.<trait>`: the cells of Biểu 12-BTCTW. */
export const planEntryIndicators: readonly Indicator[] = crossed({
  prefix: 'planning.entries',
  base: planEntries,
  recorded: [anyPlan],
  posts: [
    ...groups.map(({ titles, ...one }) => ({ ...one, where: sql`r.title = any(${titles})` })),
    {
      key: 'other',
      vi: 'Quy hoạch chức danh khác',
      en: 'Planned for other titles',
      where: sql`not (r.title = any(${named}))`,
    },
    { key: 'all', vi: 'Quy hoạch', en: 'Planned', where: sql`true` },
  ],
  traits: leaderTraits,
});
