import { z } from 'zod';
import { pageSize, place } from '../../lib/paging.ts';
import { day, id } from '../../lib/shapes.ts';
import { outcomes } from './assessment.effects.schema.ts';

const drafted = z.object({ id, unit: id, asOf: day.optional() });
const listPlace = z.tuple([z.string(), z.string(), z.int(), z.int()]);
export type ListPlace = z.infer<typeof listPlace>;

export const draftSharesInput = drafted.extend({
  /** Only lists whose verdict the draft would change. */
  only: z.literal('changed').optional(),
  after: place(listPlace).optional(),
  limit: pageSize,
});

const asked = z.object({
  verdict: z.enum(outcomes),
  /** As regulations write it: 25%, 1/3. */
  share: z.string().nullable(),
});
const listed = z.object({
  unitId: z.number(),
  unitName: z.string(),
  /** Code of the title planned for, or of the kind of committee. */
  about: z.string(),
  termFrom: z.number().nullable(),
  termTo: z.number().nullable(),
  part: z.number(),
  unknown: z.number(),
  whole: z.number(),
  before: asked,
  after: asked,
});
export type ListedShare = z.infer<typeof listed>;

export const draftShares = z.object({
  asOf: z.string(),
  rows: z.array(listed),
  /** Lists judged for this page; where few are wanted `next` leads on though there are few rows, or none. */
  judged: z.number(),
  next: z.string().nullable(),
});
export type DraftShares = z.infer<typeof draftShares>;

export const sharePeopleInput = drafted.extend({
  /** Whose list it is, and which. */
  list: id,
  about: z.string().max(60),
  termFrom: z.coerce.number().int().optional(),
  termTo: z.coerce.number().int().optional(),
  after: place(z.tuple([z.string(), z.int()])).optional(),
  limit: pageSize,
});

export const sharePeople = z.object({
  rows: z.array(
    z.object({ personId: z.number(), fullName: z.string().nullable(), counts: z.boolean().nullable() }),
  ),
  next: z.string().nullable(),
});
export type SharePeople = z.infer<typeof sharePeople>;
