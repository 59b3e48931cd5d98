import { type CellStyle, type WriteSheet, writeXlsx } from 'hucre';
import { columnName } from '../../lib/grid.ts';
import { chosenFrom, editFields, editWords } from './cadres.edits.labels.ts';
import { type Editable, rowKeyOf } from './cadres.edits.queries.ts';

/** Text, so that a zero in front stays; unlocked where it may be edited. */
const open: CellStyle = { numFmt: '@', protection: { locked: false } };
const shut: CellStyle = { numFmt: '@' };
const wide = { fullName: 28, nativePlace: 32, birthPlace: 32, note: 40 } as Record<string, number>;

/** People as a workbook to be edited and sent back: the key of each row hidden, key and unit locked. */
export async function editWorkbook(people: readonly Editable[]): Promise<Uint8Array> {
  const heads = [editWords.key, editWords.unit, ...editFields.list.map(({ vi }) => vi)];
  const last = people.length + 2;
  const sheet: WriteSheet = {
    name: editWords.sheet,
    columns: [
      { width: 44, hidden: true, style: shut },
      { width: 36, style: shut },
      ...editFields.codes.map((field) => ({ width: wide[field] ?? 18, style: open })),
    ],
    rows: [
      [null, editWords.told],
      heads,
      ...people.map((person) => [
        rowKeyOf(person),
        person.unitName,
        ...editFields.codes.map((field) => person.fields[field] || null),
      ]),
    ],
    // An unlocked blank must be there to be written into.
    cells: new Map(
      people.flatMap(({ fields }, at) =>
        editFields.codes.flatMap((field, column) =>
          fields[field] === '' ? [[`${at + 2},${column + 2}`, { value: null, style: open }] as const] : [],
        ),
      ),
    ),
    dataValidations: editFields.codes.flatMap((field, at) => {
      const values = chosenFrom[field];
      const column = columnName(at + 2);
      return values && people.length > 0
        ? [{ type: 'list', values: [...values], allowBlank: true, range: `${column}3:${column}${last}` }]
        : [];
    }),
    freezePane: { rows: 2, columns: 3 },
    protection: { sheet: true },
  };
  return new Uint8Array(await writeXlsx({ sheets: [sheet] }));
}
