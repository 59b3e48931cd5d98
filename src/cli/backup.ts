import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type KeptFile, writeBackup } from '../db/backup.ts';
import { dataFolder } from '../db/open.ts';
import { restoreBackup } from '../db/restore.ts';
import { openAct, outsideReach } from '../gate/outside.ts';
import type { Door } from '../gate/perform.ts';
import { findHead, Sealer } from '../server/sealer.ts';
import { verify } from '../server/verify.ts';
import { text } from './cli.text.ts';
import { type Call, type Verb, WrongUse } from './verb.ts';

export const backup: Verb = {
  name: 'backup',
  usage: 'backup FILE [--json]',
  does: text.verbs.backup,
  options: {},
  run: async (call) => {
    const file = onlyWord(call);
    if (existsSync(file)) throw new WrongUse(text.fileExists(file));
    const { door } = await call.open();
    await enter(door, 'backup');
    await new Sealer(door.pool).seal();
    const rows = await writeBackup(door.pool, file, keptFiles()).catch((error: unknown) => {
      rmSync(file, { force: true });
      throw error;
    });
    const { position, chain } = await findHead(door.pool);
    const head = chain.toString('hex');
    call.answer({ file, rows, chain: { entries: position, head } }, () =>
      [text.backedUp(file, sum(rows)), text.chainHead(position, head)].join('\n'),
    );
    return 0;
  },
};

export const restore: Verb = {
  name: 'restore',
  usage: 'restore FILE [--json]',
  does: text.verbs.restore,
  options: {},
  run: async (call) => {
    const file = onlyWord(call);
    if (!existsSync(file)) throw new WrongUse(text.noSuchFile(file));
    const { door } = await call.open();
    const { counts, files } = await restoreBackup(door.pool, file);
    for (const kept of files) write(kept);
    await enter(door, 'restore');
    const found = await verify(door.pool);
    call.answer({ file, rows: counts, ok: found.ok }, () =>
      [text.restored(file, sum(counts)), found.ok ? text.restoredWhole : text.restoredBroken].join('\n'),
    );
    return found.ok ? 0 : 1;
  },
};

function onlyWord(call: Call): string {
  const [file, ...more] = call.words;
  if (!file || more.length > 0) throw new WrongUse(text.wrongWords(call.usage));
  return file;
}

const sum = (counts: Record<string, number>) =>
  Object.values(counts).reduce((total, count) => total + count, 0);

/** Who took everything away, or brought it back, stands in the trail. */
async function enter({ pool, actor }: Door, action: 'backup' | 'restore'): Promise<void> {
  const doer = actor.kind === 'system' ? { operator: actor.operator } : { accountId: actor.accountId };
  await outsideReach(pool, async (db) => {
    await openAct(db, action, doer);
    await db.insertInto('trail').values({ action, subject: 'database' }).execute();
  });
}

/** The keys without which the identity numbers of the database are only noise. */
function keptFiles(): KeptFile[] {
  const folder = join(dataFolder(), 'keys');
  if (!existsSync(folder)) return [];
  return readdirSync(folder).map((name) => ({
    path: `keys/${name}`,
    content: readFileSync(join(folder, name)),
  }));
}

function write({ path, content }: KeptFile): void {
  if (!/^keys\/[\w.-]+$/.test(path) || path.includes('..')) throw new WrongUse(text.failed(path));
  const file = join(dataFolder(), path);
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  writeFileSync(file, content, { mode: 0o600 });
}
