import { sql } from 'kysely';
import type { Day } from '../../lib/days.ts';
import type { Base, Indicator, OnRecord, Scope, Sql } from '../../lib/indicator.ts';
import { nameAt } from '../organisation/organisation.tree.queries.ts';
import { under } from '../organisation/organisation.under.queries.ts';
import type { DegreeLevel, Engagement, TheoryLevel } from './cadres.labels.ts';

/** True of a standing `t` under the unit on the day: what everybody counted and listed is found by. */
export const postedUnder = ({ asOf, ...place }: Pick<Scope, 'unitId' | 'path' | 'asOf'>) => sql`
  ${under(place, 't', asOf)} and t.from_on <= ${asOf}::date and (t.to_on is null or t.to_on > ${asOf}::date)`;

/** Which of several postings a person is shown and counted in: full-time first, payroll first, the earlier entered. */
export const mainPostingFirst = sql`t.engagement = 'full_time' desc, t.basis = 'payroll' desc nulls last, t.posting_id`;

/** Whether `alias` stands in the unit's own office: in itself or in its departments, not in the offices below it. */
export const inOffice = ({ unitId, asOf }: Pick<Scope, 'unitId' | 'asOf'>, alias: string) => {
  const unit = sql.ref(`${alias}.unit_id`);
  return sql`(${unit} = ${unitId} or ${unit} in (
        select s.unit_id from unit_subtree(${unitId}, ${asOf}::date) s
        join unit d on d.id = s.unit_id where s.depth = 1 and d.kind = 'office_department'))`;
};

/** Everyone posted under the unit on the day, once, in the main one of the postings that lie there. */
export const postedPeople: Base = {
  of: 'people',
  rows: (scope) => sql`
    select p.*, p.person_id as id,
      ${inOffice(scope, 'p')} as in_office,
      extract(year from age(${scope.asOf}::timestamp, p.birth_on::timestamp))::int as age
    from (
      select distinct on (t.person_id) t.person_id, t.name_sort as sort, t.unit_id, t.full_name, t.engagement, t.basis,
        t.title, t.post_name, t.sex, t.birth_on, t.birth_precision, t.ethnic_minority, t.party, t.degree, t.theory,
        t.state_management, t.foreign_language, t.union_certificate, t.from_on
      from standing t where ${postedUnder(scope)}
      order by t.person_id, ${mainPostingFirst}) p`,
  shown: ({ asOf }) => shownPerson('r', asOf),
};

/** The select list of a person as lists of people show them. */
export const shownPerson = (alias: string, asOf: Day) => {
  const r = sql.raw(alias);
  return sql`
    ${r}.person_id as "personId", ${r}.full_name as "fullName", ${r}.sex, ${r}.birth_on as "birthOn",
    ${r}.birth_precision as "birthPrecision", ${r}.unit_id as "unitId", ${nameAt(`${alias}.unit_id`, asOf)} as "unitName",
    ${r}.post_name as "postName", ${r}.title, ${r}.engagement, ${r}.basis, ${r}.ethnic_minority as "ethnicMinority",
    ${r}.party, ${r}.degree, ${r}.theory, ${r}.from_on as "fromOn"`;
};

const rosterOf =
  (engagement: Engagement): OnRecord =>
  ({ asOf, ...place }) =>
    sql`select t.unit_id from standing t
      where ${under(place, 't', asOf)} and t.engagement = ${engagement} and t.from_on <= ${asOf}::date`;
export const fullTimeRoster = rosterOf('full_time');
const partTimeRoster = rosterOf('part_time');

/** Contract workers included: the figures of a staff count them, and name them apart. */
export const isFullTime = sql`r.engagement = 'full_time'`;
const isPartTime = sql`r.engagement = 'part_time'`;

/** What figures count of a person, and whether anybody said. */
export interface Trait {
  where: Sql;
  known: readonly [Sql];
}
export const trait = (column: string, where: Sql): Trait => ({
  where,
  known: [sql`${sql.ref(`r.${column}`)} is not null`],
});

export const isFemale = trait('sex', sql`r.sex = 'female'`);
export const isMinority = trait('ethnic_minority', sql`r.ethnic_minority`);
export const isParty = trait('party', sql`r.party`);
export const degrees = (...levels: DegreeLevel[]) => trait('degree', sql`r.degree = any(${levels})`);
export const theory = (...levels: TheoryLevel[]) => trait('theory', sql`r.theory = any(${levels})`);
const hasUniversity = degrees('university', 'master', 'doctor');
// Cử nhân chính trị stands with cao cấp: rules of counting B5 and B7.
const hasTheoryAdvanced = theory('advanced', 'bachelor');
const hasTheoryIntermediate = theory('intermediate');

/** Everyone of the staff, on the payroll or on contract. */
export const staffing = {
  kind: 'count',
  base: postedPeople,
  among: isFullTime,
  recorded: [fullTimeRoster],
} as const;
const isPayroll = sql`r.basis = 'payroll'`;
const all = { base: postedPeople, recorded: [fullTimeRoster, partTimeRoster] } as const;
/** A share of everyone stands on both rosters: with the traits of one alone it would say that the others lack it. */
const shareOfAll = ({ where, known: [told] }: Trait) =>
  ({
    ...all,
    kind: 'share',
    where,
    known: [sql`${isFullTime} and ${told}`, sql`${isPartTime} and ${told}`],
  }) as const;

export const cadresIndicators: readonly Indicator[] = [
  {
    ...staffing,
    key: 'staffing.actual',
    vi: 'Cán bộ, công chức, người lao động hiện có',
    en: 'Actual staff',
  },
  { ...staffing, key: 'staffing.payroll', vi: 'Biên chế hiện có', en: 'On the payroll', where: isPayroll },
  {
    ...staffing,
    key: 'staffing.contract',
    vi: 'Hợp đồng lao động',
    en: 'On contract',
    where: sql`r.basis = 'contract'`,
  },
  {
    ...staffing,
    key: 'staffing.office.payroll',
    vi: 'Biên chế tại cơ quan',
    en: 'On the payroll of the office',
    where: sql`${isPayroll} and r.in_office`,
  },
  {
    ...staffing,
    key: 'staffing.subordinate',
    vi: 'Biên chế tại các đơn vị trực thuộc',
    en: 'On the payroll below the office',
    where: sql`${isPayroll} and not r.in_office`,
  },
  { ...staffing, key: 'cadres.fullTime.total', vi: 'Cán bộ chuyên trách', en: 'Full-time cadres' },
  { ...staffing, ...isFemale, key: 'cadres.fullTime.female', vi: 'Nữ', en: 'Women' },
  {
    ...staffing,
    ...isMinority,
    key: 'cadres.fullTime.ethnicMinority',
    vi: 'Dân tộc thiểu số',
    en: 'Ethnic minorities',
  },
  { ...staffing, ...isParty, key: 'cadres.fullTime.party', vi: 'Đảng viên', en: 'Party members' },
  {
    ...staffing,
    ...hasUniversity,
    key: 'cadres.fullTime.universityOrAbove',
    vi: 'Trình độ đại học trở lên',
    en: 'University degree or above',
  },
  {
    ...staffing,
    ...degrees('technical_worker'),
    key: 'cadres.fullTime.technicalWorker',
    vi: 'Công nhân kỹ thuật',
    en: 'Technical workers',
  },
  {
    ...staffing,
    ...hasTheoryAdvanced,
    key: 'cadres.fullTime.theoryAdvanced',
    vi: 'Cao cấp, cử nhân lý luận chính trị',
    en: 'Advanced political theory',
  },
  {
    ...staffing,
    ...hasTheoryIntermediate,
    key: 'cadres.fullTime.theoryIntermediate',
    vi: 'Trung cấp lý luận chính trị',
    en: 'Intermediate political theory',
  },
  {
    ...staffing,
    key: 'cadres.fullTime.foreignLanguage',
    vi: 'Có trình độ ngoại ngữ',
    en: 'With a foreign language',
    where: sql`r.foreign_language`,
    // A record holds languages learnt, never their absence: none at all means that nobody asked.
    known: [sql`r.foreign_language`],
  },
  {
    ...staffing,
    ...trait('union_certificate', sql`r.union_certificate`),
    key: 'cadres.fullTime.unionTheoryCertificate',
    vi: 'Có chứng chỉ lý luận, nghiệp vụ công đoàn',
    en: 'With a certificate of union theory and practice',
  },
  {
    key: 'cadres.partTime.total',
    vi: 'Cán bộ không chuyên trách',
    en: 'Part-time cadres',
    kind: 'count',
    base: postedPeople,
    where: isPartTime,
    recorded: [partTimeRoster],
  },
  { ...all, key: 'cadres.all.total', vi: 'Toàn bộ cán bộ', en: 'All cadres', kind: 'count' },
  {
    ...all,
    key: 'cadres.all.partTimeShare',
    vi: 'Tỷ lệ không chuyên trách (%)',
    en: 'Share of part-time cadres (%)',
    kind: 'share',
    where: isPartTime,
  },
  {
    ...shareOfAll(hasUniversity),
    key: 'cadres.all.universityOrAboveShare',
    vi: 'Tỷ lệ đại học trở lên (%)',
    en: 'Share with a university degree (%)',
  },
  {
    ...shareOfAll(hasTheoryAdvanced),
    key: 'cadres.all.theoryAdvancedShare',
    vi: 'Tỷ lệ cao cấp, cử nhân lý luận chính trị (%)',
    en: 'Share with advanced political theory (%)',
  },
  {
    ...shareOfAll(hasTheoryIntermediate),
    key: 'cadres.all.theoryIntermediateShare',
    vi: 'Tỷ lệ trung cấp lý luận chính trị (%)',
    en: 'Share with intermediate political theory (%)',
  },
];
