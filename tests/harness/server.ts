import { fileURLToPath } from 'node:url';
import type pg from 'pg';
import { historyChecksum, migrate, readMigrations } from '../../src/db/migrate.ts';
import { createPool } from '../../src/db/pool.ts';
import { findBinaries } from '../../src/db/postgres.binaries.ts';
import { launch, type Server } from '../../src/db/postgres.launch.ts';
import { refuseFaults } from '../../src/modules/regulations/regulations.files.ts';
import { lawDigest, loadLaw } from '../../src/server/law.ts';

/** A real PostgreSQL for tests: TEST_DATABASE_URL, else one of our own in `var/test`. */
export interface TestServer {
  /** A fresh copy of the migrated database with the law and nothing else; dropped when the server is closed. */
  clone(): Promise<TestDatabase>;
  close(): Promise<void>;
}

export interface TestDatabase {
  pool: pg.Pool;
  url: string;
}

/** Makes a server's address for one of its databases. */
type Address = (database: string) => string;

const folder = fileURLToPath(new URL('../../var/test/', import.meta.url));
/** Serialises the making of the template between test processes that share a server. */
const lock = 7_264_002;
const quick = { synchronous_commit: 'off' };

export async function openTestServer(): Promise<TestServer> {
  const given = process.env.TEST_DATABASE_URL;
  const own = given ? undefined : await ownServer();
  const address = addressOf(given ?? urlOf(own!));
  const migrations = readMigrations();
  const template = `thenchot_template_${historyChecksum(migrations).slice(0, 12)}_${lawDigest().slice(0, 8)}`;
  await maintain(address, async (client) => {
    if (own) await dropLeftovers(client, template);
    await client.query('select pg_advisory_lock($1)', [lock]);
    const { rows } = await client.query('select 1 from pg_database where datname = $1', [template]);
    if (rows.length === 0) await makeTemplate(address, client, template);
  });

  const closing: (() => Promise<void>)[] = [];
  return {
    async clone() {
      const name = `thenchot_test_${process.pid}_${closing.length + 1}`;
      const url = address(name);
      const pool = createPool({ connectionString: url });
      closing.push(async () => {
        await pool.end();
        await maintain(address, (client) => client.query(`drop database if exists ${name} with (force)`));
      });
      await maintain(address, (client) => client.query(`create database ${name} template ${template}`));
      return { pool, url };
    },
    async close() {
      for (const close of closing) await close();
      await own?.stop();
    },
  };
}

/** Made under another name and renamed when whole, so that a killed run leaves no half template. */
async function makeTemplate(address: Address, client: pg.PoolClient, template: string): Promise<void> {
  const unfinished = `${template}_new`;
  await client.query(`drop database if exists ${unfinished} with (force)`);
  await client.query(`create database ${unfinished}`);
  const pool = createPool({ connectionString: address(unfinished) });
  try {
    await migrate(pool);
    refuseFaults(await loadLaw(pool));
  } finally {
    await pool.end();
  }
  await client.query(`alter database ${unfinished} rename to ${template}`);
}

/** The first server of `var/test` that no other test process uses: each has one to itself, and finds its template again. */
async function ownServer(): Promise<Server> {
  const binaries = findBinaries();
  for (let slot = 0; ; slot++) {
    const server = await launch({
      directory: `${folder}${binaries.major}-${slot}`,
      binaries,
      settings: quick,
    });
    if (server.owner) return server;
  }
}

/** Databases of test runs that were killed, and templates of other migrations. */
async function dropLeftovers(client: pg.PoolClient, template: string): Promise<void> {
  const { rows } = await client.query<{ datname: string }>(
    `select datname from pg_database where datname ~ '^thenchot_(test|template)_' and datname <> $1`,
    [template],
  );
  for (const { datname } of rows) await client.query(`drop database ${datname} with (force)`);
}

function urlOf({ connection: { host, port, user, password } }: Server): string {
  const socket = host.startsWith('/');
  const query = socket ? `?host=${encodeURIComponent(host)}` : '';
  return `postgres://${user}:${password}@${socket ? 'localhost' : host}:${port}/postgres${query}`;
}

function addressOf(given: string): Address {
  return (database) => {
    const url = new URL(given);
    url.pathname = `/${database}`;
    return url.href;
  };
}

/** Runs on the server's own database, over a connection made for it alone. */
async function maintain<T>(address: Address, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const pool = createPool({ connectionString: address('postgres'), max: 1 });
  const client = await pool.connect();
  try {
    return await work(client);
  } finally {
    client.release();
    await pool.end();
  }
}
