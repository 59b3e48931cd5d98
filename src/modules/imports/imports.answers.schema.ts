import { z } from 'zod';
import type { Day } from '../../lib/days.ts';
import { day, id } from '../../lib/shapes.ts';
import { type UnitKind, unitKinds } from '../organisation/organisation.labels.ts';

/** A unit to be made for a name that nobody knows. */
export interface UnitMade {
  kind: UnitKind;
  parentId: number;
  fromOn: Day;
}

/** The answer "make it so": `create:<kind>:<parent>:<day>`; a bare `create` leaves all three to the import. */
export const makeUnitAnswer = ({ kind, parentId, fromOn }: UnitMade): string =>
  `create:${kind}:${parentId}:${fromOn}`;

const made = z.tuple([z.literal('create'), z.enum(unitKinds.codes), id, day]);

/** What such an answer says, null where it is another answer. */
export function unitMadeBy(answer: string | undefined): UnitMade | null {
  const read = made.safeParse(answer?.split(':'));
  return read.success ? { kind: read.data[1], parentId: read.data[2], fromOn: read.data[3] } : null;
}
