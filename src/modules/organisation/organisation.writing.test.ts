import assert from 'node:assert/strict';
import { test } from 'node:test';
import { doorOf, someone } from '../../../tests/harness/actors.ts';
import { testDatabase } from '../../../tests/harness/database.ts';
import { World } from '../../../tests/harness/world.ts';
import { problem, testWrite } from '../../../tests/harness/writes.ts';
import { perform } from '../../gate/perform.ts';
import { Problem } from '../../lib/problem.ts';
import { kindsUnder, standingUnder } from './organisation.kinds.labels.ts';
import type { UnitKind } from './organisation.labels.ts';
import { postNameCorrection, postUnitList, putUnitDetails } from './organisation.writing.routes.ts';

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
await world.unit({ kind: 'grassroots_union', name: 'CĐCS Đã Có', under: district });
const officer = doorOf(pool, someone('officer', world.pathOf(province)));
const reaches = { pool, within: world.pathOf(province), beyond: world.pathOf(other) };

test('loại nào đứng dưới loại nào: quen thuộc, khác thường, không thể', () => {
  const cases: [UnitKind, UnitKind, string][] = [
    ['district_federation', 'provincial_federation', 'usual'],
    ['commune_union', 'provincial_federation', 'usual'],
    ['grassroots_union', 'commune_union', 'usual'],
    ['grassroots_union', 'provincial_federation', 'usual'],
    ['office_department', 'provincial_federation', 'usual'],
    ['union_group', 'grassroots_union', 'usual'],
    ['grassroots_union', 'confederation', 'unusual'],
    ['office_department', 'grassroots_union', 'unusual'],
    ['member_grassroots_union', 'district_federation', 'unusual'],
    ['provincial_federation', 'district_federation', 'impossible'],
    ['provincial_federation', 'provincial_federation', 'impossible'],
    ['commune_union', 'district_federation', 'impossible'],
    ['grassroots_union', 'grassroots_union', 'impossible'],
    ['grassroots_union', 'office_department', 'impossible'],
    ['confederation', 'provincial_federation', 'impossible'],
  ];
  for (const [kind, parent, expected] of cases)
    assert.equal(standingUnder(kind, parent), expected, `${kind} dưới ${parent}`);
  assert.ok(!kindsUnder('district_federation').includes('provincial_federation'));
  assert.deepEqual(kindsUnder('office_department'), []);
});

const line = (name: string, more: object = {}) => ({
  name,
  kind: 'grassroots_union',
  code: null,
  sector: null,
  ...more,
});
testWrite({
  ...reaches,
  within: world.pathOf(district),
  what: 'lập nhiều đơn vị một lúc',
  route: postUnitList,
  input: () => ({
    parentId: district,
    fromOn: '2024-01-01',
    document: { number: '3/QĐ-LĐLĐ', signedOn: '2023-12-20', issuer: null },
    units: [line('CĐCS Trường A', { code: 'A1', sector: 'public_administration' })],
  }),
  refused: [
    ['không có dòng nào', { units: [] }, 'gate.input_invalid'],
    ['tên không có chữ', { units: [line('...')] }, 'gate.input_invalid'],
    [
      'tên đã có dưới đơn vị này',
      { units: [line('CĐCS Mới'), line('cđcs đã có')] },
      'organisation.lines_refused',
    ],
    ['hai dòng cùng tên', { units: [line('CĐCS Đôi'), line('CĐCS đôi')] }, 'organisation.lines_refused'],
    [
      'mã đã dùng ở nơi ngoài phạm vi',
      { units: [line('CĐCS Mới', { code: 'H2' })] },
      'organisation.code_taken',
    ],
    [
      'tỉnh dưới huyện',
      { units: [line('LĐLĐ tỉnh', { kind: 'provincial_federation' })] },
      'organisation.lines_refused',
    ],
  ],
  subject: 'unit',
  works: async ({ ids: [id] }) => {
    const { rows } = await pool.query(
      `select u.code, u.sector, u.from_on, e.kind, d.number from unit u join unit_event e on e.unit_id = u.id
       join document d on d.id = e.document_id where u.id = $1`,
      [id],
    );
    assert.deepEqual(rows, [
      {
        code: 'A1',
        sector: 'public_administration',
        from_on: '2024-01-01',
        kind: 'established',
        number: '3/QĐ-LĐLĐ',
      },
    ]);
  },
});

test('mỗi dòng hỏng được gọi đúng tên, đúng ô; không dòng nào được ghi', async () => {
  const count = async () => (await pool.query('select count(*) as n from unit')).rows[0].n;
  const before = await count();
  await assert.rejects(
    perform(officer, postUnitList, {
      parentId: district,
      fromOn: '2024-01-01',
      units: [line('CĐCS Tốt'), line('CĐCS Đã Có', { code: 'H2' }), line('CĐCS Tốt')],
    }),
    (error) => {
      assert.ok(error instanceof Problem);
      assert.deepEqual(
        error.fields.map(({ path }) => path),
        ['units.1.name', 'units.1.code', 'units.2.name'],
      );
      assert.equal(error.details.count, 2);
      return true;
    },
  );
  assert.equal(await count(), before);
});

const nameId = async () =>
  (await pool.query('select id from unit_name where unit_id = $1', [district])).rows[0].id;
testWrite({
  ...reaches,
  what: 'sửa tên ghi sai',
  route: postNameCorrection,
  input: async () => ({ nameId: await nameId(), name: 'LĐLĐ huyện Nhất', was: 'LĐLĐ huyện Một' }),
  refused: [
    ['tên trống', { name: ' ' }, 'gate.input_invalid'],
    ['người khác vừa sửa', { was: 'LĐLĐ huyện Khác' }, 'gate.conflict'],
  ],
  subject: 'unit_name',
  works: async () => {
    const { rows } = await pool.query(
      `select n.name, n.search_key, p.name as believed from unit_name n join unit_name_past p on p.id = n.id where n.id = $1`,
      [await nameId()],
    );
    assert.deepEqual(rows, [
      { name: 'LĐLĐ huyện Nhất', search_key: 'ldld huyen nhat', believed: 'LĐLĐ huyện Một' },
    ]);
  },
});

const was = { kind: 'district_federation', code: null, sector: null };
testWrite({
  ...reaches,
  what: 'sửa mã, loại hình, loại đơn vị',
  route: putUnitDetails,
  input: () => ({ unitId: district, ...was, code: 'H1', was }),
  refused: [
    ['mã đã dùng', { code: 'H2' }, 'organisation.code_taken'],
    ['loại không đứng được dưới tỉnh', { kind: 'provincial_federation' }, 'organisation.kind_cannot_stand'],
    [
      'đơn vị trực thuộc không đứng được dưới loại mới',
      { kind: 'office_department' },
      'organisation.kind_cannot_stand',
    ],
    ['người khác vừa sửa', { was: { ...was, code: 'X' } }, 'gate.conflict'],
  ],
  subject: 'unit',
  works: async () => {
    const { rows } = await pool.query('select code, kind from unit where id = $1', [district]);
    assert.deepEqual(rows, [{ code: 'H1', kind: 'district_federation' }]);
  },
});

test('người của huyện sửa được mã của huyện mình, không tự đổi tên hay loại của nó', async () => {
  const local = doorOf(pool, someone('officer', world.pathOf(district)));
  const standing = { ...was, code: 'H1' };
  await perform(local, putUnitDetails, { unitId: district, ...standing, sector: 'other', was: standing });
  const now = { ...standing, sector: 'other' };
  await assert.rejects(
    perform(local, putUnitDetails, { unitId: district, ...now, kind: 'commune_union', was: now }),
    problem('organisation.own_root'),
  );
  await assert.rejects(
    perform(local, postNameCorrection, { nameId: await nameId(), name: 'Tên Khác', was: 'LĐLĐ huyện Nhất' }),
    problem('organisation.own_root'),
  );
});
