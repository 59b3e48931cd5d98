import { z } from 'zod';
import { ofPerson } from '../../lib/recorded.ts';
import { personReference } from '../cadres/cadres.schema.ts';
import { grades } from './evaluation.labels.ts';

/** One person's grade of one year. */
export const gradeLine = z.object({
  person: personReference,
  year: z.number().int().min(1975).max(2200),
  grade: z.enum(grades.codes),
});
export type GradeLine = z.infer<typeof gradeLine>;

export const gradeRecord = gradeLine.omit({ person: true }).extend(ofPerson);
export type GradeRecord = z.infer<typeof gradeRecord>;
