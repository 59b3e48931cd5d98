import { file } from '../../gate/files.ts';
import { route } from '../../gate/route.ts';
import { fileName } from '../../lib/filenames.ts';
import { Problem } from '../../lib/problem.ts';
import { editWords } from './cadres.edits.labels.ts';
import { listEditable, recordEdit } from './cadres.edits.queries.ts';
import { type Edited, edited, personEdit } from './cadres.edits.schema.ts';
import { editWorkbook } from './cadres.edits.workbook.ts';
import { findManagingUnit } from './cadres.identity.queries.ts';
import { readPeople } from './cadres.list.queries.ts';
import { peopleFilter, peopleView } from './cadres.list.schema.ts';
import { tooManyToEdit } from './cadres.problems.ts';

/** Hundreds are meant; a file of more is no longer looked through before it is sent back. */
const most = 5_000;

/** The people of a list as a workbook to be edited in Excel and imported again. */
export const getEditWorkbook = route({
  method: 'get',
  path: '/people/edit-workbook',
  right: 'cadres.read',
  unit: 'reach',
  input: peopleFilter.extend({ sort: peopleView.shape.sort }),
  output: file,
  handle: async ({ db, today }, { asOf = today, sort, ...filter }) => {
    const ids: number[] = [];
    for await (const { personId } of readPeople(db, { filter, asOf, sort, columns: [] }))
      if (ids.push(personId) > most) throw new Problem(tooManyToEdit, { most });
    const found = await listEditable(db, ids);
    const people = ids.flatMap((id) => found.get(id) ?? []);
    return {
      name: fileName(editWords.file, null, today, 'xlsx'),
      type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      bytes: await editWorkbook(people),
    };
  },
});

/** Puts right several things of one person at once. */
export const postEdit = route({
  method: 'post',
  path: '/people/:id/edits',
  right: 'cadres.write',
  unit: async (db, { id }) => (await findManagingUnit(db, id)) ?? [],
  input: personEdit,
  output: edited,
  handle: recordEdit,
  handleMany: async (context, edits) => {
    const done: Edited[] = [];
    for (const edit of edits) done.push(await recordEdit(context, edit));
    return done;
  },
  // Names of fields only, as with every correction.
  audit: ({ unitId, changed }, { id }) =>
    changed.length === 0 ? [] : { subject: 'person', subjectId: id, unitId, detail: { changed } },
});
