import { z } from 'zod';
import { pageSize, place } from '../../lib/paging.ts';
import { id } from '../../lib/shapes.ts';
import { likenesses } from './cadres.duplicates.labels.ts';

/** The name's key and the two ids of the last pair seen. */
const pairPlace = z.tuple([z.string(), z.int(), z.int()]);
export type PairPlace = z.infer<typeof pairPlace>;

export const duplicatesInput = z.object({
  /** Pairs of which at least one is managed below it today. */
  unit: id.optional(),
  after: place(pairPlace).optional(),
  limit: pageSize,
});

const likePerson = z.object({
  id: z.number(),
  fullName: z.string(),
  birthOn: z.string().nullable(),
  birthPrecision: z.string().nullable(),
  unitName: z.string().nullable(),
  postName: z.string().nullable(),
});
export const pair = z.object({
  one: likePerson,
  other: likePerson,
  likeness: z.enum(likenesses.codes),
  /** Each has an identity number, and they differ: perhaps two people after all. */
  identitiesDiffer: z.boolean(),
});
export type Pair = z.infer<typeof pair>;

export const duplicatesReply = z.object({
  rows: z.array(pair),
  /** Exact up to `mostCounted`, and one more where there are more. */
  total: z.number(),
  next: z.string().nullable(),
});

/** Two records that somebody found to be two people. */
export const distinction = z.object({ id, other: id });
