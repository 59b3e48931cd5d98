import { z } from 'zod';
import { day, line } from '../../lib/shapes.ts';
import { enforcements } from '../../rules/condition.ts';
import { roundings, shareOf } from '../../rules/share.ts';
import {
  type Confidence,
  confidences,
  type RuleUnit,
  regulationKinds,
  regulationLevels,
  regulationTopics,
  ruleBounds,
  ruleUnits,
  unsure,
} from './regulations.labels.ts';
import { blocksUnsure, endsBeforeItBegins } from './regulations.problems.ts';

/** How a document is cited; the words around it belong to whoever cites. */
export const citation = z.object({
  number: line,
  kind: z.enum(regulationKinds.codes),
  issuer: line,
  title: line,
  /** Null where the day could not be read. */
  signedOn: day.nullable(),
});
export type Citation = z.infer<typeof citation>;

/** A target's arithmetic: `numerator` of `denominator`, both indicator keys; null where nothing counts it yet. */
export const measure = z.object({
  code: line,
  says: line,
  numerator: line.nullable(),
  denominator: line.nullable(),
  atLeast: z.number().positive().max(100),
  /** Whom the two keys count beyond those the target means; then only a full 100 % proves it met. Null: nobody. */
  wider: line.nullable().default(null),
  /** Why a number may be missing, for the reader. */
  lacks: line.nullable(),
});
export type Measure = z.infer<typeof measure>;

export const target = z.object({
  number: line,
  text: line,
  /** True where the confederation itself carries it out. */
  elsewhere: z.boolean().default(false),
  measures: z.array(measure),
});
export type Target = z.infer<typeof target>;

export const source = z.array(z.strictObject({ document: line, url: z.url().optional() }));
export const code = z.string().regex(/^[a-z0-9][a-z0-9-]{1,60}$/);
export const ruleCode = z.string().regex(/^[a-z][a-z0-9_]*(\.[a-z0-9_]+)+$/);
const codes = z.array(z.string().regex(/^[a-z0-9_]{1,60}$/)).min(1);

/** To whom an edition speaks; everyone where nothing is said. */
export const scope = z.strictObject({
  titles: codes.optional(),
  cadreKinds: codes.optional(),
  unitKinds: codes.optional(),
});

const whole = z.number().int().nonnegative().max(1_000_000);
/** A hundred years: what reckons with days must come to days that there are. */
const century = (inOne: number) =>
  z
    .number()
    .int()
    .nonnegative()
    .max(100 * inOne);
/** What a rule's figure looks like, by what it counts. */
export const valueShapes: Record<RuleUnit, z.ZodType> = {
  people: whole,
  seats: whole,
  titles: whole,
  terms: whole,
  years: century(1),
  months: century(12),
  days: century(366),
  working_days: century(366),
  hours: whole,
  steps: whole,
  times: whole,
  points: z.number().nonnegative().max(1_000),
  share: z.string().refine((text) => shareOf(text) !== null),
  flag: z.boolean(),
  text: line,
  table: z.array(z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))).min(1),
};

/** What nobody has verified may warn, and never blocks. */
export const unsureBlocks = ({ confidence, enforcement }: { confidence: Confidence; enforcement: string }) =>
  !unsure.includes(confidence) || !/block|override/.test(enforcement);
export const blocks = { path: ['enforcement'], message: blocksUnsure };

/** One edition of a rule, as a document of data/regulations or an administrator states it. */
export const ruleEdition = z
  .strictObject({
    rule: ruleCode,
    /** The row of the domain's table of rules, as 'PL-06'. */
    ref: line.nullable().default(null),
    article: line.nullable().default(null),
    value: z.unknown(),
    rounding: z.enum(roundings).nullable().default(null),
    scope: scope.default({}),
    /** The document's own days where nothing else is said. */
    from: day.optional(),
    to: day.nullable().optional(),
    enforcement: z.enum(enforcements).default('warn'),
    confidence: z.enum(confidences.codes),
    note: line.nullable().default(null),
    source: source.default([]),
  })
  .refine(unsureBlocks, blocks);
export type RuleEdition = z.infer<typeof ruleEdition>;

export const article = z.strictObject({
  article: line,
  heading: line.nullable().default(null),
  body: z.string().trim().min(1).max(20_000).nullable().default(null),
});

/** One document of data/regulations. */
export const regulation = z
  .strictObject({
    code,
    number: line,
    aliases: z.array(line).default([]),
    kind: z.enum(regulationKinds.codes),
    level: z.enum(regulationLevels.codes),
    issuer: line,
    title: line,
    signedOn: day.nullable(),
    from: day,
    to: day.nullable(),
    /** Name of the unit that it binds with all below it; null binds everyone. Elsewhere the document is not loaded. */
    unit: line.nullable().default(null),
    /** By code where the other document is on record, else by number. */
    replaces: z.array(line).default([]),
    amends: z.array(line).default([]),
    guides: z.array(line).default([]),
    topics: z.array(z.enum(regulationTopics.codes)).min(1),
    articles: z.array(article).default([]),
    source,
    confidence: z.enum(confidences.codes),
    checkedOn: day,
    notes: z.array(line).default([]),
    rules: z.array(ruleEdition).default([]),
    /** Plans that asked for a review of it, by the number of years reviewed. */
    reviews: z.array(citation.extend({ years: z.number().int().positive() })).default([]),
    targets: z.array(target).default([]),
  })
  .refine(({ from, to }) => to === null || to > from, { path: ['to'], message: endsBeforeItBegins });
export type Regulation = z.infer<typeof regulation>;

/** What is regulated: a notion of which there is one figure at a time. */
export const rule = z.strictObject({
  rule: ruleCode,
  topic: z.enum(regulationTopics.codes),
  vi: line,
  en: line,
  unit: z.enum(ruleUnits.codes),
  bound: z.enum(ruleBounds.codes).nullable().default(null),
});
export type Rule = z.infer<typeof rule>;
