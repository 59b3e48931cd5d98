import { type CellValue, writeXlsxStream } from 'hucre';
import { type Precision, showDay } from '../../lib/days.ts';
import { peopleFileWords as words } from './cadres.file.labels.ts';
import { degreeLevels, employmentBases, engagements, sexes, theoryLevels } from './cadres.labels.ts';
import type { PersonRow } from './cadres.list.schema.ts';

const nameOf = (list: { list: readonly { code: string; vi: string }[] }, code: string | null) =>
  list.list.find((one) => one.code === code)?.vi ?? null;
const yesOrNo = (value: boolean | null) => (value === null ? null : value ? words.yes : words.no);

/**
 * All text but the number of the line: a name that looks like a formula stays a name, and a day is typed as offices
 * type it, since of many a birth only the year or the month is on record, which no date of Excel can say.
 */
const columns: readonly { header: string; width: number; cell: (row: PersonRow) => CellValue }[] = [
  { header: words.fullName, width: 28, cell: ({ fullName }) => fullName },
  {
    header: words.birth,
    width: 12,
    cell: ({ birthOn, birthPrecision }) => birthOn && showDay(birthOn, birthPrecision as Precision),
  },
  { header: words.sex, width: 10, cell: ({ sex }) => nameOf(sexes, sex) },
  { header: words.minority, width: 18, cell: ({ ethnicMinority }) => yesOrNo(ethnicMinority) },
  { header: words.post, width: 34, cell: ({ postName }) => postName },
  { header: words.unit, width: 44, cell: ({ unitName }) => unitName },
  { header: words.from, width: 12, cell: ({ fromOn }) => showDay(fromOn) },
  { header: words.engagement, width: 18, cell: ({ engagement }) => nameOf(engagements, engagement) },
  { header: words.basis, width: 12, cell: ({ basis }) => nameOf(employmentBases, basis) },
  { header: words.degree, width: 20, cell: ({ degree }) => nameOf(degreeLevels, degree) },
  { header: words.theory, width: 20, cell: ({ theory }) => nameOf(theoryLevels, theory) },
  { header: words.party, width: 10, cell: ({ party }) => yesOrNo(party) },
];

async function* linesOf(people: AsyncIterable<PersonRow>): AsyncGenerator<CellValue[]> {
  let order = 0;
  for await (const person of people) yield [++order, ...columns.map(({ cell }) => cell(person))];
}

/** People as a workbook of one sheet; of its rows none is held but as packed bytes. */
export async function peopleWorkbook(people: AsyncIterable<PersonRow>): Promise<Uint8Array> {
  const stream = writeXlsxStream(linesOf(people), {
    name: words.sheet,
    columns: [{ header: words.order, width: 6 }, ...columns.map(({ header, width }) => ({ header, width }))],
    freezePane: { rows: 1 },
  });
  return Buffer.concat(await Array.fromAsync(stream));
}
