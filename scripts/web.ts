import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { root } from './root.ts';

const stamp = join(root, 'dist', 'web.sha256');

/** Builds the screens into dist/web, only where a source changed since; `before` is told when there is work to do. */
export async function buildWeb(before: () => void = () => {}): Promise<void> {
  const sources = hashOfSources();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === sources) return;
  before();
  await build({ configFile: join(root, 'vite.config.ts'), logLevel: 'warn' });
  writeFileSync(stamp, sources);
}

/** Of everything a screen can import: modules share their pure files with the server. */
function hashOfSources(): string {
  const sources = globSync(['src/**', 'index.html', 'vite.config.ts', 'package-lock.json'], { cwd: root })
    .filter((path) => !/\.(sql|test\.ts)$/.test(path) && statSync(join(root, path)).isFile())
    .sort();
  const hash = createHash('sha256');
  for (const path of sources) hash.update(`${path}\0`).update(readFileSync(join(root, path)));
  return hash.digest('hex');
}
