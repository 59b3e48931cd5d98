import { sql } from 'kysely';
import { type Db, run } from '../../db/database.ts';
import { currentAct, listChanges } from '../../gate/changes.ts';
import { disclosedTo } from '../../gate/disclosure.ts';
import type { Context } from '../../gate/route.ts';
import { asProblem, notAllowed, notFound, Problem } from '../../lib/problem.ts';
import type { Engagement } from '../cadres/cadres.labels.ts';
import { takeBack } from '../cadres/cadres.undo.queries.ts';
import { recordUnitEvent } from '../organisation/organisation.events.queries.ts';
import { checkNotOwnRoot } from '../organisation/organisation.kinds.queries.ts';
import type { UnitEventInput } from '../organisation/organisation.schema.ts';
import { livingOn, nameAt } from '../organisation/organisation.tree.queries.ts';
import { refreshClosure, refreshPaths } from '../organisation/organisation.units.queries.ts';
import { eventOfImport } from './committees.problems.ts';
import type { EventTrial } from './committees.unitevents.schema.ts';

const shown = 20;

/** Who goes with the units below, and who is left in a unit that ends: those an officer places one by one. */
async function peopleOfEvent(
  db: Db,
  { kind, unitId, effectiveOn: on }: UnitEventInput,
): Promise<Pick<EventTrial, 'units' | 'fullTime' | 'partTime' | 'unplaced'>> {
  const ends = kind === 'merged' || kind === 'ended';
  const people = (engagement: Engagement, own: boolean) => sql`
    (count(distinct h.person_id) filter (where h.own = ${own} and h.engagement = ${engagement}))::int`;
  const held = sql`
    select t.person_id, t.posting_id, t.engagement, t.full_name, t.post_name, t.name_sort,
      s.depth = 0 and ${ends}::boolean as own
    from unit_subtree(${unitId}, ${on}::date) s join standing t on t.unit_id = s.unit_id
    where t.from_on <= ${on}::date and (t.to_on is null or t.to_on > ${on}::date)`;
  const { rows } = await sql<{
    units: number;
    fullTime: number;
    partTime: number;
    ownFullTime: number;
    ownPartTime: number;
    posts: number;
  }>`
    select ${people('full_time', false)} as "fullTime", ${people('part_time', false)} as "partTime",
      ${people('full_time', true)} as "ownFullTime", ${people('part_time', true)} as "ownPartTime",
      (count(distinct h.posting_id) filter (where h.own))::int as posts,
      (select count(*)::int from unit_subtree(${unitId}, ${on}::date) s join unit u on u.id = s.unit_id
        where s.depth > 0 and ${livingOn('u', on)}) as units
    from (${held}) h`.execute(db);
  const holders = await sql<EventTrial['unplaced']['holders'][number]>`
    select h.person_id as "personId", h.full_name as "fullName", h.post_name as "postName"
    from (${held}) h where h.own order by h.engagement = 'full_time' desc, h.name_sort, h.posting_id limit ${shown}`.execute(
    db,
  );
  const { ownFullTime, ownPartTime, posts, ...along } = rows[0]!;
  return {
    ...along,
    unplaced: { fullTime: ownFullTime, partTime: ownPartTime, posts, holders: holders.rows },
  };
}

/** Writes the event as it would be written, tells what that changes, and takes it back. */
export async function tryUnitEvent(context: Context, event: UnitEventInput): Promise<EventTrial> {
  const { db, today } = context;
  const trial: EventTrial = {
    refused: null,
    ...(await peopleOfEvent(db, event)),
    changes: [],
    more: false,
  };
  // Told by the name it has now, whatever it would be called afterwards.
  const called = await sql<{
    name: string;
  }>`select ${nameAt('u.id', today)} as name from unit u where u.id = ${event.unitId}`.execute(db);
  await run(db, 'savepoint trial');
  try {
    await checkNotOwnRoot(context, event.unitId);
    await recordUnitEvent(db, event, today);
    // What is asked at the end of a transaction would be asked of the real event: its refusal is told too.
    await run(db, 'set constraints all immediate');
    const { changes, next } = await listChanges(
      db,
      [await currentAct(db)],
      null,
      shown,
      await disclosedTo(context),
    );
    const unitName = called.rows[0]?.name ?? null;
    const told = changes.map((one) => (one.unitId === event.unitId ? { ...one, unitName } : one));
    Object.assign(trial, { changes: told, more: next !== null });
  } catch (error) {
    const refusal = asProblem(error);
    if (!(refusal instanceof Problem)) throw error;
    trial.refused = { vi: refusal.vi(), en: refusal.en() };
  }
  await run(db, 'rollback to savepoint trial');
  return trial;
}

export async function findUnitOfEvent(db: Db, eventId: number): Promise<number | undefined> {
  return (await db.selectFrom('unit_event').select('unit_id').where('id', '=', eventId).executeTakeFirst())
    ?.unit_id;
}

/** Takes an event back with all that its act wrote; refused while anything rests on it. */
export async function undoUnitEvent(
  context: Context,
  eventId: number,
): Promise<{ unitId: number; kind: string }> {
  const { db, today } = context;
  const { rows } = await sql<{
    unitId: number;
    kind: string;
    act: number;
    job: number | null;
    beyond: boolean;
  }>`
    select e.unit_id as "unitId", e.kind, e.act_id as act, a.job_id as job, act_reaches_beyond(e.act_id) as beyond
    from unit_event e join act a on a.id = e.act_id where e.id = ${eventId} for update of e`.execute(db);
  const [event] = rows;
  if (!event) throw new Problem(notFound);
  const { unitId, kind, act } = event;
  await checkNotOwnRoot(context, unitId);
  if (event.job !== null) throw new Problem(eventOfImport);
  if (event.beyond) throw new Problem(notAllowed);
  const before = await placesWrittenBy(db, act);
  await takeBack(db, [act]);
  for (const { id, path } of before) {
    const after = await db.selectFrom('unit').select('path').where('id', '=', id).executeTakeFirst();
    // What stands below has no version of its own of the move: its paths follow the unit back.
    if (after && after.path !== path) await sql`select rewrite_paths(${path}, ${after.path})`.execute(db);
  }
  const left = await db.selectFrom('unit').select('id').where('id', '=', unitId).executeTakeFirst();
  if (left) await refreshClosure(db, unitId);
  await refreshPaths(db, today);
  return { unitId, kind };
}

const placesWrittenBy = (db: Db, act: number) =>
  db.selectFrom('unit').select(['id', 'path']).where('act_id', '=', act).orderBy('id').execute();
