// npm start: builds the web where its sources changed, opens the database, brings it up to date, serves.
import { parseArgs } from 'node:util';
import { migrate } from '../src/db/migrate.ts';
import { dataFolder, openDatabase } from '../src/db/open.ts';
import { serve } from '../src/server/serve.ts';
import { fail } from './say.ts';
import { text } from './start.text.ts';
import { buildWeb } from './web.ts';

const { empty, build } = readArguments();
const port = readPort();
const data = dataFolder();

try {
  if (build) await buildWeb(() => console.log(text.building));
  console.log(text.openingDatabase);
  const database = await openDatabase({ data });
  console.log(text.opened(database.describe));
  const applied = await migrate(database.pool);
  if (applied.length > 0) console.log(text.migrated(applied));
  const server = await serve({ database, port, data, empty });
  console.log(text.ready(server.address));

  let stopping = false;
  const stop = async () => {
    // Ctrl-C comes to the whole group and is passed on as well.
    if (stopping) return;
    stopping = true;
    console.log(text.stopping);
    await server.close();
    await database.close();
    process.exit(0);
  };
  for (const event of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect']) process.on(event, stop);
} catch (error) {
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') usage(text.portTaken(port));
  fail(error);
}

function readArguments(): { empty: boolean; build: boolean } {
  try {
    const options = {
      empty: { type: 'boolean', default: false },
      build: { type: 'boolean', default: true },
    } as const;
    return parseArgs({ options, allowNegative: true }).values;
  } catch {
    return usage(text.usage);
  }
}

function readPort(): number {
  const given = process.env.PORT || '8080';
  const number = Number(given);
  return Number.isInteger(number) && number >= 0 && number < 65_536 ? number : usage(text.portWrong(given));
}

function usage(line: string): never {
  console.error(line);
  process.exit(2);
}
