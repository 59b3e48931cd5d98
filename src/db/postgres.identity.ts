import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { Problem } from '../lib/problem.ts';
import { rootOnly } from './db.problems.ts';

/** As whom PostgreSQL runs: words before its command, or another user and group. */
export interface Identity {
  prefix: string[];
  uid?: number;
  gid?: number;
}

const nobody = 65534;

/** PostgreSQL refuses root: root becomes an unmapped user in a namespace of its own, else the system's nobody. */
export function identityFor(postgres: string): Identity {
  if (process.getuid?.() !== 0) return { prefix: [] };
  const prefix = ['unshare', '--user', '--map-user=1000', '--map-group=1000', '--'];
  if (spawnSync(prefix[0]!, [...prefix.slice(1), postgres, '--version']).status === 0) return { prefix };
  // Containers often forbid namespaces; nobody must then be able to reach the program.
  if (spawnSync(postgres, ['--version'], { uid: nobody, gid: nobody }).status === 0)
    return { prefix: [], uid: nobody, gid: nobody };
  throw new Problem(rootOnly, { program: postgres });
}

/** Gives the folder to the user that PostgreSQL runs as: it opens no folder that is another's. */
export function own(folder: string, { uid, gid }: Identity): void {
  if (process.getuid?.() !== 0 || !existsSync(folder)) return;
  const wanted = uid ?? 0;
  if (statSync(folder).uid !== wanted) execFileSync('chown', ['-R', `${wanted}:${gid ?? 0}`, folder]);
}
