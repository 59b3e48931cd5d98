import { z } from 'zod';
import { pageSize, place } from '../../lib/paging.ts';
import { day, id, line } from '../../lib/shapes.ts';
import { degreeLevels, employmentBases, engagements, sexes, theoryLevels, titles } from './cadres.labels.ts';

/** One code or several with commas between, as an address holds them. */
const codes = <C extends string>(all: readonly [C, ...C[]]) =>
  z
    .string()
    .transform((words) => words.split(','))
    .pipe(z.array(z.enum(all)).min(1));
const yesOrNo = z.enum(['true', 'false']).transform((word) => word === 'true');

export const peopleFilter = z.object({
  /** With all below it as the tree stood on the day; without it, everyone within reach. */
  unit: id.optional(),
  asOf: day.optional(),
  /** Words of the name, each from its beginning, whatever accents, case and order. */
  search: line.optional(),
  engagement: z.enum(engagements.codes).optional(),
  basis: z.enum(employmentBases.codes).optional(),
  sex: z.enum(sexes.codes).optional(),
  minority: yesOrNo.optional(),
  party: yesOrNo.optional(),
  degree: codes(degreeLevels.codes).optional(),
  theory: codes(theoryLevels.codes).optional(),
  title: codes(titles.codes).optional(),
  /** Both days counted; who has no birth on record is in no such list. */
  bornFrom: day.optional(),
  bornTo: day.optional(),
});
export type PeopleFilter = z.infer<typeof peopleFilter>;

/** The sort key and the id of the last person seen. */
const personPlace = z.tuple([z.string(), z.int()]);
export type PersonPlace = z.infer<typeof personPlace>;

export const peopleInput = peopleFilter.extend({ after: place(personPlace).optional(), limit: pageSize });

export const personRow = z.object({
  personId: z.number(),
  fullName: z.string(),
  sex: z.string().nullable(),
  birthOn: z.string().nullable(),
  birthPrecision: z.string().nullable(),
  unitId: z.number(),
  unitName: z.string(),
  postName: z.string(),
  title: z.string(),
  engagement: z.string(),
  basis: z.string().nullable(),
  ethnicMinority: z.boolean().nullable(),
  party: z.boolean().nullable(),
  degree: z.string().nullable(),
  theory: z.string().nullable(),
  fromOn: z.string(),
});
export type PersonRow = z.infer<typeof personRow>;

export const peopleReply = z.object({
  rows: z.array(personRow),
  total: z.number(),
  next: z.string().nullable(),
});
