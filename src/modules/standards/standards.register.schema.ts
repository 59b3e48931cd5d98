import { z } from 'zod';
import { pageSize, place } from '../../lib/paging.ts';
import { day, id, line, note } from '../../lib/shapes.ts';
import { condition } from '../../rules/condition.ts';
import { confidences } from '../regulations/regulations.labels.ts';
import { endsBeforeItBegins } from '../regulations/regulations.problems.ts';
import { scopeTold } from '../regulations/regulations.register.schema.ts';
import { scope } from '../regulations/regulations.schema.ts';
import { standardKinds } from './standards.kinds.labels.ts';
import { standardCode } from './standards.schema.ts';

/** Place in the order of standards, and the id of the last one seen. */
const standardPlace = z.tuple([z.int(), z.int()]);
export type StandardPlace = z.infer<typeof standardPlace>;

export const standardsInput = z.object({
  unit: id,
  asOf: day.optional(),
  kind: z.enum(standardKinds.codes).optional(),
  search: line.optional(),
  after: place(standardPlace).optional(),
  limit: pageSize,
});

const edition = z.object({
  id: z.number(),
  regulationId: z.number(),
  number: z.string(),
  from: z.string(),
  to: z.string().nullable(),
  scope: scopeTold,
  confidence: z.string(),
  unitId: z.number().nullable(),
  unitName: z.string().nullable(),
});

const told = z.object({
  id: z.number(),
  standard: z.string(),
  kind: z.enum(standardKinds.codes),
  vi: z.string(),
  en: z.string(),
  /** Null where it came with the product. */
  unitId: z.number().nullable(),
});

export const standardRow = told.extend({
  /** How many it has of any day. */
  editions: z.number(),
  /** Those that may apply at the unit on the day, each with how much it asks. */
  standing: z.array(edition.extend({ conditions: z.number() })),
});
export type StandardRow = z.infer<typeof standardRow>;
export const standardsReply = z.object({
  rows: z.array(standardRow),
  total: z.number(),
  next: z.string().nullable(),
});

export const standardInput = z.object({ code: standardCode, asOf: day.optional() });

export const standardEditionTold = edition.extend({
  conditions: condition.array(),
  note: z.string().nullable(),
  version: z.number(),
  /** Whether whoever reads could put it right: entered here, for units within reach. */
  own: z.boolean(),
});
export type StandardEditionTold = z.infer<typeof standardEditionTold>;

export const standardPage = told.extend({ asOf: z.string(), editions: z.array(standardEditionTold) });
export type StandardPage = z.infer<typeof standardPage>;

/** A standard that the product does not know yet, for a unit and all below it. */
export const newStandard = z.object({
  unitId: id,
  kind: z.enum(standardKinds.codes),
  vi: line,
  en: line.nullable().default(null),
});
export type NewStandard = z.infer<typeof newStandard>;
export const standardWritten = z.object({ id: z.number(), standard: z.string() });

const conditions = condition.array().min(1).max(100);
const confidence = z.enum(confidences.codes);
const inOrder = ({ from, to }: { from?: string | undefined; to?: string | null | undefined }) =>
  !from || !to || to > from;

/** An edition as an administrator states it: by which document, for whom, from when, what it asks. */
export const newStandardEdition = z
  .object({
    standard: standardCode,
    regulationId: id,
    unitId: id,
    scope: scope.default({}),
    /** The document's own days where nothing else is said. */
    from: day.optional(),
    to: day.nullable().optional(),
    confidence: confidence.default('verified'),
    note: note.nullable().default(null),
    conditions,
  })
  .refine(inOrder, { path: ['to'], message: endsBeforeItBegins });

/** Whom it binds and since when stays: that would be another edition. */
export const standardEditionChange = z.object({
  id,
  version: id,
  to: day.nullable().optional(),
  confidence: confidence.optional(),
  note: note.nullable().optional(),
  conditions: conditions.optional(),
});
export type StandardEditionChange = z.infer<typeof standardEditionChange>;
