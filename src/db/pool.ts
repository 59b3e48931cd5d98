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
const longestNamed = 16_000;
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

/** Signs that a client's server is gone: SQLSTATEs, socket errors, and what pg says without a code. */
const goneCodes = new Set(['57P01', '57P02', '57P03', 'ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE']);
const goneMessages = /^Connection terminated|not queryable$/;

const isGone = (error: unknown): boolean =>
  error instanceof Error &&
  (goneMessages.test(error.message) || ('code' in error && goneCodes.has(String(error.code))));

function inOurWords(error: unknown): never {
  throw isGone(error) ? Object.assign(new Problem(serverStopped), { cause: error }) : error;
}

/** Passes a promise on with its failure in our words, and a callback's answer as it is. */
const worded = (answer: unknown) => (answer instanceof Promise ? answer.catch(inOurWords) : answer);

const clientClass = (prepared: boolean) =>
  class extends pg.Client {
    // biome-ignore lint/suspicious/noExplicitAny: pg's query has a dozen overloads, all of which pass through.
    override query(...args: any[]): any {
      const [statement, values, ...rest] = args;
      const name =
        prepared && typeof statement === 'string' && Array.isArray(values) ? nameOf(statement) : undefined;
      return worded(
        name
          ? super.query({ name, text: statement, values }, ...(rest as []))
          : super.query(...(args as [string])),
      );
    }
  };

/** Has the server started again where it can; returns where it listens now. */
type Reopen = () => Promise<pg.PoolConfig>;
type Answer = (error: Error | undefined, client?: pg.PoolClient, done?: (end?: boolean) => void) => void;

class Pool extends pg.Pool {
  readonly #reopen: Reopen | undefined;
  #reopening: Promise<void> | undefined;
  /** Whether people were told of this end of the server, which takes many connections with it. */
  #told = false;

  constructor(config: pg.PoolConfig, reopen: Reopen | undefined) {
    super(config);
    this.#reopen = reopen;
    const tell = (error: Error) => this.#tell(error);
    // Without a listener the end of a connection, idle or lent, would end the process.
    this.on('error', tell);
    this.on('connect', (client) => client.on('error', tell));
  }

  override connect(): Promise<pg.PoolClient>;
  override connect(answer: Answer): void;
  override connect(answer?: Answer): Promise<pg.PoolClient> | undefined {
    const client = this.#connect();
    if (!answer) return client;
    client.then((lent) => answer(undefined, lent, (end) => lent.release(end)), answer);
  }

  // biome-ignore lint/suspicious/noExplicitAny: as above.
  override query(...args: any[]): any {
    return worded(super.query(...(args as [string])));
  }

  async #connect(): Promise<pg.PoolClient> {
    try {
      return await super.connect();
    } catch (error) {
      if (!this.#reopen || this.ending || !isGone(error)) return inOurWords(error);
      this.#reopening ??= this.#openAgain(this.#reopen);
      await this.#reopening;
      return super.connect();
    }
  }

  async #openAgain(reopen: Reopen): Promise<void> {
    try {
      Object.assign(this.options, await reopen());
      this.#told = false;
    } finally {
      this.#reopening = undefined;
    }
  }

  #tell(error: Error): void {
    if (this.#told || this.ending) return;
    this.#told = true;
    const { vi, en } = serverStopped;
    process.stderr.write(isGone(error) ? `${vi}\n${en}\n` : `${error.message}\n`);
  }
}

/**
 * A pool that reads days as text and bigints as numbers, and outlives its server where `reopen` starts it again.
 * THENCHOT_PREPARED=off leaves statements unnamed, as PgBouncer before 1.21 needs.
 */
export function createPool(
  config: pg.PoolConfig,
  reopen?: Reopen,
  env: NodeJS.ProcessEnv = process.env,
): pg.Pool {
  const Client = clientClass(env.THENCHOT_PREPARED !== 'off');
  return new Pool({ application_name: 'thenchot', ...config, Client, types } as pg.PoolConfig, reopen);
}
