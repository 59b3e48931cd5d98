import { z } from 'zod';
import { day, id, line, note } from '../../lib/shapes.ts';
import { documentReference } from '../documents/documents.schema.ts';
import { employmentBases, engagements, titles } from './cadres.labels.ts';

const document = documentReference.nullable().default(null);

/** Somebody on record enters a post; a full-time one ends the full-time posting held on that day. */
export const newPosting = z.object({
  personId: id,
  unitId: id,
  engagement: z.enum(engagements.codes),
  basis: z.enum(employmentBases.codes).nullable().default(null),
  title: z.enum(titles.codes),
  postName: line,
  fromOn: day,
  document,
});

/** `toOn` is the first day on which it is over. */
export const postingEnd = z.object({
  postingId: id,
  toOn: day,
  /** Kept in the trail. */
  reason: note.nullable().default(null),
  document,
});
export type PostingEnd = z.infer<typeof postingEnd>;
export const postEnd = z.object({ postId: id, toOn: day, document });
export type PostEnd = z.infer<typeof postEnd>;

export const newPost = z.object({
  unitId: id,
  title: z.enum(titles.codes),
  name: line,
  /** How many may hold it at once; null where nobody has said. */
  quota: z.number().int().positive().max(10_000).nullable().default(null),
  /** Null: as long as the record knows. */
  fromOn: day.nullable().default(null),
  document,
});
/** How many may hold the post from now on; `was` as it was read. */
export const postQuota = z.object({ postId: id, quota: newPost.shape.quota, was: newPost.shape.quota });

export type NewPost = z.infer<typeof newPost>;

export const ended = z.object({ unitId: z.number(), personId: z.number() });
