import { z } from 'zod';
import { day, id } from '../../lib/shapes.ts';
import { titles } from '../cadres/cadres.labels.ts';
import { documentReference } from '../documents/documents.schema.ts';
import { committeeKinds, entryModes } from './committees.labels.ts';
import { termReversed } from './committees.problems.ts';

const document = documentReference.nullable().default(null);
const year = z.number().int().min(1945).max(2200);

/** A committee of one term. It takes over from the one of its kind in office, whose seats end with it. */
export const newCommittee = z
  .object({
    unitId: id,
    kind: z.enum(committeeKinds.codes),
    termFrom: year.nullable().default(null),
    termTo: year.nullable().default(null),
    /** Seats that the congress fixed; null where nobody has said. */
    size: z.number().int().positive().max(1_000).nullable().default(null),
    fromOn: day,
    document,
  })
  .refine(({ termFrom, termTo }) => termFrom === null || termTo === null || termFrom <= termTo, {
    message: termReversed,
    path: ['termTo'],
  });
export type NewCommittee = z.infer<typeof newCommittee>;

export const newSeat = z.object({
  committeeId: id,
  personId: id,
  title: z.enum(titles.codes),
  entryMode: z.enum(entryModes.codes).nullable().default(null),
  fromOn: day,
  /** The first day without it; null while it lasts. */
  toOn: day.nullable().default(null),
  document,
});
export type NewSeat = z.infer<typeof newSeat>;

/** The seat taken, with how full the committee is on its first day: more than its size is to be told, not refused. */
export const seated = z.object({
  id: z.number(),
  unitId: z.number(),
  filled: z.number(),
  size: z.number().nullable(),
  overfull: z.boolean(),
});
export type Seated = z.infer<typeof seated>;

export const seatEnd = z.object({ seatId: id, toOn: day, document });
export type SeatEnd = z.infer<typeof seatEnd>;

export const committeeRow = z.object({
  id: z.number(),
  kind: z.string(),
  termFrom: z.number().nullable(),
  termTo: z.number().nullable(),
  fromOn: z.string(),
  toOn: z.string().nullable(),
});
export type CommitteeRow = z.infer<typeof committeeRow>;
