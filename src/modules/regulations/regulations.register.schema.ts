import { z } from 'zod';
import { pageSize, place } from '../../lib/paging.ts';
import { day, id, line, note } from '../../lib/shapes.ts';
import {
  confidences,
  linkKinds,
  regulationKinds,
  regulationLevels,
  regulationTopics,
} from './regulations.labels.ts';
import { endsBeforeItBegins } from './regulations.problems.ts';
import { article } from './regulations.schema.ts';

export const regulationStates = ['in_force', 'ended', 'coming'] as const;
export type RegulationState = (typeof regulationStates)[number];

/** The first day in force and the id of the last one seen. */
const regulationPlace = z.tuple([day, z.int()]);
export type RegulationPlace = z.infer<typeof regulationPlace>;

export const regulationsInput = z.object({
  /** What binds it, and what binds only parts of it. */
  unit: id.optional(),
  /** A number in any writing, or words of title, issuer and other names. */
  search: line.optional(),
  kind: z.enum(regulationKinds.codes).optional(),
  level: z.enum(regulationLevels.codes).optional(),
  topic: z.enum(regulationTopics.codes).optional(),
  state: z.enum(regulationStates).optional(),
  asOf: day.optional(),
  after: place(regulationPlace).optional(),
  limit: pageSize,
});
export type RegulationsAsked = z.infer<typeof regulationsInput>;

export const regulationRow = z.object({
  id: z.number(),
  number: z.string(),
  kind: z.string(),
  level: z.string(),
  issuer: z.string(),
  title: z.string(),
  signedOn: z.string().nullable(),
  fromOn: z.string(),
  /** Its own last day, or that on which what replaces it begins; null while none is known. */
  untilOn: z.string().nullable(),
  topics: z.array(z.string()),
  confidence: z.string(),
  /** Null where it binds everyone. */
  unitId: z.number().nullable(),
  unitName: z.string().nullable(),
});
export type RegulationRow = z.infer<typeof regulationRow>;

export const regulationsReply = z.object({
  rows: z.array(regulationRow),
  total: z.number(),
  next: z.string().nullable(),
});

const sources = z.array(z.object({ document: z.string(), url: z.string().optional() }));

/** The end of a link that is not this document; without an id it is known by its number alone. */
const linked = z.object({
  kind: z.enum(linkKinds.codes),
  id: z.number().nullable(),
  number: z.string(),
  title: z.string().nullable(),
  fromOn: z.string().nullable(),
});

export const scopeTold = z.object({
  titles: z.array(z.string()).optional(),
  cadreKinds: z.array(z.string()).optional(),
  unitKinds: z.array(z.string()).optional(),
});

/** As it is stored: a number, a share as '2/3', yes or no, words, or rows of a table. */
export const valueTold = z.union([
  z.number(),
  z.string(),
  z.boolean(),
  z.array(z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))),
]);
export type ValueTold = z.infer<typeof valueTold>;

export const editionTold = z.object({
  id: z.number(),
  rule: z.string(),
  vi: z.string(),
  en: z.string(),
  /** In what the value is counted. */
  counted: z.string(),
  bound: z.string().nullable(),
  value: valueTold,
  rounding: z.string().nullable(),
  regulationId: z.number(),
  number: z.string(),
  article: z.string().nullable(),
  from: z.string(),
  to: z.string().nullable(),
  scope: scopeTold,
  enforcement: z.string(),
  confidence: z.string(),
  note: z.string().nullable(),
  unitId: z.number().nullable(),
  unitName: z.string().nullable(),
  version: z.number(),
  /** Whether whoever reads could put it right: entered here, for units within reach. */
  own: z.boolean(),
});
export type EditionTold = z.infer<typeof editionTold>;

export const regulationPage = regulationRow.extend({
  version: z.number(),
  toOn: z.string().nullable(),
  aliases: z.array(z.string()),
  source: sources,
  checkedOn: z.string().nullable(),
  note: z.string().nullable(),
  own: z.boolean(),
  articles: z.array(
    z.object({ article: z.string(), heading: z.string().nullable(), body: z.string().nullable() }),
  ),
  links: z.array(linked),
  /** What others do to it. */
  linkedBy: z.array(linked),
  editions: z.array(editionTold),
  standards: z.array(
    z.object({
      id: z.number(),
      standard: z.string(),
      vi: z.string(),
      en: z.string(),
      from: z.string(),
      to: z.string().nullable(),
      conditions: z.number(),
    }),
  ),
  copies: z.array(
    z.object({
      id: z.number(),
      name: z.string(),
      size: z.number(),
      at: z.string(),
      /** Whether whoever reads may take it down: it binds nobody beyond their reach. */
      own: z.boolean(),
    }),
  ),
  /** Who wrote the document as it stood, the present belief first. */
  versions: z.array(
    z.object({ version: z.number(), at: z.string(), by: z.string(), changed: z.array(z.string()) }),
  ),
});
export type RegulationPage = z.infer<typeof regulationPage>;

const link = z.object({
  kind: z.enum(linkKinds.codes),
  /** Of a document on record; without it the number says which is meant. */
  targetId: id.nullable().default(null),
  number: line,
});

const fields = z.object({
  number: line,
  kind: z.enum(regulationKinds.codes),
  level: z.enum(regulationLevels.codes),
  issuer: line,
  title: line,
  signedOn: day.nullable(),
  fromOn: day,
  toOn: day.nullable(),
  aliases: z.array(line).max(20),
  topics: z.array(z.enum(regulationTopics.codes)).min(1),
  confidence: z.enum(confidences.codes),
  note: note.nullable(),
  articles: z.array(article).max(500),
  links: z.array(link).max(100),
});
export type RegulationFields = z.infer<typeof fields>;

const inOrder = ({ fromOn, toOn }: { fromOn?: string | undefined; toOn?: string | null | undefined }) =>
  !fromOn || !toOn || toOn > fromOn;
const reversed = { path: ['toOn'], message: endsBeforeItBegins };

export const newRegulation = fields
  .extend({
    /** The document binds it with all that lies below. */
    unitId: id,
    signedOn: day.nullable().default(null),
    toOn: day.nullable().default(null),
    aliases: fields.shape.aliases.default([]),
    confidence: fields.shape.confidence.default('verified'),
    note: fields.shape.note.default(null),
    articles: fields.shape.articles.default([]),
    links: fields.shape.links.default([]),
  })
  .refine(inOrder, reversed);
export type NewRegulation = z.infer<typeof newRegulation>;

/** What is left out stays; articles and links come whole. */
export const regulationChange = fields.partial().extend({ id, version: id }).refine(inOrder, reversed);
export type RegulationChange = z.infer<typeof regulationChange>;

export const regulationWritten = z.object({ id: z.number(), unitId: z.number(), version: z.number() });
export type RegulationWritten = z.infer<typeof regulationWritten>;
