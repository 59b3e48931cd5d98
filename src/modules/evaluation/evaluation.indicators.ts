import { sql } from 'kysely';
import { yearOf } from '../../lib/days.ts';
import type { Base, Indicator, OnRecord, YearlyIndicators } from '../../lib/indicator.ts';
import { postedPeople } from '../cadres/cadres.indicators.ts';
import type { Grade } from './evaluation.labels.ts';

/** The grades of those who are posted under the unit on the day, wherever they were graded. */
const gradesOfPosted: Base = {
  of: 'people',
  rows: (scope) => sql`
    select posted.*, e.year, e.grade from (${postedPeople.rows(scope)}) posted
    join evaluation e on e.person_id = posted.id and e.year <= ${yearOf(scope.asOf)}`,
  shown: (scope) => sql`${postedPeople.shown(scope)}, r.year, r.grade`,
};

// A year is printed where it has grades, and then each of its grades is known, be it none.
const always: readonly OnRecord[] = [];
const grade = (key: string, code: Grade, vi: string, en: string): Indicator => ({
  key,
  vi,
  en,
  kind: 'count',
  base: gradesOfPosted,
  where: sql`r.grade = ${code}`,
  recorded: always,
});

export const evaluationIndicators: YearlyIndicators = {
  prefix: 'evaluation',
  year: sql`r.year`,
  each: [
    grade('excellent', 'excellent', 'Hoàn thành xuất sắc nhiệm vụ', 'Excellent'),
    grade('good', 'good', 'Hoàn thành tốt nhiệm vụ', 'Good'),
    grade('completed', 'completed', 'Hoàn thành nhiệm vụ', 'Completed'),
    grade('notCompleted', 'not_completed', 'Không hoàn thành nhiệm vụ', 'Not completed'),
  ],
};
