import type { Db } from '../../db/database.ts';
import type { WriteRoute } from '../../gate/route.ts';
import type { Day } from '../../lib/days.ts';
import type { Words } from '../../lib/problem.ts';
import type { Verdict } from '../../rules/checks.ts';
import type { Condition, Enforcement } from '../../rules/condition.ts';
import type { DocumentReference } from '../documents/documents.schema.ts';
import type { CaseRecord } from './procedures.cases.schema.ts';

/** The clause that decides, where it is another than that of the procedure. */
export interface Clause {
  regulationId: number | null;
  document: string | null;
  article: string | null;
  from: Day;
  to: Day | null;
}

/** What a gate found of one person, or (null) of the case. */
export interface Judged {
  personId: number | null;
  verdict: Verdict;
  value?: string | number | null;
  asked?: string | number | null;
  /** The paper on which what was seen rests. */
  document?: string | null;
  since?: Day | null;
  /** The field of the record that would settle or change it. */
  mend?: string;
  clause?: Clause;
  /** Where one gate asks several things: which, in words, and how it binds. */
  part?: { key: string; says: Words; enforcement: Enforcement };
}

export interface Asked {
  db: Db;
  on: Day;
  about: CaseRecord;
  /** Everyone still in the case. */
  people: readonly number[];
}

/** A gate that the vocabulary of conditions cannot say: its name, and how it is judged on the day of the step. */
export interface NamedGate extends Words {
  judge: (asked: Asked) => Promise<Judged[]>;
}

/** Conditions put to people; they are judged by a later module, which knows everybody's facts. */
export type Conditions = (
  asked: Asked,
  conditions: readonly Condition[],
) => Promise<(Judged & { key: string })[]>;

/** What a concluded case tells whoever writes its facts. */
export interface Concluded {
  db: Db;
  about: CaseRecord;
  people: readonly number[];
  document: DocumentReference & { number: string; signedOn: Day };
  /** From which day it holds. */
  effectiveOn: Day;
}

/** A fact to be written, through its own route. */
export interface Fact {
  // biome-ignore lint/suspicious/noExplicitAny: facts of every shape.
  route: WriteRoute<any, any>;
  input: object;
}
export const fact = <I extends object, O>(route: WriteRoute<I, O>, input: NoInfer<I>): Fact => ({
  route,
  input,
});

/** Answers the facts that a concluded case puts on record; the engine writes them. */
export type Writer = (concluded: Concluded) => Promise<Fact[]>;

/** What later modules bring to the engine; the server lists them. */
export interface Engine {
  gates: Readonly<Record<string, NamedGate>>;
  conditions: Conditions;
  writers: Readonly<Record<string, Writer>>;
}
