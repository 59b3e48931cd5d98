import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type pg from 'pg';
import { Problem } from '../lib/problem.ts';
import { serverStopped, tooOld, unreachable, wrongSetting } from './db.problems.ts';
import { createPool } from './pool.ts';
import { findBinaries } from './postgres.binaries.ts';
import { launch } from './postgres.launch.ts';

export interface Database {
  pool: pg.Pool;
  /** Whether this process started the server, which ends when the process does, however that ends. */
  readonly owner: boolean;
  /** One line for people: which PostgreSQL, where. */
  describe: string;
  close(): Promise<void>;
}

export interface OpenOptions {
  /** Folder of the embedded database, files and keys; see `dataFolder`. */
  data?: string;
  /** A server to use instead of the embedded one; by default DATABASE_URL. */
  url?: string;
}

const root = fileURLToPath(new URL('../..', import.meta.url));

/** THENCHOT_DATA, else `var` in the checkout; always absolute. */
export const dataFolder = (env: NodeJS.ProcessEnv = process.env): string =>
  resolve(env.THENCHOT_DATA || join(root, 'var'));

/** Opens the database without changing it; `migrate` brings it up to date. Throws with a line for people. */
export async function openDatabase(options: OpenOptions = {}): Promise<Database> {
  const url = options.url ?? process.env.DATABASE_URL;
  return url ? openServer(url) : openEmbedded(options.data ?? dataFolder());
}

async function openServer(url: string): Promise<Database> {
  try {
    const { host, pathname } = new URL(url);
    const pool = createPool({ connectionString: url });
    const version = await checkServer(pool);
    const describe = `PostgreSQL ${version}, ${host}${pathname}`;
    return { pool, owner: false, describe, close: () => pool.end() };
  } catch (error) {
    if (error instanceof Problem && error.kind !== serverStopped) throw error;
    throw new Problem(unreachable, { reason: reasonOf(error) });
  }
}

async function openEmbedded(data: string): Promise<Database> {
  const options = { directory: join(resolve(data), 'postgres'), binaries: findBinaries() };
  let server = await launch(options);
  // A server ends with the process that started it; a process that only used it then starts its own.
  const pool = createPool(server.connection, async () => {
    server = await launch(options);
    return server.connection;
  });
  const version = await checkServer(pool);
  return {
    pool,
    get owner() {
      return server.owner;
    },
    describe: `PostgreSQL ${version}, ${options.directory}`,
    close: async () => {
      await pool.end();
      await server.stop();
    },
  };
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.cause) return reasonOf(error.cause);
  // A name with several addresses fails with an error that has a code and no message.
  return error.message || ('code' in error ? String(error.code) : error.name);
}

/** The server's version, once it is shown to be one that our SQL and our reading of its answers hold on. */
async function checkServer(pool: pg.Pool): Promise<string> {
  const { rows } = await pool.query<{ version: string; number: number; encoding: string; dates: string }>(`
    select current_setting('server_version') as version, current_setting('server_version_num')::int as number,
           current_setting('server_encoding') as encoding, current_setting('datestyle') as dates`);
  const { version, number, encoding, dates } = rows[0]!;
  try {
    if (number < 150_000) throw new Problem(tooOld, { version });
    if (encoding !== 'UTF8')
      throw new Problem(wrongSetting, { setting: 'server_encoding', value: encoding, wanted: 'UTF8' });
    if (!dates.startsWith('ISO'))
      throw new Problem(wrongSetting, { setting: 'datestyle', value: dates, wanted: 'ISO' });
  } catch (error) {
    await pool.end();
    throw error;
  }
  return version.split(' ')[0]!;
}
