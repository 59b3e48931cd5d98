import { z } from 'zod';
import { addDays, type Day, dayOf, yearOf } from '../lib/days.ts';

/** By when a year is graded: before a day of it or of a year after. Offices that sum up later have a row of their own. */
const deadline = z
  .array(
    z.object({ before: z.string().regex(/^\d{1,2}\/\d{1,2}$/), yearsAfter: z.number().int().nonnegative() }),
  )
  .min(1);
export type GradingDeadline = z.infer<typeof deadline>;

/** The value of an edition; null where it lays down no day that can be read. */
export const gradingDeadline = (value: unknown): GradingDeadline | null => {
  const read = deadline.safeParse(value);
  return read.success && read.data.every((one) => lastDayOf(2000, one)) ? read.data : null;
};

const lastDayOf = (year: number, { before, yearsAfter }: GradingDeadline[number]): Day | null => {
  const [day, month] = before.split('/').map(Number);
  const first = dayOf(year + yearsAfter, month!, day!);
  return first && addDays(first, -1);
};

/** The last day for the grade of a year, first of most offices, then of those that have longest. */
export function gradingDays(year: number, rows: GradingDeadline): { on: Day; latest: Day } {
  const days = rows.flatMap((row) => lastDayOf(year, row) ?? []).sort();
  return { on: days[0]!, latest: days.at(-1)! };
}

/** A year is graded by the law of its last day. */
export const gradedBy = (year: number): Day => `${year}-12-31`;

/** The years of which the newest that is over for everyone can be, the newest first. */
export const gradedYears = (on: Day): number[] => [0, 1, 2].map((back) => yearOf(on) - back);

/** The newest year whose last deadline is over on the day; null where no law says. */
export const newestGraded = (on: Day, lawOf: (day: Day) => GradingDeadline | null): number | null =>
  gradedYears(on).find((year) => {
    const rows = lawOf(gradedBy(year));
    return rows !== null && gradingDays(year, rows).latest < on;
  }) ?? null;
