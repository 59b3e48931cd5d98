import { z } from 'zod';
import { line, partialDay } from '../../lib/shapes.ts';
import { personReference } from '../cadres/cadres.schema.ts';
import { sexes, titles } from '../cadres/cadres.labels.ts';

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
