import type { Day, Precision } from '../../lib/days.ts';
import type { BranchPart } from '../indicators/indicators.schema.ts';
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
  /** Units directly below, or the own office, of whose staff no list is on record: what the totals lack. */
  unlisted: readonly NamedUnit[];
  /** Of single parts of the unit, where the form tells them apart. */
  parts: Readonly<Partial<Record<BranchPart, Values>>>;
  /** The same days a year earlier, where the form sets them beside its own. */
  earlier: { from: Day; to: Day; values: Values } | null;
  /** People by name, where the form lists them. */
  people: readonly ListedPerson[];
  /** The chair on the as-at day, where exactly one is on record. */
  chair: string | null;
}

/** A line of a list by name: what is on record of the person, and what the list is about. */
export interface ListedPerson {
  personId: number;
  fullName: string;
  sex: string | null;
  birthOn: Day | null;
  birthPrecision: Precision | null;
  ethnicGroup: string | null;
  ethnicMinority: boolean | null;
  nativePlace: string | null;
  party: boolean | null;
  degree: string | null;
  theory: string | null;
  stateManagement: string | null;
  foreignLanguage: boolean | null;
  age: number | null;
  postName: string | null;
  unitName: string;
  /** Since when at the post. */
  fromOn: Day | null;
  /** The title planned for, or the grade given. */
  about: string | null;
  term: string | null;
}

/** What a review of a resolution is written from: the whole catalogue, and more of the unit. */
export interface Facts extends TableFacts {
  /** Living upper unions on the as-at day, by kind. */
  upperUnions: readonly { kind: UnitKind; count: number }[];
  resolution: Regulation;
}
