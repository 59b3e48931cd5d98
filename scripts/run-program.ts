import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './root.ts';

/** Runs a program in the root with its output shown; whether it ended well. */
export function runProgram(command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): boolean {
  const done = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
  });
  return done.status === 0;
}

/** Runs a JavaScript or TypeScript file of the project on the pinned Node. */
export const runNode = (...args: string[]): boolean => runProgram(process.execPath, args);

/** The file behind a package's command, to be run by `runNode` on every system alike. */
export const commandOf = (path: string): string => join(root, 'node_modules', path);
