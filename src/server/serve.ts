import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { Database } from '../db/open.ts';
import { Stopped } from '../gate/job.ts';
import { loadCodeLists } from './codelists.ts';
import { beginDemo, type DemoLoad, forgetUnfinishedDemo, readDemo } from './demo.ts';
import { httpDoor } from './http.ts';
import { jobKinds } from './jobkinds.ts';
import { Jobs } from './jobs.ts';
import { Keeper } from './keeper.ts';
import { loadLaw } from './law.ts';
import { entrances, routes } from './routes.ts';
import { text } from './server.text.ts';

export interface ServeOptions {
  /** Open and migrated; whoever opened it closes it, after the server. */
  database: Database;
  /** 0 takes any free one. */
  port: number;
  /** Folder of files and keys. */
  data: string;
  /** Whether the first run goes without the demo province. */
  empty: boolean;
}

export interface RunningServer {
  address: string;
  /** Ends once open requests are answered. */
  close(): Promise<void>;
}

const pages = fileURLToPath(new URL('../../dist/web', import.meta.url));

/** Serves on this machine alone unless HOST opens it; THENCHOT_PROXIES names proxies that stand before it. */
export async function serve({ database, port, empty }: ServeOptions): Promise<RunningServer> {
  const { pool } = database;
  await loadCodeLists(pool);
  for (const { file, line, vi } of await loadLaw(pool)) process.stderr.write(`${file}:${line}: ${vi}\n`);
  const proxies = process.env.THENCHOT_PROXIES;
  const jobs = new Jobs(pool, jobKinds);
  const changed = () => void jobs.runWaiting().catch(() => {});
  const app = await httpDoor({ changed, pool, routes, entrances, pages, ...(proxies ? { proxies } : {}) });
  const demo = empty ? null : await beginDemo(pool);
  if (empty) await forgetUnfinishedDemo(pool);
  const host = process.env.HOST || 'localhost';
  await app.listen({ port, host }).catch(async (error: unknown) => {
    await demo?.drop();
    throw error;
  });
  const { port: taken } = app.server.address() as AddressInfo;
  const keeper = new Keeper(pool);
  jobs.start();
  keeper.start();
  const shown = demo && showDemo(demo, jobs);
  const close = async () => {
    await app.close();
    await jobs.close();
    await keeper.close();
    await shown;
  };
  return { address: `http://${host}:${taken}`, close };
}

/** Meanwhile the server answers already; each start names the demo's accounts once it is there. */
async function showDemo(demo: DemoLoad, jobs: Jobs): Promise<void> {
  const say = (line: string) => process.stdout.write(`${line}\n`);
  let shown = -1;
  const told = (share: number, message: string) => {
    const tenth = Math.floor(share * 10);
    if (tenth > shown) say(text.demoLoading(tenth * 10, message));
    shown = Math.max(shown, tenth);
  };
  try {
    await demo.finish(jobs, told);
    say(text.demoAccounts(readDemo()));
  } catch (error) {
    if (error instanceof Stopped) return;
    process.stderr.write(`${text.demoFailed(error instanceof Error ? error.message : String(error))}\n`);
  }
}
