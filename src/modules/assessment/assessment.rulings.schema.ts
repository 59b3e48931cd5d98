import { z } from 'zod';
import { ofPerson } from '../../lib/recorded.ts';
import { sensitiveStates } from '../../lib/sensitive.labels.ts';
import { day, id, line, note } from '../../lib/shapes.ts';
import { documentReference } from '../documents/documents.schema.ts';
import { rulingSays } from './assessment.labels.ts';

/** What a competent body finds of one condition for one person, or lets pass by a document. */
export const newRuling = z.object({
  ...ofPerson,
  standardId: id,
  /** A condition's key within the standard. */
  condition: z.string().regex(/^[a-z0-9_]{1,60}$/),
  says: z.enum(rulingSays.codes),
  grounds: note.nullable().default(null),
  fromOn: day,
  toOn: day.nullable().default(null),
  document: documentReference.nullable().default(null),
});
export type NewRuling = z.infer<typeof newRuling>;

export const rulingsInput = z.object({ id });
const rulingRow = z.object({
  id: z.number(),
  standard: z.object({ vi: z.string(), en: z.string() }),
  condition: z.object({ vi: z.string(), en: z.string() }),
  says: line.nullable(),
  grounds: z.string().nullable(),
  fromOn: z.string(),
  toOn: z.string().nullable(),
  document: z.string().nullable(),
});
export type RulingRow = z.infer<typeof rulingRow>;
export const rulingsReply = z.object({ sensitive: z.enum(sensitiveStates), rows: z.array(rulingRow) });
