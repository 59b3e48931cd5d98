import { z } from 'zod';
import { pageSize, place } from '../../lib/paging.ts';
import { day, id } from '../../lib/shapes.ts';
import { titles } from '../cadres/cadres.labels.ts';
import { draftKinds, draftTold } from '../standards/standards.drafts.schema.ts';
import { judged, language, verdicts } from './assessment.schema.ts';

export const outcomes = [...verdicts, 'unasked'] as const;
export type Outcome = (typeof outcomes)[number];
const outcome = z.enum(outcomes);

const tally = z.object({ met: z.number(), not_met: z.number(), unknown: z.number(), unasked: z.number() });
export type OutcomeTally = z.infer<typeof tally>;

/** People by what becomes of them, and those of whom nothing changes. */
const shift = tally.extend({ unchanged: z.number() });
export type Shift = z.infer<typeof shift>;

const drafted = z.object({ of: z.enum(draftKinds), id, unit: id, asOf: day.optional() });
export const effectInput = drafted;

/** What a draft would change if it were in force on the day. */
export const effect = z.object({
  asOf: z.string(),
  draft: draftTold,
  /** Whether anything is asked of people by it; a share of a whole is not. */
  personal: z.boolean(),
  before: tally,
  after: tally,
  people: shift,
  conditions: z.array(
    z.object({
      condition: z.string(),
      says: z.object({ vi: z.string(), en: z.string() }),
      before: tally,
      after: tally,
      people: shift,
    }),
  ),
  /** By the title of the main post, in the order of titles. */
  titles: z.array(z.object({ title: z.string(), people: shift })),
  /** By unit directly below, the own office first. */
  units: z.array(z.object({ unitId: z.number(), unitName: z.string(), own: z.boolean(), people: shift })),
});
export type Effect = z.infer<typeof effect>;

/** The cells of the effect, each of which opens to its people. */
export const affectedFilter = drafted.extend({
  becomes: z.enum([...outcomes, 'unchanged']).optional(),
  condition: z.string().max(60).optional(),
  title: z.enum(titles.codes).optional(),
  branch: id.optional(),
});
export type AffectedFilter = z.infer<typeof affectedFilter>;

export const affectedInput = affectedFilter.extend({
  after: place(z.tuple([z.string(), z.int()])).optional(),
  limit: pageSize,
});
export const affectedFile = affectedFilter.extend({ language });

const side = z.object({ outcome, standards: z.array(judged) });
export const affectedRow = z.object({
  personId: z.number(),
  fullName: z.string(),
  postName: z.string(),
  unitName: z.string(),
  before: side,
  after: side,
});
export type AffectedRow = z.infer<typeof affectedRow>;
export const affectedReply = z.object({
  asOf: z.string(),
  rows: z.array(affectedRow),
  /** People judged for this page; where few are wanted `next` leads on though there are few rows, or none. */
  judged: z.number(),
  next: z.string().nullable(),
});
