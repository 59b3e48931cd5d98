import { z } from 'zod';
import { pageSize, place } from '../../lib/paging.ts';
import { day, id, line, plainText } from '../../lib/shapes.ts';
import { anyReport, inBoth, reportFormats, reportInput } from './reports.schema.ts';

export const keptStates = ['draft', 'frozen'] as const;
const state = z.enum(keptStates);

/** When somebody did it; null for who works at the machine itself. */
const doing = z.object({ by: z.string().nullable(), at: z.string() });
export type Doing = z.infer<typeof doing>;

const kept = {
  id: z.number(),
  form: z.string(),
  unit: z.object({ id: z.number(), name: z.string() }),
  from: day,
  to: day,
  state,
  version: z.number(),
  number: z.string().nullable(),
  signedOn: day.nullable(),
  made: doing,
  /** The last change of its words or of what is given on signing. */
  changed: doing,
  frozen: doing.nullable(),
};

/** The id of the last report seen. */
const keptPlace = z.tuple([z.int()]);
export const keptListInput = z.object({
  unit: id,
  form: line.optional(),
  state: state.optional(),
  after: place(keptPlace).optional(),
  limit: pageSize,
});
export const keptListReply = z.object({
  rows: z.array(z.object(kept)),
  total: z.number(),
  next: z.string().nullable(),
});
export type KeptRow = z.infer<typeof keptListReply>['rows'][number];

export const keptInput = z.object({ id });
export const keeping = reportInput;
export const keptAnswer = z.object({ id: z.number(), unitId: z.number(), version: z.number() });

/** A text of several lines as people type it. */
const words = plainText.max(20_000).transform((text) =>
  text
    .split('\n')
    .map((one) => one.trim())
    .filter(Boolean)
    .join('\n'),
);

export const detailsInput = z.object({
  id,
  version: z.int(),
  number: line.max(20).nullable(),
  signedOn: day.nullable(),
  signer: line.max(120).nullable(),
  signerPosition: line.max(120).nullable(),
});
export const wordsInput = z.object({
  id,
  key: line,
  /** Of these words; 0 where none were kept yet. */
  version: z.int().min(0),
  /** What the form said when they were written, as the writer read it. */
  automatic: words,
  /** Null goes back to what the form says. */
  words: words.pipe(z.string().min(1)).nullable(),
});
/** Freezing and deleting are of the draft as it was read: words that somebody wrote since are not lost unseen. */
export const draftInput = z.object({ id, version: z.int() });

export const keptText = z.object({
  key: z.string(),
  words: z.string(),
  /** What the form said when the words were written, and what it says now; null where the place is no longer in it. */
  automatic: z.string(),
  now: z.string().nullable(),
  version: z.number(),
  changed: doing,
});
export type KeptText = z.infer<typeof keptText>;

export const keptReply = z.object({
  ...kept,
  title: inBoth,
  format: z.enum(reportFormats),
  signer: z.string().nullable(),
  signerPosition: z.string().nullable(),
  /** With people's words in their places. */
  report: anyReport,
  texts: z.array(keptText),
  /** Places that still wait for the unit's people. */
  gaps: z.number(),
});
export type Kept = z.infer<typeof keptReply>;

const row = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));
export type Row = z.infer<typeof row>;

export const figureInput = z.object({
  id,
  figure: line,
  after: place(z.tuple([z.int().min(0)])).optional(),
  limit: pageSize,
});
/** Rows that only one of two days has; `rows` are the first of them, `total` counts all. */
const side = z.object({ rows: z.array(row), total: z.number() });
export const difference = z.object({
  value: z.number().nullable(),
  /** Rows of now that were not there, and rows of then that are gone; null where they were too many to compare. */
  came: side.nullable(),
  went: side.nullable(),
  /** New rows of units whose staff nobody had listed then; `came` has them not. */
  entered: side.extend({ units: z.array(z.object({ id: z.number(), name: z.string() })) }),
});
export type Difference = z.infer<typeof difference>;
export const figureReply = z.object({
  report: z.object({ id: z.number(), form: z.string(), title: inBoth, frozen: doing }),
  unit: z.object({ id: z.number(), name: z.string() }),
  asOf: day,
  from: day,
  to: day,
  indicator: z.string(),
  kind: z.enum(['count', 'sum', 'share']),
  of: z.enum(['people', 'events', 'units']),
  vi: z.string(),
  en: z.string(),
  value: z.number().nullable(),
  /** False where the rows were too many to keep. */
  kept: z.boolean(),
  rows: z.array(row),
  total: z.number(),
  next: z.string().nullable(),
  /** How the same figure stands by the records of today. */
  live: difference,
});
