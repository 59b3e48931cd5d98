import { z } from 'zod';
import { pageSize, place } from '../../lib/paging.ts';
import { day, id, line } from '../../lib/shapes.ts';
import { condition, enforcements } from '../../rules/condition.ts';
import { roundings } from '../../rules/share.ts';
import { confidences } from '../regulations/regulations.labels.ts';
import { valueTold } from '../regulations/regulations.register.schema.ts';
import { scope } from '../regulations/regulations.schema.ts';

export const draftKinds = ['standard', 'rule'] as const;
export type DraftKind = (typeof draftKinds)[number];

const draft = z.object({
  id: z.number(),
  version: z.number(),
  /** Code of the standard or rule, with its names. */
  code: z.string(),
  vi: z.string(),
  en: z.string(),
  unitId: z.number(),
  unitName: z.string(),
  scope,
  confidence: z.enum(confidences.codes),
  note: z.string().nullable(),
});

/** An edition that nobody has issued: it decides nothing. */
export const draftTold = z.discriminatedUnion('of', [
  draft.extend({ of: z.literal('standard'), conditions: condition.array() }),
  draft.extend({
    of: z.literal('rule'),
    counted: z.string(),
    bound: z.string().nullable(),
    value: valueTold,
    rounding: z.enum(roundings).nullable(),
    enforcement: z.enum(enforcements),
  }),
]);
export type DraftTold = z.infer<typeof draftTold>;
export type StandardDraft = Extract<DraftTold, { of: 'standard' }>;
export type RuleDraft = Extract<DraftTold, { of: 'rule' }>;

const which = { of: z.enum(draftKinds), id };
export const draftInput = z.object(which);

const draftPlace = z.tuple([z.enum(draftKinds), z.int()]);
export type DraftPlace = z.infer<typeof draftPlace>;
export const draftsInput = z.object({ after: place(draftPlace).optional(), limit: pageSize });
export const draftsReply = z.object({ rows: z.array(draftTold), next: z.string().nullable() });

/** A copy of an edition, for a unit and all below it. */
export const newDraft = z.object({ of: z.enum(draftKinds), edition: id, unitId: id });

const change = { id, version: id, scope: scope.optional(), note: line.nullable().optional() };
/** What is left out stays; conditions come whole. */
export const draftChange = z.discriminatedUnion('of', [
  z.object({
    ...change,
    of: z.literal('standard'),
    conditions: condition.array().min(1).max(100).optional(),
  }),
  z.object({
    ...change,
    of: z.literal('rule'),
    value: z.unknown().optional(),
    rounding: z.enum(roundings).nullable().optional(),
    enforcement: z.enum(enforcements).optional(),
  }),
]);
export type DraftChange = z.infer<typeof draftChange>;

export const draftWritten = z.object({
  of: z.enum(draftKinds),
  id: z.number(),
  unitId: z.number(),
  version: z.number(),
});
export type DraftWritten = z.infer<typeof draftWritten>;

export const draftDropped = z.object({ ...which, version: id });

/** By which document, and over which days; those of the document where nothing is said. */
export const draftIssue = z.object({
  ...which,
  version: id,
  regulationId: id,
  from: day.optional(),
  to: day.nullable().optional(),
  /** Where the document says so: of a rule's figure, and of each condition by its key. */
  article: line.nullable().default(null),
  articles: z.record(z.string(), line.nullable()).default({}),
});
export type DraftIssue = z.infer<typeof draftIssue>;
