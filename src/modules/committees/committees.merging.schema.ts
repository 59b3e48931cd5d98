import { z } from 'zod';
import { told } from '../../lib/changes.ts';
import { sensitiveStates } from '../../lib/sensitive.labels.ts';
import { day, id } from '../../lib/shapes.ts';

export const comparisonInput = z.object({ id, other: id, asOf: day.optional() });

const side = z.object({
  id: z.number(),
  version: z.number(),
  unitId: z.number(),
  unitName: z.string().nullable(),
  sensitive: z.enum(sensitiveStates),
  /** Version of the photo; null where there is none. */
  photo: z.number().nullable(),
  /** The person's own fields, by column. */
  fields: told,
  /** Rows on record by table. */
  counts: z.record(z.string(), z.number()),
  postings: z.array(
    z.object({
      id: z.number(),
      postName: z.string(),
      unitName: z.string().nullable(),
      engagement: z.string(),
      fromOn: z.string(),
      toOn: z.string().nullable(),
    }),
  ),
});
export type Side = z.infer<typeof side>;

export const comparison = z.object({
  one: side,
  other: side,
  /** Each has an identity number, and they differ: perhaps two people after all. */
  identitiesDiffer: z.boolean(),
  /** Something on record of one of them lies beyond the reader's reach: only those above may merge them. */
  beyond: z.boolean(),
});
export type Comparison = z.infer<typeof comparison>;

export const merging = z.object({
  /** The record that stays. */
  id,
  /** The record that goes into it. */
  gone: id,
  /** Of both as they were read; another one means that somebody has changed it since. */
  version: z.number().int().positive(),
  goneVersion: z.number().int().positive(),
  /** For each field by its column, and for the `photo`, whose value stays; left out, the one that stays has it, and the other's where it has none. */
  choices: z.record(z.string().max(60), z.enum(['kept', 'gone'])).default({}),
});
export type Merging = z.infer<typeof merging>;

export const merged = z.object({ personId: z.number(), mergeId: z.number() });

export const merge = z.object({
  id: z.number(),
  goneId: z.number(),
  goneName: z.string().nullable(),
  at: z.string(),
  by: z.string(),
});
export type Merge = z.infer<typeof merge>;
export const merges = z.object({ rows: z.array(merge) });
