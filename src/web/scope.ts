import { useSearch } from '@tanstack/react-router';
import type { Day } from '../lib/days.ts';
import { isDay } from '../lib/days.ts';
import { useSignedIn } from './session.ts';

/** What governs every page and stands in its address: the day, the unit, the period. */
export interface ScopeSearch {
  asOf?: Day;
  unit?: number;
  from?: Day;
  to?: Day;
}

const dayOf = (value: unknown) => (typeof value === 'string' && isDay(value) ? value : undefined);
export const numberOf = (value: unknown) => {
  const number = Number(value);
  return Number.isSafeInteger(number) && number > 0 ? number : undefined;
};
export const wordOf = (value: unknown) =>
  typeof value === 'string' && value !== ''
    ? value
    : typeof value === 'number' || typeof value === 'boolean'
      ? String(value)
      : undefined;

/** Leaves out what is absent, so that an address holds only what was chosen. */
export const present = <T extends object>(search: T): T =>
  Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined)) as T;

export const scopeOf = (search: Record<string, unknown>): ScopeSearch =>
  present({
    asOf: dayOf(search.asOf),
    unit: numberOf(search.unit),
    from: dayOf(search.from),
    to: dayOf(search.to),
  });

export interface Scope {
  asOf: Day;
  /** Whether the page looks at another day than today. */
  elsewhen: boolean;
  unit: number | undefined;
  from: Day;
  to: Day;
}

/** The day, unit and period the page is about; without a choice today, the home unit and the five years before. */
export function useScope(): Scope {
  const search: ScopeSearch = useSearch({ strict: false });
  const { today, home, units } = useSignedIn();
  const asOf = search.asOf ?? today;
  return {
    asOf,
    elsewhen: asOf !== today,
    unit: search.unit ?? home?.id ?? units[0]?.id,
    from: search.from ?? `${Number(asOf.slice(0, 4)) - 5}-01-01`,
    to: search.to ?? asOf,
  };
}
