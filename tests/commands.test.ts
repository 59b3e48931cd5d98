import assert from 'node:assert/strict';
import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { after, describe, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { root } from '../scripts/root.ts';
import { isAlive } from '../src/db/postgres.postmaster.ts';

const folder = mkdtempSync(join(tmpdir(), 'thenchot-'));
const environment = { ...process.env, THENCHOT_DATA: join(folder, 'data'), DATABASE_URL: '' };
const door = join(root, 'scripts', 'run.mjs');
const started: ChildProcessWithoutNullStreams[] = [];

after(() => {
  for (const child of started) child.kill('SIGKILL');
  rmSync(folder, { recursive: true });
});

/** npm start without the screens and the demo; resolves once it has said where it serves. */
async function start(
  before: readonly string[] = [],
  env: NodeJS.ProcessEnv = {},
): Promise<{
  child: ChildProcessWithoutNullStreams;
  address: string;
  database: number;
}> {
  const words = [...before, process.execPath, door, 'scripts/start.ts', '--no-build', '--empty'];
  const child = spawn(words[0]!, words.slice(1), { cwd: folder, env: { ...environment, PORT: '0', ...env } });
  started.push(child);
  for await (const line of createInterface({ input: child.stdout })) {
    const address = /http:\/\/\S+/.exec(line)?.[0];
    if (!address) continue;
    const pid = readFileSync(join(folder, 'data', 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0];
    return { child, address, database: Number(pid) };
  }
  throw new Error(`npm start ended: ${child.exitCode}`);
}

describe('npm start', () => {
  test('mở cơ sở dữ liệu, trả lời /healthz, và dừng gọn khi được bảo', async () => {
    const { child, address, database } = await start();
    assert.equal((await fetch(`${address}/healthz`)).status, 200);
    child.kill('SIGTERM');
    const [code] = await once(child, 'exit');
    assert.equal(code, 0);
    assert.ok(!isAlive(database));
  });

  test('cửa vào bị KILL: máy chủ web và cơ sở dữ liệu dừng theo', async () => {
    const { child, database } = await start();
    child.kill('SIGKILL');
    while (isAlive(database)) await delay(10);
  });

  test('npm bị bảo dừng, không chuyển lời: máy chủ web và cơ sở dữ liệu vẫn dừng', async () => {
    // As npm runs a script: a shell that waits for it and dies of a TERM alone.
    const { child, database } = await start(['sh', '-c', '"$0" "$@"; exit $?'], {
      npm_lifecycle_event: 'start',
    });
    child.kill('SIGTERM');
    while (isAlive(database)) await delay(10);
  });

  test('dùng sai thì một dòng và mã thoát 2', () => {
    const wrong = (args: string[], env: NodeJS.ProcessEnv = {}) =>
      spawnSync(process.execPath, [door, 'scripts/start.ts', ...args], {
        env: { ...environment, ...env },
        encoding: 'utf8',
      });
    for (const { status, stderr } of [
      wrong(['--nothing']),
      wrong([], { PORT: 'x' }),
      wrong([], { PORT: '70000' }),
    ]) {
      assert.equal(status, 2);
      assert.equal(stderr.trim().split('\n').length, 1, stderr);
    }
  });
});

describe('./thenchot', () => {
  const call = (command: string, ...args: string[]) =>
    spawnSync(command, args, { cwd: folder, env: environment, encoding: 'utf8' });

  test('gọi được từ thư mục khác, qua liên kết, và giữ mã thoát', () => {
    const link = join(folder, 'link');
    symlinkSync(join(root, 'thenchot'), link);
    for (const command of [join(root, 'thenchot'), link]) {
      const { status, stderr } = call(command, 'no-such-command');
      assert.equal(status, 2);
      assert.match(stderr, /no-such-command/);
    }
  });

  test('tự mở cơ sở dữ liệu khi chưa có máy chủ chạy, và chỉ in tài liệu JSON', () => {
    const { status, stdout } = call(join(root, 'thenchot'), 'units', '--json');
    assert.equal(status, 0);
    assert.deepEqual(JSON.parse(stdout).rows, []);
  });
});
