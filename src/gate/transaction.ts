import type { PoolClient } from 'pg';
import { type Db, databaseOn } from '../db/database.ts';
import { reachOf } from './actor.ts';
import type { Door } from './door.ts';
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

/** The statement that opens a transaction as the application's role with this reach; one round trip. */
export function opening(paths: readonly string[], accountId: number | null, readOnly: boolean): string {
  const { lo, hi, many } = reachSettings(paths);
  const settings = [
    setting('reach_lo', lo),
    setting('reach_hi', hi),
    setting('reach_many', many),
    setting('account', accountId === null ? '' : String(accountId)),
    setting('act', ''),
  ];
  return `begin${readOnly ? ' read only' : ''}; set local role thenchot_app; select ${settings.join(', ')}`;
}

/** Who performs, when, from where: every version of a row written from here on points at it. */
export async function beginAct(
  client: PoolClient,
  door: Door,
  route: string,
  jobId: number | null,
): Promise<void> {
  const { actor } = door;
  const onBehalfOf =
    actor.kind === 'account'
      ? (actor.grants.find((grant) => grant.onBehalfOf !== null)?.onBehalfOf ?? null)
      : null;
  await client.query({
    name: 'begin_act',
    text: `with made as (insert into act (account_id, on_behalf_of, route, job_id, operator, address) values ($1, $2, $3, $4, $5, $6) returning id)
      select set_config('app.act', id::text, true) from made`,
    values: [
      actor.kind === 'account' ? actor.accountId : null,
      onBehalfOf,
      route,
      jobId,
      actor.kind === 'system' ? actor.operator : null,
      door.address ?? null,
    ],
  });
}

/** Runs `work` in one transaction under the reach that the actor holds for this route's right. */
export async function withinReach<T>(door: Door, route: Route, work: (db: Db) => Promise<T>): Promise<T> {
  const client = await door.pool.connect();
  const readOnly = route.method === 'get';
  let result: T;
  try {
    const accountId = door.actor.kind === 'account' ? door.actor.accountId : null;
    await client.query(opening(reachOf(door.actor, route.right, door.today), accountId, readOnly));
    if (!readOnly) await beginAct(client, door, `${route.method} ${route.path}`, null);
    result = await work(databaseOn(client));
  } catch (error) {
    await end(client, 'rollback').catch(() => {});
    throw error;
  }
  const ended = end(client, 'commit');
  // What was read stands however its transaction ends: the reader need not wait for that.
  if (readOnly) ended.catch(() => {});
  else await ended;
  return result;
}

/** Ends the transaction and gives the connection back; one whose end fails is given up with it. */
async function end(client: PoolClient, how: 'commit' | 'rollback'): Promise<void> {
  let broken: Error | undefined;
  try {
    await client.query(how);
  } catch (error) {
    broken = error as Error;
    throw error;
  } finally {
    client.release(broken);
  }
}
