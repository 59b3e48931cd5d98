import { CompiledQuery, Kysely, PostgresDialect, sql } from 'kysely';
import type { Pool, PoolClient } from 'pg';
import type { DB } from './schema.ts';

/** The database inside one transaction. Kysely for reads with filters and for writes, `sql` for reports. */
export type Db = Kysely<DB>;

const dialectOn = (client: PoolClient) =>
  new PostgresDialect({
    pool: {
      // The transaction owns the connection; Kysely only borrows it.
      connect: async () => ({ ...clientOf(client), release: () => {} }),
      end: async () => {},
      options: {},
    },
  });

const clientOf = (client: PoolClient) => ({
  query: client.query.bind(client) as PoolClient['query'],
});

export const databaseOn = (client: PoolClient): Db => new Kysely<DB>({ dialect: dialectOn(client) });

/** The owner's view, one statement at a time and beyond any reach: to find out who acts, and for the machine's own work. */
export const ownerDatabase = (pool: Pool): Db => new Kysely<DB>({ dialect: new PostgresDialect({ pool }) });

/** Runs bare SQL with its parameters; for statements Kysely has no words for. */
export const run = (db: Db, text: string, parameters: unknown[] = []) =>
  db.executeQuery<Record<string, unknown>>(CompiledQuery.raw(text, parameters));

/**
 * Has the rest of the transaction planned for its own values. A named statement soon gets one plan for all; where the
 * width of a range decides (a rare name or a common one, a union or a country) that plan was measured 20 times slower.
 */
export const planForValues = (db: Db) => run(db, 'set local plan_cache_mode = force_custom_plan');

/** Has what the transaction wrote counted for the planner; for long jobs, whose tables may grow from nothing. */
export const refreshStatistics = (db: Db) => run(db, 'select refresh_statistics()');

/** Fresh ids of a table, so that rows which point at each other can be written in one statement each. */
export async function takeIds(db: Db, table: keyof DB & string, count: number): Promise<number[]> {
  if (count === 0) return [];
  const { rows } = await sql<{ id: number }>`
    select nextval(pg_get_serial_sequence(${table}, 'id')) as id from generate_series(1, ${count})`.execute(
    db,
  );
  return rows.map((row) => row.id);
}

const chunk = 2_000;

/** Writes many rows of one table in few statements; every row has the same columns, named by the first. */
export async function insertMany<T extends keyof DB & string>(
  db: Db,
  table: T,
  rows: readonly Record<string, unknown>[],
): Promise<void> {
  if (rows.length === 0) return;
  const columns = Object.keys(rows[0]!)
    .map((name) => `"${name}"`)
    .join(', ');
  for (let start = 0; start < rows.length; start += chunk) {
    const json = JSON.stringify(rows.slice(start, start + chunk));
    await run(
      db,
      `insert into "${table}" (${columns}) select ${columns} from json_populate_recordset(null::"${table}", $1::json)`,
      [json],
    );
  }
}

/** Puts the named columns of many rows of one table right, each found by its id, in few statements. */
export async function updateMany<T extends keyof DB & string>(
  db: Db,
  table: T,
  columns: readonly string[],
  rows: readonly { id: number }[],
): Promise<void> {
  const sets = columns.map((name) => `"${name}" = told."${name}"`).join(', ');
  for (let start = 0; start < rows.length; start += chunk) {
    const json = JSON.stringify(rows.slice(start, start + chunk));
    await run(
      db,
      `update "${table}" kept set ${sets} from json_populate_recordset(null::"${table}", $1::json) told where kept.id = told.id`,
      [json],
    );
  }
}

/** `bytea` as JSON carries it to `json_populate_recordset`. */
export const asBytea = (bytes: Buffer): string => `\\x${bytes.toString('hex')}`;
