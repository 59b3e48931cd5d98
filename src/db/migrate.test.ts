import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type pg from 'pg';
import { testDatabase } from '../../tests/harness/database.ts';
import { Problem } from '../lib/problem.ts';
import { type Migration, migrate, readMigrations } from './migrate.ts';

const migrations = readMigrations();
const last = migrations.at(-1)!;

const next = (sql: string): Migration => ({ number: last.number + 1, name: '9999_next', sql, checksum: sql });

const refusedAs = (code: string, detail: string) => (error: unknown) =>
  error instanceof Problem && error.kind.code === code && error.message.includes(detail);

async function tablesOf(pool: pg.Pool): Promise<string[]> {
  const { rows } = await pool.query<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = 'public' order by 1`,
  );
  return rows.map(({ name }) => name);
}

describe('nâng cấp cơ sở dữ liệu', () => {
  test('đã đủ thì không làm gì', async () => {
    const { pool } = await testDatabase();
    assert.deepEqual(await migrate(pool), []);
  });

  test('hai tiến trình nâng cấp cùng lúc: mỗi bước chạy một lần', async () => {
    const { pool } = await testDatabase();
    await pool.query('drop schema public cascade; create schema public');
    const [one, other] = await Promise.all([migrate(pool), migrate(pool)]);
    assert.deepEqual(
      [...one, ...other],
      migrations.map(({ name }) => name),
    );
  });

  test('bước đã chạy mà nay khác đi thì bị từ chối', async () => {
    const { pool } = await testDatabase();
    await pool.query(`update migration set checksum = 'other' where number = 1`);
    await assert.rejects(migrate(pool), refusedAs('db.migration_changed', migrations[0]!.name));
  });

  test('bước thiếu ở giữa bị từ chối', async () => {
    const { pool } = await testDatabase();
    await pool.query('delete from migration where number = 2');
    await assert.rejects(migrate(pool), refusedAs('db.migration_changed', migrations[2]!.name));
  });

  test('cơ sở dữ liệu mới hơn chương trình bị từ chối', async () => {
    const { pool } = await testDatabase();
    await assert.rejects(migrate(pool, migrations.slice(0, -1)), refusedAs('db.migration_newer', last.name));
  });

  test('cơ sở dữ liệu của chương trình khác bị từ chối và không bị động đến', async () => {
    const { pool } = await testDatabase();
    await pool.query('drop schema public cascade; create schema public; create table invoice (id int)');
    await assert.rejects(migrate(pool), refusedAs('db.foreign', ''));
    assert.deepEqual(await tablesOf(pool), ['invoice']);
  });

  test('bước hỏng không để lại gì, và nói dòng hỏng; sửa xong thì chạy được', async () => {
    const { pool } = await testDatabase();
    const before = await tablesOf(pool);
    const broken = next('create table later (id int);\nselect nothing');
    await assert.rejects(
      migrate(pool, [...migrations, broken]),
      refusedAs('db.migration_failed', 'column "nothing" does not exist (line 2)'),
    );
    assert.deepEqual(await tablesOf(pool), before);
    const mended = next('create table later (id int)');
    assert.deepEqual(await migrate(pool, [...migrations, mended]), ['9999_next']);
  });

  test('số bước phải liền nhau; xuống dòng kiểu Windows không đổi dấu kiểm', () => {
    const folder = mkdtempSync(join(tmpdir(), 'thenchot-'));
    const url = pathToFileURL(`${folder}/`);
    writeFileSync(join(folder, '0001_one.sql'), 'select 1;\n');
    const unix = readMigrations(url);
    writeFileSync(join(folder, '0001_one.sql'), 'select 1;\r\n');
    assert.deepEqual(readMigrations(url), unix);
    writeFileSync(join(folder, '0003_three.sql'), 'select 3;');
    assert.throws(() => readMigrations(url), /0003_three.*expected number 2/);
    rmSync(folder, { recursive: true });
  });
});
