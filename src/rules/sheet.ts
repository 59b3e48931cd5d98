import type { Day, PartialDay } from '../lib/days.ts';
import type { Sex } from './retirement.ts';

/** Where a fact was read, so that a verdict can point at it. */
export interface Source {
  /** Number of the document that it rests on; null where none is on record. */
  document: string | null;
  since: Day | null;
}

export interface Attained extends Source {
  kind: string;
  /** Null where only the kind is known. */
  level: string | null;
}

export interface Held extends Source {
  title: string;
  unitKind: string;
  engagement: string;
  from: Day;
  /** Half-open; null while it lasts. */
  to: Day | null;
}

/**
 * `met` and `not_met` settle what the record cannot say; `excused` lets a condition pass that is not met, by a document.
 */
export interface Ruling extends Source {
  standard: string;
  condition: string;
  says: 'met' | 'not_met' | 'excused';
}

/**
 * What is on record of one person on a day, as conditions ask for it. Null and an absent kind are silence: a question,
 * never an answer.
 */
export interface FactSheet {
  personId: number;
  on: Day;
  sex: Sex | null;
  birth: PartialDay | null;
  engagement: string | null;
  basis: string | null;
  party: ({ member: boolean; joined: Day | null } & Source) | null;
  attained: readonly Attained[];
  held: readonly Held[];
  grades: readonly ({ year: number; grade: string } & Source)[];
  disciplines: readonly ({ form: string; decided: Day; ends: Day | null } & Source)[];
  planned: readonly ({ title: string; termFrom: number; termTo: number } & Source)[];
  /** Whether any plan is on record for the unit: else nobody can be said to be outside it. */
  planKnown: boolean;
  /** What a competent body has found or allowed for a condition of a standard. */
  rulings: readonly Ruling[];
}

/** The field of the record that would settle a question, as the person's page knows it. */
export type FieldName =
  | 'sex'
  | 'birth'
  | 'party'
  | 'engagement'
  | 'posting'
  | 'evaluation'
  | 'discipline'
  | 'plan'
  | 'opinion'
  /** No rule or schedule is in force: nothing on the record would help. */
  | 'law'
  | `qualification.${string}`;
