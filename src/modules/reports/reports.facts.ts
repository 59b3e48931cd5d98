import type { Day } from '../../lib/days.ts';
import type { UnitKind } from '../organisation/organisation.labels.ts';
import type { Regulation } from '../regulations/regulations.schema.ts';

/** Indicators by key; null is "not known", never nought. */
export type Values = Readonly<Record<string, number | null>>;

export interface NamedUnit {
  id: number;
  name: string;
  kind: UnitKind;
}

/** One line of a table by unit. `own`: the unit's own office, without what stands below it. */
export interface UnitFigures {
  unit: NamedUnit;
  own: boolean;
  values: Values;
}

/** What every form is written from. Gathered once, so that a form is a pure function of it. */
export interface TableFacts {
  unit: NamedUnit;
  /** From the nearest upwards; names only, since they may lie beyond the reader's reach. */
  above: readonly string[];
  from: Day;
  /** Counted; also the as-at day. */
  to: Day;
  values: Values;
  byUnit: readonly UnitFigures[];
  /** The chair on the as-at day, where exactly one is on record. */
  chair: string | null;
}

/** What a review of a resolution is written from: the whole catalogue, and more of the unit. */
export interface Facts extends TableFacts {
  /** Living upper unions on the as-at day, by kind. */
  upperUnions: readonly { kind: UnitKind; count: number }[];
  resolution: Regulation;
}
