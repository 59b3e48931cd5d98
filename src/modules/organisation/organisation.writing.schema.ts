import { z } from 'zod';
import { day, id, line } from '../../lib/shapes.ts';
import { documentReference } from '../documents/documents.schema.ts';
import { ownershipSectors, unitKinds } from './organisation.labels.ts';
import { newUnit } from './organisation.schema.ts';

/** Many units established under one at once, by one decision: a first tree typed or pasted. */
export const unitList = z.object({
  parentId: id,
  fromOn: day,
  document: documentReference.nullable().default(null),
  units: z
    .array(newUnit.pick({ name: true, kind: true, code: true, sector: true }))
    .min(1)
    .max(500),
});
export type UnitList = z.infer<typeof unitList>;

/** A name that was written wrongly; the unit was never called that. `was` is the name as it was read. */
export const nameCorrection = z.object({ nameId: id, name: newUnit.shape.name, was: line });
export type NameCorrection = z.infer<typeof nameCorrection>;

const details = z.object({
  kind: z.enum(unitKinds.codes),
  code: line.nullable(),
  sector: z.enum(ownershipSectors.codes).nullable(),
});
/** What is known of a unit besides its name and place, put right; `was` as it was read. */
export const detailsCorrection = details.extend({ unitId: id, was: details });
export type DetailsCorrection = z.infer<typeof detailsCorrection>;
