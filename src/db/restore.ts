import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import type { Pool, PoolClient } from 'pg';
import { Problem } from '../lib/problem.ts';
import type { Heading, KeptFile, Manifest } from './backup.ts';
import { backupDamaged, backupNewer, restoreIntoFull } from './db.problems.ts';
import { migrate, readMigrations } from './migrate.ts';

/** The act of every start, by which what is shipped comes into the database; the backup holds its own. */
export const actOfStart = 'load data';

export interface Restored {
  counts: Record<string, number>;
  files: KeptFile[];
}

const batchRows = 2_000;
const batchBytes = 8_000_000;

/**
 * Puts a backup into a database that holds nothing of its own, in one transaction: all of it or nothing. A backup of
 * an older schema is put into that schema, which is then brought up to date. Throws with a line for people.
 */
export async function restoreBackup(pool: Pool, path: string): Promise<Restored> {
  const lines = readLines(path);
  const manifest = manifestOf((await lines.next()).value);
  const migrations = readMigrations();
  if (migrations[manifest.migrations - 1]?.name !== manifest.last)
    throw new Problem(backupNewer, { name: manifest.last });
  await refuseFull(pool);
  if (manifest.migrations < migrations.length) {
    await pool.query('drop schema public cascade; create schema public');
    await migrate(pool, migrations.slice(0, manifest.migrations));
  }
  const restored = await load(pool, manifest, lines);
  await migrate(pool, migrations);
  return restored;
}

/** Lines of the unpacked file; what cannot be unpacked to its end is damaged. */
async function* readLines(path: string): AsyncGenerator<string> {
  const unpacked = createGunzip();
  createReadStream(path)
    .on('error', (error) => unpacked.destroy(error))
    .pipe(unpacked);
  try {
    yield* createInterface({ input: unpacked, crlfDelay: Number.POSITIVE_INFINITY });
  } catch (error) {
    const packed = error instanceof Error && 'code' in error && String(error.code).startsWith('Z_');
    throw packed ? new Problem(backupDamaged) : error;
  }
}

function manifestOf(line: string | undefined): Manifest {
  const manifest = parse<Manifest>(line?.slice(1) ?? '');
  if (manifest.thenchot !== 'backup' || manifest.format !== 1) throw new Problem(backupDamaged);
  return manifest;
}

function parse<T>(line: string): T {
  try {
    return JSON.parse(line) as T;
  } catch {
    throw new Problem(backupDamaged);
  }
}

async function refuseFull(pool: Pool): Promise<void> {
  const { rows } = await pool.query<{ full: boolean }>(
    `select exists (select from account) or exists (select from unit) or exists (select from job)
       or exists (select from act where route <> '${actOfStart}') as full`,
  );
  if (rows[0]!.full) throw new Problem(restoreIntoFull);
}

async function load(pool: Pool, manifest: Manifest, lines: AsyncIterable<string>): Promise<Restored> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    // Rows come table by table: references are taken off meanwhile, and putting them back proves every row.
    const references = await takeOffReferences(client);
    // What every start puts there, and the backup holds as well.
    const { rows } = await client.query<{ tables: string }>(
      `select string_agg(format('%I', relname), ', ') as tables from pg_class
       where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> 'migration'`,
    );
    await client.query(`truncate ${rows[0]!.tables}`);
    const restored = await put(client, manifest, lines);
    // Checks that wait for the end of the transaction would keep the tables from being altered.
    await client.query('set constraints all immediate');
    for (const { table, name, definition } of references)
      await client.query(`alter table ${table} add constraint "${name}" ${definition}`);
    await client.query(sequencesSql);
    await client.query('commit');
    return restored;
  } finally {
    client.release(true);
  }
}

async function takeOffReferences(client: PoolClient) {
  const { rows } = await client.query<{ table: string; name: string; definition: string }>(
    `select conrelid::regclass::text as table, conname as name, pg_get_constraintdef(oid) as definition
     from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace`,
  );
  for (const { table, name } of rows) await client.query(`alter table ${table} drop constraint "${name}"`);
  return rows;
}

async function put(client: PoolClient, manifest: Manifest, lines: AsyncIterable<string>): Promise<Restored> {
  const hash = createHash('sha256').update(`#${JSON.stringify(manifest)}\n`);
  const counts: Record<string, number> = {};
  const files: KeptFile[] = [];
  let into = { table: '', columns: [] as string[] };
  let waiting: string[] = [];
  let bytes = 0;
  const flush = async () => {
    await insert(client, into, waiting);
    counts[into.table] = (counts[into.table] ?? 0) + waiting.length;
    waiting = [];
    bytes = 0;
  };
  for await (const line of lines) {
    const heading = line.startsWith('#') ? parse<Heading>(line.slice(1)) : undefined;
    if (heading && 'end' in heading) {
      await flush();
      delete counts[''];
      const same =
        hash.digest('hex') === heading.sha256 && JSON.stringify(counts) === JSON.stringify(heading.end);
      if (!same) throw new Problem(backupDamaged);
      return { counts, files };
    }
    hash.update(`${line}\n`);
    if (!heading) {
      waiting.push(line);
      bytes += line.length;
      if (waiting.length >= batchRows || bytes >= batchBytes) await flush();
    } else if ('table' in heading) {
      await flush();
      into = heading;
    } else {
      files.push({ path: heading.file, content: Buffer.from(heading.base64, 'base64') });
    }
  }
  throw new Problem(backupDamaged);
}

async function insert(
  client: PoolClient,
  { table, columns }: { table: string; columns: readonly string[] },
  rows: readonly string[],
): Promise<void> {
  if (rows.length === 0) return;
  const named = columns.map((column) => `"${column}"`).join(', ');
  await client.query(
    `insert into "${table}" (${named}) overriding system value
     select ${named} from json_populate_recordset(null::"${table}", $1::json)`,
    [`[${rows.join(',')}]`],
  );
}

/** Ids go on after the last one restored. */
const sequencesSql = `
  do $$
  declare
    c record;
  begin
    for c in select table_name, column_name from information_schema.columns
      where table_schema = 'public' and is_identity = 'YES'
    loop
      execute format('select setval(pg_get_serial_sequence(%L, %L), coalesce(max(%I), 1), max(%I) is not null) from %I',
        c.table_name, c.column_name, c.column_name, c.column_name, c.table_name);
    end loop;
  end $$`;
