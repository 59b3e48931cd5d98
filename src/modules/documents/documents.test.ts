import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '../../../tests/harness/database.ts';
import { openAct, outsideReach } from '../../gate/outside.ts';
import { ensureDocument } from './documents.queries.ts';

const { pool } = await testDatabase();
const ensure = (
  number: string | null,
  signedOn: string | null,
  issuer: string | null = null,
  unitPath = '1.',
) =>
  outsideReach(pool, async (db) => {
    await openAct(db, 'post /test', { operator: 'op' });
    return ensureDocument(db, { number, signedOn, issuer }, unitPath);
  });

test('một văn bản chỉ ghi một lần, kèm nơi ban hành; khác ngày là văn bản khác', async () => {
  const first = await ensure('15/QĐ', '2024-02-20', 'LĐLĐ tỉnh A');
  assert.equal(await ensure('15/QĐ', '2024-02-20'), first);
  assert.notEqual(await ensure('15/QĐ', '2024-02-21'), first);
  const { rows } = await pool.query('select number, signed_on, issuer from document where id = $1', [first]);
  assert.deepEqual(rows, [{ number: '15/QĐ', signed_on: '2024-02-20', issuer: 'LĐLĐ tỉnh A' }]);
});

test('cùng số cùng ngày ở hai đơn vị là hai văn bản: ai thấy sự việc thì thấy văn bản của nó', async () => {
  const here = await ensure('16/QĐ', '2024-02-20');
  assert.notEqual(await ensure('16/QĐ', '2024-02-20', null, '2.'), here);
});

test('không nêu số thì không có văn bản', async () => {
  assert.equal(await ensure(null, '2024-02-20'), null);
});
