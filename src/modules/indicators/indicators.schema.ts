import { z } from 'zod';
import { pageSize, place } from '../../lib/paging.ts';
import { day, id, line } from '../../lib/shapes.ts';
import { quotaCarried } from '../organisation/organisation.schema.ts';

/** What a figure is asked for; without a period it is the year up to the as-at day. */
export const scopeInput = z.object({
  unit: id,
  asOf: day.optional(),
  from: day.optional(),
  to: day.optional(),
});
export type ScopeInput = z.infer<typeof scopeInput>;

/** The share's part, the sort key and the id of the last row seen. */
const rowPlace = z.tuple([z.int().min(0).max(1), z.string(), z.int()]);
export type RowPlace = z.infer<typeof rowPlace>;

/** The unit's own office, its service units, both together, and the unions below it. */
export const branchParts = ['office', 'service', 'level', 'below'] as const;
export type BranchPart = (typeof branchParts)[number];

export const rowsInput = scopeInput.extend({
  key: line,
  part: z.enum(branchParts).optional(),
  /** The unit's own office with its departments, without what stands below it. */
  own: z.enum(['true', 'false']).default('false'),
  after: place(rowPlace).optional(),
  limit: pageSize,
});

const figures = z.record(z.string(), z.number().nullable());
const unitRef = z.object({ id: z.number(), name: z.string() });
const scopeReply = z.object({ unit: unitRef, asOf: z.string(), from: z.string(), to: z.string() });

export const figuresReply = scopeReply.extend({ values: figures });

export const rowsReply = scopeReply.extend({
  indicator: z.string(),
  /** How the rows make the figure: counted, added or divided. */
  kind: z.enum(['count', 'sum', 'share']),
  of: z.enum(['people', 'events', 'units']),
  vi: z.string(),
  en: z.string(),
  value: z.number().nullable(),
  // What a row shows is its indicator's own; none holds more than lists of people and units do.
  rows: z.array(z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))),
  total: z.number(),
  next: z.string().nullable(),
});

export const catalogueReply = z.object({
  rows: z.array(
    z.object({ key: z.string(), vi: z.string(), en: z.string(), kind: z.enum(['count', 'sum', 'share']) }),
  ),
});

const known = z.number().nullable();
/** `own`: the unit's own office, without what stands below it. */
const branch = {
  unitId: z.number(),
  unitName: z.string(),
  own: z.boolean(),
  /** Set where the unit has ended by the day and still has people. */
  endedOn: z.string().nullable(),
};
export const glanceReply = scopeReply.extend({
  figures,
  // The first row of each is the unit's own office.
  staffing: z.array(
    z.object({
      ...branch,
      quota: known,
      carried: known,
      actual: z.number(),
      payroll: z.number(),
      contract: z.number(),
    }),
  ),
  /** The quota of the year is `staffing.quota`; beside it what is not given for that year yet. */
  carried: quotaCarried,
  quality: z.array(
    z.object({
      ...branch,
      total: z.number(),
      female: known,
      party: known,
      universityOrAbove: known,
      theoryAdvanced: known,
      theoryIntermediate: known,
    }),
  ),
  pyramid: z.array(
    z.object({
      band: z.string(),
      bornFrom: z.string().nullable(),
      bornTo: z.string().nullable(),
      male: z.number(),
      female: z.number(),
    }),
  ),
  training: z.array(z.object({ year: z.number(), participations: z.number(), classAttendances: z.number() })),
  lastImport: z.object({ id: z.number(), at: z.string() }).nullable(),
});
export type Glance = z.infer<typeof glanceReply>;
