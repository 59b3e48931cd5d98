import { z } from 'zod';
import { peopleFilter } from './cadres.list.schema.ts';

/** More in one act would keep others waiting. */
export const mostAtOnce = 1_000;

/** Whom an act is for: the people of a list, as the page that asks shows it. */
export const bulk = {
  list: peopleFilter,
  /** How many the page shows; with another number the list is no longer that one. */
  count: z.number().int().positive().max(mostAtOnce),
  /** Tells what would be done, and does nothing. */
  trial: z.boolean().default(false),
};

const sentence = z.object({ vi: z.string(), en: z.string() });
export const bulkLine = z.object({
  personId: z.number(),
  fullName: z.string(),
  postName: z.string(),
  unitName: z.string(),
  /** The unit in whose record it is written; null where it is refused. */
  unitId: z.number().nullable(),
  /** `null`: refused. */
  change: z.enum(['created', 'updated', 'unchanged', 'contradicted']).nullable(),
  refusal: sentence.nullable(),
});
export type BulkLine = z.infer<typeof bulkLine>;
export const bulkReply = z.object({ done: z.boolean(), lines: z.array(bulkLine) });
export type BulkReply = z.infer<typeof bulkReply>;
