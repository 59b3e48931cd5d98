import { z } from 'zod';
import { sensitiveStates } from '../../lib/sensitive.labels.ts';
import { day, id } from '../../lib/shapes.ts';
import { curriculumForms } from './curriculum.forms.labels.ts';

/** A curriculum vitae is a value, as a report is: screen, Word and PDF render the same one. */

const text = z.string();
/** What is not on record is null: a dotted line, to be filled by hand. */
const value = z.string().nullable();

/** One thing the form asks, with its words. */
export const slot = z.object({ label: text, value });
/** What the form asks under one number; what shares a line with the one before `joins` it. */
export const line = z.object({
  kind: z.literal('line'),
  number: value,
  joins: z.boolean(),
  slots: z.array(slot),
});
export const heading = z.object({ kind: z.literal('heading'), number: value, text });
export const table = z.object({
  kind: z.literal('table'),
  number: value,
  text,
  columns: z.array(z.object({ label: text, /** Share of the table's width. */ width: z.number() })),
  rows: z.array(z.array(text)),
  /** Empty rows below, to be filled by hand. */
  blank: z.number(),
});
/** A question that is answered in sentences, on so many lines. */
export const writing = z.object({
  kind: z.literal('writing'),
  number: value,
  text,
  value,
  lines: z.number(),
});
export const block = z.discriminatedUnion('kind', [line, heading, table, writing]);

export const curriculum = z.object({
  form: z.enum(curriculumForms.codes),
  /** What the form calls itself, in the corner. */
  source: text,
  title: text,
  head: z.array(slot),
  person: z.object({ id: z.number(), name: text }),
  asOf: day,
  /** Version of the photo; null where there is none, and the box stays empty. */
  photo: z.number().nullable(),
  photoHint: text,
  /** These stand beside the photo, the rest below. */
  beside: z.array(line),
  blocks: z.array(block),
  /** Where it is not open, what is sensitive is dotted. */
  sensitive: z.enum(sensitiveStates),
  signatures: z.array(z.object({ above: value, title: text, hint: text, oath: value })),
});

export type Slot = z.infer<typeof slot>;
export type Line = z.infer<typeof line>;
export type Table = z.infer<typeof table>;
export type Writing = z.infer<typeof writing>;
export type Block = z.infer<typeof block>;
export type Curriculum = z.infer<typeof curriculum>;

const asked = {
  id,
  asOf: day.optional(),
  form: z.enum(curriculumForms.codes).default('tt06_2023'),
};
export const curriculumInput = z.object(asked);
export const curriculumFormats = ['docx', 'pdf'] as const;
export const curriculumFileInput = z.object({ ...asked, format: z.enum(curriculumFormats).default('pdf') });
