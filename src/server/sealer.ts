import { createHash } from 'node:crypto';
import type { Pool, PoolClient } from 'pg';
import { transact } from '../db/transaction.ts';

/** Any number, the same in every process: who holds it writes the chain. */
const lock = 7_264_003;
const batch = 5_000;

/** Before the first entry. */
export const origin: Buffer = createHash('sha256').update('thenchot trail').digest();

export const link = (chain: Buffer, digest: Buffer): Buffer =>
  createHash('sha256').update(chain).update(digest).digest();

/**
 * What an entry says and who said it, in one spelling. Its unit's path is not in it: that is rewritten when the unit
 * moves. Needs `trail t join act a`.
 */
export const digestSql = `sha256(convert_to(jsonb_build_array(t.id, t.act_id, t.action, t.subject, t.subject_id, t.detail,
  extract(epoch from t.at), a.account_id, a.on_behalf_of, a.route, a.job_id, a.operator, a.address, extract(epoch from a.at))::text, 'UTF8'))`;

/**
 * Links committed entries of the trail into the hash chain. Writers never wait for it: entries commit out of the order
 * of their ids, and each is linked once its transaction is over.
 */
export class Sealer {
  readonly #pool: Pool;
  /** Every entry up to this id is sealed or will never be. */
  #settled = 0;
  /** Becomes `#settled` when all transactions of its time are over. */
  #settling: { id: number; xmax: bigint } | undefined;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /** Seals what is committed and answers how many entries that were; 0 too where another process is at it. */
  async seal(): Promise<number> {
    let sealed = 0;
    for (;;) {
      const count = await this.#round();
      sealed += count;
      if (count < batch) return sealed;
    }
  }

  #round(): Promise<number> {
    return transact(this.#pool, 'begin', async (client) => {
      const { rows } = await client.query<{ free: boolean }>('select pg_try_advisory_xact_lock($1) as free', [
        lock,
      ]);
      return rows[0]!.free ? this.#link(client) : 0;
    });
  }

  async #link(client: PoolClient): Promise<number> {
    const now = await readClock(client);
    const { rows } = await client.query<{ id: number; digest: Buffer }>(
      `select t.id, ${digestSql} as digest from trail t join act a on a.id = t.act_id
       where t.id > $1 and not exists (select from trail_seal s where s.trail_id = t.id) order by t.id limit ${batch}`,
      [this.#settled],
    );
    await append(client, rows);
    if (rows.length < batch) this.#settle(now);
    return rows.length;
  }

  #settle({ id, xmin, xmax }: Clock): void {
    if (this.#settling && xmin >= this.#settling.xmax) {
      this.#settled = this.#settling.id;
      this.#settling = undefined;
    }
    this.#settling ??= { id, xmax };
  }
}

interface Clock {
  /** The last entry that is committed. */
  id: number;
  xmin: bigint;
  xmax: bigint;
}

async function readClock(client: PoolClient): Promise<Clock> {
  const { rows } = await client.query<{ id: number; xmin: string; xmax: string }>(
    `select coalesce((select max(id) from trail), 0) as id, pg_snapshot_xmin(s)::text as xmin, pg_snapshot_xmax(s)::text as xmax
     from pg_current_snapshot() s`,
  );
  const { id, xmin, xmax } = rows[0]!;
  return { id, xmin: BigInt(xmin), xmax: BigInt(xmax) };
}

async function append(client: PoolClient, entries: readonly { id: number; digest: Buffer }[]): Promise<void> {
  if (entries.length === 0) return;
  const head = await findHead(client);
  let chain = head.chain;
  const chains = entries.map(({ digest }) => {
    chain = link(chain, digest);
    return chain;
  });
  await client.query(
    `insert into trail_seal (position, trail_id, digest, chain)
     select $1 + n, id, digest, chain from unnest($2::bigint[], $3::bytea[], $4::bytea[]) with ordinality as e(id, digest, chain, n)`,
    [head.position, entries.map(({ id }) => id), entries.map(({ digest }) => digest), chains],
  );
}

export interface Head {
  /** How many entries the chain holds. */
  position: number;
  chain: Buffer;
}

export async function findHead(on: Pool | PoolClient): Promise<Head> {
  const { rows } = await on.query<Head>(
    'select position, chain from trail_seal order by position desc limit 1',
  );
  return rows[0] ?? { position: 0, chain: origin };
}
