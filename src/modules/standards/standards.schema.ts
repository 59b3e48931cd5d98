import { z } from 'zod';
import { day, line } from '../../lib/shapes.ts';
import { condition } from '../../rules/condition.ts';
import { confidences } from '../regulations/regulations.labels.ts';
import { code, scope, source } from '../regulations/regulations.schema.ts';
import { standardKinds } from './standards.kinds.labels.ts';

export const standardCode = z.string().regex(/^[a-z][a-z0-9_]{1,60}$/);

/** One edition of a title standard: what a document asks of whom, over a window. */
export const standardEdition = z.strictObject({
  /** Code of the document that lays it down. */
  regulation: code,
  scope: scope.default({}),
  /** The document's own days where nothing else is said. */
  from: day.optional(),
  to: day.nullable().optional(),
  confidence: z.enum(confidences.codes),
  note: line.nullable().default(null),
  source: source.default([]),
  conditions: condition.array().min(1),
});
export type StandardEdition = z.infer<typeof standardEdition>;

/** One file of data/standards. Standards add up: a person is asked for the conditions of each that applies. */
export const standard = z.strictObject({
  standard: standardCode,
  kind: z.enum(standardKinds.codes).default('title'),
  vi: line,
  en: line,
  editions: standardEdition.array().min(1),
});
export type Standard = z.infer<typeof standard>;
