import { z } from 'zod';
import { ofPerson } from '../../lib/recorded.ts';
import { day, id, line } from '../../lib/shapes.ts';
import { personReference } from '../cadres/cadres.schema.ts';
import { documentReference } from '../documents/documents.schema.ts';
import { movementKinds } from './movement.labels.ts';

/** One rotation, transfer or secondment. */
export const movementLine = z.object({
  /** `person.unit` is the unit the person stands in: a column of its own, else the unit named in the new post. */
  person: personReference,
  kind: z.enum(movementKinds.codes),
  fromPost: line.nullable(),
  fromUnit: line.nullable(),
  toPost: line.nullable(),
  toUnit: line.nullable(),
  decisionNumber: line.nullable(),
  decidedOn: day,
  /** Length of the term in months, null where none is stated. */
  months: z.number().int().positive().max(600).nullable(),
});
export type MovementLine = z.infer<typeof movementLine>;

export const movementRecord = movementLine
  .omit({ person: true, fromUnit: true, toUnit: true, decisionNumber: true })
  .extend({
    ...ofPerson,
    fromUnitId: id.nullable(),
    document: documentReference.nullable().default(null),
  });
export type MovementRecord = z.infer<typeof movementRecord>;
