import { sql } from 'kysely';
import type { Base, Indicator, OnRecord, Sql } from '../../lib/indicator.ts';
import { postedUnder, shownPerson } from '../cadres/cadres.indicators.ts';
import type { Title } from '../cadres/cadres.labels.ts';
import { crossed, leaderTraits } from '../cadres/cadres.traits.indicators.ts';
import type { UnitKind } from '../organisation/organisation.labels.ts';
import { unitLevels } from '../organisation/organisation.levels.labels.ts';
import { levelKind } from '../organisation/organisation.levels.queries.ts';
import { under } from '../organisation/organisation.under.queries.ts';
import { anyCommittee, seats } from './committees.indicators.ts';

const leading: readonly Title[] = ['chair', 'vice_chair', 'department_head', 'department_deputy'];

/** Who holds a leading post on the day, once for each post; a department is of the level of the office it belongs to. */
const posts: Base = {
  of: 'people',
  rows: (scope) => sql`
    select t.posting_id as id, t.name_sort as sort, t.person_id, t.unit_id, t.full_name, t.engagement, t.basis, t.title,
      t.post_name, t.sex, t.birth_on, t.birth_precision, t.ethnic_minority, t.party, t.degree, t.theory, t.from_on,
      ${levelKind('t.unit_id', scope.asOf)} as unit_kind,
      extract(year from age(${scope.asOf}::timestamp, t.birth_on::timestamp))::int as age
    from standing t
    where ${postedUnder(scope)} and t.title = any(${leading})`,
  shown: ({ asOf }) => shownPerson('r', asOf),
};

const anyPost: OnRecord = ({ asOf, ...place }) => sql`
  select t.unit_id from standing t where ${under(place, 't', asOf)} and t.title = any(${leading}) and t.from_on <= ${asOf}::date`;

const at = (kinds: readonly UnitKind[], rest: Sql): Sql => sql`r.unit_kind = any(${kinds}) and ${rest}`;

const seated = [
  {
    key: 'executive',
    vi: 'Ủy viên Ban Chấp hành',
    en: 'Members of executive committees',
    kinds: ['executive'],
  },
  {
    key: 'standing',
    vi: 'Ủy viên Ban Thường vụ',
    en: 'Members of standing committees',
    kinds: ['standing', 'presidium'],
  },
  {
    key: 'inspection',
    vi: 'Ủy viên Ủy ban Kiểm tra',
    en: 'Members of inspection committees',
    kinds: ['inspection'],
  },
];
const posted: { key: string; title: Title; vi: string; en: string }[] = [
  { key: 'chair', title: 'chair', vi: 'Chủ tịch', en: 'Chairs' },
  { key: 'viceChair', title: 'vice_chair', vi: 'Phó Chủ tịch', en: 'Vice-chairs' },
  { key: 'departmentHead', title: 'department_head', vi: 'Trưởng ban', en: 'Heads of departments' },
  {
    key: 'departmentDeputy',
    title: 'department_deputy',
    vi: 'Phó Trưởng ban',
    en: 'Deputy heads of departments',
  },
];

/** `leaders.<level>.<post>.<trait>`: the cells of Biểu 9A–9C. */
export const leaderIndicators: readonly Indicator[] = unitLevels.flatMap(({ key, kinds, vi, en }) => [
  ...crossed({
    prefix: `leaders.${key}`,
    base: seats,
    recorded: [anyCommittee],
    posts: seated.map((one) => ({
      key: one.key,
      vi: `${one.vi} ${vi}`,
      en: `${one.en} ${en}`,
      where: at(kinds, sql`r.kind = any(${one.kinds})`),
    })),
    traits: leaderTraits,
  }),
  ...crossed({
    prefix: `leaders.${key}`,
    base: posts,
    recorded: [anyPost],
    posts: posted.map((one) => ({
      key: one.key,
      vi: `${one.vi} ${vi}`,
      en: `${one.en} ${en}`,
      where: at(kinds, sql`r.title = ${one.title}`),
    })),
    traits: leaderTraits,
  }),
]);
