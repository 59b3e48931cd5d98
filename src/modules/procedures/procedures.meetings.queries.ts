import { sql } from 'kysely';
import type { Db } from '../../db/database.ts';
import type { Actor } from '../../gate/actor.ts';
import { notFound, Problem } from '../../lib/problem.ts';
import {
  accountOf,
  getCase,
  holdCase,
  isFrozen,
  isOwnCase,
  readStanding,
} from './procedures.cases.queries.ts';
import type { CaseRecord } from './procedures.cases.schema.ts';
import { ballotRule } from './procedures.figures.checks.ts';
import { type BallotForm, type Obstacle, obstacles } from './procedures.labels.ts';
import type {
  CountWritten,
  MeetingChange,
  MeetingPage,
  MeetingWritten,
  NewMeeting,
} from './procedures.meetings.schema.ts';
import {
  accountNeeded,
  beginsLater,
  meetingFrozen,
  moveClosed,
  notAMeeting,
  ownCase,
  roundNotOpen,
  roundUncounted,
} from './procedures.problems.ts';
import { listRounds, readDemands } from './procedures.rounds.queries.ts';
import { type Standing, settledNumber, stepOf } from './procedures.workflow.ts';

const why = (code: Obstacle) => ({ vi: obstacles.vi(code), en: obstacles.en(code) });

/** The case held, open, and of others; what is written of it is refused otherwise. */
export async function holdOpen(db: Db, id: number, today: string): Promise<CaseRecord> {
  const held = await holdCase(db, id);
  if (await isOwnCase(db, id)) throw new Problem(ownCase);
  if (held.state !== 'open') throw new Problem(moveClosed, { why: why('ended') });
  if (isFrozen(held, today)) throw new Problem(moveClosed, { why: why('frozen') });
  return held;
}

/** The case held at a meeting, with what its moves come to. */
async function holdMeeting(
  db: Db,
  caseId: number,
  today: string,
  of?: { step: string; since: number },
): Promise<{ held: CaseRecord; standing: Standing }> {
  const held = await holdOpen(db, caseId, today);
  const standing = await readStanding(db, caseId);
  const { kind } = stepOf(held.edition.content.steps, held.step);
  if (kind !== 'meeting' || (of && of.since !== standing.since)) throw new Problem(notAMeeting);
  return { held, standing };
}

interface Kept {
  id: number;
  caseId: number;
  step: string;
  since: number;
  heldOn: string;
  place: string | null;
  chair: string;
  secretary: string;
  note: string | null;
}

async function getMeeting(db: Db, id: number): Promise<Kept> {
  const { rows } = await sql<Kept>`
    select id, case_id as "caseId", step, since, held_on as "heldOn", place, chair, secretary, note from meeting where id = ${id}`.execute(
    db,
  );
  if (!rows[0]) throw new Problem(notFound);
  return rows[0];
}

export async function insertMeeting(db: Db, given: NewMeeting, today: string): Promise<MeetingWritten> {
  const { held, standing } = await holdMeeting(db, given.id, today);
  refuseDay(given.heldOn, held, today);
  const { rows } = await sql<{ id: number }>`
    insert into meeting (case_id, step, since, held_on, place, chair, secretary, note, unit_path)
    values (${held.id}, ${held.step}, ${standing.since}, ${given.heldOn}, ${given.place}, ${given.chair}, ${given.secretary},
      ${given.note}, ${held.unitPath}) returning id`.execute(db);
  const id = rows[0]!.id;
  await writeMembers(db, id, held.unitPath, given.members);
  return { id, caseId: held.id, unitId: held.unitId };
}

function refuseDay(heldOn: string, held: CaseRecord, today: string): void {
  if (heldOn > today || heldOn < held.begunOn)
    throw new Problem(beginsLater, { on: held.begunOn.split('-').reverse().join('/') });
}

const writeMembers = (db: Db, id: number, path: string, members: NewMeeting['members']) =>
  sql`insert into meeting_member (meeting_id, position, name, role, present, unit_path)
    select ${id}::bigint, t.position, t.name, t.role, t.present, ${path}::text
    from json_to_recordset(${JSON.stringify(members.map((one, position) => ({ ...one, position })))}::json)
      as t(position integer, name text, role text, present boolean)`.execute(db);

/** Puts the meeting right as a whole, until a round is open. */
export async function changeMeeting(db: Db, given: MeetingChange, today: string): Promise<MeetingWritten> {
  const before = await getMeeting(db, given.id);
  const { held } = await holdMeeting(db, before.caseId, today, before);
  refuseDay(given.heldOn, held, today);
  if ((await listRounds(db, { meeting: given.id })).length > 0) throw new Problem(meetingFrozen);
  await sql`update meeting set held_on = ${given.heldOn}, place = ${given.place}, chair = ${given.chair},
    secretary = ${given.secretary}, note = ${given.note} where id = ${given.id}`.execute(db);
  await sql`delete from meeting_member where meeting_id = ${given.id}`.execute(db);
  await writeMembers(db, given.id, held.unitPath, given.members);
  return { id: given.id, caseId: held.id, unitId: held.unitId };
}

/** Opens a round: who was called, who came, the candidates and the rule are what they are now, for good. */
export async function openRound(
  db: Db,
  { id, form }: { id: number; form: BallotForm },
  today: string,
): Promise<MeetingWritten> {
  const meeting = await getMeeting(db, id);
  const { held, standing } = await holdMeeting(db, meeting.caseId, today, meeting);
  const step = stepOf(held.edition.content.steps, held.step);
  const { further, lacking } = await readDemands(db, held.id, step, standing, today);
  if (!step.ballot?.forms.includes(form)) throw new Problem(notAMeeting);
  if (!further)
    throw new Problem(roundNotOpen, {
      why: why(lacking.includes('counting') ? 'counting' : 'voted'),
    });
  const { ballot } = step;
  await sql`
    with round as (
      insert into ballot_round (meeting_id, number, form, convened, present, choices, rule, unit_path)
      select ${id}, (select count(*) + 1 from ballot_round r where r.meeting_id = ${id}), ${form}, count(*), count(*) filter (where present),
        ${ballot.choices === null ? further.length : settledNumber(ballot.choices)}, ${JSON.stringify(ballotRule(ballot))}, ${held.unitPath}
      from meeting_member where meeting_id = ${id} returning id)
    insert into ballot_candidate (round_id, position, person_id, unit_path)
    select round.id, c.position, c.person, ${held.unitPath}
    from round, unnest(${further}::bigint[]) with ordinality as c(person, position)`.execute(db);
  return { id, caseId: held.id, unitId: held.unitId };
}

async function getRound(db: Db, id: number): Promise<Kept & { roundId: number }> {
  const { rows } = await sql<{ meeting: number }>`
    select meeting_id as meeting from ballot_round where id = ${id}`.execute(db);
  if (!rows[0]) throw new Problem(notFound);
  return { ...(await getMeeting(db, rows[0].meeting)), roundId: id };
}

/** Takes back a round that nobody has counted. */
export async function dropRound(db: Db, id: number, today: string): Promise<MeetingWritten> {
  const round = await getRound(db, id);
  const { held } = await holdMeeting(db, round.caseId, today, round);
  await sql`delete from ballot_round where id = ${id}`.execute(db);
  return { id: round.id, caseId: held.id, unitId: held.unitId };
}

interface Counted {
  id: number;
  issued: number;
  returned: number;
  valid: number;
  votes: number[];
}

/** What one teller counted, or counted anew; the database closes the round when both said the same. */
export async function writeCount(db: Db, given: Counted, actor: Actor, today: string): Promise<CountWritten> {
  const account = accountOf(actor);
  if (account === null) throw new Problem(accountNeeded);
  const round = await getRound(db, given.id);
  const { held } = await holdMeeting(db, round.caseId, today, round);
  const { issued, returned, valid, votes } = given;
  const { rows: before } = await sql<{ id: number }>`
    select id from ballot_count where round_id = ${given.id} and account_id = ${account}`.execute(db);
  if (before[0])
    await sql`update ballot_count set issued = ${issued}, returned = ${returned}, valid = ${valid}, votes = ${votes}
      where id = ${before[0].id}`.execute(db);
  else
    await sql`insert into ballot_count (round_id, account_id, issued, returned, valid, votes, unit_path)
      values (${given.id}, ${account}, ${issued}, ${returned}, ${valid}, ${votes}, ${held.unitPath})`.execute(
      db,
    );
  const told = (await listRounds(db, { meeting: round.id })).find((one) => one.id === given.id)!;
  const { closed, entered, differing } = told;
  return { id: given.id, caseId: held.id, unitId: held.unitId, closed, entered, differing };
}

export async function readMeeting(db: Db, id: number, today: string): Promise<MeetingPage> {
  const { caseId, step: key, since, ...meeting } = await getMeeting(db, id);
  const record = await getCase(db, caseId);
  const { content, vi, en, number } = record.edition;
  const standing = await readStanding(db, caseId);
  const step = stepOf(content.steps, key);
  const current = record.state === 'open' && standing.since === since;
  const { rows: members } = await sql<MeetingPage['members'][number]>`
    select name, role, present from meeting_member where meeting_id = ${id} order by position`.execute(db);
  const { rows: names } = await sql<{ id: number; fullName: string }>`
    select id, full_name as "fullName" from person where id = any(${[...standing.people]})`.execute(db);
  const { rows: units } = await sql<{ name: string }>`
    select name from unit_name where unit_id = ${record.unitId} and to_on is null limit 1`.execute(db);
  const rounds = await listRounds(db, { meeting: id });
  const demands = current ? await readDemands(db, caseId, step, standing, today) : null;
  const further = step.ballot && demands?.further;
  return {
    ...meeting,
    ...{ caseId, step, current, members, rounds, document: number, procedureVi: vi, procedureEn: en },
    ...{ postName: record.postName, unitId: record.unitId, unitName: units[0]?.name ?? '' },
    frozen: rounds.length > 0,
    further: further
      ? further.map((personId) => ({
          personId,
          fullName: names.find((one) => one.id === personId)?.fullName ?? null,
        }))
      : null,
  };
}

/** A round with its meeting, for its minutes; one that is not closed has none. */
export async function readClosedRound(db: Db, id: number, today: string) {
  const meeting = await readMeeting(db, (await getRound(db, id)).id, today);
  const round = meeting.rounds.find((one) => one.id === id)!;
  if (!round.closed) throw new Problem(roundUncounted);
  return { meeting, round };
}
