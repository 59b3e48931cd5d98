import { yearOf } from '../../../lib/days.ts';
import { grades } from '../../evaluation/evaluation.labels.ts';
import type { Facts } from '../reports.facts.ts';

const gradeNames = {
  excellent: 'excellent',
  good: 'good',
  completed: 'completed',
  not_completed: 'notCompleted',
} as const;
type Counted = keyof typeof gradeNames;

export const countedGrades = Object.keys(gradeNames) as Counted[];
export const gradeName = (grade: Counted): string => grades.vi(grade);

/** Keys of one year's grades, from the best to the worst. */
export const gradeKeys = (year: number): [string, string, string, string] =>
  countedGrades.map((grade) => `evaluation.${year}.${gradeNames[grade]}`) as [string, string, string, string];

/** Years that ought to have grades: those over by the as-at day, and the last one where it has some already. */
export function evaluatedYears({ from, to, values }: Pick<Facts, 'from' | 'to' | 'values'>): number[] {
  const [first, last] = [yearOf(from), yearOf(to)];
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return years.filter((year) => `${year}-12-31` <= to || gradeKeys(year).some((key) => values[key] != null));
}
