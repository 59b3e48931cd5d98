import { Problem } from '../../lib/problem.ts';
import type { CellFix, Corrections } from './imports.corrections.schema.ts';
import { personalFields } from './imports.fields.labels.ts';
import {
  cellBeyond,
  fieldTwice,
  fieldUnknown,
  headingUnknown,
  keyUnmapped,
  notForMemory,
  rowsReversed,
  sheetUnknown,
} from './imports.problems.ts';
import type { ImportedSheet } from './imports.schema.ts';
import { sheets } from './imports.sheets.ts';

type MappingGiven = Corrections['mappings'][number];

/**
 * Refuses what cannot be meant of these files: a heading or a sheet they have not, a meaning that no such sheet has or
 * that one column has already. `told` is null where no run has read them yet, and then only their names are known.
 */
export function checkCorrections(
  { headings, mappings, cells, values }: Corrections,
  files: readonly string[],
  told: readonly ImportedSheet[] | null,
): void {
  const isThere = ({ file, sheet }: { file: string; sheet: string }) =>
    files.includes(file) && (!told || told.some((one) => one.file === file && one.sheet === sheet));
  const missing = [...headings, ...cells].find((one) => !isThere(one));
  if (missing) throw new Problem(sheetUnknown, { file: missing.file, sheet: missing.sheet });
  if (told) {
    const beyond = cells.find((one) => !isWithin(one, told, mappings, headings));
    if (beyond)
      throw new Problem(cellBeyond, { cell: `${beyond.column ?? ''}${beyond.row}`, sheet: beyond.sheet });
  }
  const reversed = headings.find(({ first, last }) => last < first || last - first > 9);
  if (reversed) throw new Problem(rowsReversed, { first: reversed.first, last: reversed.last });
  for (const one of mappings) checkMapping(one, told);
  const known = new Set(sheets.flatMap(({ columns }) => columns.map(({ field }) => field)));
  const stray = values.find(({ field }) => !known.has(field));
  if (stray) throw new Problem(fieldUnknown, { field: stray.field });
  const personal = values.find(({ field, remember }) => remember && personalFields.has(field));
  if (personal) throw new Problem(notForMemory, { field: personal.field });
}

/** Whether a cell lies in a table of its sheet as it was read; one that is to be read otherwise may have any. */
function isWithin(
  { file, sheet, row, column }: CellFix,
  told: readonly ImportedSheet[],
  mappings: readonly MappingGiven[],
  headings: Corrections['headings'],
): boolean {
  if (headings.some((one) => one.file === file && one.sheet === sheet)) return true;
  return told
    .filter((one) => one.file === file && one.sheet === sheet)
    .some(
      ({ headerRows, lastRow, columns, signature }) =>
        lastRow === null ||
        mappings.some((one) => one.signature === signature) ||
        (row > (headerRows.at(-1) ?? 0) &&
          row <= lastRow &&
          (column === null || columns.some(({ letter }) => letter === column))),
    );
}

function checkMapping(
  { signature, kind, fields }: MappingGiven,
  told: readonly ImportedSheet[] | null,
): void {
  const table = told?.find((one) => one.signature === signature);
  if (told && table?.columns.length !== fields.length) throw new Problem(headingUnknown);
  const sheet = sheets.find((one) => one.kind === kind);
  if (!sheet) return;
  const taken = new Set<string>();
  for (const [at, field] of fields.entries()) {
    if (field === null) continue;
    const column = sheet.columns.find((one) => one.field === field);
    if (!column) throw new Problem(fieldUnknown, { field });
    if (taken.has(field) && !column.many)
      throw new Problem(fieldTwice, { column: table?.columns[at]?.letter ?? String(at + 1) });
    taken.add(field);
  }
  if (!sheet.keys.some((key) => taken.has(key))) throw new Problem(keyUnmapped);
}
