import { z } from 'zod';
import { isDay, precisions } from './days.ts';
import { dayImpossible } from './shape.problems.ts';

/** 'YYYY-MM-DD', a day that exists. */
export const day = z.string().refine(isDay, dayImpossible);
export const partialDay = z.object({ on: day, precision: z.enum(precisions) });
export const id = z.coerce.number().int().positive();
/** People counted of one unit: never more than the country has. */
export const headcount = z.number().int().nonnegative().max(100_000_000);
/** A name or a line of text as people write it: trimmed, never empty, never longer than a line. */
export const line = z.string().trim().min(1).max(500);
export const note = z.string().trim().max(4000);
