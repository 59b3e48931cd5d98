import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type pg from 'pg';
import { Problem } from '../lib/problem.ts';
import { foreignDatabase, migrationChanged, migrationFailed, migrationNewer } from './db.problems.ts';

/** One step of the schema's history: a numbered file that is never changed once it has been released. */
export interface Migration {
  number: number;
  name: string;
  sql: string;
  checksum: string;
}

const folder = new URL('./migrations/', import.meta.url);
/** Any number, the same in every process: who holds it migrates, the others wait. */
const lock = 7_264_001;

/** The files of `migrations/` in order; throws where numbers are missing or twice there. */
export function readMigrations(from: URL = folder): Migration[] {
  const files = readdirSync(from).filter((file) => file.endsWith('.sql'));
  return files.sort().map((file, index) => {
    const number = Number(/^(\d{4})_[a-z0-9_]+\.sql$/.exec(file)?.[1]);
    if (number !== index + 1) throw new Error(`${fileURLToPath(from)}${file}: expected number ${index + 1}`);
    // Git may have checked the file out with the line ends of Windows.
    const sql = readFileSync(new URL(file, from), 'utf8').replaceAll('\r\n', '\n');
    return { number, name: file.replace('.sql', ''), sql, checksum: sha256(sql) };
  });
}

/** One value for the whole history, which names a database made by exactly these files. */
export const historyChecksum = (migrations: Migration[]): string =>
  sha256(migrations.map(({ checksum }) => checksum).join());

const sha256 = (content: string) => createHash('sha256').update(content).digest('hex');

/** Applies what is missing, each file in one transaction; returns the names applied. Throws with a line for people. */
export async function migrate(pool: pg.Pool, migrations: Migration[] = readMigrations()): Promise<string[]> {
  const client = await pool.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [lock]);
    const applied = await readApplied(client);
    refuseOther(applied, migrations);
    const missing = migrations.slice(applied.length);
    for (const migration of missing) await apply(client, migration);
    return missing.map(({ name }) => name);
  } finally {
    // Closing the connection is what surely lets go of the lock.
    client.release(true);
  }
}

type Applied = Pick<Migration, 'number' | 'name' | 'checksum'>;

async function readApplied(client: pg.PoolClient): Promise<Applied[]> {
  const { rows } = await client.query<{ ours: boolean; others: boolean }>(`
    select count(*) filter (where table_name = 'migration' and column_name = 'checksum') > 0 as ours,
           count(*) > 0 as others
      from information_schema.columns where table_schema = current_schema()`);
  const { ours, others } = rows[0]!;
  if (others && !ours) throw new Problem(foreignDatabase);
  if (!ours)
    await client.query(`
      create table migration (
        number integer constraint migration_key primary key,
        name text not null,
        checksum text not null,
        applied_at timestamptz not null default now())`);
  return (await client.query<Applied>('select number, name, checksum from migration order by number')).rows;
}

function refuseOther(applied: Applied[], migrations: Migration[]): void {
  applied.forEach((done, index) => {
    const ours = migrations[index];
    if (!ours) throw new Problem(migrationNewer, { name: done.name });
    if (done.number !== ours.number || done.checksum !== ours.checksum)
      throw new Problem(migrationChanged, { name: done.name });
  });
}

async function apply(client: pg.PoolClient, { number, name, sql, checksum }: Migration): Promise<void> {
  await client.query('begin');
  try {
    await client.query(sql);
    await client.query('insert into migration (number, name, checksum) values ($1, $2, $3)', [
      number,
      name,
      checksum,
    ]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new Problem(migrationFailed, { name, reason: placeOf(error, sql) });
  }
}

/** The server's message, with the line of the file that it points at. */
function placeOf(error: unknown, sql: string): string {
  if (!(error instanceof Error)) return String(error);
  const position = 'position' in error ? Number(error.position) : 0;
  return position ? `${error.message} (line ${sql.slice(0, position).split('\n').length})` : error.message;
}
