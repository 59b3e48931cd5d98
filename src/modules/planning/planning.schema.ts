import { z } from 'zod';
import { ofPerson } from '../../lib/recorded.ts';
import { day, line, partialDay } from '../../lib/shapes.ts';
import { sexes, titles } from '../cadres/cadres.labels.ts';
import { personReference } from '../cadres/cadres.schema.ts';
import { documentReference } from '../documents/documents.schema.ts';

/** One person planned for one title in one term. */
export const planLine = z.object({
  person: personReference,
  sex: z.enum(sexes.codes).nullable(),
  birth: partialDay.nullable(),
  title: z.enum(titles.codes),
  titleText: line,
  /** The unit whose title is planned; null where only the sheet's title says it. */
  titleUnit: line.nullable(),
  termFrom: z.number().int().min(1975).max(2200),
  termTo: z.number().int().min(1975).max(2200),
});
export type PlanLine = z.infer<typeof planLine>;

/** `unitId` is the unit whose title is planned; `fromOn` the day of the list that first names it. */
export const planRecord = planLine
  .omit({ person: true, sex: true, birth: true, titleUnit: true })
  .extend({ ...ofPerson, fromOn: day, document: documentReference.nullable().default(null) });
export type PlanRecord = z.infer<typeof planRecord>;
