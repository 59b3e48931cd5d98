import { z } from 'zod';
import { sheetKinds } from '../../lib/sheet.ts';

const name = z.string().min(1).max(500);
const text = z.string().max(500);
const rowNumber = z.number().int().min(1).max(1_048_576);

/** Which rows of a sheet are its heading, where others were taken for it or none. */
export const headingRows = z.object({ file: name, sheet: name, first: rowNumber, last: rowNumber });

/** How every table of one heading is to be read; the fields stand in the order of its columns. */
export const mapping = z.object({
  signature: z.string().regex(/^[0-9a-f]{32}$/),
  kind: z.enum([...sheetKinds, 'skipped']),
  fields: z.array(z.string().max(60).nullable()).max(512),
});

/** What one cell should hold, as if the workbook held it; `to` null leaves the row out, and then no column is meant. */
export const cellFix = z
  .object({
    file: name,
    sheet: name,
    row: rowNumber,
    /** In Excel's letters. */
    column: z
      .string()
      .regex(/^[A-Z]{1,3}$/)
      .nullable(),
    to: text.nullable(),
  })
  .refine(({ column, to }) => (column === null) === (to === null));

/** What a value should be wherever a column of that meaning holds it; `to` null leaves those rows out. */
export const valueFix = z.object({
  field: z.string().min(1).max(60),
  value: text,
  to: text.nullable(),
  /** Whether imports of this unit shall read it so from now on. */
  remember: z.boolean().default(false),
});

/** All that was put right by hand: read with the workbooks as if it stood in them. */
export const corrections = z.object({
  headings: z.array(headingRows).max(200).default([]),
  mappings: z.array(mapping).max(200).default([]),
  cells: z.array(cellFix).max(5_000).default([]),
  values: z.array(valueFix).max(1_000).default([]),
});
export type Corrections = z.infer<typeof corrections>;
export type CellFix = z.infer<typeof cellFix>;
export type ValueFix = z.infer<typeof valueFix>;

export const noCorrections: Corrections = { headings: [], mappings: [], cells: [], values: [] };
