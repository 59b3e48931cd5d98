import { z } from 'zod';
import { sensitiveStates } from '../../lib/sensitive.labels.ts';
import { day, id } from '../../lib/shapes.ts';
import { actChanges, actKinds } from './assessment.acts.labels.ts';
import { outcomes } from './assessment.effects.schema.ts';
import { finding } from './assessment.schema.ts';

export const actInput = z.object({
  id,
  kind: z.enum(actKinds.codes),
  fact: id,
  /** By whose day's law it is judged beside its own; today where it is left out. */
  asOf: day.optional(),
});

/** What one law makes of one condition, with the edition that decided. */
const side = z.object({
  finding,
  regulationId: z.number().nullable(),
  document: z.string().nullable(),
  from: z.string(),
  to: z.string().nullable(),
  newer: z.object({ document: z.string(), from: z.string() }).nullable(),
});
export type ActSide = z.infer<typeof side>;

const outcome = z.enum(outcomes);
const actRow = z.object({
  key: z.string(),
  standard: z.object({ vi: z.string(), en: z.string() }),
  /** By the law of the act's own day; null where it asked nothing of the kind. */
  own: side.nullable(),
  /** By the law of `asOf`. */
  current: side.nullable(),
  change: z.enum(actChanges.codes),
  /** By the law of the act's own day and the record as it was when the act was recorded, where that says otherwise. */
  known: side.nullable(),
});
export type ActRow = z.infer<typeof actRow>;

export const actVerdicts = z.object({
  personId: z.number(),
  fullName: z.string(),
  sensitive: z.enum(sensitiveStates),
  kind: z.enum(actKinds.codes),
  /** The act's own day: the facts in both columns are those of it. */
  on: z.string(),
  asOf: z.string(),
  postName: z.string(),
  unitName: z.string(),
  own: outcome,
  current: outcome,
  /** When it was recorded; `told` is false where a unit beyond reach kept the record then. */
  recorded: z.object({ at: z.string(), by: z.string(), told: z.boolean() }),
  rows: z.array(actRow),
});
export type ActVerdicts = z.infer<typeof actVerdicts>;
