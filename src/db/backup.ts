import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { Pool, PoolClient } from 'pg';
import { readMigrations } from './migrate.ts';

/** First line of a backup: what it is and which schema its rows fit. */
export interface Manifest {
  thenchot: 'backup';
  format: 1;
  at: string;
  /** How many numbered migrations made the schema, and what the last of them was. */
  migrations: number;
  last: string;
}

/** The other lines that begin with `#`, told apart by their keys; the rows of a table follow its line, each as JSON. */
export type Heading =
  | { table: string; columns: string[] }
  | { file: string; base64: string }
  | { end: Record<string, number>; sha256: string };

/** A file of the data folder that the database cannot be read without, such as a key. */
export interface KeptFile {
  /** Its path in the data folder, with slashes. */
  path: string;
  content: Buffer;
}

/** Sessions end with the machine they were begun on, and migrations are the program's own. */
const left = ['migration', 'session', 'sign_in_try'];
const page = 2_000;

/** Everything as at one moment, compressed, while others go on writing; answers how many rows each table has. */
export async function writeBackup(
  pool: Pool,
  path: string,
  files: readonly KeptFile[],
): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  const client = await pool.connect();
  try {
    await client.query('begin isolation level repeatable read read only; set local timezone = utc');
    const lines = Readable.from(linesOf(client, files, counts));
    // Readable by its owner alone, and never over an older backup.
    await pipeline(lines, createGzip({ level: 6 }), createWriteStream(path, { flags: 'wx', mode: 0o600 }));
    return counts;
  } finally {
    client.release(true);
  }
}

async function* linesOf(
  client: PoolClient,
  files: readonly KeptFile[],
  counts: Record<string, number>,
): AsyncGenerator<string> {
  const hash = createHash('sha256');
  const said = (line: string) => {
    hash.update(line);
    return line;
  };
  const heading = (value: Manifest | Heading) => said(`#${JSON.stringify(value)}\n`);
  const migrations = readMigrations();
  const manifest: Manifest = {
    thenchot: 'backup',
    format: 1,
    at: new Date().toISOString(),
    migrations: migrations.length,
    last: migrations.at(-1)!.name,
  };
  yield heading(manifest);
  for (const { path, content } of files) yield heading({ file: path, base64: content.toString('base64') });
  for (const [table, columns] of await tablesOf(client)) {
    yield heading({ table, columns });
    counts[table] = 0;
    for await (const rows of rowsOf(client, table, columns)) {
      counts[table] += rows.length;
      yield said(rows.join(''));
    }
  }
  yield `#${JSON.stringify({ end: counts, sha256: hash.digest('hex') })}\n`;
}

/** Every table with the columns that can be written, which leaves out those the database computes. */
async function tablesOf(client: PoolClient): Promise<Map<string, string[]>> {
  const { rows } = await client.query<{ table: string; column: string }>(
    `select c.relname as table, a.attname as column from pg_class c join pg_attribute a on a.attrelid = c.oid
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
       and a.attgenerated = '' and c.relname <> all($1) order by 1, a.attnum`,
    [left],
  );
  return new Map(
    [...Map.groupBy(rows, (row) => row.table)].map(([table, columns]) => [
      table,
      columns.map(({ column }) => column),
    ]),
  );
}

async function* rowsOf(
  client: PoolClient,
  table: string,
  columns: readonly string[],
): AsyncGenerator<string[]> {
  const named = columns.map((column) => `"${column}"`).join(', ');
  await client.query(
    `declare rows no scroll cursor for select row_to_json(r)::text || E'\\n' as line from (select ${named} from "${table}") r`,
  );
  for (;;) {
    const { rows } = await client.query<{ line: string }>(`fetch ${page} from rows`);
    if (rows.length === 0) break;
    yield rows.map(({ line }) => line);
  }
  await client.query('close rows');
}
