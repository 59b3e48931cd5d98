import { z } from 'zod';
import { pageSize, place } from '../../lib/paging.ts';
import { day, id, line } from '../../lib/shapes.ts';
import { ownershipSectors, unitKinds } from './organisation.labels.ts';
import { unitRow } from './organisation.schema.ts';

/** One code or several with commas between, as an address holds them. */
const codes = <C extends string>(all: readonly [C, ...C[]]) =>
  z
    .string()
    .transform((words) => words.split(','))
    .pipe(z.array(z.enum(all)).min(1));

/** Where a unit stands among its siblings: departments, unions, grassroots unions; each as entered. */
const unitPlace = z.tuple([z.int(), z.int()]);
export type UnitPlace = z.infer<typeof unitPlace>;

export const unitsInput = z.object({
  /** Only those directly under it; without it, and without anything else asked, the tops of one's reach. */
  parent: id.optional(),
  /** Words of a name, wherever below one's reach. */
  search: line.optional(),
  kind: codes(unitKinds.codes).optional(),
  sector: codes(ownershipSectors.codes).optional(),
  /** Whether those that had ended by the day are listed too. */
  ended: z
    .enum(['true', 'false'])
    .transform((word) => word === 'true')
    .default(false),
  asOf: day.optional(),
  after: place(unitPlace).optional(),
  /** Begins at this unit, where it does not stand on the first page anyway. */
  from: id.optional(),
  limit: pageSize,
});
export type UnitsAsked = z.infer<typeof unitsInput>;

export const unitsReply = z.object({
  rows: z.array(unitRow),
  total: z.number(),
  /** How many stand before the first row; told where the page began at a unit. */
  before: z.number(),
  next: z.string().nullable(),
});
export type UnitsPage = z.infer<typeof unitsReply>;
