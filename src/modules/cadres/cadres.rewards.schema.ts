import { z } from 'zod';
import { day, id, line } from '../../lib/shapes.ts';
import { documentReference } from '../documents/documents.schema.ts';
import { awardForms, disciplineForms } from './cadres.rewards.labels.ts';

const document = documentReference.nullable().default(null);

export const award = z.object({
  personId: id,
  form: z.enum(awardForms.codes),
  detail: line.nullable().default(null),
  givenOn: day,
  document,
});
export type Award = z.infer<typeof award>;

export const discipline = z.object({
  personId: id,
  form: z.enum(disciplineForms.codes),
  detail: line.nullable().default(null),
  decidedOn: day,
  /** The first day on which it no longer counts against the person; null where nobody has said. */
  endsOn: day.nullable().default(null),
  document,
});
export type Discipline = z.infer<typeof discipline>;
