import { file } from '../../gate/files.ts';
import { type Context, route } from '../../gate/route.ts';
import { Problem } from '../../lib/problem.ts';
import { peopleWorkbook } from './cadres.file.workbook.ts';
import { listPeople } from './cadres.list.queries.ts';
import { type PeopleFilter, type PersonPlace, type PersonRow, peopleFilter } from './cadres.list.schema.ts';
import { listTooLong } from './cadres.problems.ts';

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const pageRows = 10_000;
/** A packed row takes some 60 bytes; the file is held whole, for the door sends it so. */
const most = 200_000;

/** Everyone on the list, one page in memory at a time. */
async function* everyone({ db, today }: Context, { asOf = today, ...filter }: PeopleFilter) {
  let after: PersonPlace | null = null;
  do {
    const page: { rows: PersonRow[]; total: number; next: PersonPlace | null } = await listPeople(
      db,
      filter,
      asOf,
      after,
      pageRows,
    );
    if (page.total > most) throw new Problem(listTooLong, { count: page.total, most });
    yield* page.rows;
    after = page.next;
  } while (after);
}

/** The list of people as a workbook: the same rows, in the same order. */
export const getPeopleFile = route({
  method: 'get',
  path: '/people/file',
  right: 'cadres.read',
  unit: 'reach',
  input: peopleFilter,
  output: file,
  handle: async (context, filter) => ({
    name: `can-bo-${filter.asOf ?? context.today}.xlsx`,
    type: workbookType,
    bytes: await peopleWorkbook(everyone(context, filter)),
  }),
});
