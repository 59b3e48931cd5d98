// Run as a program by tests: opens the embedded database of a folder as any command does, says so in one line
// of JSON, then answers each statement that comes in with its rows, or the error, until its input ends.
import { createInterface } from 'node:readline';
import { openDatabase } from '../../src/db/open.ts';

const database = await openDatabase({ data: process.argv[2]! });
const { rows } = await database.pool.query<{ server: string }>(
  `select split_part(pg_read_file('postmaster.pid'), e'\n', 1) as server`,
);
say({ owner: database.owner, server: Number(rows[0]!.server) });

for await (const statement of createInterface({ input: process.stdin })) {
  try {
    const { rows } = await database.pool.query(statement);
    say({ owner: database.owner, rows });
  } catch (error) {
    say({ error: String(error) });
  }
}
await database.close();

function say(answer: unknown): void {
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}
