import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
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
  const files = globSync(['src/**/*', 'vite.config.ts', 'package-lock.json'], { cwd: root })
    .filter((file) => /\.(tsx?|css|html|svg|woff2|json)$/.test(file) && !/\.test\.tsx?$/.test(file))
    .sort();
  const hash = createHash('sha256');
  for (const file of files)
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(root, file)))
      .update('\0');
  return hash.digest('hex');
}
