import { z } from 'zod';
import { day } from '../../lib/shapes.ts';
import { corrections, noCorrections } from './imports.corrections.schema.ts';

/** One cell, or one row (`column` null), that needs attention; `row` counts from 1 as Excel shows it. */
export const importNote = z.object({
  row: z.number().nullable(),
  column: z.string().nullable(),
  value: z.string(),
  code: z.string(),
  message: z.string(),
  messageEn: z.string().default(''),
  /** Whether the row was kept out for it; otherwise it was taken, at most without that cell. */
  refused: z.boolean().default(false),
  /** What could be meant instead, the likest first. */
  near: z.array(z.string()).optional(),
});
export type ImportNote = z.infer<typeof importNote>;

/** One place of a group of faults, and what stands there. */
export const faultPlace = z.object({
  file: z.string(),
  sheet: z.string(),
  row: z.number().nullable(),
  column: z.string().nullable(),
  value: z.string(),
  /** Said of this very place where the places of a group differ in it. */
  message: z.string(),
  messageEn: z.string(),
});
export type FaultPlace = z.infer<typeof faultPlace>;

/** The same fault with the same value in columns of the same meaning: put right once for all, or cell by cell. */
export const faultGroup = z.object({
  /** The same in every run over the same files. */
  key: z.string(),
  code: z.string(),
  message: z.string(),
  messageEn: z.string(),
  /** Whether rows were kept out for it. */
  refused: z.boolean(),
  /** The heading of the column where one is meant, its meaning where it has one. */
  heading: z.string().nullable(),
  field: z.string().nullable(),
  /** Null where the places hold different values. */
  value: z.string().nullable(),
  suggestions: z.array(z.string()),
  /** How many places there are, and the first of them. */
  count: z.number(),
  places: z.array(faultPlace),
});
export type FaultGroup = z.infer<typeof faultGroup>;

/** A column of a table: its heading from the top down, what it was taken for (null: not read), what it holds. */
export const importedColumn = z.object({
  /** As Excel names it. */
  letter: z.string(),
  headings: z.array(z.string()),
  field: z.string().nullable(),
  samples: z.array(z.string()),
});
export type ImportedColumn = z.infer<typeof importedColumn>;

export const importedSheet = z.object({
  file: z.string(),
  sheet: z.string(),
  recognisedAs: z.string(),
  encoding: z.string(),
  headerRows: z.array(z.number()),
  /** The day its facts are stated for, and whether its own title names it; null where nothing was read. */
  statedOn: z.string().nullable().default(null),
  dated: z.boolean().default(false),
  /** What tables of the same heading share, null where no heading was found. */
  signature: z.string().nullable().default(null),
  columns: z.array(importedColumn).default([]),
  /** By whom it was said how to read it: nobody, this import, or an earlier one (its number in the memory). */
  mapped: z.enum(['recognised', 'said', 'remembered']).default('recognised'),
  memory: z.number().nullable().default(null),
  rows: z.number(),
  /** The last row that holds data, null where none was read. */
  lastRow: z.number().nullable().default(null),
  accepted: z.number(),
  refused: z.number(),
  notes: z.array(importNote),
});
export type ImportedSheet = z.infer<typeof importedSheet>;

/** Something the job will not guess: a unit it does not know, a name that two people bear. */
export const importQuestion = z.object({
  /** The same in every run over the same files, so that an answer finds its question. */
  id: z.string(),
  /** `version`: a record that changed since its row was made. `blank`: a column in which values were emptied. */
  kind: z.enum(['unit', 'person', 'version', 'blank']),
  file: z.string(),
  sheet: z.string(),
  row: z.number().nullable(),
  value: z.string(),
  message: z.string(),
  messageEn: z.string().default(''),
  options: z.array(z.object({ id: z.string(), label: z.string() })),
  mayCreate: z.boolean(),
  /** Of a unit: what it would be made as, where the name tells it, and under what. */
  unit: z
    .object({
      kind: z.string().nullable(),
      parent: z.object({ id: z.number(), name: z.string(), kind: z.string() }),
      fromOn: z.string(),
    })
    .optional(),
  /** How many rows wait for the answer. */
  rows: z.number(),
});
export type ImportQuestion = z.infer<typeof importQuestion>;

/** What was read in place of a value, in how many cells; `to` null left the rows out. */
export const fixedValue = z.object({
  field: z.string(),
  value: z.string(),
  to: z.string().nullable(),
  cells: z.number(),
  memory: z.number().nullable(),
});

/** A unit of a list of units, and what the import made of it. */
export const listedUnit = z.object({
  name: z.string(),
  kind: z.string(),
  /** The unit above, null for the root. */
  upper: z.string().nullable(),
  change: z.enum(['created', 'updated', 'unchanged']),
});
export type ListedUnit = z.infer<typeof listedUnit>;

const tally = z.record(z.string(), z.number());
export const importResult = z.object({
  job: z.number().nullable(),
  dryRun: z.boolean(),
  unit: z.object({ id: z.number(), name: z.string() }).nullable(),
  files: z.array(importedSheet),
  created: tally,
  updated: tally,
  unchanged: tally,
  /** Units made because the workbooks name them. */
  createdUnits: z.array(z.string()),
  /** Unit by unit what the lists of units have come to; of very long lists the first. */
  listedUnits: z.array(listedUnit).default([]),
  questions: z.array(importQuestion),
  fixed: z.array(fixedValue).default([]),
  /** Whether everything that changed can be looked through, or only the first of it. */
  changesKept: z.boolean().default(false),
});
export type ImportResult = z.infer<typeof importResult>;

/** Answer to a question: an option's id, 'create', 'skip', or for a unit the id of any other or what to make of it. */
export const answers = z.record(z.string(), z.string().max(100));

export const importOptions = z.object({
  unit: z.string().trim().min(1).max(300),
  asOf: day,
  dryRun: z.boolean().default(false),
  createUnits: z.boolean().default(false),
  answers: answers.default({}),
  corrections: corrections.default(noCorrections),
  /** The import whose questions this one answers. */
  of: z.number().int().optional(),
});
export type ImportOptions = z.infer<typeof importOptions>;
