import { file } from '../../gate/files.ts';
import { route } from '../../gate/route.ts';
import { fileName } from '../../lib/filenames.ts';
import { notFound, Problem } from '../../lib/problem.ts';
import { shortUnitName } from '../organisation/organisation.short.labels.ts';
import { findMeetingUnit } from '../procedures/procedures.cases.queries.ts';
import { readClosedRound } from '../procedures/procedures.meetings.queries.ts';
import { roundInput } from '../procedures/procedures.meetings.schema.ts';
import { wordType, writeWord } from './reports.files.ts';
import { minutesWords } from './reports.minutes.text.ts';
import { writeMinutes } from './reports.minutes.ts';
import { findNamedUnit, listNamesAbove } from './reports.queries.ts';

/** The minutes of a vote count, once it is closed. */
export const getMinutes = route({
  method: 'get',
  path: '/ballot-rounds/:id/minutes',
  right: 'procedures.read',
  unit: async (db, { id }) => (await findMeetingUnit(db, 'round', id)) ?? [],
  input: roundInput,
  output: file,
  handle: async ({ db, today }, { id }) => {
    const { meeting, round } = await readClosedRound(db, id, today);
    const unit = await findNamedUnit(db, meeting.unitId, meeting.heldOn);
    if (!unit) throw new Problem(notFound);
    const above = await listNamesAbove(db, meeting.unitId, meeting.heldOn);
    const bytes = await writeWord(writeMinutes({ unit, above, meeting, round }));
    const name = fileName(minutesWords.title, shortUnitName(unit.name), meeting.heldOn, 'docx');
    return { name, type: wordType, bytes };
  },
});
