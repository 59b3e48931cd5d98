import type { Pool } from 'pg';
import { type Db, databaseOn } from '../db/database.ts';
import { transact } from '../db/transaction.ts';
import { asProblem } from '../lib/problem.ts';
import { openingEverywhere } from './transaction.ts';

/** Who did it, for a transaction that no actor's reach bounds. */
export interface Doer {
  accountId?: number | null;
  operator?: string | null;
  address?: string | null;
}

/** One transaction on the owner's connection, beyond any reach: before there is an actor, or for the machine's own work. */
export async function outsideReach<T>(pool: Pool, work: (db: Db) => Promise<T>): Promise<T> {
  try {
    return await transact(pool, openingEverywhere, (client) => work(databaseOn(client)));
  } catch (error) {
    throw asProblem(error);
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
