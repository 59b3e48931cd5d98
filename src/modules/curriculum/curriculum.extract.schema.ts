import { z } from 'zod';
import { peopleFilter } from '../cadres/cadres.list.schema.ts';
import { selectionTooLong } from './curriculum.problems.ts';

export const extractFormats = ['xlsx', 'docx'] as const;
/** Of one selection; an address holds no more. */
const mostChosen = 1000;

/** Ids with commas between, as an address holds them. */
const people = z
  .string()
  .regex(/^\d{1,15}(,\d{1,15})*$/)
  .transform((words) => [...new Set(words.split(',').map(Number))])
  .refine((ids) => ids.length <= mostChosen, selectionTooLong);

/** Those chosen by hand; without `people`, everyone on the list that the filter makes. */
export const extractInput = peopleFilter.extend({
  people: people.optional(),
  format: z.enum(extractFormats).default('xlsx'),
});

/** What is told of a person in one line. */
export interface ExtractFacts {
  personId: number;
  fullName: string;
  sex: string | null;
  birthOn: string | null;
  birthPrecision: string | null;
  ethnicGroup: string | null;
  nativePlace: string | null;
  /** Held on the day, the main one first. */
  posts: readonly { name: string; unit: string | null }[];
  /** As the statistics know it of who is managed beyond reach, where the rest of the record is not seen. */
  degree: string | null;
  theory: string | null;
  qualifications: readonly { kind: string; level: string | null; detail: string | null }[];
  plannedFor: readonly string[];
  recruitedOn: string | null;
  recruitedPrecision: string | null;
  note: string | null;
}

/** The list as a value: workbook and Word file show the same one. */
export interface Extract {
  /** Whose list it is; null where it is of everyone within reach. */
  superior: string | null;
  issuer: string | null;
  title: string;
  asOf: string;
  columns: readonly ExtractColumn[];
  rows: readonly (readonly string[])[];
}
export interface ExtractColumn {
  /** From the widest heading down to the column's own. */
  headings: readonly string[];
  align: 'left' | 'centre';
  /** In characters. */
  width: number;
}
