import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '../../tests/harness/database.ts';
import { ownerDatabase } from './database.ts';
import { columnsOfFacts, factTables, ownFacts } from './facts.ts';

const { pool } = await testDatabase();

test('hoàn tác biết mọi bảng dữ kiện', async () => {
  // The law too keeps its past, behind a policy of its own; it is entered on its own pages and no import writes it.
  const { rows } = await pool.query<{ name: string }>(
    `select left(t.table_name, -5) as name from information_schema.tables t
     where t.table_schema = 'public' and t.table_name like '%\\_past'
       and not exists (select from pg_policies p where p.tablename = left(t.table_name, -5) and p.policyname = 'own')`,
  );
  assert.deepEqual(rows.map(({ name }) => name).sort(), [...factTables].sort());
});

test('dữ kiện của riêng người là mọi bảng nói về một người mà không nói về đơn vị nào', async () => {
  const { rows } = await pool.query<{ name: string }>(
    `select c.table_name as name from information_schema.columns c
     where c.table_schema = 'public' and c.column_name = 'person_id' and c.table_name = any($1)
       and not exists (select from information_schema.columns u
         where u.table_schema = 'public' and u.table_name = c.table_name and u.column_name = 'unit_id')`,
    [[...factTables]],
  );
  assert.deepEqual(rows.map(({ name }) => name).sort(), [...ownFacts].sort());
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

test('cột của các bảng dữ kiện chỉ hỏi cơ sở dữ liệu một lần', async () => {
  const asked = await columnsOfFacts(ownerDatabase(pool));
  assert.deepEqual([...asked.keys()].sort(), [...factTables].sort());
  assert.equal(await columnsOfFacts(ownerDatabase(pool)), asked);
});
