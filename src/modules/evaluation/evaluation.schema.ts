import { z } from 'zod';
import { ofPerson } from '../../lib/recorded.ts';
import { day } from '../../lib/shapes.ts';
import { personReference } from '../cadres/cadres.schema.ts';
import { documentReference } from '../documents/documents.schema.ts';
import { grades } from './evaluation.labels.ts';

/** One person's grade of one year. */
export const gradeLine = z.object({
  person: personReference,
  year: z.number().int().min(1975).max(2200),
  grade: z.enum(grades.codes),
});
export type GradeLine = z.infer<typeof gradeLine>;

export const gradeRecord = gradeLine.omit({ person: true }).extend({
  ...ofPerson,
  decidedOn: day.nullable().default(null),
  document: documentReference.nullable().default(null),
});
export type GradeRecord = z.infer<typeof gradeRecord>;
