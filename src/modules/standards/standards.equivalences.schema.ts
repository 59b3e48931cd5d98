import { z } from 'zod';
import { pageSize, place } from '../../lib/paging.ts';
import { day, id, line } from '../../lib/shapes.ts';

const code = z.string().regex(/^[a-z0-9_]{1,60}$/);

export const equivalencesInput = z.object({
  unit: id,
  after: place(z.tuple([z.int()])).optional(),
  limit: pageSize,
});

const equivalenceRow = z.object({
  id: z.number(),
  version: z.number(),
  kind: z.string(),
  level: z.string().nullable(),
  /** Words that the attainment's content must hold; null for any. */
  detail: z.string().nullable(),
  asKind: z.string(),
  asLevel: z.string().nullable(),
  regulationId: z.number(),
  number: z.string(),
  article: z.string().nullable(),
  from: z.string(),
  to: z.string().nullable(),
  unitName: z.string().nullable(),
  /** Whether whoever reads could withdraw it. */
  own: z.boolean(),
});
export type EquivalenceRow = z.infer<typeof equivalenceRow>;
export const equivalencesReply = z.object({ rows: z.array(equivalenceRow), next: z.string().nullable() });

/** An attainment that a document lets count as another, for a unit and all below it. */
export const newEquivalence = z.object({
  unitId: id,
  kind: code,
  level: code.nullable().default(null),
  detail: line.nullable().default(null),
  asKind: code,
  asLevel: code.nullable().default(null),
  regulationId: id,
  article: line.nullable().default(null),
  /** The document's own days where nothing else is said. */
  from: day.optional(),
  to: day.nullable().optional(),
});
export type NewEquivalence = z.infer<typeof newEquivalence>;

export const equivalenceWithdrawal = z.object({ id, version: id, reason: line });
export const equivalenceWritten = z.object({ id: z.number(), unitId: z.number() });
