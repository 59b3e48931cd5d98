import { type Day, dayAfter, dayOf, type PartialDay } from '../lib/days.ts';

/** Months counted from year 0, so that they add and subtract. */
export type Month = number;

export const monthOf = (day: Day): Month => 12 * Number(day.slice(0, 4)) + Number(day.slice(5, 7)) - 1;

const firstDay = (month: Month): Day => {
  const day = dayOf(Math.floor(month / 12), (month % 12) + 1, 1);
  if (!day) throw new RangeError(`no such month: ${month}`);
  return day;
};

export const lastDay = (month: Month): Day => {
  const next = firstDay(month + 1);
  const before = new Date(`${next}T00:00:00Z`);
  before.setUTCDate(0);
  return before.toISOString().slice(0, 10);
};

/** The same date so many months later; the last day of a month that has no such date. */
export function addMonths(day: Day, count: number): Day {
  const month = monthOf(day) + count;
  const last = lastDay(month);
  return Number(day.slice(8)) > Number(last.slice(8))
    ? last
    : `${firstDay(month).slice(0, 8)}${day.slice(8)}`;
}

/** Whole months between two days, as people count a term: from 15/3 to 14/4 there is none. */
export function wholeMonths(from: Day, to: Day): number {
  const months = monthOf(to) - monthOf(from);
  return Number(to.slice(8)) < Number(from.slice(8)) && dayAfter(to).slice(8) !== '01' ? months - 1 : months;
}

/** Age in full years. */
export const ageOn = (born: Day, on: Day): number => Math.floor(wholeMonths(born, on) / 12);

/** The latest day that it can be; `on` is the earliest. */
export const latestOf = ({ on, precision }: PartialDay): Day =>
  precision === 'day' ? on : lastDay(precision === 'month' ? monthOf(on) : monthOf(on) + 11);
