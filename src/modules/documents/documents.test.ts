import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '../../../tests/harness/database.ts';
import { World } from '../../../tests/harness/world.ts';
import { problem } from '../../../tests/harness/writes.ts';
import { openAct, outsideReach } from '../../gate/outside.ts';
import { signsOf } from './documents.labels.ts';
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

test('số văn bản được giữ kèm khóa để tìm, viết cách nào cũng một khóa', async () => {
  for (const number of ['QĐ 071/LĐLĐ', 'Số 71-QĐ/LĐLĐ', '71 QĐ LĐLĐ']) {
    const id = await ensure(number, '2024-03-01');
    const { rows } = await pool.query('select number_key from document where id = $1', [id]);
    assert.equal(rows[0].number_key, '71 qd ldld');
  }
});

test('nơi ban hành chỉ được điền khi còn trống; nói khác đi thì bị từ chối khi việc khác dựa vào', async () => {
  const id = await ensure('17/QĐ', '2024-02-20');
  assert.equal(await ensure('17/QĐ', '2024-02-20', 'LĐLĐ tỉnh A'), id);
  const issuer = async () =>
    (await pool.query('select issuer from document where id = $1', [id])).rows[0].issuer;
  assert.equal(await issuer(), 'LĐLĐ tỉnh A');
  assert.equal(await ensure('17/QĐ', '2024-02-20', 'LĐLĐ tỉnh B'), id);
  assert.equal(await issuer(), 'LĐLĐ tỉnh B');
  const world = new World(pool);
  const unit = await world.unit({ kind: 'provincial_federation', name: 'LĐLĐ tỉnh Thử' });
  const person = await world.person(unit);
  const award = { person_id: person, form: 'certificate', given_on: '2024-01-01' };
  await world.insert('award', { ...award, document_id: id, unit_path: '1.' });
  await assert.rejects(ensure('17/QĐ', '2024-02-20', 'LĐLĐ tỉnh A'), problem('documents.issued_otherwise'));
  assert.equal(await ensure('17/QĐ', '2024-02-20', 'LĐLĐ TỈNH B'), id);
  assert.equal(await issuer(), 'LĐLĐ tỉnh B');
});

test('không nêu số thì không có văn bản', async () => {
  assert.equal(await ensure(null, '2024-02-20'), null);
});

test('số văn bản nói loại và nơi ban hành, viết theo kiểu Đảng hay kiểu nhà nước', () => {
  for (const [number, kind, issuer] of [
    ['281-QĐ/ĐĐ', 'QĐ', 'ĐĐ'],
    ['71/KH-LĐLĐ', 'KH', 'LĐLĐ'],
    ['15/QĐ-LĐLĐ-TC', 'QĐ', 'LĐLĐ-TC'],
    ['qđ 12', 'QĐ', null],
    ['1234', null, null],
  ])
    assert.deepEqual(signsOf(number!), { kind, issuer }, number!);
});
