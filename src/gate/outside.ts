import type { Pool } from 'pg';
import { type Db, databaseOn } from '../db/database.ts';
import { asProblem } from '../lib/problem.ts';

/** Who did it, for a transaction that no actor's reach bounds. */
export interface Doer {
  accountId?: number | null;
  operator?: string | null;
  address?: string | null;
}

/** One transaction on the owner's connection, beyond any reach: before there is an actor, or for the machine's own work. */
export async function outsideReach<T>(pool: Pool, work: (db: Db) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query('begin');
    const result = await work(databaseOn(client));
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch((lost: Error) => {
      broken = lost;
    });
    throw asProblem(error);
  } finally {
    client.release(broken);
  }
}

/** Opens an act in such a transaction, so that what it writes knows by whom. */
export async function openAct(db: Db, route: string, doer: Doer): Promise<void> {
  const { id } = await db
    .insertInto('act')
    .values({
      route,
      account_id: doer.accountId ?? null,
      operator: doer.operator ?? null,
      address: doer.address ?? null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await db
    .selectNoFrom((is) =>
      is.fn('set_config', [is.val('app.act'), is.val(String(id)), is.lit(true)]).as('act'),
    )
    .execute();
}
