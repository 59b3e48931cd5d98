import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '../../tests/harness/database.ts';
import { factTables } from './facts.ts';

const { pool } = await testDatabase();

test('hoàn tác biết mọi bảng dữ kiện', async () => {
  const { rows } = await pool.query<{ name: string }>(
    `select left(table_name, -5) as name from information_schema.tables
     where table_schema = 'public' and table_name like '%\\_past'`,
  );
  assert.deepEqual(rows.map(({ name }) => name).sort(), [...factTables].sort());
});

test('hoàn tác đi từ bảng trỏ đi tới bảng được trỏ đến', async () => {
  const { rows } = await pool.query<{ child: string; parent: string }>(
    `select conrelid::regclass::text as child, confrelid::regclass::text as parent from pg_constraint
     where contype = 'f' and conrelid <> confrelid`,
  );
  const place = (table: string) => factTables.indexOf(table as (typeof factTables)[number]);
  const backwards = rows.filter(
    ({ child, parent }) => place(child) >= 0 && place(parent) >= 0 && place(child) > place(parent),
  );
  assert.deepEqual(backwards, []);
});
