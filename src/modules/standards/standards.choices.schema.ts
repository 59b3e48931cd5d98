import { z } from 'zod';
import { pageSize, place } from '../../lib/paging.ts';

/** Place in the order of standards, and the id of the last one seen. */
const choicePlace = z.tuple([z.int(), z.int()]);
export type ChoicePlace = z.infer<typeof choicePlace>;
export const choicesInput = z.object({ after: place(choicePlace).optional(), limit: pageSize });

const standardChoice = z.object({
  id: z.number(),
  standard: z.string(),
  vi: z.string(),
  en: z.string(),
  /** Of any edition, as the latest one words them. */
  conditions: z.array(z.object({ key: z.string(), vi: z.string(), en: z.string() })),
});
export type StandardChoice = z.infer<typeof standardChoice>;
export const choicesReply = z.object({ rows: z.array(standardChoice), next: z.string().nullable() });
