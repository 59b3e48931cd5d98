import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { schemaSource } from '../../scripts/generate-schema.ts';
import { testDatabase } from '../../tests/harness/database.ts';

const { pool } = await testDatabase();

test('schema.ts đúng với cơ sở dữ liệu đã nâng cấp', async () => {
  const written = readFileSync(new URL('./schema.ts', import.meta.url), 'utf8').replaceAll('\r\n', '\n');
  assert.equal(written, await schemaSource(pool), 'npm run generate');
});

test('một cột mới làm schema.ts cũ đi', async () => {
  await pool.query('alter table unit add column planted text');
  assert.match(await schemaSource(pool), /planted: string \| null;/);
});
