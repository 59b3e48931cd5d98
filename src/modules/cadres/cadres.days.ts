import type { Day, PartialDay, Precision } from '../../lib/days.ts';

const finer: Record<Precision, number> = { year: 0, month: 1, day: 2 };

/** The two may speak of one day: equal as far as the coarser of them goes. */
export function agree(one: PartialDay, other: PartialDay): boolean {
  const length = { year: 4, month: 7, day: 10 }[
    finer[one.precision] < finer[other.precision] ? one.precision : other.precision
  ];
  return one.on.slice(0, length) === other.on.slice(0, length);
}

/** A day of two columns. */
export const known = (on: Day | null, precision: string | null): PartialDay | null =>
  on === null ? null : { on, precision: precision as Precision };

/** The stated day where it is finer or other than the one on record; null where the record stands. */
export function better(record: PartialDay | null, stated: PartialDay | null): PartialDay | null {
  if (stated === null) return null;
  if (record === null || !agree(record, stated)) return stated;
  return finer[stated.precision] > finer[record.precision] ? stated : null;
}
