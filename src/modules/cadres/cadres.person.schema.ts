import { z } from 'zod';
import { day, line, partialDay } from '../../lib/shapes.ts';
import { newPosting } from './cadres.postings.schema.ts';
import { personStatement } from './cadres.schema.ts';

/** Somebody not yet on record: who it is, and the first post from its day on. */
export const newPerson = personStatement
  .omit({ party: true, qualifications: true })
  .extend(newPosting.omit({ personId: true }).shape);
export type NewPerson = z.infer<typeof newPerson>;

/** By what others might be the same person; the number is no word of an address, so it is asked when somebody is recorded. */
export const namesakesAsked = z.object({
  fullName: line,
  birthOn: day.optional(),
  precision: partialDay.shape.precision.optional(),
});

/** People of that name whose birth does not speak against it, the likeliest first. */
export const namesakes = z.object({
  rows: z.array(
    z.object({
      id: z.number(),
      fullName: z.string(),
      birth: z.object({ on: z.string(), precision: z.string() }).nullable(),
      unitName: z.string(),
      postName: z.string().nullable(),
    }),
  ),
});
