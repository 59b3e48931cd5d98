import { addDays, type Day } from '../lib/days.ts';

const isWeekend = (day: Day): boolean => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());

/** The day so many working days before. Weekends are left out; public holidays are not on record. */
export function workingDaysBefore(day: Day, count: number): Day {
  let before = day;
  for (let left = count; left > 0; ) {
    before = addDays(before, -1);
    if (!isWeekend(before)) left--;
  }
  return before;
}
