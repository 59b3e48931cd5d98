import { sql } from 'kysely';
import type { PoolClient } from 'pg';
import { type Db, databaseOn } from '../db/database.ts';
import { beginWith } from '../db/transaction.ts';
import { onBehalfOf, reachOf } from './actor.ts';
import type { Door } from './door.ts';
import type { Right } from './rights.ts';
import type { Route } from './route.ts';

const quote = (text: string) => `'${text.replaceAll("'", "''")}'`;
const setting = (name: string, value: string) => `set_config('app.${name}', ${quote(value)}, true)`;

/** A range that holds every subtree given; several are told apart by `reach_many`. */
export function reachSettings(paths: readonly string[]): { lo: string; hi: string; many: string } {
  if (paths.length === 0) return { lo: '~', hi: '', many: '' };
  const sorted = [...paths].sort();
  const last = sorted[sorted.length - 1]!;
  return { lo: sorted[0]!, hi: `${last}~`, many: sorted.length > 1 ? sorted.join(',') : '' };
}

const settingsOf = (paths: readonly string[], accountId: number | null): string => {
  const { lo, hi, many } = reachSettings(paths);
  return [
    setting('reach_lo', lo),
    setting('reach_hi', hi),
    setting('reach_many', many),
    setting('account', accountId === null ? '' : String(accountId)),
    setting('act', ''),
  ].join(', ');
};

/** `snapshot`: in several statements it sees the record as it stood at the first. */
type Mode = 'read' | 'snapshot' | 'write' | 'snapshotWrite';
const begins: Record<Mode, string> = {
  read: 'begin read only',
  snapshot: 'begin isolation level repeatable read read only',
  write: 'begin',
  snapshotWrite: 'begin isolation level repeatable read',
};
const modeOf = ({ method, snapshot }: Route): Mode =>
  method === 'get' ? (snapshot ? 'snapshot' : 'read') : snapshot ? 'snapshotWrite' : 'write';

/** The statement that opens a transaction as the application's role with this reach; one round trip. */
export const opening = (paths: readonly string[], accountId: number | null, mode: Mode): string =>
  `${begins[mode]}; set local role thenchot_app; select ${settingsOf(paths, accountId)}`;

/** The same with the reach that the actor holds for the right today. */
export const openingFor = ({ actor, today }: Door, right: Right, mode: Mode): string =>
  opening(reachOf(actor, right, today), actor.kind === 'account' ? actor.accountId : null, mode);

/** For the owner, whom no policy binds. It says so, since the database's own functions ask for the reach. */
export const openingEverywhere = `begin; select ${settingsOf([''], null)}`;

/** Who performs, when, from where: every version of a row written from here on points at it. */
export async function beginAct(
  client: PoolClient,
  { actor, today, address }: Door,
  right: Right,
  route: string,
  jobId: number | null,
): Promise<void> {
  await client.query({
    name: 'begin_act',
    text: `with made as (insert into act (account_id, on_behalf_of, route, job_id, operator, address) values ($1, $2, $3, $4, $5, $6) returning id)
      select set_config('app.act', id::text, true) from made`,
    values: [
      actor.kind === 'account' ? actor.accountId : null,
      onBehalfOf(actor, right, today),
      route,
      jobId,
      actor.kind === 'system' ? actor.operator : null,
      address ?? null,
    ],
  });
}

/** Runs `work` in one transaction under the reach that the actor holds for this route's right. */
export async function withinReach<T>(door: Door, route: Route, work: (db: Db) => Promise<T>): Promise<T> {
  const readOnly = route.method === 'get';
  const { result, end } = await beginWith(
    door.pool,
    openingFor(door, route.right, modeOf(route)),
    async (client) => {
      if (!readOnly) await beginAct(client, door, route.right, `${route.method} ${route.path}`, null);
      return work(databaseOn(client));
    },
  );
  const ended = end('commit');
  // What was read stands however its transaction ends: the reader need not wait for that.
  if (readOnly) ended.catch(() => {});
  else await ended;
  return result;
}

/**
 * The work under no more than one subtree of the reach held: for what is written where others of that subtree read it.
 * Work that fails leaves the reach narrow, and its transaction ends.
 */
export async function withinSubtree<T>(db: Db, path: string, work: () => Promise<T>): Promise<T> {
  const { rows } = await sql<{ held: boolean | null; lo: string; hi: string; many: string }>`
    select held_by_reach(${path}) as held, current_setting('app.reach_lo') as lo, current_setting('app.reach_hi') as hi,
      current_setting('app.reach_many') as many`.execute(db);
  const { held, ...before } = rows[0]!;
  if (!held) throw new Error(`${path} is beyond reach`);
  const set = ({ lo, hi, many }: ReturnType<typeof reachSettings>) =>
    sql`select set_config('app.reach_lo', ${lo}, true), set_config('app.reach_hi', ${hi}, true),
      set_config('app.reach_many', ${many}, true)`.execute(db);
  await set(reachSettings([path]));
  const result = await work();
  await set(before);
  return result;
}
