import { createHash } from 'node:crypto';
import pg from 'pg';
import { Problem } from '../lib/problem.ts';
import { serverStopped } from './db.problems.ts';

const oid = {
  int8: 20,
  date: 1082,
  dateArray: 1182,
  int8Array: 1016,
  numeric: 1700,
  numericArray: 1231,
  textArray: 1009,
};

const types = new pg.TypeOverrides();
const listOf = pg.types.getTypeParser(oid.textArray) as (raw: string) => (string | null)[];
const numbersOf = (raw: string) => listOf(raw).map((entry) => (entry === null ? null : exactNumber(entry)));
// A day is a day on the calendar: pg would make it midnight in the machine's own zone.
types.setTypeParser(oid.date, (raw) => raw);
types.setTypeParser(oid.dateArray, listOf);
types.setTypeParser(oid.int8, exactNumber);
types.setTypeParser(oid.int8Array, numbersOf);
types.setTypeParser(oid.numeric, Number);
types.setTypeParser(oid.numericArray, (raw) =>
  listOf(raw).map((entry) => (entry === null ? null : Number(entry))),
);

/** Throws rather than round: an id that changes on its way is worse than an error. */
function exactNumber(raw: string): number {
  const value = Number(raw);
  if (!Number.isSafeInteger(value)) throw new RangeError(`bigint out of range: ${raw}`);
  return value;
}

/** Longer texts are batches, each of its own length: naming them would fill the server's memory. */
const longestNamed = 8_000;
const mostNamed = 1_000;
const names = new Map<string, string>();

/** A stable name for a statement seen before, so that the server parses and plans it once per connection. */
function nameOf(statement: string): string | undefined {
  const known = names.get(statement);
  if (known || statement.length > longestNamed || names.size >= mostNamed) return known;
  const name = createHash('sha1').update(statement).digest('base64url');
  names.set(statement, name);
  return name;
}

class NamingClient extends pg.Client {
  // biome-ignore lint/suspicious/noExplicitAny: pg's query has a dozen overloads, all of which pass through.
  override query(...args: any[]): any {
    const [statement, values, ...rest] = args;
    const name = typeof statement === 'string' && Array.isArray(values) && nameOf(statement);
    return name
      ? super.query({ name, text: statement, values }, ...(rest as []))
      : super.query(...(args as [string]));
  }
}

/** SQLSTATEs and socket errors by which a client learns that its server is gone. */
const gone = new Set(['57P01', '57P02', '57P03', 'ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE']);

export const isGone = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && gone.has(String(error.code));

/** A pool that reads days as text and bigints as numbers; THENCHOT_PREPARED=off leaves statements unnamed (PgBouncer before 1.21). */
export function createPool(config: pg.PoolConfig, env: NodeJS.ProcessEnv = process.env): pg.Pool {
  const Client = env.THENCHOT_PREPARED === 'off' ? pg.Client : NamingClient;
  const pool = new pg.Pool({ application_name: 'thenchot', ...config, Client, types } as pg.PoolConfig);
  let told = false;
  // Without a listener an idle connection's end would end the process.
  pool.on('error', (error) => {
    if (told) return;
    told = true;
    process.stderr.write(`${isGone(error) ? new Problem(serverStopped).message : error.message}\n`);
  });
  return pool;
}
