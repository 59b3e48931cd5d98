/** Calendar days are 'YYYY-MM-DD' strings from end to end; nothing here reads a clock. */
export type Day = string;

export const precisions = ['day', 'month', 'year'] as const;
export type Precision = (typeof precisions)[number];

/** A day of which perhaps only the month or the year is known; the unknown parts of `on` are 01. */
export interface PartialDay {
  on: Day;
  precision: Precision;
}

const daysInMonth = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** The day, or null where no such day exists in the calendar. */
export function dayOf(year: number, month: number, day: number): Day | null {
  if (!Number.isInteger(year) || year < 1 || year > 9999) return null;
  if (!Number.isInteger(month) || month < 1 || month > 12) return null;
  if (!Number.isInteger(day) || day < 1 || day > daysInMonth(year, month)) return null;
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

export const isDay = (text: string): boolean => {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return parts !== null && dayOf(Number(parts[1]), Number(parts[2]), Number(parts[3])) === text;
};

export const yearOf = (day: Day): number => Number(day.slice(0, 4));

/** The day `count` days later (earlier where negative). */
export function addDays(day: Day, count: number): Day {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + count);
  return at.toISOString().slice(0, 10);
}

/** The day after, for turning a last day counted into a half-open end. */
export const dayAfter = (day: Day): Day => addDays(day, 1);

/** dd/MM/yyyy, or MM/yyyy, or yyyy, as offices write it. */
export function showDay(day: Day, precision: Precision = 'day'): string {
  const [year, month, date] = day.split('-');
  if (precision === 'year') return year!;
  return precision === 'month' ? `${month}/${year}` : `${date}/${month}/${year}`;
}

/** Today on the calendar of Viet Nam, where every user lives, whatever the server's own zone. */
export const todayInVietnam = (now: Date): Day =>
  new Date(now.getTime() + 7 * 3_600_000).toISOString().slice(0, 10);
