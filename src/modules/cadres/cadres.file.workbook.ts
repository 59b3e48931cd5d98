import { type CellValue, writeXlsxStream } from 'hucre';
import type { Day } from '../../lib/days.ts';
import { showDay } from '../../lib/days.ts';
import { type Cell, type ColumnKey, type Language, personColumns } from './cadres.columns.labels.ts';
import { peopleFileWords } from './cadres.file.labels.ts';
import type { PersonRow } from './cadres.list.schema.ts';

export interface Layout {
  columns: readonly ColumnKey[];
  language: Language;
  asOf: Day;
}

/** The first day that the format below shows as a day: number 10,000 of the calendar of workbooks. */
const firstShown = '1927-05-18';
/**
 * A whole day is a date, so that offices can sort and reckon with it. Of many a birth only the year is on record, which
 * no date can say: it stands as text in the same column, and typed anew it is shown as the year that it is.
 */
const dayFormat = '[>=10000]dd/mm/yyyy;0;@';
/** What is typed into such a cell stays what was typed: a zero in front, a name that looks like a formula. */
const textFormat = '@';

function cellValue(cell: Cell): CellValue {
  if (cell === null || typeof cell !== 'object') return cell;
  const { on, precision } = cell;
  return precision === 'day' && on >= firstShown ? new Date(`${on}T00:00:00Z`) : showDay(on, precision);
}

const days: ReadonlySet<ColumnKey> = new Set(['birth', 'from', 'to', 'recruited', 'partyOn']);
const numbers: ReadonlySet<ColumnKey> = new Set(['order', 'age']);
const formatOf = (key: ColumnKey) =>
  numbers.has(key) ? {} : { numFmt: days.has(key) ? dayFormat : textFormat };

async function* linesOf(
  people: AsyncIterable<PersonRow>,
  { columns, language, asOf }: Layout,
): AsyncGenerator<CellValue[]> {
  let order = 0;
  for await (const person of people) {
    order += 1;
    yield columns.map((key) => cellValue(personColumns[key].read(person, { language, asOf, order })));
  }
}

/** People as a workbook of one sheet, with the columns of the list; made row by row while it is read. */
export const peopleWorkbook = (people: AsyncIterable<PersonRow>, layout: Layout): AsyncIterable<Uint8Array> =>
  writeXlsxStream(linesOf(people, layout), {
    name: peopleFileWords.sheet[layout.language],
    columns: layout.columns.map((key) => ({
      header: personColumns[key][layout.language],
      width: personColumns[key].characters,
      ...formatOf(key),
    })),
    freezePane: { rows: 1 },
  });
