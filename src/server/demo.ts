import { readdirSync, readFileSync } from 'node:fs';
import type { Pool } from 'pg';
import { parse } from 'yaml';
import { z } from 'zod';
import { system } from '../gate/actor.ts';
import { Stopped } from '../gate/job.ts';
import { type Door, perform } from '../gate/perform.ts';
import { roles } from '../gate/roles.labels.ts';
import { todayInVietnam } from '../lib/days.ts';
import { day } from '../lib/shapes.ts';
import { postAccount } from '../modules/access/access.accounts.routes.ts';
import { startImport } from '../modules/imports/imports.routes.ts';
import { getUnitMatch } from '../modules/organisation/organisation.finding.routes.ts';
import { putUnitQuota } from '../modules/organisation/organisation.routes.ts';
import { refuseFaults } from '../modules/regulations/regulations.files.ts';
import type { Jobs, Progress } from './jobs.ts';
import { loadLaw } from './law.ts';

const folder = new URL('../../data/demo/', import.meta.url);
const script = z.object({
  unit: z.string(),
  asOf: day,
  quotaYears: z.array(z.number()),
  quotas: z.record(z.string(), z.number()),
  password: z.string(),
  accounts: z.array(
    z.object({
      login: z.string(),
      fullName: z.string(),
      grants: z.array(z.object({ role: z.enum(roles.codes), unit: z.string().nullable() })),
    }),
  ),
});
export type Demo = z.infer<typeof script>;

export const readDemo = (): Demo => script.parse(parse(readFileSync(new URL('demo.yaml', folder), 'utf8')));

/** Any number, the same in every process: who holds it loads the demo. */
const lock = 7_264_004;

/** The demo of this database; null where it has none and is to have none. */
export interface DemoLoad {
  /** Loads what is not there yet; nothing where it all is. */
  finish: (jobs: Jobs, told: Progress) => Promise<void>;
  /** Lets go of it unloaded. */
  drop: () => Promise<void>;
}

/**
 * Decides, before the first page is shown, whether the demo province is loaded: into a database that nobody has used
 * yet, or where an earlier start was cut off. One process loads it; null in the others.
 */
export async function beginDemo(pool: Pool): Promise<DemoLoad | null> {
  const client = await pool.connect();
  const drop = () =>
    client.query('select pg_advisory_unlock($1)', [lock]).then(
      () => client.release(),
      () => client.release(true),
    );
  try {
    const { rows } = await client.query('select pg_try_advisory_lock($1) as free', [lock]);
    const state = rows[0].free ? await readState(pool) : undefined;
    if (!rows[0].free || (state === undefined && (await isUsed(pool)))) {
      await drop();
      return null;
    }
    if (state === undefined) await writeState(pool, 'loading');
    return {
      drop,
      finish: (jobs, told) => (state === 'ready' ? Promise.resolve() : load(pool, jobs, told)).finally(drop),
    };
  } catch (error) {
    await drop();
    throw error;
  }
}

async function load(pool: Pool, jobs: Jobs, told: Progress): Promise<void> {
  try {
    await play(pool, jobs, told);
    await writeState(pool, 'ready');
  } catch (error) {
    // A stopped server takes it up again at its next start; after a failure the first-run page opens instead.
    if (!(error instanceof Stopped)) await forgetUnfinishedDemo(pool);
    throw error;
  }
}

/** Where a start without the demo follows one that was cut off. */
export const forgetUnfinishedDemo = (pool: Pool) =>
  pool.query(`delete from setting where key = 'demo' and value = to_jsonb('loading'::text)`);

async function play(pool: Pool, jobs: Jobs, told: Progress): Promise<void> {
  const demo = readDemo();
  const door: Door = { pool, actor: system('demo'), today: todayInVietnam(new Date()) };
  const job = (await findUnfinished(pool)) ?? (await begin(door, demo));
  const { state, message } = await jobs.finish(job, told);
  if (state !== 'done') throw new Error(message ?? state);
  // The province's own documents bind it from now on.
  refuseFaults(await loadLaw(pool));

  const unitId = async (name: string) => (await perform(door, getUnitMatch, { name })).id;
  for (const [name, quota] of Object.entries(demo.quotas)) {
    const id = await unitId(name);
    for (const year of demo.quotaYears) await perform(door, putUnitQuota, { unitId: id, year, quota });
  }
  const { rows } = await pool.query<{ login: string }>('select login from account');
  const there = new Set(rows.map(({ login }) => login));
  for (const { login, fullName, grants } of demo.accounts.filter((account) => !there.has(account.login))) {
    const held = [];
    for (const { role, unit } of grants)
      held.push({ role, unitId: unit === null ? null : await unitId(unit) });
    await perform(door, postAccount, {
      login,
      fullName,
      grants: held,
      password: demo.password,
      mustChange: false,
    });
  }
  // The planner should know at once what came in at once.
  await pool.query('analyze');
}

async function begin(door: Door, { unit, asOf }: Demo): Promise<number> {
  const names = readdirSync(folder).filter((name) => name.endsWith('.xlsx'));
  const files = names.sort().map((name) => ({ name, bytes: readFileSync(new URL(name, folder)) }));
  return (await perform(door, startImport, { files, unit, asOf })).job;
}

/** The import of a start that was cut off: nothing of it was kept, and nobody else has it. */
async function findUnfinished(pool: Pool): Promise<number | undefined> {
  const { rows } = await pool.query<{ id: number }>(
    `update job set state = 'waiting' where id = (select min(id) from job where state in ('waiting', 'running')) returning id`,
  );
  return rows[0]?.id;
}

const isUsed = async (pool: Pool): Promise<boolean> =>
  (
    await pool.query(
      `select 1 from (select id from account union all select id from unit union all select id from job) any_row limit 1`,
    )
  ).rows.length > 0;

type State = 'loading' | 'ready';

async function readState(pool: Pool): Promise<State | undefined> {
  const { rows } = await pool.query<{ value: State }>(`select value from setting where key = 'demo'`);
  return rows[0]?.value;
}

const writeState = (pool: Pool, state: State) =>
  pool.query(
    `insert into setting (key, value) values ('demo', to_jsonb($1::text)) on conflict (key) do update set value = excluded.value`,
    [state],
  );
