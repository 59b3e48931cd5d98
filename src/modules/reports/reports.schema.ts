import { z } from 'zod';
import { yearOf } from '../../lib/days.ts';
import { day, id } from '../../lib/shapes.ts';
import { periodReversed, periodTooLong } from './reports.problems.ts';

/** A report is a value: screen and Word render the same one, so neither can say what the other does not. */

export const textRun = z.object({
  kind: z.literal('text'),
  text: z.string(),
  emphasis: z.enum(['bold', 'italic']).nullable(),
});

/** A number of an indicator; opens to the people or rows behind it. */
export const figureRun = z.object({
  kind: z.literal('figure'),
  key: z.string(),
  unitId: z.number(),
  asOf: day,
  from: day,
  to: day,
  /** What the number counts: the indicator's own value, or (with `of`) its share in percent. Null: not known. */
  value: z.number().nullable(),
  /** The words as they stand in the document. */
  shown: z.string(),
  /** Key of the whole, where the number is a share of it. */
  of: z.string().nullable(),
  /** Code of the kind of unit counted alone, where the number is one part of the indicator. */
  part: z.string().nullable(),
});

/** A place only the unit's own people can fill. */
export const gapRun = z.object({ kind: z.literal('gap'), hint: z.string() });
export const noteRun = z.object({ kind: z.literal('note'), text: z.string() });
/** A name in a list; opens to the person's page. */
export const personRun = z.object({ kind: z.literal('person'), personId: z.number(), shown: z.string() });
export const run = z.discriminatedUnion('kind', [textRun, figureRun, gapRun, noteRun, personRun]);

export const heading = z.object({
  kind: z.literal('heading'),
  level: z.union([z.literal(2), z.literal(3)]),
  text: z.string(),
});
export const paragraph = z.object({
  kind: z.literal('paragraph'),
  /** The place in the form; paragraphs that people made of one share it. */
  key: z.string(),
  item: z.boolean(),
  runs: z.array(run),
});

export const column = z.object({
  label: z.string(),
  /** Heading above this column and its neighbours of the same group. */
  group: z.string().nullable(),
  align: z.enum(['left', 'centre']),
  /** Share of the table's width, relative to the others. */
  width: z.number().positive(),
});
export const table = z.object({
  kind: z.literal('table'),
  columns: z.array(column),
  rows: z.array(z.object({ total: z.boolean(), cells: z.array(run) })),
});
export const block = z.discriminatedUnion('kind', [heading, paragraph, table]);

export const section = z.object({ heading: z.string(), blocks: z.array(block) });
export const part = z.object({ label: z.string(), heading: z.string(), sections: z.array(section) });
export const annex = z.object({
  label: z.string(),
  heading: z.string(),
  remark: z.string(),
  blocks: z.array(block),
});

const occasion = {
  form: z.string(),
  unit: z.object({ id: z.number(), name: z.string() }),
  from: day,
  to: day,
  /** Units whose staff the totals lack: no list of them is on record. Copies frozen before this was said have none. */
  unlisted: z.array(z.object({ id: z.number(), name: z.string() })).optional(),
};
const organ = z.object({
  /** Cơ quan chủ quản; null at the top of the union. */
  superior: z.string().nullable(),
  issuer: z.string(),
  place: z.string().nullable(),
  year: z.number().int(),
  /** Given by the clerk on signing; null before. */
  number: z.string().nullable(),
  signedOn: day.nullable(),
});
const signature = z.object({ authority: z.string(), position: z.string(), name: z.string().nullable() });

/** Running text with tables behind it: a Word file. */
export const report = z.object({
  format: z.literal('docx'),
  ...occasion,
  /** `symbol` follows the number, which the clerk gives on signing: '/BC-LĐLĐ'. */
  head: organ.extend({ symbol: z.string() }),
  title: z.string(),
  summary: z.string(),
  opening: z.array(paragraph),
  parts: z.array(part),
  closing: paragraph,
  recipients: z.array(z.string()),
  signature,
  annexes: z.array(annex),
});

export const headedColumn = z.object({
  /** From the widest heading down to the column's own. */
  headings: z.array(z.string()).min(1),
  /** What stands under them in the row of numbers: A, B, 1, 2. */
  number: z.string(),
  align: z.enum(['left', 'centre']),
  /** In characters. */
  width: z.number().positive(),
  /** Whether its own heading stands upright, as over narrow columns of figures. */
  upright: z.boolean(),
});

/** One statistical table with the head and foot of its genre: an Excel file. */
export const tableReport = z.object({
  format: z.literal('xlsx'),
  ...occasion,
  head: organ,
  /** "Biểu số 8B-BTCTW", and what is counted: "Đơn vị tính: người". */
  formNumber: z.string(),
  measure: z.string(),
  title: z.string(),
  summary: z.string(),
  /** Below the table: which official form and edition it follows, and what its signs mean. */
  remarks: z.array(z.string()),
  columns: z.array(headedColumn),
  /** `group`: a heading over the rows that follow it. */
  rows: z.array(z.object({ look: z.enum(['line', 'group', 'total']), cells: z.array(run) })),
  drawnUpBy: z.string(),
  signature,
});
export const anyReport = z.discriminatedUnion('format', [report, tableReport]);

export type PersonRun = z.infer<typeof personRun>;
export type TextRun = z.infer<typeof textRun>;
export type FigureRun = z.infer<typeof figureRun>;
export type Run = z.infer<typeof run>;
export type Paragraph = z.infer<typeof paragraph>;
export type Table = z.infer<typeof table>;
export type Column = z.infer<typeof column>;
export type Block = z.infer<typeof block>;
export type Section = z.infer<typeof section>;
export type Annex = z.infer<typeof annex>;
export type Report = z.infer<typeof report>;
export type HeadedColumn = z.infer<typeof headedColumn>;
export type TableReport = z.infer<typeof tableReport>;
export type AnyReport = z.infer<typeof anyReport>;

export const reportFormats = ['docx', 'xlsx'] as const;
export type ReportFormat = (typeof reportFormats)[number];
export const inBoth = z.object({ vi: z.string(), en: z.string() });
export const reportForm = z.object({
  form: z.string(),
  group: z.string(),
  title: inBoth,
  about: inBoth,
  format: z.enum(reportFormats),
  /** As `FormPeriod`. */
  period: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('since'), on: day, years: z.number() }),
    z.object({ kind: z.literal('year') }),
    z.object({ kind: z.literal('day') }),
  ]),
});
export type ReportForm = z.infer<typeof reportForm>;

/** Both days are counted; the as-at day is `to`. */
export const reportInput = z
  .object({ form: z.string().max(60), unit: id, from: day, to: day })
  .refine((input) => input.from <= input.to, {
    path: ['to'],
    message: periodReversed,
  })
  // A table of a report has a column or a row for each year.
  .refine((input) => yearOf(input.to) - yearOf(input.from) <= 50, {
    path: ['to'],
    message: periodTooLong,
  });
export type ReportInput = z.infer<typeof reportInput>;
