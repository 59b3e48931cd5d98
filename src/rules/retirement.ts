import type { Day, PartialDay } from '../lib/days.ts';
import { lastDay, type Month, monthOf } from './months.ts';

export type Sex = 'male' | 'female';

/** Ages in months by the year in which they are reached; the first row holds before, the last for good. */
export interface RetirementSchedule {
  years: readonly { year: number; male: number; female: number }[];
}

/**
 * The month at whose end a person retires: the first in which the age asked for in that very year is reached.
 * Nghị định 135/2020/NĐ-CP Điều 4; where only the year of birth is known 1 January counts (Điều 3.2).
 */
export function retirementMonth(birth: PartialDay, sex: Sex, { years }: RetirementSchedule): Month {
  const born = monthOf(birth.on);
  for (const step of years) {
    const reached = born + step[sex];
    if (reached < 12 * (step.year + 1)) return reached;
  }
  return born + years.at(-1)![sex];
}

/** The last day of service. Benefits begin on the day after. */
export const retirementDay = (birth: PartialDay, sex: Sex, schedule: RetirementSchedule): Day =>
  lastDay(retirementMonth(birth, sex, schedule));

/** Months of service left in the month of `on`; negative after retirement. */
export const remainingMonths = (birth: PartialDay, sex: Sex, on: Day, schedule: RetirementSchedule): number =>
  retirementMonth(birth, sex, schedule) - monthOf(on);
