import { z } from 'zod';
import { change } from '../../lib/changes.ts';

/** What an event would do, by the same code that does it. */
export const eventTrial = z.object({
  /** Why it would be refused; null where it would be written. */
  refused: z.object({ vi: z.string(), en: z.string() }).nullable(),
  /** Units below on the day, and people posted in it or below. */
  units: z.number(),
  fullTime: z.number(),
  partTime: z.number(),
  /** The first of its changes, and whether there are more. */
  changes: z.array(change),
  more: z.boolean(),
});
export type EventTrial = z.infer<typeof eventTrial>;
