import { userInfo } from 'node:os';
import { ownerDatabase } from '../db/database.ts';
import { migrate } from '../db/migrate.ts';
import { type Database, openDatabase } from '../db/open.ts';
import { type Actor, system } from '../gate/actor.ts';
import { type Door, perform } from '../gate/perform.ts';
import { type Day, todayInVietnam } from '../lib/days.ts';
import { findActorByLogin } from '../modules/access/access.sessions.queries.ts';
import { loadCodeLists } from '../server/codelists.ts';
import { loadLaw } from '../server/law.ts';
import { text } from './cli.text.ts';
import { type Opened, WrongUse } from './verb.ts';

/** Attaches to the server of the data folder, or starts it for as long as the command runs. */
export async function open(as: string | undefined, opened: (database: Database) => void): Promise<Opened> {
  const database = await openDatabase();
  opened(database);
  const { pool } = database;
  await migrate(pool);
  await loadCodeLists(pool);
  for (const { file, line, vi } of await loadLaw(pool)) process.stderr.write(`${file}:${line}: ${vi}\n`);
  const today = todayInVietnam(new Date());
  const actor = as === undefined ? system(operator()) : await accountNamed(database, as, today);
  const door: Door = { pool, actor, today };
  return { door, perform: async (route, input) => route.output.parse(await perform(door, route, input)) };
}

async function accountNamed({ pool }: Database, login: string, today: Day): Promise<Actor> {
  const actor = await findActorByLogin(ownerDatabase(pool), login, today);
  if (!actor) throw new WrongUse(text.noSuchAccount(login));
  return actor;
}

/** The operating system's user, whom the trail names. */
function operator(): string {
  try {
    return userInfo().username;
  } catch {
    // A user id without an entry in the system's list, as in some containers.
    return `uid ${process.getuid?.() ?? '?'}`;
  }
}
