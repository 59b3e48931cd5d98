import type { Pool } from 'pg';
import type { z } from 'zod';
import { type Db, run } from '../db/database.ts';
import type { Day } from '../lib/days.ts';
import { asProblem, inputInvalid, mayRetry, notAllowed, notFound, Problem } from '../lib/problem.ts';
import { type Actor, may, reachOf } from './actor.ts';
import { faultsOf } from './faults.ts';
import type { AuditEntry, Context, Route, WriteRoute } from './route.ts';
import { withinReach } from './transaction.ts';

/** Where a performance comes in: who acts, on which day, from where; and the transaction it joins, if one is open. */
export interface Door {
  pool: Pool;
  actor: Actor;
  today: Day;
  address?: string | null;
  /** Set inside a job: the open transaction that every route of the job joins. */
  joined?: { db: Db; memory: Map<string, unknown> };
}

const attempts = 3;

/** The only way in: parse, open the transaction with the actor's reach, ask `may`, handle, write the trail, commit. */
export async function perform<I, O>(door: Door, route: Route<I, O>, given: unknown): Promise<O> {
  const input = parseInput(route, given);
  if (door.joined) return inTransaction(door, door.joined.db, route, input);
  for (let attempt = 1; ; attempt++) {
    try {
      return await withinReach(door, route, (db) => inTransaction(door, db, route, input));
    } catch (error) {
      if (attempt < attempts && mayRetry(error)) continue;
      throw asProblem(error);
    }
  }
}

async function inTransaction<I, O>(door: Door, db: Db, route: Route<I, O>, input: I): Promise<O> {
  await askMay(door, db, route, input);
  const context: Context = {
    db,
    actor: door.actor,
    today: door.today,
    memory: door.joined?.memory ?? new Map(),
  };
  const result = await route.handle(context, input);
  if (route.audit) await writeTrail(db, route, [route.audit(result, input)].flat());
  return result;
}

/**
 * The same for many inputs of one route, inside a job: parsed, asked and audited each, written set-wise.
 * An input that is refused answers its problem; the others stand.
 */
export async function performMany<I, O>(
  door: Door,
  route: WriteRoute<I, O>,
  given: readonly unknown[],
): Promise<(O | Problem)[]> {
  const db = door.joined?.db;
  if (!db || !route.handleMany) throw new Error(`${route.path} cannot be performed for many`);
  const results: (O | Problem)[] = new Array(given.length);
  const good: { at: number; input: I }[] = [];
  const asked = new Map<string, Problem | null>();
  for (const [at, one] of given.entries()) {
    try {
      const input = parseInput(route, one);
      await askMay(door, db, route, input, asked);
      good.push({ at, input });
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      results[at] = error;
    }
  }
  const context: Context = {
    db,
    actor: door.actor,
    today: door.today,
    memory: door.joined?.memory ?? new Map(),
  };
  await split(context, route, good, results);
  const entries = good.flatMap(({ at, input }) => {
    const result = results[at];
    return result instanceof Problem ? [] : [route.audit(result as O, input)].flat();
  });
  await writeTrail(db, route, entries);
  return results;
}

/** A batch the database refuses is halved until the refused row stands alone and is named. */
async function split<I, O>(
  context: Context,
  route: WriteRoute<I, O>,
  rows: { at: number; input: I }[],
  results: (O | Problem)[],
): Promise<void> {
  if (rows.length === 0) return;
  await run(context.db, 'savepoint batch');
  try {
    const answers = await route.handleMany!(
      context,
      rows.map((row) => row.input),
    );
    await run(context.db, 'release savepoint batch');
    for (const [index, row] of rows.entries()) results[row.at] = answers[index]!;
  } catch (error) {
    await run(context.db, 'rollback to savepoint batch');
    await run(context.db, 'release savepoint batch');
    const refusal = asProblem(error);
    if (!(refusal instanceof Problem)) throw error;
    if (rows.length === 1) {
      results[rows[0]!.at] = refusal;
      return;
    }
    const half = rows.length >> 1;
    await split(context, route, rows.slice(0, half), results);
    await split(context, route, rows.slice(half), results);
  }
}

/** The input as its shape reads it, or the problem that names each field at fault. */
export function parseInput<I>(route: { input: z.ZodType<I> }, given: unknown): I {
  const parsed = route.input.safeParse(given);
  if (parsed.success) return parsed.data;
  const faults = faultsOf(parsed.error);
  throw new Problem(
    inputInvalid,
    { what: faults.map((fault) => `${fault.path}: ${fault.vi}`).join('; ') },
    faults,
  );
}

async function askMay<I, O>(
  door: Door,
  db: Db,
  route: Route<I, O>,
  input: I,
  asked?: Map<string, Problem | null>,
): Promise<void> {
  const { actor, today } = door;
  if (typeof route.unit === 'string') {
    if (reachOf(actor, route.right, today).length === 0) throw new Problem(notAllowed);
    return;
  }
  const touched = [await route.unit(db, input)].flat();
  const deciding = touched[0];
  if (deciding === undefined) throw new Problem(unseen(door, route));
  const key = String(deciding);
  let answer = asked?.get(key);
  if (answer === undefined) {
    answer = await refusalAt(door, db, route, deciding);
    asked?.set(key, answer);
  }
  if (answer) throw answer;
}

/** What is not seen is not there, except for those who may see nothing of the kind anywhere. */
const unseen = ({ actor, today }: Door, { right }: Route) =>
  reachOf(actor, right, today).length === 0 ? notAllowed : notFound;

/** The unit is looked up under the reach of this very right: beyond it there is nothing to find. */
async function refusalAt(door: Door, db: Db, route: Route, unitId: number): Promise<Problem | null> {
  const unit = await db.selectFrom('unit').select('path').where('id', '=', unitId).executeTakeFirst();
  if (!unit) return new Problem(unseen(door, route));
  return may(door.actor, route.right, unit.path, door.today) ? null : new Problem(notAllowed);
}

/** Entries of one act, written in one statement; the unit's path is read where the entry is written. */
export async function writeTrail(
  db: Db,
  route: { method: string; path: string },
  entries: readonly AuditEntry[],
): Promise<void> {
  if (entries.length === 0) return;
  const rows = entries.map(({ subject, subjectId, unitId, detail }) => ({
    subject,
    subject_id: subjectId,
    unit_id: unitId,
    detail: detail ?? null,
  }));
  await run(
    db,
    `insert into trail (action, subject, subject_id, unit_path, detail)
    select $1, e.subject, e.subject_id, coalesce(u.path, ''), e.detail
    from json_to_recordset($2::json) as e(subject text, subject_id bigint, unit_id bigint, detail jsonb)
    left join unit u on u.id = e.unit_id`,
    [`${route.method} ${route.path}`, JSON.stringify(rows)],
  );
}
