import { z } from 'zod';
import { id, line, note, partialDay } from '../../lib/shapes.ts';
import { sexes } from './cadres.labels.ts';
import { identityNumber } from './cadres.schema.ts';

/** Fields to put right: one left out stays as it is, null takes away what was on record. */
export const personCorrection = z.object({
  id,
  /** Of the record as it was read; another one means that somebody has changed it since. */
  version: z.number().int().positive(),
  fullName: line.optional(),
  otherName: line.nullable().optional(),
  sex: z.enum(sexes.codes).nullable().optional(),
  birth: partialDay.nullable().optional(),
  identityNumber: identityNumber.nullable().optional(),
  ethnicGroup: line.nullable().optional(),
  religion: line.nullable().optional(),
  nativePlace: line.nullable().optional(),
  birthPlace: line.nullable().optional(),
  recruited: partialDay.nullable().optional(),
  note: note.nullable().optional(),
});
export type PersonCorrection = z.infer<typeof personCorrection>;

export const corrected = z.object({
  unitId: z.number(),
  version: z.number(),
  /** Names of the fields whose value became another. */
  changed: z.array(z.string()),
});
export type Corrected = z.infer<typeof corrected>;
