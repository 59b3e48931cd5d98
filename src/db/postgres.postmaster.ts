import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** What a running server says of itself in its folder. */
export interface Postmaster {
  pid: number;
  port: number;
  /** Folder of its socket; empty where it listens on loopback. */
  socket: string;
  ready: boolean;
}

/** The live server of a folder, ready or still starting or stopping; undefined where none runs. */
export function readPostmaster(directory: string): Postmaster | undefined {
  const file = join(directory, 'postmaster.pid');
  const lines = read(file)?.split('\n');
  if (!lines) return undefined;
  const pid = Number(lines[0]);
  if (!pid || !isAlive(pid)) return undefined;
  if (isAnother(pid, directory)) {
    // After a power cut its number can belong to something else, and PostgreSQL would refuse to start for ever.
    rmSync(file, { force: true });
    return undefined;
  }
  return {
    pid,
    port: Number(lines[3]),
    socket: lines[4] ?? '',
    ready: lines[7]?.trim() === 'ready',
  };
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** True only where the system shows that the process is no server of this folder. */
function isAnother(pid: number, directory: string): boolean {
  const command = read(`/proc/${pid}/cmdline`);
  return Boolean(command) && !command!.split('\0').includes(directory);
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
