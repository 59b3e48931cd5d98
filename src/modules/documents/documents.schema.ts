import { z } from 'zod';
import { day, line } from '../../lib/shapes.ts';

/** The document a fact rests on, by what is printed on it. */
export const documentReference = z.object({
  number: line.nullable(),
  signedOn: day.nullable(),
  issuer: line.nullable().default(null),
});
export type DocumentReference = z.infer<typeof documentReference>;
