import type { Pool, PoolClient } from 'pg';

/** A transaction whose work is done, not yet its end. */
export interface Opened<T> {
  result: T;
  /** Ends it and gives the connection back; one whose end fails is given up with it. */
  end: (how: 'commit' | 'rollback') => Promise<void>;
}

/** Does the work in a transaction on a connection of its own; where it fails nothing of it stays. */
export async function beginWith<T>(
  pool: Pool,
  opening: string,
  work: (client: PoolClient) => Promise<T>,
): Promise<Opened<T>> {
  const client = await pool.connect();
  try {
    await client.query(opening);
    const result = await work(client);
    return { result, end: (how) => end(client, how) };
  } catch (error) {
    await end(client, 'rollback').catch(() => {});
    throw error;
  }
}

/** The same, committed. */
export async function transact<T>(
  pool: Pool,
  opening: string,
  work: (client: PoolClient) => Promise<T>,
): Promise<T> {
  const { result, end } = await beginWith(pool, opening, work);
  await end('commit');
  return result;
}

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
