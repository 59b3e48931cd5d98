import { join } from 'node:path';
import pg from 'pg';
import { planCountry } from '../src/cli/generate.ts';
import { writeProvince } from '../src/cli/generate.writing.ts';
import { migrate } from '../src/db/migrate.ts';
import { dataFolder, openDatabase } from '../src/db/open.ts';
import { type Actor, system } from '../src/gate/actor.ts';
import type { Door } from '../src/gate/perform.ts';
import { refuseFaults } from '../src/modules/regulations/regulations.files.ts';
import { loadCodeLists } from '../src/server/codelists.ts';
import { loadLaw } from '../src/server/law.ts';

export interface Size {
  provinces: number;
  cadres: number;
}

export interface Province {
  id: number;
  path: string;
  name: string;
}

/** What every workload stands on. */
export interface Ground {
  /** A province's officer, within whose reach the application answers. */
  officer: (province: Province) => Door;
  operator: Door;
  /** The bare driver with statements named by hand, beyond any reach. */
  bare: pg.Pool;
  size: Size;
  provinces: Province[];
  asOf: string;
  from: string;
  counts: Record<string, number>;
  describe: string;
  close: () => Promise<void>;
}

const seed = 'bench';
export const asOf = '2024-05-01';
export const from = '2019-01-01';

/** Opens the bench's own database, and fills it on its first use. */
export async function openGround(size: Size, say: (line: string) => void): Promise<Ground> {
  const data = join(dataFolder(), `bench-${size.provinces}-${size.cadres}`);
  const database = await openDatabase({ data });
  await migrate(database.pool);
  const ground = await layGround(database.pool, size, say);
  const close = async () => {
    await ground.close();
    await database.close();
  };
  return { ...ground, describe: database.describe.split(',')[0]!, close };
}

/** The same in a migrated database that somebody else opened. */
export async function layGround(pool: pg.Pool, size: Size, say: (line: string) => void): Promise<Ground> {
  await loadCodeLists(pool);
  refuseFaults(await loadLaw(pool));
  await fill({ pool, actor: system('bench'), today: asOf }, size, say);
  return groundOn(pool, size);
}

/** What stands in a database, whoever filled it. */
export async function groundOn(pool: pg.Pool, size: Size): Promise<Ground> {
  const operator: Door = { pool, actor: system('bench'), today: asOf };
  const provinces = await listProvinces(pool);
  const bare = new pg.Pool({ ...pool.options, Client: undefined } as pg.PoolConfig);
  // A trial's database may be dropped before it is closed; whoever waits for an answer is told all the same.
  bare.on('error', () => {});
  return {
    officer: (province) => ({ ...operator, actor: officerAt(province) }),
    operator,
    bare,
    size,
    provinces,
    asOf,
    from,
    counts: await countTables(pool),
    describe: 'PostgreSQL',
    close: () => bare.end(),
  };
}

const officerAt = ({ path }: Province): Actor => ({
  kind: 'account',
  accountId: 1,
  login: 'bench',
  grants: [{ role: 'officer', path, from: '2020-01-01', to: null, onBehalfOf: null }],
});

/** Provinces made earlier are kept; anybody else's are not measured, and certainly not added to. */
async function fill(operator: Door, { provinces, cadres }: Size, say: (line: string) => void): Promise<void> {
  const { pool } = operator;
  const country = planCountry(provinces, cadres);
  const made = await listProvinces(pool);
  if (made.some(({ name }, at) => name !== country[at]?.name))
    throw new Error('this database holds something else than the bench');
  for (const province of country.slice(made.length)) {
    const { people } = await writeProvince(operator, seed, province);
    say(`${province.name}: ${people}`);
  }
  // As autovacuum leaves it after a while: statistics, and the visibility map that index-only scans need.
  if (made.length < provinces) await pool.query('vacuum analyze');
}

async function listProvinces(pool: pg.Pool): Promise<Province[]> {
  const { rows } = await pool.query<Province>(`
    select u.id, u.path, n.name from unit u join unit_name n on n.unit_id = u.id and n.to_on is null
    where u.parent_id is null order by u.id`);
  return rows;
}

const tables = [
  'unit',
  'person',
  'standing',
  'posting',
  'qualification',
  'evaluation',
  'participation',
  'name_token',
  'trail',
];

async function countTables(pool: pg.Pool): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const table of tables)
    counts[table] = (await pool.query(`select count(*) as n from ${table}`)).rows[0].n;
  return counts;
}
