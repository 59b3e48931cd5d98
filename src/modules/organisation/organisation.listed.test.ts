import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '../../../tests/harness/database.ts';
import { doorOf } from '../../../tests/harness/imports.ts';
import { World } from '../../../tests/harness/world.ts';
import { testWrite } from '../../../tests/harness/writes.ts';
import { perform } from '../../gate/perform.ts';
import { postListedUnit, putListedQuota } from './organisation.listed.routes.ts';

const { pool } = await testDatabase();
const world = new World(pool);
const province = await world.unit({ kind: 'provincial_federation', name: 'LĐLĐ tỉnh Thử' });
const district = await world.unit({ kind: 'district_federation', name: 'LĐLĐ huyện Một', under: province });
const other = await world.unit({
  kind: 'district_federation',
  name: 'LĐLĐ huyện Hai',
  under: province,
  code: 'H2',
});
const reaches = { pool, within: world.pathOf(district), beyond: world.pathOf(other) };

testWrite({
  ...reaches,
  what: 'đơn vị mới theo danh sách',
  route: postListedUnit,
  input: () => ({
    unitId: null,
    parentId: district,
    kind: 'grassroots_union',
    name: 'CĐCS Trường Một',
    code: 'H1-1',
    sector: null,
    address: '3 Lê Lợi',
    statedOn: '2024-12-31',
    foundedOn: '2001-02-03',
    document: { number: '5/QĐ-LĐLĐ', signedOn: '2001-02-01', issuer: null },
  }),
  refused: [
    ['không có đơn vị cấp trên', { parentId: null }, 'gate.input_invalid'],
    ['mã đã dùng ở nơi khác', { code: 'H2' }, 'organisation.code_taken'],
    ['thành lập trong tương lai', { foundedOn: '2999-01-01' }, 'organisation.founding_impossible'],
    ['thành lập trước khi có công đoàn', { foundedOn: '1800-01-01' }, 'organisation.founding_impossible'],
    ['đơn vị đã có, cấp trên khác', { unitId: district, parentId: other }, 'organisation.listed_elsewhere'],
    ['tỉnh dưới huyện', { kind: 'provincial_federation' }, 'organisation.kind_cannot_stand'],
  ],
  subject: 'unit',
  works: async ({ id, change }) => {
    assert.equal(change, 'created');
    const { rows } = await pool.query(
      `select u.code, u.address, u.from_on, e.effective_on, d.number from unit u
       join unit_event e on e.unit_id = u.id join document d on d.id = e.document_id where u.id = $1`,
      [id],
    );
    assert.deepEqual(rows, [
      {
        code: 'H1-1',
        address: '3 Lê Lợi',
        from_on: '2001-02-03',
        effective_on: '2001-02-03',
        number: '5/QĐ-LĐLĐ',
      },
    ]);
  },
});

testWrite({
  ...reaches,
  what: 'biên chế theo danh sách',
  route: putListedQuota,
  input: () => ({ unitId: district, year: 2024, quota: 7 }),
  refused: [['biên chế âm', { quota: -1 }, 'gate.input_invalid']],
  subject: 'unit_quota',
  works: async ({ change }) => {
    assert.equal(change, 'created');
    const { rows } = await pool.query('select quota from unit_quota where unit_id = $1', [district]);
    assert.deepEqual(rows, [{ quota: 7 }]);
  },
});

test('tên khác trong danh sách không đổi tên đơn vị, mà được báo lại', async () => {
  const silent = { code: null, sector: null, address: null, foundedOn: null, document: null };
  const said = await perform(doorOf(pool), postListedUnit, {
    ...silent,
    unitId: district,
    parentId: null,
    kind: 'district_federation',
    name: 'LĐLĐ huyện Khác',
    statedOn: '2024-12-31',
  });
  assert.deepEqual([said.change, said.namedOtherwise], ['unchanged', 'LĐLĐ huyện Một']);
});
