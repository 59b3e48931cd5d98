import { z } from 'zod';
import { place } from '../../lib/paging.ts';
import { day, id } from '../../lib/shapes.ts';

/** More boxes than this beside each other say nothing to the eye. */
export const mostBoxes = 50;

const box = z.object({
  id: z.number(),
  parentId: z.number().nullable(),
  name: z.string(),
  kind: z.string(),
  /** Living units directly below on the day. */
  below: z.number(),
});
export type Box = z.infer<typeof box>;

export const branchInput = z.object({ unit: id, asOf: day.optional() });

/** A unit and those directly below it; kinds too many to be drawn one by one stand as groups. */
export const branch = z.object({
  unit: box,
  path: z.array(z.object({ id: z.number(), name: z.string(), within: z.boolean() })),
  rows: z.array(box),
  groups: z.array(z.object({ kind: z.string(), count: z.number() })),
});
export type Branch = z.infer<typeof branch>;

/** Depth and id of the last box. */
const boxPlace = z.tuple([z.int(), z.int()]);
export type BoxPlace = z.infer<typeof boxPlace>;

export const subtreeInput = branchInput.extend({
  after: place(boxPlace).optional(),
  limit: z.coerce.number().int().min(1).max(5_000).default(5_000),
});

/** All below a unit, nearest first, page by page. */
export const subtree = z.object({ rows: z.array(box), total: z.number(), next: z.string().nullable() });
export type Subtree = z.infer<typeof subtree>;
