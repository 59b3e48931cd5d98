import { z } from 'zod';
import { isDay, precisions, yearOf } from './days.ts';
import { dayImpossible, dayRemote } from './shape.problems.ts';

/** No cadre was born before and nothing is planned beyond: a year outside is a slip of the hand, and days are reckoned from it. */
const years = { least: 1800, most: 2999 };
/** 'YYYY-MM-DD', a day that exists. */
export const day = z
  .string()
  .refine(isDay, { error: dayImpossible, abort: true })
  .refine((text) => yearOf(text) >= years.least && yearOf(text) <= years.most, dayRemote);
export const partialDay = z.object({ on: day, precision: z.enum(precisions) });
export const id = z.coerce.number().int().positive();
/** People counted of one unit: never more than the country has. */
export const headcount = z.number().int().nonnegative().max(100_000_000);
/**
 * What comes unseen with text that is pasted and no file can show: control characters, marks that turn the direction of
 * writing, and code points that are no characters. The end of a line stays; NUL does, for the gate to refuse.
 */
const unseen = /(?![\t\n\r])[\p{Cc}\p{Bidi_Control}\p{Noncharacter_Code_Point}\u200b\ufeff]/gu;
export const plainText = z
  .string()
  .overwrite((text) => text.replace(unseen, (sign) => (sign === '\0' ? sign : '')));
/** A name or a line of text as people write it: trimmed, never empty, never longer than a line. */
export const line = plainText.trim().min(1).max(500);
export const note = plainText.trim().max(4000);
