import { z } from 'zod';
import { pageSize, place } from '../../lib/paging.ts';
import { placeUnknown } from '../../lib/shape.problems.ts';
import { day, id, line } from '../../lib/shapes.ts';
import { unitKinds } from '../organisation/organisation.labels.ts';
import { type ColumnKey, columnCodes, usualColumns } from './cadres.columns.labels.ts';
import {
  degreeLevels,
  employmentBases,
  engagements,
  sexes,
  stateManagementLevels,
  theoryLevels,
  titles,
} from './cadres.labels.ts';
import { ageBands, gaps, orders, statuses } from './cadres.list.labels.ts';
import { personTwice } from './cadres.problems.ts';

const listed = z.string().transform((words) => words.split(','));
/** One code or several with commas between, as an address holds them. */
const codes = <C extends string>(all: readonly [C, ...C[]]) => listed.pipe(z.array(z.enum(all)).min(1));
const yesOrNo = z.enum(['true', 'false']).transform((word) => word === 'true');
/** As many as an address holds; whoever chose more chose a filter. */
const people = listed.pipe(
  z
    .array(z.coerce.number<string>().int().positive())
    .min(1)
    .max(1_000)
    .refine((chosen) => new Set(chosen).size === chosen.length, personTwice),
);

export const peopleFilter = z.object({
  /** With all below it as the tree stood on the day; without it, everyone within reach. */
  unit: id.optional(),
  /** Only the unit's own office and its departments, without what stands below. */
  office: yesOrNo.optional(),
  asOf: day.optional(),
  /** Words of the name, each from its beginning, whatever accents, case and order. */
  search: line.optional(),
  /** Without it, who holds a post on the day. */
  status: z.enum(statuses.codes).optional(),
  engagement: z.enum(engagements.codes).optional(),
  basis: z.enum(employmentBases.codes).optional(),
  sex: z.enum(sexes.codes).optional(),
  minority: yesOrNo.optional(),
  party: yesOrNo.optional(),
  degree: codes(degreeLevels.codes).optional(),
  theory: codes(theoryLevels.codes).optional(),
  state: codes(stateManagementLevels.codes).optional(),
  title: codes(titles.codes).optional(),
  /** Kind of the unit in which the post is held. */
  kind: codes(unitKinds.codes).optional(),
  /** Whether that unit has ended by the day. */
  unitEnded: yesOrNo.optional(),
  age: codes(ageBands.codes).optional(),
  /** Both days counted; who has no birth on record is in no such list. */
  bornFrom: day.optional(),
  bornTo: day.optional(),
  /** Whose record lacks any one of these. */
  missing: codes(gaps.codes).optional(),
  /** A selection: only these, or all but these. */
  people: people.optional(),
  except: people.optional(),
});
export type PeopleFilter = z.infer<typeof peopleFilter>;

/** How a list is shown: its columns from the left, and the order of its rows. */
export const peopleView = z.object({
  columns: codes(columnCodes.codes).default([...usualColumns]),
  sort: z.enum(orders.codes).default('name'),
});
export type PeopleView = z.infer<typeof peopleView>;
export type { ColumnKey };

/** The order of the list, the sort keys and the id of the last person seen. */
const number = z.int();
const byDay = [number, z.string(), number] as const;
const personPlace = z.union([
  z.tuple([z.literal('name'), z.string(), number]),
  z.tuple([z.literal('unit'), z.string(), number, z.string(), number]),
  z.tuple([z.enum(['birth', '-birth', 'from', '-from']), ...byDay]),
]);
export type PersonPlace = z.infer<typeof personPlace>;

export const peopleInput = peopleFilter
  .extend({ ...peopleView.shape, after: place(personPlace).optional(), limit: pageSize })
  .refine(({ after, sort }) => !after || after[0] === sort, { path: ['after'], message: placeUnknown });

/** Where pages of so many rows each begin, so that any of them can be asked for at once. */
export const placesInput = peopleFilter.extend({
  sort: peopleView.shape.sort,
  every: z.coerce.number().int().min(50).max(5_000).default(100),
});
export const placesReply = z.object({
  total: z.number(),
  /** The first beyond row `every`, the second beyond row twice `every`, and so on. */
  places: z.array(z.string()),
});

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
  /** Since when all of this holds together; the post itself may be held for longer. */
  fromOn: z.string(),
  // Only where a column asks for them.
  postedOn: z.string().nullish(),
  endedOn: z.string().nullish(),
  stateManagement: z.string().nullish(),
  partyOn: z.string().nullish(),
  partyPrecision: z.string().nullish(),
  ethnicGroup: z.string().nullish(),
  nativePlace: z.string().nullish(),
  recruitedOn: z.string().nullish(),
  recruitedPrecision: z.string().nullish(),
  languages: z.array(z.object({ detail: z.string().nullable(), level: z.string().nullable() })).nullish(),
});
export type PersonRow = z.infer<typeof personRow>;

export const peopleReply = z.object({
  rows: z.array(personRow),
  total: z.number(),
  next: z.string().nullable(),
});
