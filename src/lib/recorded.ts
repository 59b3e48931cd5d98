import { z } from 'zod';
import { id } from './shapes.ts';

/** What recording did, as routes answer it. */
export const recorded = z.object({ change: z.enum(['created', 'updated', 'unchanged', 'contradicted']) });
export type RecordedAnswer = z.infer<typeof recorded>;

/** Whom an event is about and the unit in which it happened. */
export const ofPerson = { personId: id, unitId: id };
