import { z } from 'zod';
import { ofPerson } from '../../lib/recorded.ts';
import { day, headcount, id, line, partialDay } from '../../lib/shapes.ts';
import { engagements } from '../cadres/cadres.labels.ts';
import { personReference } from '../cadres/cadres.schema.ts';
import { documentReference } from '../documents/documents.schema.ts';
import { trainingKinds } from './training.labels.ts';

/** One person sent to one course. */
export const participationLine = z.object({
  person: personReference,
  course: line,
  kind: z.enum(trainingKinds.codes),
  /** Loại hình: tập trung, tại chức … as written. */
  mode: line.nullable(),
  institution: line.nullable(),
  from: partialDay.nullable(),
  to: partialDay.nullable(),
  decisionNumber: line.nullable(),
  result: line.nullable(),
});
export type ParticipationLine = z.infer<typeof participationLine>;

/** One class held, with a headcount and no names. */
export const classLine = z.object({
  name: line,
  topic: line.nullable(),
  organiser: line.nullable(),
  audience: line.nullable(),
  sectorText: line.nullable(),
  openedOn: day,
  days: z.number().positive().max(2000).nullable(),
  attendances: headcount,
  femaleAttendances: headcount.nullable(),
  lecturer: line.nullable(),
});
export type ClassLine = z.infer<typeof classLine>;

export const participationRecord = participationLine.omit({ person: true, decisionNumber: true }).extend({
  ...ofPerson,
  engagement: z.enum(engagements.codes),
  document: documentReference.nullable().default(null),
});
export type ParticipationRecord = z.infer<typeof participationRecord>;
export const classRecord = classLine.omit({ organiser: true }).extend({ unitId: id });
export type ClassRecord = z.infer<typeof classRecord>;
