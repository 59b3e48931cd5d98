import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { userInfo } from 'node:os';
import { Problem } from '../lib/problem.ts';
import { rootOnly } from './db.problems.ts';

/** As whom PostgreSQL runs: words before its command, or another user and group. */
export interface Identity {
  prefix: string[];
  uid?: number;
  gid?: number;
}

const nobody = 65534;
/** Users that systems have: daemon or bin, the first person, nobody. PostgreSQL asks for its user's name. */
const named = [1, 1000, nobody];

/** PostgreSQL refuses root and the nameless: they become another in a namespace of their own, else root its nobody. */
export function identityFor(postgres: string): Identity {
  if (process.getuid?.() !== 0 && hasName()) return { prefix: [] };
  for (const id of named) {
    const prefix = ['unshare', '--user', `--map-user=${id}`, `--map-group=${id}`, '--'];
    if (succeeds([...prefix, 'id', '-un']) && succeeds([...prefix, postgres, '--version'])) return { prefix };
  }
  // Containers often forbid namespaces; nobody must then be able to reach the program.
  const other = { uid: nobody, gid: nobody };
  if (succeeds([postgres, '--version'], other)) return { prefix: [], ...other };
  throw new Problem(rootOnly, { program: postgres });
}

/** Gives the folder to the user that PostgreSQL runs as: it opens no folder that is another's. */
export function own(folder: string, { uid, gid }: Identity): void {
  if (process.getuid?.() !== 0 || !existsSync(folder)) return;
  const wanted = uid ?? 0;
  if (statSync(folder).uid !== wanted) execFileSync('chown', ['-R', `${wanted}:${gid ?? 0}`, folder]);
}

function succeeds([command, ...args]: string[], as: { uid?: number; gid?: number } = {}): boolean {
  return spawnSync(command!, args, as).status === 0;
}

function hasName(): boolean {
  try {
    return userInfo().username !== '';
  } catch {
    return false;
  }
}
