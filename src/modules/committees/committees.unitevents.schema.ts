import { z } from 'zod';
import { change } from '../../lib/changes.ts';

/** What an event would do, by the same code that does it. */
export const eventTrial = z.object({
  /** Why it would be refused; null where it would be written. */
  refused: z.object({ vi: z.string(), en: z.string() }).nullable(),
  /** Units below on the day, and the people that go with them: of a unit that goes on, its own too. */
  units: z.number(),
  fullTime: z.number(),
  partTime: z.number(),
  /** Who holds a post in the unit itself, which ends: nobody has said yet where they go. */
  unplaced: z.object({
    fullTime: z.number(),
    partTime: z.number(),
    posts: z.number(),
    /** The first of them. */
    holders: z.array(z.object({ personId: z.number(), fullName: z.string(), postName: z.string() })),
  }),
  /** The first of its changes, and whether there are more. */
  changes: z.array(change),
  more: z.boolean(),
});
export type EventTrial = z.infer<typeof eventTrial>;
