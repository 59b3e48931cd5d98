import type { FaultGroup, FaultPlace, ImportedSheet, ImportNote } from './imports.schema.ts';
import { sheets } from './imports.sheets.ts';

/** Asked as a question, or told where the columns are shown. */
const elsewhere = new Set([
  'organisation.unit_unknown',
  'organisation.unit_ambiguous',
  'cadres.several_people',
  'cadres.edit_conflict',
  'column_unknown',
  'sheet_unknown',
  'sheet_skipped',
]);

/** A row that lacks a cell is mended in the column where the cell belongs. */
const lacked: Record<string, readonly string[]> = {
  name_missing: ['fullName', 'givenName'],
  unit_missing: ['unit'],
  key_missing: ['name', 'topic', 'attendances'],
  unit_kind_missing: ['kind'],
  day_missing: ['decidedOn', 'from'],
  planned_title_missing: ['planned'],
  course_missing: ['course'],
};

/** The notes of an import by what is wrong, where, and with what value: those that kept rows out first, then the commonest. */
export function groupFaults(told: readonly ImportedSheet[]): FaultGroup[] {
  const groups = new Map<string, FaultGroup>();
  for (const sheet of told) {
    const columns = new Map(sheet.columns.map((column) => [column.letter, column]));
    for (const note of sheet.notes) {
      if (elsewhere.has(note.code)) continue;
      const column = columns.get(note.column ?? lackedColumn(sheet, note) ?? '');
      const isCell = note.column !== null && column !== undefined;
      const heading = column?.headings.at(-1) ?? null;
      const value = isCell ? note.value : null;
      const key = JSON.stringify([note.code, column?.field ?? heading, value]);
      const place: FaultPlace = {
        file: sheet.file,
        sheet: sheet.sheet,
        row: note.row,
        column: column?.letter ?? note.column,
        value: note.value,
        message: note.message,
        messageEn: note.messageEn,
      };
      const known = groups.get(key);
      if (known) {
        known.places.push(place);
        known.count++;
        known.refused ||= note.refused;
      } else {
        const { code, message, messageEn, refused } = note;
        const field = column?.field ?? null;
        groups.set(key, {
          ...{ key, code, message, messageEn, refused, heading, field, value },
          suggestions: note.near ?? [],
          count: 1,
          places: [place],
        });
      }
    }
  }
  return [...groups.values()].sort(
    (a, b) => Number(b.refused) - Number(a.refused) || b.places.length - a.places.length,
  );
}

function lackedColumn(sheet: ImportedSheet, { code }: ImportNote): string | undefined {
  const fields = lacked[code];
  return fields && sheet.columns.find(({ field }) => field !== null && fields.includes(field))?.letter;
}

/** What a column of that kind of sheet can mean. */
export const fieldsOf = (kind: string): { field: string; many: boolean }[] =>
  (sheets.find((sheet) => sheet.kind === kind)?.columns ?? []).map(({ field, many = false }) => ({
    field,
    many,
  }));
