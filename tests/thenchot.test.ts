import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { root } from '../scripts/root.ts';
import { dayFrom, WrongUse } from '../src/cli/verb.ts';
import { verbs } from '../src/cli/verbs.ts';
import { testDatabase } from './harness/database.ts';

const folder = mkdtempSync(join(tmpdir(), 'thenchot-command-'));
after(() => rmSync(folder, { recursive: true }));
const { url, pool } = await testDatabase();

/** The command as people call it, on a test database and a data folder of its own. */
function thenchot(...words: string[]): { status: number | null; out: string; error: string } {
  return on(url, ...words);
}
function on(database: string, ...words: string[]) {
  const done = spawnSync(process.execPath, [join(root, 'scripts', 'run.mjs'), 'src/cli/main.ts', ...words], {
    cwd: folder,
    env: { ...process.env, DATABASE_URL: database, THENCHOT_DATA: join(folder, 'data') },
    encoding: 'utf8',
  });
  return { status: done.status, out: done.stdout, error: done.stderr };
}

test('ngày viết theo kiểu máy hay kiểu văn phòng', () => {
  for (const word of ['2024-05-01', '01/05/2024', '1/5/2024', '1.5.2024', '01-05-2024', ' 1/5/2024 '])
    assert.equal(dayFrom(word), '2024-05-01');
  for (const word of ['2024-02-30', '31/4/2024', '5/2024', '2024', 'hôm qua', '1/5/24', ''])
    assert.throws(() => dayFrom(word), WrongUse, word);
});

test('mọi lệnh của bản giao ước đều có', () => {
  const promised =
    'import undo indicators people report assess units cadres user backup restore verify generate';
  const names = verbs.map(({ name }) => name);
  assert.deepEqual(
    promised.split(' ').filter((name) => !names.includes(name)),
    [],
  );
});

test('dùng sai thì mã thoát 2 và đúng một dòng, không mở cơ sở dữ liệu', () => {
  for (const words of [
    ['khong-co'],
    ['user'],
    ['user', 'add', 'x'],
    ['user', 'add', 'x', '--name', 'X', '--role', 'vua'],
    ['units', '--as-of', '30/02/2024'],
    ['units', '--khong-co'],
    ['assess'],
    ['backup'],
    ['restore', 'khong-co.gz'],
  ]) {
    const { status, out, error } = on('postgres://127.0.0.1:1/none', ...words);
    assert.deepEqual([words, status, out], [words, 2, '']);
    assert.match(error, /^[^\n]+\n$/);
  }
});

test('lập tài khoản, làm việc dưới tên nó, cấp lại mật khẩu; nhật ký có tên người của máy', async () => {
  const made = thenchot('user', 'add', 'quantri', '--name', 'Quản Trị', '--role', 'administrator', '--json');
  assert.equal(made.status, 0, made.error);
  const account = JSON.parse(made.out);
  assert.deepEqual([account.id, account.login], [1, 'quantri']);
  assert.match(account.password, /^[a-z2-9-]{19}$/);
  const again = thenchot('user', 'add', 'quantri', '--name', 'Khác', '--role', 'leader');
  assert.deepEqual([again.status, again.error], [2, 'Tên đăng nhập này đã có người dùng.\n']);
  assert.equal(thenchot('user', 'reset', 'quantri').status, 0);
  assert.equal(JSON.parse(thenchot('user', 'list', '--as', 'quantri', '--json').out).rows.length, 1);
  assert.equal(thenchot('units', '--as', 'khong.co').status, 2);
  const { rows } = await pool.query(
    `select t.action, a.operator from trail t join act a on a.id = t.act_id where t.subject like 'account%' order by t.id`,
  );
  const { username: operator } = userInfo();
  assert.deepEqual(rows, [
    { action: 'post /accounts', operator },
    { action: 'put /accounts/:id/password', operator },
  ]);
});

test('sao lưu, phục hồi sang chỗ khác, kiểm tra; dữ liệu bị sửa thì kiểm tra thấy', async () => {
  const file = join(folder, 'sao-luu.gz');
  assert.equal(thenchot('backup', file).status, 0);
  const other = await testDatabase();
  const restored = on(other.url, 'restore', file, '--json');
  assert.equal(restored.status, 0, restored.error);
  assert.deepEqual([JSON.parse(restored.out).ok, JSON.parse(restored.out).rows.account], [true, 1]);
  assert.equal(on(other.url, 'verify').status, 0);
  await other.pool.query(`update trail set detail = '{}' where id = 1`);
  const broken = on(other.url, 'verify', '--json');
  assert.equal(broken.status, 1);
  const chain = JSON.parse(broken.out).checks.find(({ check }: { check: string }) => check === 'chain');
  assert.deepEqual(chain.faults, ['dòng nhật ký 1 đã bị sửa']);
});
