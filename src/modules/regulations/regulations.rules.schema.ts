import { z } from 'zod';
import { pageSize, place } from '../../lib/paging.ts';
import { day, id, line } from '../../lib/shapes.ts';
import { enforcements } from '../../rules/condition.ts';
import { dimensions } from '../../rules/edition.ts';
import { cadreKinds, confidences, regulationTopics, ruleBounds, ruleUnits } from './regulations.labels.ts';
import { blocksUnsure, endsBeforeItBegins } from './regulations.problems.ts';
import { editionTold } from './regulations.register.schema.ts';
import { blocks, ruleCode, ruleEdition, unsureBlocks } from './regulations.schema.ts';

const occasion = {
  unit: id,
  asOf: day.optional(),
  title: z.string().max(60).optional(),
  cadreKind: z.enum(cadreKinds.codes).optional(),
};

/** Place in the order of the catalogue, and the id of the last rule seen. */
const rulePlace = z.tuple([z.int(), z.int()]);
export type RulePlace = z.infer<typeof rulePlace>;

export const rulesInput = z.object({
  ...occasion,
  topic: z.enum(regulationTopics.codes).optional(),
  search: line.optional(),
  /** Of the figure that applies. */
  enforcement: z.enum(enforcements).optional(),
  confidence: z.enum(confidences.codes).optional(),
  after: place(rulePlace).optional(),
  limit: pageSize,
});

const ruleTold = z.object({
  rule: z.string(),
  topic: z.string(),
  vi: z.string(),
  en: z.string(),
  counted: z.string(),
  bound: z.string().nullable(),
});

export const ruleRow = ruleTold.extend({
  /** Null where nothing is laid down for the occasion. */
  edition: editionTold.nullable(),
  /** Laid down for more than the unit of the one that applies, and since then. */
  newer: editionTold.nullable(),
  /** How many editions there are of it, of any day and for anyone within reach. */
  editions: z.number(),
});
export type RuleRow = z.infer<typeof ruleRow>;
export const rulesReply = z.object({
  rows: z.array(ruleRow),
  total: z.number(),
  next: z.string().nullable(),
});

export const asides = ['not_yet', 'ended', 'elsewhere', ...dimensions, 'nearer_applies'] as const;

export const resolutionInput = z.object({ code: ruleCode, ...occasion });
export const resolutionTold = ruleTold.extend({
  asOf: z.string(),
  unitName: z.string(),
  edition: editionTold.nullable(),
  newer: editionTold.nullable(),
  others: z.array(z.object({ edition: editionTold, because: z.enum(asides) })),
});
export type ResolutionTold = z.infer<typeof resolutionTold>;

export const shadowsInput = z.object({ unit: id, asOf: day.optional() });
/** Figures of the unit's own that are older than what now stands for more than the unit. */
export const shadowsTold = z.object({
  asOf: z.string(),
  rows: z.array(z.object({ edition: editionTold, newer: editionTold })),
});
export type ShadowsTold = z.infer<typeof shadowsTold>;

/** Something regulated that the product does not know yet, for a unit and all below it. */
export const newRule = z.object({
  unitId: id,
  topic: z.enum(regulationTopics.codes),
  vi: line,
  en: line.nullable().default(null),
  counted: z.enum(ruleUnits.codes),
  bound: z.enum(ruleBounds.codes).nullable().default(null),
});
export type NewRule = z.infer<typeof newRule>;
export const ruleWritten = z.object({ id: z.number(), rule: z.string() });

const { article, value, rounding, enforcement, confidence, note } = ruleEdition.shape;

/** An edition as an administrator states it: by which document, for whom, from when. */
export const newEdition = z
  .object({
    article,
    value,
    rounding,
    enforcement,
    confidence,
    note,
    rule: ruleCode,
    regulationId: id,
    unitId: id,
    scope: ruleEdition.shape.scope,
    /** The document's own days where nothing else is said. */
    from: day.optional(),
    to: day.nullable().optional(),
  })
  .refine(unsureBlocks, blocks)
  .refine(({ from, to }) => !from || !to || to > from, { path: ['to'], message: endsBeforeItBegins });
export type NewEdition = z.infer<typeof newEdition>;

/** Whom it binds and when it begins never change: that would be another edition. */
export const editionChange = z
  .object({
    id,
    version: id,
    article: line.nullable().optional(),
    value: z.unknown().optional(),
    rounding: ruleEdition.shape.rounding.removeDefault().optional(),
    to: day.nullable().optional(),
    enforcement: ruleEdition.shape.enforcement.removeDefault().optional(),
    confidence: ruleEdition.shape.confidence.optional(),
    note: line.nullable().optional(),
  })
  .refine(
    ({ confidence, enforcement }) => !confidence || !enforcement || unsureBlocks({ confidence, enforcement }),
    { path: ['enforcement'], message: blocksUnsure },
  );
export type EditionChange = z.infer<typeof editionChange>;

/** An edition that is wrong altogether; what it had ended goes on. */
export const editionWithdrawal = z.object({ id, version: id, reason: line });

const touched = z.array(
  z.object({
    id: z.number(),
    number: z.string(),
    from: z.string(),
    /** As it was before, and as it becomes. */
    to: z.string().nullable(),
    becomes: z.string().nullable(),
  }),
);

export const editionWritten = z.object({
  id: z.number(),
  unitId: z.number(),
  version: z.number(),
  /** Editions whose last day moved with it. */
  moved: touched,
});
export type EditionWritten = z.infer<typeof editionWritten>;

export const successionInput = z.object({
  code: ruleCode,
  unit: id,
  from: day,
  to: day.optional(),
  /** Codes with commas between. */
  titles: line.optional(),
  cadreKinds: line.optional(),
  unitKinds: line.optional(),
});

/** What an edition would do, before it is entered. */
export const succession = z.object({
  /** Of the same unit and scope: they end where it begins. */
  ends: touched,
  /** Of the same unit and scope, begun on its first day or later: it cannot stand beside them. */
  collides: z.array(editionTold),
  /** Days of this unit and scope on which nothing of its own would be laid down, before it or behind it. */
  gaps: z.array(z.object({ from: z.string(), to: z.string() })),
  /** Laid down for more than this unit or scope: it steps back here and stays elsewhere. */
  overrides: editionTold.nullable(),
});
export type Succession = z.infer<typeof succession>;
