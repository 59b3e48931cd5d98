// Writes the generated files; with --check changes nothing and fails where one is stale.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { entrances, routes } from '../src/server/routes.ts';
import { openTestServer } from '../tests/harness/server.ts';
import { rightsMatrix } from './generate-rights.ts';
import { schemaSource } from './generate-schema.ts';
import { root } from './root.ts';

/** Path from the root → what must stand there. */
const generated: Record<string, () => Promise<string>> = {
  'src/db/schema.ts': async () => {
    const server = await openTestServer();
    const { pool } = await server.clone();
    try {
      return await schemaSource(pool);
    } finally {
      await server.close();
    }
  },
  'docs/generated/rights.md': async () => rightsMatrix(routes, entrances),
};

const check = process.argv.includes('--check');
let stale = 0;
for (const [path, make] of Object.entries(generated)) {
  const file = join(root, path);
  const content = await make();
  const before = existsSync(file) ? readFileSync(file, 'utf8').replaceAll('\r\n', '\n') : undefined;
  if (content === before) continue;
  stale++;
  if (check) console.error(`${path} is stale: npm run generate`);
  else {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
    console.log(path);
  }
}
if (check && stale > 0) process.exitCode = 1;
