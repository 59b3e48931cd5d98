import { addDays, type Day, dayOf, yearOf } from '../../lib/days.ts';
import type { FormPeriod } from './reports.form.ts';

/** The first and the last day that a report counts. */
export interface Period {
  from: Day;
  to: Day;
}

/** The day so many years earlier; 29 February becomes 28 where that year has none. */
export function yearsBefore(on: Day, years: number): Day {
  const [year, month, date] = on.split('-').map(Number) as [number, number, number];
  return dayOf(year - years, month, date) ?? dayOf(year - years, month, date - 1)!;
}

const daysFrom = (from: Day, to: Day): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

/** What a form speaks of as at a day, where nobody says otherwise. */
export function periodOf(period: FormPeriod, asOf: Day): Period {
  switch (period.kind) {
    case 'day':
      return { from: asOf, to: asOf };
    case 'year':
      return { from: `${yearOf(asOf)}-01-01`, to: asOf };
    case 'since': {
      const recent = period.on <= asOf && yearsBefore(asOf, period.years + 1) < period.on;
      return { from: recent ? period.on : addDays(yearsBefore(asOf, period.years), 1), to: asOf };
    }
  }
}

/** The period before: the end of last year for a day, the same days a year earlier for a year, as many days for any other. */
export function periodBefore(period: FormPeriod, { from, to }: Period): Period {
  switch (period.kind) {
    case 'day': {
      const last = `${yearOf(to) - 1}-12-31`;
      return { from: last, to: last };
    }
    case 'year':
      return { from: yearsBefore(from, 1), to: yearsBefore(to, 1) };
    case 'since': {
      const last = addDays(from, -1);
      return { from: addDays(last, -daysFrom(from, to)), to: last };
    }
  }
}
