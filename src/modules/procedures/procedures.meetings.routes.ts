import type { Db } from '../../db/database.ts';
import { route } from '../../gate/route.ts';
import { findCaseUnit, findMeetingUnit } from './procedures.cases.queries.ts';
import {
  changeMeeting,
  dropRound,
  insertMeeting,
  openRound,
  readMeeting,
  writeCount,
} from './procedures.meetings.queries.ts';
import {
  countInput,
  countWritten,
  meetingChange,
  meetingInput,
  meetingPage,
  meetingWritten,
  newMeeting,
  newRound,
  roundInput,
} from './procedures.meetings.schema.ts';

const ofCase = async (db: Db, { id }: { id: number }) => (await findCaseUnit(db, id)) ?? [];
const ofMeeting = async (db: Db, { id }: { id: number }) => (await findMeetingUnit(db, 'meeting', id)) ?? [];
const ofRound = async (db: Db, { id }: { id: number }) => (await findMeetingUnit(db, 'round', id)) ?? [];
const right = 'procedures.write';

interface Written {
  id: number;
  caseId: number;
  unitId: number;
}
const entry = (subject: string, { id, caseId, unitId }: Written, detail: Record<string, unknown>) => ({
  ...{ subject, subjectId: id, unitId },
  detail: { case: caseId, ...detail },
});

export const postMeeting = route({
  method: 'post',
  path: '/cases/:id/meetings',
  right,
  unit: ofCase,
  input: newMeeting,
  output: meetingWritten,
  handle: ({ db, today }, given) => insertMeeting(db, given, today),
  audit: (result, { heldOn, members }) => entry('meeting', result, { heldOn, convened: members.length }),
});

export const patchMeeting = route({
  method: 'patch',
  path: '/meetings/:id',
  right,
  unit: ofMeeting,
  input: meetingChange,
  output: meetingWritten,
  handle: ({ db, today }, given) => changeMeeting(db, given, today),
  audit: (result, { heldOn, members }) => entry('meeting', result, { heldOn, convened: members.length }),
});

export const getMeetingPage = route({
  method: 'get',
  path: '/meetings/:id',
  right: 'procedures.read',
  unit: ofMeeting,
  input: meetingInput,
  output: meetingPage,
  handle: ({ db, today }, { id }) => readMeeting(db, id, today),
});

export const postRound = route({
  method: 'post',
  path: '/meetings/:id/rounds',
  right,
  unit: ofMeeting,
  input: newRound,
  output: meetingWritten,
  handle: ({ db, today }, given) => openRound(db, given, today),
  audit: (result, { form }) => entry('meeting', result, { roundOpened: form }),
});

export const deleteRound = route({
  method: 'delete',
  path: '/ballot-rounds/:id',
  right,
  unit: ofRound,
  input: roundInput,
  output: meetingWritten,
  handle: ({ db, today }, { id }) => dropRound(db, id, today),
  audit: (result, { id }) => entry('meeting', result, { roundGone: id }),
});

/** One's own count; what the other teller counted is never told before both are the same. */
export const putCount = route({
  method: 'put',
  path: '/ballot-rounds/:id/count',
  right,
  unit: ofRound,
  input: countInput,
  output: countWritten,
  handle: ({ db, actor, today }, given) => writeCount(db, given, actor, today),
  // Numbers of votes stay out of the trail until the round itself tells them.
  audit: (result) => entry('ballot_round', result, { entered: result.entered, closed: result.closed }),
});

export const meetingRoutes = [postMeeting, patchMeeting, getMeetingPage, postRound, deleteRound, putCount];
