/** What a spreadsheet holds, before anything of it has been understood. */

/** How a number is shown as a date, null where it is not. */
export type DateFormat = 'day' | 'month' | 'year' | null;

/** One filled cell, as the file holds it. */
export interface Cell {
  /** 0-based. */
  column: number;
  kind: 'text' | 'number' | 'error';
  /** Text as stored; of a number its plain digits, of an error its name (#REF!). */
  text: string;
  number: number | null;
  /** How the number is shown where it is shown as a date. */
  dateFormat: DateFormat;
  /** A formula whose result the file does not hold is `pending`; one with a result reads as its result. */
  formula: 'none' | 'done' | 'pending';
  font: string | null;
  /** How far the text is set in from the cell's edge, in Excel's steps. */
  indent?: number;
}

/** One row that holds something; cells in column order. */
export interface Row {
  /** 1-based, as the grid shows it. */
  number: number;
  cells: Cell[];
}

/** Merged cells, rows 1-based and columns 0-based, ends included. */
export interface Merge {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out.
const unprintable = /[\0-\x08\v\f\x0e-\x1f]/g;

/** Text as a cell may hold it: damaged files and odd programs leave control signs and halves of characters, which nobody reads and no database keeps. */
export const cellText = (text: string): string => text.toWellFormed().replace(unprintable, '');

/** The letters of a 0-based column, as the head of Excel's grid shows them. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** A sheet's name that stands in formulas without quotes, which not every writer puts where they are needed. */
export const plainSheetName = (words: string): string =>
  words.replace(/[^\p{L}\p{M}\p{N}]+/gu, '_').slice(0, 31);
