import Fastify from 'fastify';
import type { Database } from '../db/open.ts';

export interface ServeOptions {
  /** Open and migrated; whoever opened it closes it, after the server. */
  database: Database;
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

/** Answers on the port until closed. */
export async function serve({ database, port }: ServeOptions): Promise<RunningServer> {
  const app = Fastify();
  app.get('/healthz', async () => {
    await database.pool.query('select 1');
    return { status: 'ok' };
  });
  await app.listen({ port, host: '0.0.0.0' });
  return { address: `http://localhost:${port}`, close: () => app.close() };
}
