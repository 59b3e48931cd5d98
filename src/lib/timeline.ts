import type { Day } from './days.ts';

/** A fact's window, half-open; `to_on` null while it lasts. */
export interface Window {
  from_on: Day;
  to_on: Day | null;
}

/** What a statement of one day does to a line of windows that never overlap. */
export type Step<R> =
  /** The day lies in a window that says the same. */
  | { kind: 'holds'; row: R }
  /** Nothing is known of the day, and the next window says the same: it begins earlier. */
  | { kind: 'reaches_back'; row: R }
  /** The window began on this very day: it is put right in place. */
  | { kind: 'corrects'; row: R }
  /** A new window from the day to `to`; `closes` ends where it begins. */
  | { kind: 'opens'; closes: R | null; to: Day | null };

export const covers = (window: Window, day: Day): boolean =>
  window.from_on <= day && (window.to_on === null || day < window.to_on);

export const overlap = (one: Window, other: Window): boolean =>
  (one.to_on === null || other.from_on < one.to_on) && (other.to_on === null || one.from_on < other.to_on);

export function stateOn<R extends Window>(rows: readonly R[], day: Day, same: (row: R) => boolean): Step<R> {
  const current = rows.find((row) => covers(row, day));
  if (current) {
    if (same(current)) return { kind: 'holds', row: current };
    if (current.from_on === day) return { kind: 'corrects', row: current };
    return { kind: 'opens', closes: current, to: current.to_on };
  }
  let next: R | null = null;
  for (const row of rows) if (row.from_on > day && (next === null || row.from_on < next.from_on)) next = row;
  if (next && same(next)) return { kind: 'reaches_back', row: next };
  return { kind: 'opens', closes: null, to: next?.from_on ?? null };
}

/** Days on which any of the windows begins or ends inside `within`, as windows between them, in order. */
export function cutAt(within: Window, others: readonly Window[]): Window[] {
  const days = new Set<Day>();
  for (const { from_on, to_on } of others) {
    for (const day of [from_on, to_on]) {
      if (day !== null && day > within.from_on && (within.to_on === null || day < within.to_on))
        days.add(day);
    }
  }
  const starts = [within.from_on, ...[...days].sort()];
  return starts.map((from_on, index) => ({ from_on, to_on: starts[index + 1] ?? within.to_on }));
}

/** A stretch of a line of windows: the row that holds in it, and the last of the rows that said the same and were joined to it. */
export interface Stretch<R> extends Window {
  row: R;
  joined: R[];
}

/**
 * Two lines of windows as one that never overlaps: on each day holds the row that began last, of two that began on one
 * day the earlier in the list. Neighbours that say the same are one stretch of the first of them.
 */
export function overlay<R extends Window>(
  rows: readonly R[],
  same: (one: R, other: R) => boolean,
): Stretch<R>[] {
  const days = [
    ...new Set(rows.flatMap(({ from_on, to_on }) => (to_on === null ? [from_on] : [from_on, to_on]))),
  ];
  days.sort();
  const stretches: Stretch<R>[] = [];
  for (const [at, from_on] of days.entries()) {
    const to_on = days[at + 1] ?? null;
    let row: R | undefined;
    for (const one of rows) if (covers(one, from_on) && (!row || one.from_on > row.from_on)) row = one;
    if (!row) continue;
    const before = stretches.at(-1);
    if (before?.to_on === from_on && same(before.row, row)) {
      before.to_on = to_on;
      before.joined.push(row);
    } else stretches.push({ row, joined: [row], from_on, to_on });
  }
  return stretches;
}
