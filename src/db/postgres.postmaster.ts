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

const pidFile = (directory: string) => join(directory, 'postmaster.pid');

/** The live server of a folder, ready or still starting or stopping; undefined where none runs. */
export function readPostmaster(directory: string): Postmaster | undefined {
  const lines = read(pidFile(directory))?.split('\n');
  const pid = Number(lines?.[0]);
  if (!lines || !pid || !isAlive(pid) || isAnother(pid, directory)) return undefined;
  return { pid, port: Number(lines[3]), socket: lines[4] ?? '', ready: lines[7]?.trim() === 'ready' };
}

/** After a power cut a server's number can belong to something else, and PostgreSQL would refuse to start for ever. */
export function removeStalePid(directory: string): void {
  const pid = Number(read(pidFile(directory))?.split('\n')[0]);
  if (pid && isAlive(pid) && isAnother(pid, directory)) rmSync(pidFile(directory), { force: true });
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** True only where the system shows that the process is no server of this folder, or a dead one not yet collected. */
function isAnother(pid: number, directory: string): boolean {
  const command = read(`/proc/${pid}/cmdline`);
  return command !== undefined && !command.split('\0').includes(directory);
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
