import { sql } from 'kysely';
import type { z } from 'zod';
import { type Db, run } from '../db/database.ts';
import {
  asProblem,
  conflict,
  invalidInput,
  mayRetry,
  notAllowed,
  notFound,
  Problem,
} from '../lib/problem.ts';
import { may, reachOf } from './actor.ts';
import type { Door } from './door.ts';
import { faultsOf, unkeepable } from './faults.text.ts';
import { file } from './files.ts';
import type { AuditEntry, Context, Route, WriteRoute } from './route.ts';
import { fileStream, whileRead } from './streams.ts';
import { withinReach } from './transaction.ts';
import { inTurn } from './turns.ts';

export type { Door };

/** Whoever acts, on which day. */
type Asker = Pick<Door, 'actor' | 'today'>;

const attempts = 3;
const isStreamed = ({ output }: Route) => output === (fileStream as z.ZodType);
const isFile = ({ output }: Route) => output === (file as z.ZodType);

/** The only way in: parse, open the transaction with the actor's reach, ask `may`, handle, write the trail, commit. */
export async function perform<I, O>(door: Door, route: Route<I, O>, given: unknown): Promise<O> {
  const input = parseInput(route, given);
  if (door.joined) return inTransaction(door, door.joined.db, route, input);
  for (let attempt = 1; ; attempt++) {
    try {
      const work = (db: Db) => inTransaction(door, db, route, input);
      if (isFile(route)) return await inTurn(() => withinReach(door, route, work), door.left);
      if (!isStreamed(route)) return await withinReach(door, route, work);
      return (await whileRead(door, route.right, work as (db: Db) => Promise<never>)) as O;
    } catch (error) {
      if (!mayRetry(error)) throw asProblem(error);
      if (attempt === attempts) throw new Problem(conflict);
    }
  }
}

/** What one route does by another, within its own transaction: parsed, asked and audited like any performance. */
export const performWithin = <I, O>(
  { db, actor, today, memory }: Context,
  route: WriteRoute<I, O>,
  given: unknown,
): Promise<O> => inTransaction({ actor, today, joined: { db, memory } }, db, route, parseInput(route, given));

async function inTransaction<I, O>(
  door: Omit<Door, 'pool'>,
  db: Db,
  route: Route<I, O>,
  input: I,
): Promise<O> {
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
  const parsed: { at: number; input: I }[] = [];
  for (const [at, one] of given.entries()) {
    try {
      parsed.push({ at, input: parseInput(route, one) });
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      results[at] = error;
    }
  }
  const refusals = await refusalsOf(
    door,
    db,
    route,
    parsed.map(({ input }) => input),
  );
  const good = parsed.filter(({ at }, index) => {
    const refusal = refusals[index];
    if (refusal) results[at] = refusal;
    return !refusal;
  });
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
  const faults = parsed.success ? unkeepable(parsed.data) : faultsOf(parsed.error);
  if (parsed.success && faults.length === 0) return parsed.data;
  throw invalidInput(faults);
}

async function askMay<I, O>(door: Asker, db: Db, route: Route<I, O>, input: I): Promise<void> {
  const [refusal] = await refusalsOf(door, db, route, [input]);
  if (refusal) throw refusal;
}

/** For each input the reason why it may not be, or null. Units are looked up all at once. */
async function refusalsOf<I, O>(
  door: Asker,
  db: Db,
  route: Route<I, O>,
  inputs: readonly I[],
): Promise<(Problem | null)[]> {
  const { actor, today } = door;
  const nowhere = reachOf(actor, route.right, today).length === 0;
  if (typeof route.unit === 'string') return inputs.map(() => (nowhere ? new Problem(notAllowed) : null));
  const { unit } = route;
  const deciding: (number | undefined)[] = [];
  for (const input of inputs) deciding.push([await unit(db, input)].flat()[0]);
  const wanted = [...new Set(deciding.filter((id) => id !== undefined))];
  // Under the reach of this very right: beyond it there is nothing to find.
  const { rows } = await sql<{ id: number; path: string }>`
    select id, path from unit where id = any(${wanted})`.execute(db);
  const paths = new Map(rows.map(({ id, path }) => [id, path]));
  return deciding.map((id) => {
    const path = id === undefined ? undefined : paths.get(id);
    if (path === undefined) return new Problem(nowhere ? notAllowed : notFound);
    return may(actor, route.right, path, today) ? null : new Problem(notAllowed);
  });
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
