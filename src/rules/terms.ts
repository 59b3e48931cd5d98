import { addDays, type Day } from '../lib/days.ts';

const isWeekend = (day: Day): boolean => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());

/** The last day of a term of so many days that begins the day after `from`. */
export function dueOn(
  from: Day,
  count: number,
  of: 'days' | 'working_days',
  holidays: ReadonlySet<Day>,
): Day {
  if (of === 'days') return addDays(from, count);
  let day = from;
  for (let left = count; left > 0; ) {
    day = addDays(day, 1);
    if (!isWeekend(day) && !holidays.has(day)) left--;
  }
  return day;
}
