import { z } from 'zod';
import { day, line } from '../../lib/shapes.ts';

/** How a document is cited; the words around it belong to whoever cites. */
export const citation = z.object({ number: line, kindName: line, issuer: line, title: line, signedOn: day });
export type Citation = z.infer<typeof citation>;

/** A target's arithmetic: `numerator` of `denominator`, both indicator keys; null where nothing counts it yet. */
export const measure = z.object({
  code: line,
  says: line,
  numerator: line.nullable(),
  denominator: line.nullable(),
  atLeast: z.number().positive().max(100),
  /** Whom the two keys count beyond those the target means; then only a full 100 % proves it met. Null: nobody. */
  wider: line.nullable().default(null),
  /** Why a number may be missing, for the reader. */
  lacks: line.nullable(),
});
export type Measure = z.infer<typeof measure>;

export const target = z.object({
  number: line,
  text: line,
  /** True where the confederation itself carries it out. */
  elsewhere: z.boolean().default(false),
  measures: z.array(measure),
});
export type Target = z.infer<typeof target>;

/** One document of data/regulations. */
export const regulation = citation.extend({
  code: line,
  aliases: z.array(line),
  kind: line,
  from: day,
  to: day.nullable(),
  source: z.array(z.object({ document: line, url: z.url().optional() })),
  confidence: z.enum(['high', 'medium', 'low']),
  checkedOn: day,
  notes: z.array(line).default([]),
  /** Plans that asked for a review of it, by the number of years reviewed. */
  reviews: z.array(citation.extend({ years: z.number().int().positive() })).default([]),
  targets: z.array(target).default([]),
  /** Figures that counts and checks take from it; what each holds is its reader's to say. */
  values: z.array(z.looseObject({ name: line })).default([]),
});
export type Regulation = z.infer<typeof regulation>;
