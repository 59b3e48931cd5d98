import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { Database } from '../db/open.ts';
import { loadCodeLists } from './codelists.ts';
import { httpDoor } from './http.ts';
import { jobKinds } from './jobkinds.ts';
import { Jobs } from './jobs.ts';
import { Keeper } from './keeper.ts';
import { entrances, routes } from './routes.ts';

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
export async function serve({ database, port }: ServeOptions): Promise<RunningServer> {
  const { pool } = database;
  await loadCodeLists(pool);
  const proxies = process.env.THENCHOT_PROXIES;
  const jobs = new Jobs(pool, jobKinds);
  const changed = () => void jobs.runWaiting().catch(() => {});
  const app = await httpDoor({ changed, pool, routes, entrances, pages, ...(proxies ? { proxies } : {}) });
  const host = process.env.HOST || 'localhost';
  await app.listen({ port, host });
  const { port: taken } = app.server.address() as AddressInfo;
  const keeper = new Keeper(pool);
  jobs.start();
  keeper.start();
  const close = async () => {
    await app.close();
    await jobs.close();
    await keeper.close();
  };
  return { address: `http://${host}:${taken}`, close };
}
