import { z } from 'zod';
import { place } from '../../lib/paging.ts';
import { day, id } from '../../lib/shapes.ts';
import { quotaCarried } from '../organisation/organisation.schema.ts';

/** As many units as one asks about at once: what a screen shows. */
export const staffingInput = z.object({
  units: z
    .string()
    .max(2_000)
    .transform((words) => words.split(','))
    .pipe(
      z
        .array(
          z
            .string()
            .regex(/^\d{1,15}$/)
            .transform(Number),
        )
        .min(1)
        .max(200),
    ),
  asOf: day.optional(),
});

/** Who holds the post at the head of a unit. */
const head = z.object({
  personId: z.number(),
  fullName: z.string(),
  title: z.string(),
  postName: z.string(),
});

export const staffing = z.object({
  unitId: z.number(),
  /** People posted in the unit or below it, each once. */
  fullTime: z.number(),
  partTime: z.number(),
  /** Of the full-time, those on the payroll. */
  payroll: z.number(),
  /** Places of posts below that nobody holds: of a quota those not filled, else an office's post without a holder. */
  postsVacant: z.number(),
  /** Seats below of committees in office whose size is known; null where of none it is. */
  seats: z.number().nullable(),
  seatsVacant: z.number().nullable(),
  head: head.nullable(),
  /** The post at the head stands, and nobody holds it. */
  headVacant: z.boolean(),
});
export type Staffing = z.infer<typeof staffing>;

/** Order of the unit in the office, the unit, rank of the title, the post. */
const postPlace = z.tuple([z.int(), z.int(), z.int(), z.int()]);
export type PostPlace = z.infer<typeof postPlace>;

export const unitPostsInput = z.object({
  unit: id,
  asOf: day.optional(),
  after: place(postPlace).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

const paper = z
  .object({ id: z.number(), number: z.string().nullable(), signedOn: z.string().nullable() })
  .nullable();
export const unitPost = z.object({
  id: z.number(),
  unitId: z.number(),
  unitName: z.string(),
  title: z.string(),
  name: z.string(),
  quota: z.number().nullable(),
  fromOn: z.string().nullable(),
  toOn: z.string().nullable(),
  document: paper,
  held: z.number(),
  vacant: z.number(),
  /** The day since which one place at least is empty; null where none is, or nobody knows. */
  vacantSince: z.string().nullable(),
  /** The first ten. */
  holders: z.array(
    z.object({
      postingId: z.number(),
      personId: z.number(),
      fullName: z.string(),
      engagement: z.string(),
      basis: z.string().nullable(),
      fromOn: z.string(),
      toOn: z.string().nullable(),
    }),
  ),
});
export type UnitPost = z.infer<typeof unitPost>;
export const unitPosts = z.object({
  rows: z.array(unitPost),
  total: z.number(),
  next: z.string().nullable(),
});

export const unitYears = z.object({
  /** The last day of each year, and the day asked about for its own year. */
  years: z.array(
    z.object({
      year: z.number(),
      on: z.string(),
      quota: z.number().nullable(),
      quotaCarried,
      /** Null before the first list of staff. */
      payroll: z.number().nullable(),
      fullTime: z.number().nullable(),
      members: z.number().nullable(),
      workers: z.number().nullable(),
    }),
  ),
});
export type UnitYears = z.infer<typeof unitYears>;

export const unitCommittees = z.object({
  committees: z.array(
    z.object({
      id: z.number(),
      kind: z.string(),
      termFrom: z.number().nullable(),
      termTo: z.number().nullable(),
      size: z.number().nullable(),
      fromOn: z.string(),
      filled: z.number(),
      chair: z.object({ personId: z.number(), fullName: z.string() }).nullable(),
    }),
  ),
});
export type UnitCommittees = z.infer<typeof unitCommittees>;
