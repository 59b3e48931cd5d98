import { z } from 'zod';
import { personReference } from '../cadres/cadres.schema.ts';
import { grades } from './evaluation.labels.ts';

/** One person's grade of one year. */
export const gradeLine = z.object({
  person: personReference,
  year: z.number().int().min(1975).max(2200),
  grade: z.enum(grades.codes),
});
export type GradeLine = z.infer<typeof gradeLine>;
