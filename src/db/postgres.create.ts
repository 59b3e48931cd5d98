import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Problem } from '../lib/problem.ts';
import { notMade } from './db.problems.ts';
import type { Binaries } from './postgres.binaries.ts';
import { type Identity, own } from './postgres.identity.ts';
import { isAlive } from './postgres.postmaster.ts';

/** What opens the database that `createCluster` makes. */
export interface Credentials {
  user: string;
  password: string;
  database: string;
}

const name = 'thenchot';
const passwordIn = (directory: string) => join(directory, 'password');

export const credentialsOf = (directory: string): Credentials => ({
  user: name,
  password: readFileSync(passwordIn(directory), 'utf8'),
  database: name,
});

export const isCluster = (directory: string): boolean => existsSync(join(directory, 'PG_VERSION'));

/** Made aside and moved into place whole: of two processes that begin at once one wins, and a killed one leaves no half. */
export function createCluster(directory: string, binaries: Binaries, identity: Identity): void {
  const aside = `${directory}.${process.pid}.new`;
  sweep(directory);
  mkdirSync(aside, { mode: 0o700 });
  own(aside, identity);
  const password = randomBytes(24).toString('base64url');
  run(identity, binaries.initdb, [
    ...['--pgdata', aside, '--username', name, '--encoding', 'UTF8', '--locale', 'C'],
    ...['--auth-local', 'trust', '--auth-host', 'scram-sha-256'],
  ]);
  run(
    identity,
    binaries.postgres,
    ['--single', '-D', aside, 'postgres'],
    `alter user ${name} password '${password}'\ncreate database ${name}\n`,
  );
  writeFileSync(passwordIn(aside), password, { mode: 0o600, flush: true });
  try {
    renameSync(aside, directory);
    syncFolder(dirname(directory));
  } catch (error) {
    rmSync(aside, { recursive: true });
    if (!isCluster(directory)) throw error;
  }
}

/** Removes what processes that died while making a database left behind. */
function sweep(directory: string): void {
  const left = new RegExp(`^${basename(directory)}\\.(\\d+)\\.new$`);
  for (const entry of readdirSync(dirname(directory))) {
    const pid = Number(left.exec(entry)?.[1]);
    if (pid && (pid === process.pid || !isAlive(pid)))
      rmSync(join(dirname(directory), entry), { recursive: true });
  }
}

/** A rename survives a power cut only when its folder is flushed; Windows has no such call. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  fsyncSync(handle);
  closeSync(handle);
}

function run(identity: Identity, program: string, args: string[], input = ''): void {
  const [command, ...rest] = [...identity.prefix, program, ...args];
  const { uid, gid } = identity;
  const done = spawnSync(command!, rest, { uid, gid, input, encoding: 'utf8', env: plainEnvironment() });
  if (done.status !== 0)
    throw new Problem(notMade, { reason: done.error?.message ?? (done.stderr || done.stdout).trim() });
}

/** A fixed language, so that messages can be read by code, and none of the caller's PG… settings. */
export function plainEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([key]) => !key.startsWith('PG') && !key.startsWith('LC_'));
  return { ...Object.fromEntries(kept), LANG: 'C', LC_ALL: 'C' };
}
