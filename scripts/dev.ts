// npm run dev: the server, started again at each change, and the screens from vite's own server.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createServer } from 'vite';
import { root } from './root.ts';

const api = spawn(process.execPath, ['--watch', 'scripts/start.ts', '--no-build', ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
});
const screens = await createServer({ configFile: join(root, 'vite.config.ts') });
await screens.listen();
screens.printUrls();

async function stop() {
  api.kill('SIGTERM');
  await screens.close();
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
api.once('exit', () => screens.close());
