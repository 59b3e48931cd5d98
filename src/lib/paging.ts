import { z } from 'zod';
import { placeUnknown } from './shape.problems.ts';

/** Where a keyset page ended, as one opaque word: the next page begins beyond it. */
export const writePlace = (place: readonly unknown[]): string =>
  Buffer.from(JSON.stringify(place)).toString('base64url');

/** The same word as it comes back; anything else is bad input. */
export const place = <T>(shape: z.ZodType<T>) =>
  z
    .string()
    .max(2000)
    .transform((word, context): T => {
      const read = shape.safeParse(readJson(Buffer.from(word, 'base64url').toString('utf8')));
      if (read.success) return read.data;
      context.addIssue(placeUnknown);
      return z.NEVER;
    });

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** How many rows of a page; only the command line asks for the largest. */
export const pageSize = z.coerce.number().int().min(1).max(20_000).default(50);
