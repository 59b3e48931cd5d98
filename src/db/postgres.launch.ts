import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { basename, dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Problem } from '../lib/problem.ts';
import { notMade, notStarted, otherMajor } from './db.problems.ts';
import type { Binaries } from './postgres.binaries.ts';
import { type Identity, identityFor, own } from './postgres.identity.ts';
import { isAlive, type Postmaster, readPostmaster } from './postgres.postmaster.ts';

export interface Connection {
  host: string;
  port: number;
  user: string;
  password: string;
  database: string;
}

export interface Server {
  connection: Connection;
  /** Whether this process started the server, which ends with it; else it only uses another's. */
  owner: boolean;
  pid: number;
  /** Ends the server where this process owns it; nothing otherwise. */
  stop(): Promise<void>;
}

export interface LaunchOptions {
  /** Absolute: PostgreSQL changes directory. */
  directory: string;
  binaries: Binaries;
  settings?: Record<string, string>;
}

const name = 'thenchot';
const socketPort = 5432;
const longestSocketPath = 107;
/** How long failed starts are tried again while an earlier server lets go of the folder. */
const patience = 60_000;
const tuned = {
  shared_buffers: '256MB',
  work_mem: '16MB',
  random_page_cost: '1.1',
  jit: 'off',
  timezone: 'UTC',
};

/** Uses the server that runs on the folder, else starts one; the first start makes the folder. */
export async function launch(given: LaunchOptions): Promise<Server> {
  // One spelling of the path: a server is recognised by the folder in its command line.
  mkdirSync(dirname(given.directory), { recursive: true });
  const directory = join(realpathSync(dirname(given.directory)), basename(given.directory));
  const options = { ...given, directory };
  const { binaries } = options;
  const identity = identityFor(binaries.postgres);
  if (!existsSync(join(directory, 'PG_VERSION'))) initialise(options, identity);
  const major = readFileSync(join(directory, 'PG_VERSION'), 'utf8').trim();
  if (Number(major) !== binaries.major)
    throw new Problem(otherMajor, { directory, found: major, here: binaries.major });

  const until = Date.now() + patience;
  for (;;) {
    const running = readPostmaster(directory);
    if (running?.ready) return attached(directory, running);
    if (!running) {
      const started = await start(options, identity);
      if ('pid' in started) return started;
      if (Date.now() > until || !started.busy)
        throw new Problem(notStarted, { log: logOf(directory), reason: started.log });
    }
    await delay(20);
  }
}

/** Made aside and moved into place whole: of two processes that begin at once one wins, and a killed one leaves no half. */
function initialise({ directory, binaries }: LaunchOptions, identity: Identity): void {
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
  writeFileSync(join(aside, 'password'), password, { mode: 0o600 });
  try {
    renameSync(aside, directory);
    syncFolder(dirname(directory));
  } catch (error) {
    rmSync(aside, { recursive: true });
    if (!existsSync(join(directory, 'PG_VERSION'))) throw error;
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
    throw new Problem(notMade, { reason: done.error?.message ?? `${done.stdout}${done.stderr}`.trim() });
}

/** A fixed language, so that messages can be read by code, and none of the caller's PG… settings. */
function plainEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([key]) => !key.startsWith('PG') && !key.startsWith('LC_'));
  return { ...Object.fromEntries(kept), LANG: 'C', LC_ALL: 'C' };
}

async function start(
  options: LaunchOptions,
  identity: Identity,
): Promise<Server | { busy: boolean; log: string }> {
  const { directory, binaries, settings } = options;
  own(directory, identity);
  const socket = usesSocket(directory);
  const port = socket ? socketPort : await freePort();
  const all = {
    ...tuned,
    ...settings,
    port: String(port),
    listen_addresses: socket ? '' : '127.0.0.1',
    // PostgreSQL keeps its folder at 0700, so the socket in it is its owner's alone.
    unix_socket_directories: socket ? directory : '',
    log_timezone: 'UTC',
  };
  const args = Object.entries(all).flatMap(([key, value]) => ['-c', `${key}=${value}`]);
  const pdeathsig = hasSetpriv() ? ['setpriv', '--pdeathsig', 'INT', '--'] : [];
  const [command, ...rest] = [...identity.prefix, ...pdeathsig, binaries.postgres, '-D', directory, ...args];
  const log = openLog(directory);
  const child = spawn(command!, rest, {
    uid: identity.uid,
    gid: identity.gid,
    env: plainEnvironment(),
    stdio: ['ignore', log.handle, log.handle],
    // A session of its own: Ctrl-C in the terminal must reach us first, or open work would be cut off.
    detached: true,
    windowsHide: true,
  });
  closeSync(log.handle);
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  const ready = await untilReady(directory, child, ended);
  if (!ready) {
    const said = readFileSync(log.path).subarray(log.from).toString().trim();
    return { busy: /lock file|shared memory block/.test(said), log: said.split('\n').slice(-5).join('\n') };
  }
  if (pdeathsig.length === 0) watch(child.pid!);
  child.unref();
  return {
    connection: connectionTo(directory, ready),
    owner: true,
    pid: ready.pid,
    stop: async () => {
      child.ref();
      child.kill('SIGINT');
      await ended;
    },
  };
}

async function untilReady(
  directory: string,
  child: ChildProcess,
  ended: Promise<void>,
): Promise<Postmaster | undefined> {
  let over = false;
  ended.then(() => {
    over = true;
  });
  while (!over) {
    const running = readPostmaster(directory);
    if (running?.ready && running.pid === child.pid) return running;
    await Promise.race([ended, delay(20)]);
  }
  return undefined;
}

/** Where the kernel cannot tie the server's life to ours, a small process notices that we are gone by our pipe's end. */
function watch(pid: number): void {
  const script = fileURLToPath(new URL('./postgres.watcher.ts', import.meta.url));
  const watcher = spawn(process.execPath, [script, String(pid)], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
    windowsHide: true,
  });
  watcher.unref();
  (watcher.stdin as unknown as { unref(): void }).unref();
}

function attached(directory: string, running: Postmaster): Server {
  return {
    connection: connectionTo(directory, running),
    owner: false,
    pid: running.pid,
    stop: async () => {},
  };
}

function connectionTo(directory: string, { port, socket }: Postmaster): Connection {
  const password = readFileSync(join(directory, 'password'), 'utf8');
  return { host: socket || '127.0.0.1', port, user: name, password, database: name };
}

const logOf = (directory: string) => `${directory}.log`;

function openLog(directory: string): { path: string; handle: number; from: number } {
  const path = logOf(directory);
  const from = existsSync(path) ? statSync(path).size : 0;
  const tooLong = from > 10_000_000;
  const handle = openSync(path, tooLong ? 'w' : 'a', 0o600);
  chmodSync(path, 0o600);
  return { path, handle, from: tooLong ? 0 : from };
}

const usesSocket = (directory: string) =>
  process.platform !== 'win32' &&
  Buffer.byteLength(join(directory, `.s.PGSQL.${socketPort}`)) <= longestSocketPath;

function hasSetpriv(): boolean {
  if (process.platform !== 'linux') return false;
  try {
    return execFileSync('setpriv', ['--help'], { encoding: 'utf8' }).includes('--pdeathsig');
  } catch {
    return false;
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
