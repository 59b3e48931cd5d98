import { z } from 'zod';
import { route } from '../../gate/route.ts';
import { begun, fileStream } from '../../gate/streams.ts';
import { fileName } from '../../lib/filenames.ts';
import { workbookType } from '../../lib/listsheet.ts';
import { findOrgans } from '../organisation/organisation.organs.queries.ts';
import { shortUnitName } from '../organisation/organisation.short.labels.ts';
import { conditionsTold } from './cadres.conditions.labels.ts';
import { peopleFileWords } from './cadres.file.labels.ts';
import { peopleWorkbook } from './cadres.file.workbook.ts';
import { readPeople } from './cadres.list.queries.ts';
import { peopleFilter, peopleView } from './cadres.list.schema.ts';

/** The list of people as a workbook: the same rows, columns and order, to the last of them. */
export const getPeopleFile = route({
  method: 'get',
  path: '/people/file',
  right: 'cadres.read',
  unit: 'reach',
  input: peopleFilter.extend({ ...peopleView.shape, language: z.enum(['vi', 'en']).default('vi') }),
  output: fileStream,
  handle: async ({ db, today }, { sort, columns, language, asOf = today, ...filter }) => {
    const asked = { filter, asOf, sort, columns };
    const organs = await findOrgans(db, filter.unit, asOf);
    const layout = { columns, language, asOf, organs, conditions: conditionsTold(filter, language) };
    return {
      name: fileName(peopleFileWords.file, organs.issuer && shortUnitName(organs.issuer), asOf, 'xlsx'),
      type: workbookType,
      chunks: peopleWorkbook(await begun(readPeople(db, asked)), layout),
    };
  },
});
