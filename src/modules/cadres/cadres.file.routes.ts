import { z } from 'zod';
import { type Context, route } from '../../gate/route.ts';
import { fileStream } from '../../gate/streams.ts';
import { peopleFileWords } from './cadres.file.labels.ts';
import { peopleWorkbook } from './cadres.file.workbook.ts';
import { type Asked, listPeople } from './cadres.list.queries.ts';
import { type PersonRow, peopleFilter, peopleView } from './cadres.list.schema.ts';

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** Each page counts the list anew, and one is held in memory. */
const pageRows = 5_000;

type Page = Awaited<ReturnType<typeof listPeople>>;

/** Everyone on the list after its first page, one page in memory at a time. */
async function* everyone({ db }: Context, asked: Asked, first: Page): AsyncGenerator<PersonRow> {
  for (let page = first; ; page = await listPeople(db, asked, page.next, pageRows)) {
    yield* page.rows;
    if (!page.next) return;
  }
}

/** The list of people as a workbook: the same rows, columns and order, to the last of them. */
export const getPeopleFile = route({
  method: 'get',
  path: '/people/file',
  right: 'cadres.read',
  unit: 'reach',
  input: peopleFilter.extend({ ...peopleView.shape, language: z.enum(['vi', 'en']).default('vi') }),
  output: fileStream,
  handle: async (context, { sort, columns, language, asOf = context.today, ...filter }) => {
    const asked = { filter, asOf, sort, columns };
    // What is refused is refused before the answer begins.
    const first = await listPeople(context.db, asked, null, pageRows);
    return {
      name: `${peopleFileWords.name[language]}-${asOf}.xlsx`,
      type: workbookType,
      chunks: peopleWorkbook(everyone(context, asked, first), { columns, language, asOf }),
    };
  },
});
