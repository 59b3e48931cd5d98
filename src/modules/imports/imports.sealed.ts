import { z } from 'zod';
import { openIdentity, sealIdentity } from '../../gate/vault.ts';
import {
  type ImportedSheet,
  type ImportOptions,
  type ImportResult,
  importOptions,
} from './imports.schema.ts';

/** Corrections may hold identity numbers: a job keeps what is put right of cells and values sealed, and nobody reads it but the import. */
export const sealedOptions = ({ corrections, ...options }: ImportOptions) => ({
  ...options,
  corrections: sealIdentity(JSON.stringify(corrections)).toString('base64'),
});

/** The options as they were given; also those of jobs that were made before corrections were sealed. */
export const storedOptions = z.preprocess((stored) => {
  const { corrections } = stored as { corrections?: unknown };
  if (typeof corrections !== 'string') return stored;
  return {
    ...(stored as object),
    corrections: JSON.parse(openIdentity(Buffer.from(corrections, 'base64'))),
  };
}, importOptions);

/** No cell begins so: what may not be printed is taken out of what is read. */
const seal = '\u0001';

/** A sheet's report as a job keeps it: an identity number that cannot be read may still be somebody's. */
export const sealedReport = (sheet: ImportedSheet): ImportedSheet => {
  const letters = new Set(
    sheet.columns.filter(({ field }) => field === 'identity').map(({ letter }) => letter),
  );
  const notes = sheet.notes.map((note) =>
    note.column !== null && letters.has(note.column) && note.value !== ''
      ? { ...note, value: seal + sealIdentity(note.value).toString('base64') }
      : note,
  );
  return { ...sheet, notes };
};

/** What a note says, whether it was kept sealed or not. */
export const openedValue = (value: string): string =>
  value.startsWith(seal) ? openIdentity(Buffer.from(value.slice(seal.length), 'base64')) : value;

export const openedResult = (result: ImportResult): ImportResult => ({
  ...result,
  files: result.files.map((sheet) => ({
    ...sheet,
    notes: sheet.notes.map((note) => ({ ...note, value: openedValue(note.value) })),
  })),
});
