import { sql } from 'kysely';
import { type Db, run } from '../../db/database.ts';
import { currentAct, listChanges } from '../../gate/changes.ts';
import { disclosedTo } from '../../gate/disclosure.ts';
import type { Context } from '../../gate/route.ts';
import { asProblem, notAllowed, notFound, Problem } from '../../lib/problem.ts';
import { takeBack } from '../cadres/cadres.undo.queries.ts';
import { recordUnitEvent } from '../organisation/organisation.events.queries.ts';
import { checkNotOwnRoot } from '../organisation/organisation.kinds.queries.ts';
import type { UnitEventInput } from '../organisation/organisation.schema.ts';
import { nameAt } from '../organisation/organisation.tree.queries.ts';
import { refreshClosure, refreshPaths } from '../organisation/organisation.units.queries.ts';
import { eventOfImport } from './committees.problems.ts';
import { staffingOf } from './committees.staffing.queries.ts';
import type { EventTrial } from './committees.unitevents.schema.ts';

const shown = 20;

/** Writes the event as it would be written, tells what that changes, and takes it back. */
export async function tryUnitEvent(context: Context, event: UnitEventInput): Promise<EventTrial> {
  const { db, today } = context;
  const [staffing] = await staffingOf(db, [event.unitId], event.effectiveOn);
  const { rows } = await sql<{ units: number }>`
    select count(*)::int as units from unit_subtree(${event.unitId}, ${event.effectiveOn}::date) where depth > 0`.execute(
    db,
  );
  const trial: EventTrial = {
    refused: null,
    units: rows[0]!.units,
    fullTime: staffing?.fullTime ?? 0,
    partTime: staffing?.partTime ?? 0,
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
