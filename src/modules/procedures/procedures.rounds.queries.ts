import { sql } from 'kysely';
import type { Db } from '../../db/database.ts';
import { type BallotRule, decide } from '../../rules/ballot.ts';
import type { Obstacle } from './procedures.labels.ts';
import type { Round } from './procedures.meetings.schema.ts';
import type { Step } from './procedures.schema.ts';
import type { Standing } from './procedures.workflow.ts';

export type { Round };

/** Rounds of meetings, in their order; counts that are not yet told are left out by the database. */
export async function listRounds(
  db: Db,
  of: { meeting: number } | { case: number; since: number },
): Promise<Round[]> {
  const which =
    'meeting' in of ? sql`m.id = ${of.meeting}` : sql`m.case_id = ${of.case} and m.since = ${of.since}`;
  const { rows } = await sql<Round>`
    select r.id, r.meeting_id as "meetingId", r.number, r.form, r.convened, r.present, r.choices, r.rule,
      r.closed_at is not null as closed, t.entered, t.differing,
      array(select json_build_object('personId', c.person_id, 'fullName', p.full_name) from ballot_candidate c
        left join person p on p.id = c.person_id where c.round_id = r.id order by c.position) as candidates,
      (select json_build_object('issued', k.issued, 'returned', k.returned, 'valid', k.valid, 'votes', k.votes) from ballot_count k
        where k.round_id = r.id and (r.closed_at is not null or k.account_id = nullif(current_setting('app.account', true), '')::bigint)
        order by k.id limit 1) as count
    from ballot_round r join meeting m on m.id = r.meeting_id cross join lateral tellers_of(r.id) t
    where ${which} order by m.held_on, m.id, r.number`.execute(db);
  return rows;
}

/** What a closed round came to. */
export const outcomeOf = ({ convened, present, rule, candidates, count }: Round) =>
  decide(
    {
      ...{ convened, present },
      ...count!,
      votes: candidates.map(({ personId }, at) => ({ candidate: personId, votes: count!.votes[at]! })),
    },
    rule as BallotRule,
  );

/** What the votes of a step come to. */
export interface Voted {
  lacking: Obstacle[];
  /** Who goes on. */
  kept: number[];
  /** Who has exactly the share, and goes on only where the head says so. */
  headDecides: number[];
  /** Among whom a further round is to be held; null where none is. */
  further: number[] | null;
}

export function votedIn(step: Step, rounds: readonly Round[], people: readonly number[]): Voted {
  const none = { kept: [...people], headDecides: [], further: null };
  if (!step.ballot) return { lacking: [], ...none };
  if (rounds.some(({ closed }) => !closed)) return { lacking: ['counting'], ...none };
  const last = rounds.at(-1);
  if (!last) return { lacking: ['ballot'], ...none, further: [...people] };
  const outcomes = rounds.map(outcomeOf);
  const { quorate, candidates } = outcomes.at(-1)!;
  if (!quorate)
    return { lacking: ['quorum'], ...none, further: last.candidates.map(({ personId }) => personId) };
  if (step.ballot.advisory) return { lacking: [], ...none };
  const standing = (...of: string[]) =>
    candidates.filter((one) => of.includes(one.standing)).map(({ candidate }) => candidate);
  const before = outcomes
    .slice(0, -1)
    .flatMap((one) => one.candidates.filter((each) => each.standing === 'passed'))
    .map(({ candidate }) => candidate);
  const tied = standing('tied');
  return {
    lacking: tied.length > 0 ? ['tie'] : [],
    kept: [...new Set([...before, ...standing('passed', 'carried_on')])],
    headDecides: standing('head_decides'),
    further: tied.length > 0 ? tied : null,
  };
}

/** What the step's own kind still lacks: its meeting, its votes, its answers. */
export async function readDemands(
  db: Db,
  id: number,
  step: Step,
  standing: Standing,
  on: string,
): Promise<Voted> {
  const people = [...standing.people];
  const nothing: Voted = { lacking: [], kept: people, headDecides: [], further: null };
  if (step.kind === 'meeting') {
    const { rows } = await sql`
      select from meeting where case_id = ${id} and since = ${standing.since} limit 1`.execute(db);
    if (rows.length === 0) return { ...nothing, lacking: ['meeting'] };
    return votedIn(step, await listRounds(db, { case: id, since: standing.since }), people);
  }
  if (step.kind === 'consultation') {
    const { rows } = await sql<{ waiting: boolean }>`
      select answer is null and (silent_on is null or silent_on > ${on}::date) as waiting
      from case_consultation where case_id = ${id} and step = ${step.step}`.execute(db);
    if (rows.length === 0) return { ...nothing, lacking: ['asked'] };
    if (rows.some(({ waiting }) => waiting)) return { ...nothing, lacking: ['waiting'] };
  }
  return nothing;
}
