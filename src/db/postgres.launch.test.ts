import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { after, describe, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { Problem } from '../lib/problem.ts';
import { findBinaries } from './postgres.binaries.ts';
import { launch, type Server } from './postgres.launch.ts';
import { isAlive } from './postgres.postmaster.ts';

async function ask(server: Server, statement: string, password = server.connection.password) {
  const client = new pg.Client({ ...server.connection, password });
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}

describe('khởi động PostgreSQL', () => {
  const binaries = findBinaries();
  const folder = mkdtempSync(join(tmpdir(), 'thenchot-'));
  const directory = join(folder, 'postgres');
  after(() => rmSync(folder, { recursive: true }));

  test('nghe ở ổ cắm trong thư mục riêng, không mở cổng mạng; lần sau còn nguyên dữ liệu', async () => {
    const first = await launch({ directory, binaries });
    assert.equal(first.connection.host, directory);
    assert.deepEqual(await ask(first, 'show listen_addresses'), [{ listen_addresses: '' }]);
    assert.equal(statSync(directory).mode & 0o077, 0);
    await ask(first, 'create table note as select 1 as word');
    await first.stop();
    assert.ok(!isAlive(first.pid));

    const second = await launch({ directory, binaries });
    assert.deepEqual(await ask(second, 'select word from note'), [{ word: 1 }]);
    await second.stop();
  });

  test('ghi bền: không tắt fsync hay chờ ghi', async () => {
    const server = await launch({ directory, binaries });
    const settings = await ask(
      server,
      `select name, setting from pg_settings where name in ('fsync', 'synchronous_commit', 'full_page_writes')`,
    );
    assert.deepEqual(new Set(settings.map(({ setting }) => setting)), new Set(['on']));
    await server.stop();
  });

  test('số tiến trình cũ nay thuộc chương trình khác: vẫn khởi động', async () => {
    writeFileSync(
      join(directory, 'postmaster.pid'),
      `${process.pid}\n${directory}\n0\n5432\n${directory}\n\n0\nready\n`,
    );
    const server = await launch({ directory, binaries });
    assert.equal(server.owner, true);
    await server.stop();
  });

  test('dữ liệu của bản PostgreSQL khác bị từ chối', async () => {
    const other = { ...binaries, major: binaries.major + 1 };
    await assert.rejects(
      launch({ directory, binaries: other }),
      (error) => error instanceof Problem && error.kind.code === 'db.other_major',
    );
  });

  test('đường dẫn quá dài cho ổ cắm: cổng nội bộ, phải có mật khẩu', async () => {
    const deep = join(folder, 'x'.repeat(120));
    mkdirSync(deep);
    const server = await launch({ directory: join(deep, 'postgres'), binaries });
    assert.equal(server.connection.host, '127.0.0.1');
    assert.deepEqual(await ask(server, 'select 1 as one'), [{ one: 1 }]);
    await assert.rejects(ask(server, 'select 1', 'wrong'), /password authentication failed/);
    assert.equal(statSync(join(deep, 'postgres', 'password')).mode & 0o777, 0o600);
    await server.stop();
  });

  test('nơi nhân hệ điều hành không báo: tiến trình canh dừng máy chủ khi chủ bị KILL', async () => {
    const script = `
      const { launch } = await import(${JSON.stringify(new URL('./postgres.launch.ts', import.meta.url).href)});
      const server = await launch(${JSON.stringify({ directory, binaries, parentDeathSignal: false })});
      console.log(server.pid);
      setInterval(() => {}, 1000);`;
    const owner = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [line] = await once(createInterface({ input: owner.stdout }), 'line');
    const pid = Number(line);
    assert.ok(isAlive(pid));
    owner.kill('SIGKILL');
    while (isAlive(pid)) await delay(10);
    const next = await launch({ directory, binaries });
    assert.equal(next.owner, true);
    await next.stop();
  });

  test('không có chương trình nào: câu báo nêu DATABASE_URL', () => {
    assert.throws(
      () => findBinaries({ THENCHOT_POSTGRES: join(folder, 'nothing') }),
      (error) => error instanceof Problem && error.message.includes('DATABASE_URL'),
    );
  });
});
