import { z } from 'zod';
import { day, line } from '../../lib/shapes.ts';
import { condition, enforcements } from '../../rules/condition.ts';
import { shareOf } from '../../rules/share.ts';
import { confidences } from '../regulations/regulations.labels.ts';
import { code, ruleCode, scope, source } from '../regulations/regulations.schema.ts';
import { ballotForms, parts, stepKinds } from './procedures.labels.ts';

const key = z.string().regex(/^[a-z][a-z0-9_]{1,60}$/);
const words = { vi: line, en: line };
const ruled = z.strictObject({ rule: ruleCode });
/** A number of its own, or the rule whose figure is meant on the day on which a case begins. */
const number = z.union([z.number().int().positive().max(10_000), ruled]);
const share = z.union([z.string().refine((text) => shareOf(text) !== null), ruled]);

/** How long a step may take, from the day on which the case came to it, or to the step that `since` names. */
export const term = z.strictObject({
  count: number,
  of: z.enum(['days', 'working_days']),
  since: key.optional(),
});
export type Term = z.infer<typeof term>;

/** What must hold before the case goes on: a condition asked of each person, or a gate that the product knows by name. */
export const gate = z.union([
  condition,
  z.strictObject({
    gate: key,
    article: line.nullable().default(null),
    enforcement: z.enum(enforcements).default('warn'),
  }),
]);
export type Gate = z.infer<typeof gate>;

export const ballot = z.strictObject({
  quorum: share.nullable().default(null),
  pass: share,
  bound: z.enum(['more_than', 'at_least']).default('more_than'),
  of: z.enum(['convened', 'present', 'issued', 'returned', 'valid']).default('convened'),
  /** How many are chosen; null: all who pass. */
  seats: z.number().int().positive().nullable().default(null),
  /** How many names a ballot may carry; null: as many as there are candidates. */
  choices: number.nullable().default(null),
  /** Who goes on where nobody passes. */
  otherwise: z
    .union([z.enum(['nobody', 'two_highest']), z.strictObject({ atLeast: share })])
    .default('nobody'),
  /** Whether the head decides at exactly the share. */
  headDecides: z.boolean().default(false),
  forms: z.enum(ballotForms.codes).array().min(1),
  /** Shows what people think and decides nothing. */
  advisory: z.boolean().default(false),
  announced: z.boolean().default(false),
});
export type Ballot = z.infer<typeof ballot>;

export const step = z.strictObject({
  step: key,
  kind: z.enum(stepKinds.codes),
  ...words,
  part: z.enum(parts.codes),
  article: line.nullable().default(null),
  /** Who is called to the meeting, whom one consults, what is asked: for the reader. */
  says: z.strictObject(words).nullable().default(null),
  term: term.nullable().default(null),
  /** Whether going on must cite the paper that says so. */
  document: z.boolean().default(false),
  gates: gate.array().default([]),
  ballot: ballot.nullable().default(null),
  /** Of a consultation: how long is waited before silence is an answer. */
  silence: term.nullable().default(null),
  /** Null: the case is concluded. */
  next: key.nullable(),
  back: key.array().default([]),
  /** Whether the case may be refused here. */
  refusable: z.boolean().default(false),
});
export type Step = z.infer<typeof step>;

/** A paper of the dossier: of the case itself, or one of each person. */
export const paper = z.strictObject({
  paper: key,
  ...words,
  of: z.enum(['case', 'person']).default('person'),
  /** Not older than so many months on the day it is needed; null: it does not expire. */
  months: number.nullable().default(null),
  /** Blocks where it is missing; else its lack is only told. */
  required: z.boolean().default(true),
});
export type Paper = z.infer<typeof paper>;

/** Who decides for a post: the running unit itself, or the one above it. */
export const authority = z.strictObject({
  scope: scope.omit({ cadreKinds: true }).default({}),
  deciding: z.enum(['own', 'superior']),
});

export const content = z.strictObject({
  authority: authority.array().min(1),
  dossier: paper.array().default([]),
  steps: step.array().min(1).max(60),
});
export type Content = z.infer<typeof content>;

/** One edition of a procedure: the steps that a document lays down over a window. */
export const procedureEdition = content.extend({
  regulation: code,
  article: line.nullable().default(null),
  scope: scope.default({}),
  from: day.optional(),
  to: day.nullable().optional(),
  confidence: z.enum(confidences.codes),
  note: line.nullable().default(null),
  source: source.default([]),
});
export type ProcedureEdition = z.infer<typeof procedureEdition>;

/** One file of data/procedures. */
export const procedure = z.strictObject({
  procedure: key,
  ...words,
  /** Who writes the facts of a concluded case. */
  writer: key,
  asks: z.enum(['title', 'postName', 'toUnit', 'months']).array().default([]),
  editions: procedureEdition.array().min(1),
});
export type Procedure = z.infer<typeof procedure>;
