import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { basename, dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Problem } from '../lib/problem.ts';
import { notMade, notStarted, otherMajor } from './db.problems.ts';
import type { Binaries } from './postgres.binaries.ts';
import {
  type Credentials,
  createCluster,
  credentialsOf,
  isCluster,
  plainEnvironment,
} from './postgres.create.ts';
import { type Identity, identityFor, own } from './postgres.identity.ts';
import { type Postmaster, readPostmaster, removeStalePid } from './postgres.postmaster.ts';

export interface Connection extends Credentials {
  /** The socket's folder, or loopback. */
  host: string;
  port: number;
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
  directory: string;
  binaries: Binaries;
  /** Beyond our own, for the server that this call starts. */
  settings?: Record<string, string>;
  /** Whether the kernel ends the server with us; by default where it can, else a watcher does. */
  parentDeathSignal?: boolean;
}

const socketPort = 5432;
const longestSocketPath = 107;
/** How long failed starts are tried again while an earlier server lets go of the folder. */
const patience = 60_000;
/** What PostgreSQL says where another start, or an ending server, still holds the folder or the port. */
const contested = /lock file|shared memory block|Address already in use/;
const tuned = {
  shared_buffers: '256MB',
  work_mem: '16MB',
  random_page_cost: '1.1',
  jit: 'off',
  timezone: 'UTC',
};

/** Uses the server that runs on the folder, else starts one; the first start makes the folder. */
export async function launch(given: LaunchOptions): Promise<Server> {
  const { binaries } = given;
  const identity = identityFor(binaries.postgres);
  const directory = ensureCluster(given, identity);
  const options = { ...given, directory };
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

/** The folder's one spelling, by which a server is recognised in its command line; made where there is none. */
function ensureCluster({ directory: given, binaries }: LaunchOptions, identity: Identity): string {
  try {
    mkdirSync(dirname(given), { recursive: true });
    const directory = join(realpathSync(dirname(given)), basename(given));
    if (!isCluster(directory)) createCluster(directory, binaries, identity);
    return directory;
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw new Problem(notMade, { reason: error instanceof Error ? error.message : String(error) });
  }
}

async function start(
  options: LaunchOptions,
  identity: Identity,
): Promise<Server | { busy: boolean; log: string }> {
  const { directory, binaries, settings, parentDeathSignal = hasSetpriv() } = options;
  own(directory, identity);
  removeStalePid(directory);
  const socket = usesSocket(directory);
  const port = socket ? socketPort : await freePort();
  const all = {
    ...tuned,
    ...settings,
    port: String(port),
    listen_addresses: socket ? '' : '127.0.0.1',
    // PostgreSQL keeps its folder at 0700, so the socket in it is its owner's alone.
    unix_socket_directories: socket ? `"${directory.replaceAll('"', '""')}"` : '',
    log_timezone: 'UTC',
  };
  const args = Object.entries(all).flatMap(([key, value]) => ['-c', `${key}=${value}`]);
  const tied = parentDeathSignal ? ['setpriv', '--pdeathsig', 'INT', '--'] : [];
  const [command, ...rest] = [...identity.prefix, ...tied, binaries.postgres, '-D', directory, ...args];
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
  if (!parentDeathSignal) watch(child);
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  const ready = await untilReady(directory, child, ended);
  if (!ready) {
    const said = readFileSync(log.path).subarray(log.from).toString().trim();
    return { busy: contested.test(said), log: said.split('\n').slice(-5).join('\n') };
  }
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
function watch(server: ChildProcess): void {
  const script = fileURLToPath(new URL('./postgres.watcher.ts', import.meta.url));
  const watcher = spawn(process.execPath, [script, String(server.pid)], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
    windowsHide: true,
  });
  // Once the server has ended its number may become another process's.
  server.once('exit', () => watcher.kill());
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

const connectionTo = (directory: string, { port, socket }: Postmaster): Connection => ({
  ...credentialsOf(directory),
  host: socket || '127.0.0.1',
  port,
});

const logOf = (directory: string) => `${directory}.log`;

function openLog(directory: string): { path: string; handle: number; from: number } {
  const path = logOf(directory);
  const from = existsSync(path) ? statSync(path).size : 0;
  const tooLong = from > 10_000_000;
  const handle = openSync(path, tooLong ? 'w' : 'a', 0o600);
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
