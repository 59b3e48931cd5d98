import { type Day, showDay } from '../../lib/days.ts';
import { listWords } from '../../lib/listsheet.labels.ts';
import { type ListCell, type ListColumn, listWorkbook } from '../../lib/listsheet.ts';
import type { Organs } from '../organisation/organisation.organs.queries.ts';
import { type ColumnKey, type Language, personColumns } from './cadres.columns.labels.ts';
import { peopleFileWords } from './cadres.file.labels.ts';
import type { PersonRow } from './cadres.list.schema.ts';

export interface Layout {
  columns: readonly ColumnKey[];
  language: Language;
  asOf: Day;
  organs: Organs;
  /** The filter in words; empty where everybody is meant. */
  conditions: string;
}

const days: ReadonlySet<ColumnKey> = new Set(['birth', 'from', 'to', 'recruited', 'partyOn']);
const numbers: ReadonlySet<ColumnKey> = new Set(['order', 'age']);
const kindOf = (key: ColumnKey): ListColumn['kind'] =>
  days.has(key) ? 'day' : numbers.has(key) ? 'number' : 'text';

async function* linesOf(
  people: AsyncIterable<PersonRow>,
  { columns, language, asOf }: Layout,
): AsyncGenerator<ListCell[]> {
  let order = 0;
  for await (const person of people) {
    order += 1;
    yield columns.map((key) => personColumns[key].read(person, { language, asOf, order }));
  }
}

/** People as a workbook of one sheet, with the columns of the list; made row by row while it is read. */
export function peopleWorkbook(people: AsyncIterable<PersonRow>, layout: Layout): AsyncIterable<Uint8Array> {
  const { columns, language, asOf, organs, conditions } = layout;
  const words = listWords[language];
  return listWorkbook({
    name: peopleFileWords.sheet[language],
    head: {
      ...organs,
      title: peopleFileWords.title[language],
      about: [words.asAt(showDay(asOf)), ...(conditions === '' ? [] : [words.filtered(conditions)])],
    },
    columns: columns.map((key) => ({
      head: personColumns[key][language],
      characters: personColumns[key].characters,
      kind: kindOf(key),
    })),
    rows: linesOf(people, layout),
    closing: words.people,
  });
}
