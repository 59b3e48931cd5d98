import { isAbsolute, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type pg from 'pg';
import { Problem } from '../lib/problem.ts';
import { tooOld, wrongSetting } from './db.problems.ts';
import { createPool } from './pool.ts';
import { findBinaries } from './postgres.binaries.ts';
import { launch } from './postgres.launch.ts';

export interface Database {
  pool: pg.Pool;
  /** Whether this process started the server; it ends when the process does, however that ends. */
  owner: boolean;
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
  const pool = createPool({ connectionString: url });
  const version = await checkServer(pool);
  const { host, pathname } = new URL(url);
  return {
    pool,
    owner: false,
    describe: `PostgreSQL ${version}, ${host}${pathname}`,
    close: () => pool.end(),
  };
}

async function openEmbedded(data: string): Promise<Database> {
  const directory = join(isAbsolute(data) ? data : resolve(data), 'postgres');
  const server = await launch({ directory, binaries: findBinaries() });
  const pool = createPool(server.connection);
  const version = await checkServer(pool);
  return {
    pool,
    owner: server.owner,
    describe: `PostgreSQL ${version}, ${directory}`,
    close: async () => {
      await pool.end();
      await server.stop();
    },
  };
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
