import { readBirth, readDay, readPastDay } from '../../lib/cells.days.ts';
import { type Reading, read, readName, readSex, readText } from '../../lib/cells.ts';
import type { Cell } from '../../lib/grid.ts';
import { type RowFault, type RowReader, type Sheet, shownIn } from '../../lib/sheet.ts';
import { tidyName } from '../../lib/vietnamese.ts';
import { degreesIn, stateManagementIn, theoryIn } from './cadres.degrees.labels.ts';
import { type EditField, editFields } from './cadres.edits.labels.ts';
import type { EditLine } from './cadres.edits.schema.ts';

/** A name of a list, or its fault. */
const listed =
  (find: (text: string) => unknown, fault: RowFault) =>
  (row: RowReader, cell: Cell): unknown => {
    const found = find(cell.text) ?? null;
    if (found === null) row.note(fault, cell, false);
    return found;
  };

const plain =
  (reader: (cell: Cell, row: RowReader) => Reading<unknown>) =>
  (row: RowReader, cell: Cell): unknown =>
    row.takeCell(cell, (one) => reader(one, row));

/** How each column is read; what cannot be is noted, and then null. */
const readers: Record<EditField, (row: RowReader, cell: Cell) => unknown> = {
  fullName: plain((cell) => {
    const reading = readName(cell);
    return reading.value ? read(tidyName(reading.value)) : reading;
  }),
  otherName: plain(readText),
  sex: plain(readSex),
  birth: plain((cell, row) => readBirth(cell, row.days)),
  ethnicGroup: (row, cell) => listed(row.lookups.ethnicGroup, 'ethnic_group_unknown')(row, cell),
  nativePlace: plain(readText),
  birthPlace: plain(readText),
  recruited: plain((cell, row) => readDay(cell, row.days)),
  partyJoined: plain((cell, row) => readPastDay(cell, row.days)),
  partyOfficial: plain((cell, row) => readPastDay(cell, row.days)),
  degree: listed((text) => degreesIn(text)[0]?.level, 'degree_unknown'),
  theory: listed(theoryIn, 'theory_unknown'),
  stateManagement: listed(stateManagementIn, 'state_management_unknown'),
  note: plain(readText),
};

/** People edited in a workbook that was made for it: each row says by its key whose it is. */
export const personEdits: Sheet<EditLine> = {
  kind: 'personEdits',
  titles: 'sửa hồ sơ cán bộ',
  notTitles: '',
  columns: [
    { field: 'rowKey', words: 'mã dòng không sửa', weight: 20 },
    { field: 'ignored', words: '=đơn vị' },
    ...editFields.list.map(({ code, vi }) => ({ field: code, words: `=${vi}`, weight: 0.1 })),
  ],
  needs: [['rowKey']],
  keys: ['rowKey'],
  read(row) {
    const key = row.text('rowKey');
    if (key === null) {
      row.note('row_key_missing', null, true);
      return [];
    }
    const given: EditLine['given'] = {};
    for (const field of editFields.codes) {
      if (!row.has(field)) continue;
      const cell = row.cell(field);
      if (!cell) {
        given[field] = null;
        continue;
      }
      const value = readers[field](row, cell);
      if (value !== null) given[field] = { text: shownIn(cell, row.days.date1904), value };
    }
    return [{ key, given }];
  },
};
