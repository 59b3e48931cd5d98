import { z } from 'zod';
import { ofPerson } from '../../lib/recorded.ts';
import { day, line } from '../../lib/shapes.ts';
import { personReference } from '../cadres/cadres.schema.ts';
import { documentReference } from '../documents/documents.schema.ts';
import { appointmentKinds } from './appointment.labels.ts';

/** One appointment or re-appointment decision. */
export const appointmentLine = z.object({
  person: personReference,
  kind: z.enum(appointmentKinds.codes),
  fromPost: line.nullable(),
  toPost: line.nullable(),
  toUnit: line.nullable(),
  decisionNumber: line.nullable(),
  decidedOn: day,
  months: z.number().int().positive().max(600).nullable(),
});
export type AppointmentLine = z.infer<typeof appointmentLine>;

export const appointmentRecord = appointmentLine
  .omit({ person: true, toUnit: true, decisionNumber: true })
  .extend({ ...ofPerson, document: documentReference.nullable().default(null) });
export type AppointmentRecord = z.infer<typeof appointmentRecord>;
