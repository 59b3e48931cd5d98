import { after } from 'node:test';
import { openTestServer, type TestDatabase, type TestServer } from './server.ts';

let server: Promise<TestServer> | undefined;

/** A migrated, empty database for one test file alone: `const { pool } = await testDatabase()` at its top. */
export async function testDatabase(): Promise<TestDatabase> {
  if (!server) {
    server = openTestServer();
    // Files share one process, so this runs after the last of them.
    after(async () => (await server)?.close());
  }
  return (await server).clone();
}
