import { z } from 'zod';
import { day, id, line, partialDay } from '../../lib/shapes.ts';
import { editFields } from './cadres.edits.labels.ts';
import { personCorrection } from './cadres.identity.schema.ts';
import { degreeLevels, stateManagementLevels, theoryLevels } from './cadres.labels.ts';

/** One row of a workbook that was made for editing: its key, and of each column that could be read what it says. */
export const editLine = z.object({
  key: z.string(),
  /** Null where the cell is empty; a cell that could not be read is not there. */
  given: z.partialRecord(
    z.enum(editFields.codes),
    z.object({ text: z.string(), value: z.unknown() }).nullable(),
  ),
});
export type EditLine = z.infer<typeof editLine>;

/** Several things put right of one person at once: all of it or nothing. */
export const personEdit = personCorrection.omit({ identityNumber: true, religion: true }).extend({
  id,
  partyJoined: partialDay.optional(),
  partyOfficial: partialDay.optional(),
  degree: z.enum(degreeLevels.codes).optional(),
  theory: z.enum(theoryLevels.codes).optional(),
  stateManagement: z.enum(stateManagementLevels.codes).optional(),
  /** Since when what has a history is so, as far as is known. */
  statedOn: day,
});
export type PersonEdit = z.infer<typeof personEdit>;

export const edited = z.object({ unitId: z.number(), changed: z.array(line) });
export type Edited = z.infer<typeof edited>;
