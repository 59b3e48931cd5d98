import { z } from 'zod';
import { day, id } from '../../lib/shapes.ts';
import { titles } from '../cadres/cadres.labels.ts';
import { unitKinds } from '../organisation/organisation.labels.ts';

export const gapsInput = z.object({ unit: id, asOf: day.optional() });

/** Titles of posts that stand in the unit and below, of which no standard that names them is in force. */
export const standardGaps = z.object({
  asOf: z.string(),
  rows: z.array(
    z.object({
      title: z.enum(titles.codes),
      unitKind: z.enum(unitKinds.codes),
      /** How many posts of it stand there. */
      posts: z.number(),
      /** Whether a title standard, and whether a competency framework, is in force for it. */
      standard: z.boolean(),
      framework: z.boolean(),
    }),
  ),
});
export type StandardGaps = z.infer<typeof standardGaps>;
