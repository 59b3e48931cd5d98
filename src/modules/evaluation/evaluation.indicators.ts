import { sql } from 'kysely';
import { yearOf } from '../../lib/days.ts';
import type { Base, Indicator, OnRecord, Scope, YearlyIndicators } from '../../lib/indicator.ts';
import { mainPostingFirst, postedPeople, postedUnder, shownPerson } from '../cadres/cadres.indicators.ts';
import type { Grade } from './evaluation.labels.ts';

/** Read of the main posting, for lists alone: a count does not ask for it. */
const ofPerson = (column: string, scope: Scope) => sql`(
  select ${sql.ref(`t.${column}`)} from standing t where t.person_id = e.person_id and ${postedUnder(scope)}
  order by ${mainPostingFirst} limit 1)`;

/** The grades of those who are posted under the unit on the day, wherever they were graded. */
const gradesOfPosted: Base = {
  of: 'people',
  rows: (scope) => sql`
    select e.id, e.person_id, e.year, e.grade, ${ofPerson('name_sort', scope)} as sort, ${ofPerson('unit_id', scope)} as unit_id
    from evaluation e
    where e.year <= ${yearOf(scope.asOf)}
      and e.person_id in (select t.person_id from standing t where ${postedUnder(scope)})`,
  shown: ({ asOf }) => sql`${shownPerson('p', asOf)}, r.year, r.grade`,
  joined: (scope) => sql`join (${postedPeople.rows(scope)}) p on p.person_id = r.person_id`,
};

// A year is printed where it has grades, and then each of its grades is known, be it none.
const always: readonly OnRecord[] = [];
const graded = { kind: 'count', base: gradesOfPosted, recorded: always } as const;
const grade = (key: string, code: Grade, vi: string, en: string): Indicator => ({
  key,
  vi,
  en,
  ...graded,
  where: sql`r.grade = ${code}`,
});

export const evaluationIndicators: YearlyIndicators = {
  prefix: 'evaluation',
  year: sql`r.year`,
  each: [
    grade('excellent', 'excellent', 'Hoàn thành xuất sắc nhiệm vụ', 'Excellent'),
    grade('good', 'good', 'Hoàn thành tốt nhiệm vụ', 'Good'),
    grade('completed', 'completed', 'Hoàn thành nhiệm vụ', 'Completed'),
    { ...graded, key: 'graded', vi: 'Đã có kết quả xếp loại', en: 'With a grade on record' },
    grade('notGraded', 'not_graded', 'Không xếp loại', 'Not graded'),
    grade('notCompleted', 'not_completed', 'Không hoàn thành nhiệm vụ', 'Not completed'),
  ],
};
