// The door of every command: plain JavaScript that an old system Node understands. Installs what is missing,
// then runs the named TypeScript file on the pinned Node: node scripts/run.mjs <file from the root> [arguments]
import { spawn, spawnSync } from 'node:child_process';
import {
  closeSync,
  existsSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeSync,
} from 'node:fs';
import os from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { text } from './run.text.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [file, ...args] = process.argv.slice(2);

if (isStale() && !isLinked()) install();
// npm runs scripts in the root; a file that the caller names is relative to where the caller stands.
if (process.env.npm_lifecycle_event === 'thenchot' && process.env.INIT_CWD)
  process.chdir(process.env.INIT_CWD);
run(findNode(), [join(root, file), ...args]);

/** Whether node_modules lacks a package of the lockfile, or holds another version of one. */
function isStale() {
  const wanted = packagesOf(join(root, 'package-lock.json'));
  const installed = packagesOf(join(root, 'node_modules', '.package-lock.json'));
  const ours = Object.keys(wanted[''].optionalDependencies);
  return Object.entries(wanted).some(([path, entry]) => {
    if (path === '') return false;
    if (installed[path]) return installed[path].version !== entry.version;
    // Of the optional packages npm leaves out all that another system needs.
    return !entry.optional || (ours.includes(path.replace('node_modules/', '')) && isForHere(entry));
  });
}

function packagesOf(lockfile) {
  return existsSync(lockfile) ? JSON.parse(readFileSync(lockfile, 'utf8')).packages : {};
}

function isForHere({ os: system, cpu }) {
  return [system].flat().includes(process.platform) && [cpu].flat().includes(process.arch);
}

/** A linked node_modules is another checkout's, which npm would empty under it. */
function isLinked() {
  return lstatSync(join(root, 'node_modules'), { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}

/** Everything npm says goes to standard error: standard output belongs to the command. */
function install() {
  const release = takeTurn();
  try {
    if (!isStale()) return;
    process.stderr.write(`${text.installing}\n`);
    // No package needs its install script; none runs.
    const words = [
      'ci',
      '--ignore-scripts',
      '--include=dev',
      '--include=optional',
      '--loglevel=error',
      '--no-update-notifier',
    ];
    const npm = process.env.npm_execpath;
    const options = { cwd: root, stdio: ['ignore', 2, 2] };
    const done = npm?.endsWith('npm-cli.js')
      ? spawnSync(process.execPath, [npm, ...words], options)
      : spawnSync('npm', words, { ...options, shell: process.platform === 'win32' });
    if (done.status !== 0) fail(text.installFailed);
  } finally {
    release();
  }
}

/** Two commands begun at once must not install into one folder together: the second waits. */
function takeTurn() {
  const lock = join(root, 'var', 'install.lock');
  try {
    mkdirSync(dirname(lock), { recursive: true });
  } catch {
    fail(text.notWritable(root));
  }
  for (;;) {
    try {
      const handle = openSync(lock, 'wx');
      writeSync(handle, String(process.pid));
      closeSync(handle);
      return () => rmSync(lock, { force: true });
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      if (!isHeld(lock)) rmSync(lock, { force: true });
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
    }
  }
}

function isHeld(lock) {
  try {
    const pid = Number(readFileSync(lock, 'utf8'));
    // An empty file is one that its process is about to write.
    return pid === 0 || process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** The Node that the lockfile pins for this system; where npm has none (macOS), this one if it is new enough. */
function findNode() {
  const system = process.platform === 'win32' ? 'win' : process.platform;
  const exe = process.platform === 'win32' ? 'node.exe' : 'node';
  const pinned = join(root, 'node_modules', `node-${system}-${process.arch}`, 'bin', exe);
  if (existsSync(pinned)) return pinned;
  return ownNode();
}

function ownNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 24 || (major === 24 && minor >= 7)) return process.execPath;
  return fail(text.needsNode(process.versions.node));
}

function run(node, words) {
  // What Node made of each TypeScript file is kept: a command then starts in half the time.
  const env = { NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'node'), ...process.env };
  // The channel tells a server that we are gone, however we end.
  const child = spawn(node, words, { stdio: ['inherit', 'inherit', 'inherit', 'ipc'], env });
  // Ctrl-C reaches the whole group: the command ends in its own good order, and we after it.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  // A TERM to npm ends npm and its shell, which pass it on to nobody: all we see is another parent.
  const parent = process.ppid;
  const orphaned = () => process.ppid !== parent && child.kill('SIGTERM');
  if (process.env.npm_lifecycle_event) setInterval(orphaned, 500).unref();
  // The pinned Node does not run on every C library.
  child.once('error', () => run(ownNode(), words));
  child.on('exit', (code, signal) => process.exit(code ?? 128 + os.constants.signals[signal]));
}

function fail(line) {
  process.stderr.write(`${line}\n`);
  process.exit(1);
}
