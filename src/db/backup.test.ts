import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { gunzipSync, gzipSync } from 'node:zlib';
import type pg from 'pg';
import { testDatabase } from '../../tests/harness/database.ts';
import { Problem } from '../lib/problem.ts';
import { writeBackup } from './backup.ts';
import { migrate, readMigrations } from './migrate.ts';
import { restoreBackup } from './restore.ts';

const folder = mkdtempSync(join(tmpdir(), 'thenchot-backup-'));
const path = join(folder, 'whole.gz');
const { pool } = await testDatabase();

/** Every table's rows as text, in no order of their own. */
async function contentOf(from: pg.Pool): Promise<Record<string, string[]>> {
  const { rows } = await from.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
     and relname not in ('migration', 'session', 'sign_in_try') order by 1`,
  );
  const content: Record<string, string[]> = {};
  for (const { name } of rows)
    content[name] = (await from.query(`select t::text from "${name}" t order by 1`)).rows.map(({ t }) => t);
  return content;
}

const refused = (code: string) => (error: unknown) => error instanceof Problem && error.kind.code === code;
const variant = (name: string, bytes: Buffer): string => {
  const file = join(folder, name);
  writeFileSync(file, bytes);
  return file;
};

before(async () => {
  await pool.query(`
    insert into account (login, full_name, password_hash) values ('quantri', E'Dòng một\\nDòng hai \\\\ "ngoặc"', '$x');
    insert into act (route, operator) values ('post /x', 'op');
    select set_config('app.act', max(id)::text, false) from act;
    insert into unit (kind, path, from_on) values ('provincial_federation', '1.', '2020-01-01');
    insert into unit (id, kind, parent_id, path, from_on) values (90, 'district_federation', 1, '1.2i.', '2020-01-01');
    insert into unit (id, kind, parent_id, path, from_on) values (7, 'grassroots_union', 90, '1.2i.7.', '2020-01-01');
    update unit set to_on = '2024-01-01' where id = 7;
    insert into job (kind, state, input, unit_path, created_at) values ('x', 'done', '{"a": 1.50, "ă": null}', '1.', '2024-02-29 23:59:59.123456+07');
    insert into job_file (job_id, name, content, unit_path) values (1, 'tệp.xlsx', '\\x00ff0a5c', '1.');
    insert into code (list, scheme, code, vi, en, position) values ('l', 's', 'c', 'v', 'e', 1);
    reset app.act`);
  await writeBackup(pool, path, [{ path: 'keys/identity.key', content: Buffer.from([0, 255, 10]) }]);
});

test('phục hồi cho lại từng dòng như cũ, cả khóa', async () => {
  const other = await testDatabase();
  const { counts, files } = await restoreBackup(other.pool, path);
  assert.deepEqual(await contentOf(other.pool), await contentOf(pool));
  assert.deepEqual([counts.unit, counts.unit_past, counts.account], [3, 1, 1]);
  assert.deepEqual(files, [{ path: 'keys/identity.key', content: Buffer.from([0, 255, 10]) }]);
  const next = `insert into unit (kind, path, from_on, act_id) values ('x', 'z.', '2020-01-01', 1) returning id`;
  assert.equal((await other.pool.query(next)).rows[0].id, 91);
  await assert.rejects(
    other.pool.query(`insert into posting (person_id, post_id, unit_id, engagement, from_on, unit_path, act_id)
      values (5, 5, 5, 'full_time', '2020-01-01', '1.', 1)`),
    /posting_\w+_fkey/,
  );
});

test('bản sao lưu của lược đồ cũ được đưa lên lược đồ mới', async () => {
  const other = await testDatabase();
  const migrations = readMigrations();
  const older = migrations.length - 1;
  await other.pool.query('drop schema public cascade; create schema public');
  await migrate(other.pool, migrations.slice(0, older));
  await other.pool.query(`insert into account (login, full_name) values ('xua', 'Xưa')`);
  const lines = await writeOlder(other.pool, migrations[older - 1]!.name, older);
  const target = await testDatabase();
  await restoreBackup(target.pool, variant('older.gz', lines));
  const { rows } = await target.pool.query(
    'select login, (select count(*) from migration) as migrations from account',
  );
  assert.deepEqual(rows, [{ login: 'xua', migrations: migrations.length }]);
});

/** What an older program would have written: its own manifest over the rows of its own schema. */
async function writeOlder(from: pg.Pool, last: string, migrations: number): Promise<Buffer> {
  const file = join(folder, 'written.gz');
  await writeBackup(from, file, []);
  const [, ...rest] = gunzipSync(readFileSync(file)).toString().trimEnd().split('\n');
  const manifest = `#${JSON.stringify({ thenchot: 'backup', format: 1, at: '2020-01-01T00:00:00.000Z', migrations, last })}`;
  const end = JSON.parse(rest.pop()!.slice(1));
  const body = [manifest, ...rest].map((line) => `${line}\n`).join('');
  const sha256 = createHash('sha256').update(body).digest('hex');
  return gzipSync(`${body}#${JSON.stringify({ end: end.end, sha256 })}\n`);
}

const whole = () => gunzipSync(readFileSync(path)).toString();
const damages: [title: string, bytes: () => Buffer][] = [
  ['bị sửa một chữ', () => gzipSync(whole().replace('Dòng một', 'Dòng hai'))],
  ['thiếu một dòng', () => gzipSync(whole().replace(/\{"id":1,"account_id".*\n/, ''))],
  ['thiếu đoạn cuối', () => gzipSync(whole().slice(0, -200))],
  ['bị cắt ngắn', () => readFileSync(path).subarray(0, -100)],
  ['không phải tệp nén', () => Buffer.from('xin chào')],
  ['không phải tệp sao lưu', () => gzipSync('{"a": 1}\n')],
  ['rỗng', () => Buffer.alloc(0)],
];
for (const [title, bytes] of damages) {
  test(`tệp ${title} bị từ chối và không để lại gì`, async () => {
    const other = await testDatabase();
    const before = await contentOf(other.pool);
    await assert.rejects(
      restoreBackup(other.pool, variant('damaged.gz', bytes())),
      refused('db.backup_damaged'),
    );
    assert.deepEqual(await contentOf(other.pool), before);
  });
}

test('không phục hồi vào cơ sở dữ liệu đã có dữ liệu, không ghi đè tệp đã có', async () => {
  await assert.rejects(restoreBackup(pool, path), refused('db.restore_into_full'));
  await assert.rejects(writeBackup(pool, path, []), { code: 'EEXIST' });
});

test('bản sao lưu của chương trình mới hơn bị từ chối', async () => {
  const newer = gzipSync(whole().replace(/"migrations":\d+/, '"migrations":9999'));
  const other = await testDatabase();
  await assert.rejects(restoreBackup(other.pool, variant('newer.gz', newer)), refused('db.backup_newer'));
});
