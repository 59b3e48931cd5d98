import type { RawBuilder } from 'kysely';
import type { Day } from './days.ts';

export type Sql = RawBuilder<unknown>;

/** What a figure is asked for: a unit with all below it, on a day, and a period both of whose ends count. */
export interface Scope {
  unitId: number;
  asOf: Day;
  from: Day;
  to: Day;
  /** The unit's path, where the tree below it stood on all these days as paths say today; else null. */
  path: string | null;
}

/**
 * The rows that figures count. One definition gives the number and the rows behind it, so that they cannot disagree,
 * and it is the one place where kept tallies could take over.
 */
export interface Base {
  /** What a row is. A person, a unit or a committee stands once; an event once for each time it happened. */
  of: 'people' | 'events' | 'units';
  /** A SELECT with `id`, unique within it, `sort` (text, "C") and whatever the conditions and `shown` speak of. */
  rows: (scope: Scope) => Sql;
  /** The select list, over a row `r`, of what people are shown. */
  shown: (scope: Scope) => Sql;
  /** What the select list needs joined to `r`; once for a page, never for a count. */
  joined?: (scope: Scope) => Sql;
}

/**
 * A SELECT of the units, as `unit_id`, of which something of the kind was on record by then. Until there is one a figure
 * is null, after it may be 0; for a part of the scope's unit what counts is a unit of that part.
 */
export type OnRecord = (scope: Scope) => Sql;

/** One named definition. Conditions speak of a row `r` of the base. */
export interface Indicator {
  key: string;
  vi: string;
  en: string;
  /** `count`: rows of `among` that meet `where`. `sum`: their `amount`. `share`: per cent of `among` that meet `where`. */
  kind: 'count' | 'sum' | 'share';
  base: Base;
  among?: Sql;
  where?: Sql;
  amount?: Sql;
  recorded: readonly OnRecord[];
  /** Each must hold for one row of `among` at least, if there is any: where nobody's degree is known, nobody is "without". */
  known?: readonly Sql[];
}

/** A figure for each year that has rows: its indicators, keyed `<prefix>.<year>.<name>`. */
export interface YearlyIndicators {
  prefix: string;
  year: Sql;
  /** Their keys are the names alone. */
  each: readonly Indicator[];
}
