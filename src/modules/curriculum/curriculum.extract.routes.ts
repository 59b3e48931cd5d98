import { file } from '../../gate/files.ts';
import { type Context, route } from '../../gate/route.ts';
import { fileName } from '../../lib/filenames.ts';
import { notFound, Problem } from '../../lib/problem.ts';
import { listPeople } from '../cadres/cadres.list.queries.ts';
import type { PeopleFilter } from '../cadres/cadres.list.schema.ts';
import { findOrgans } from '../organisation/organisation.organs.queries.ts';
import { shortUnitName } from '../organisation/organisation.short.labels.ts';
import { extractOf, extractWords } from './curriculum.extract.labels.ts';
import { listExtract } from './curriculum.extract.queries.ts';
import { type ExtractFacts, extractInput } from './curriculum.extract.schema.ts';
import { extractWorkbook } from './curriculum.extract.workbook.ts';
import { pack } from './curriculum.files.ts';
import { extractTooLong } from './curriculum.problems.ts';

const types = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};
/** A Word table of more is not opened with patience. */
const most = { xlsx: 20_000, docx: 2000 };

/** One line of each person chosen, or of everyone on the list of that filter, as the office hands it in. */
export const getPeopleExtract = route({
  method: 'get',
  path: '/people/extract',
  right: 'cadres.read',
  unit: 'reach',
  input: extractInput,
  output: file,
  handle: async (context, { people, format, asOf = context.today, ...filter }) => {
    const found = people
      ? await chosen(context, people, asOf)
      : await listed(context, filter, asOf, most[format]);
    const organs = await findOrgans(context.db, filter.unit, asOf);
    const extract = extractOf(found, asOf, organs);
    const bytes = await (format === 'xlsx' ? extractWorkbook(extract) : pack({ kind: 'extract', extract }));
    return {
      name: fileName(extractWords.file, organs.issuer && shortUnitName(organs.issuer), asOf, format),
      type: types[format],
      bytes,
    };
  },
});

/** Whoever was chosen is on the list or the list is not made: nobody drops out unseen. */
async function chosen({ db }: Context, ids: number[], asOf: string): Promise<ExtractFacts[]> {
  const found = await listExtract(db, ids, asOf);
  if (found.length < ids.length) throw new Problem(notFound);
  return found;
}

async function listed(
  { db }: Context,
  filter: PeopleFilter,
  asOf: string,
  longest: number,
): Promise<ExtractFacts[]> {
  const { rows, total } = await listPeople(db, { filter, asOf }, null, longest);
  if (total > longest) throw new Problem(extractTooLong, { count: total, most: longest });
  return listExtract(
    db,
    rows.map(({ personId }) => personId),
    asOf,
  );
}
