import { z } from 'zod';

/** Who still holds a post in a unit that has ended: nobody is placed anew by the end of a unit itself. */
export const remaining = z.object({
  /** Everyone, each once. */
  people: z.number(),
  /** The first of the units, those with the most people first. */
  units: z.array(
    z.object({
      unitId: z.number(),
      unitName: z.string(),
      endedOn: z.string(),
      people: z.number(),
      /** Below the unit asked about; else it went into that unit. */
      below: z.boolean(),
    }),
  ),
});
export type Remaining = z.infer<typeof remaining>;
