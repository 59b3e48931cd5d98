import assert from 'node:assert/strict';
import { test } from 'node:test';
import { doorOf, someone } from '../../../tests/harness/actors.ts';
import { testDatabase } from '../../../tests/harness/database.ts';
import { World } from '../../../tests/harness/world.ts';
import { problem, testWrite } from '../../../tests/harness/writes.ts';
import { perform } from '../../gate/perform.ts';
import { lawCodes } from '../../server/law.ts';
import { postRegulation } from '../regulations/regulations.register.routes.ts';
import {
  deleteStandardEdition,
  getStandard,
  getStandards,
  postStandard,
  standardRoutes,
} from './standards.register.routes.ts';

const { pool } = await testDatabase();
const world = new World(pool);
const province = await world.unit({ kind: 'provincial_federation', name: 'LĐLĐ tỉnh Thử' });
const district = await world.unit({ kind: 'district_federation', name: 'LĐLĐ huyện Thử', under: province });
const other = await world.unit({ kind: 'provincial_federation', name: 'LĐLĐ tỉnh Khác' });
const [within, beyond] = [world.pathOf(province), world.pathOf(other)];
const officer = doorOf(pool, someone('officer', within));
const { postStandardEdition, patchStandardEdition } = standardRoutes(lawCodes);

const document = async (number: string, fromOn: string) =>
  (
    await perform(officer, postRegulation, {
      unitId: province,
      number,
      kind: 'regulation',
      level: 'province',
      issuer: 'LĐLĐ tỉnh',
      title: 'về tiêu chuẩn chức danh',
      fromOn,
      topics: ['standards'],
      articles: [{ article: '5' }],
    })
  ).id;
const former = await document('1-QĐ/LĐLĐ', '2022-01-01');
const latter = await document('2-QĐ/LĐLĐ', '2024-01-01');
const degree = {
  key: 'degree',
  says: { vi: 'Tốt nghiệp đại học', en: 'University' },
  article: '5',
  requires: { check: 'attained', kind: 'degree', level: 'university' },
  part: 'general',
};

let code = '';
testWrite({
  what: 'tiêu chuẩn riêng',
  pool,
  route: postStandard,
  within,
  beyond,
  input: () => ({ unitId: province, kind: 'title', vi: 'Chủ tịch LĐLĐ huyện' }),
  refused: [
    ['không có tên', { vi: '' }, 'gate.input_invalid'],
    ['loại lạ', { kind: 'vua' }, 'gate.input_invalid'],
  ],
  works: async ({ standard }) => {
    code = standard;
  },
  subject: 'standard',
});

test('tiêu chuẩn riêng: cùng tên thì không ghi lần nữa', async () => {
  await assert.rejects(
    perform(officer, postStandard, { unitId: province, kind: 'title', vi: 'CHỦ TỊCH LĐLĐ HUYỆN' }),
    problem('standards.alike'),
  );
});

const edition = () => ({
  standard: code,
  regulationId: former,
  unitId: province,
  scope: { titles: ['chair'], unitKinds: ['district_federation'] },
  conditions: [degree],
});
let [first, second] = [0, 0];
testWrite({
  what: 'lần ban hành tiêu chuẩn',
  pool,
  route: postStandardEdition,
  within,
  beyond,
  input: edition,
  refused: [
    ['không có tiêu chuẩn ấy', { standard: 'nothing' }, 'gate.input_invalid'],
    ['không điều kiện nào', { conditions: [] }, 'gate.input_invalid'],
    ['điều không có', { conditions: [{ ...degree, article: '9' }] }, 'gate.input_invalid'],
    ['hai điều kiện một khóa', { conditions: [degree, degree] }, 'gate.input_invalid'],
    [
      'bậc lạ',
      { conditions: [{ ...degree, requires: { check: 'attained', kind: 'degree', level: 'vua' } }] },
      'gate.input_invalid',
    ],
    ['chức danh lạ', { scope: { titles: ['vua'] } }, 'gate.input_invalid'],
    ['kết thúc trước khi bắt đầu', { from: '2022-02-01', to: '2022-02-01' }, 'gate.input_invalid'],
    ['ra ngoài hiệu lực của văn bản', { from: '2021-06-01' }, 'gate.input_invalid'],
    ['văn bản không có', { regulationId: 999_999 }, 'gate.input_invalid'],
  ],
  works: async ({ id }) => {
    first = id;
  },
  subject: 'standard_edition',
});

const seen = async (asOf: string, unit = province) =>
  (
    await perform(doorOf(pool, someone('officer', world.pathOf(unit))), getStandards, {
      unit,
      asOf,
      search: 'chu tich',
      limit: 50,
    })
  ).rows
    .filter(({ standard }) => standard === code)
    .flatMap(({ standing }) => standing.map(({ number, conditions }) => [number, conditions]));

test('lần ban hành sau kết thúc lần trước; danh sách nói lần đang có hiệu lực theo ngày và đơn vị', async () => {
  const next = await perform(officer, postStandardEdition, {
    ...edition(),
    regulationId: latter,
    conditions: [degree, { ...degree, key: 'party', requires: { check: 'party_member' }, part: 'own' }],
  });
  second = next.id;
  assert.deepEqual(
    next.moved.map(({ number, becomes }) => [number, becomes]),
    [['1-QĐ/LĐLĐ', '2024-01-01']],
  );
  assert.deepEqual(await seen('2021-12-31'), []);
  assert.deepEqual(await seen('2023-12-31'), [['1-QĐ/LĐLĐ', 1]]);
  assert.deepEqual(await seen('2024-01-01', district), [['2-QĐ/LĐLĐ', 2]]);
  assert.deepEqual(await seen('2024-01-01', other), []);
  const { editions } = await perform(officer, getStandard, { code, asOf: '2024-01-01' });
  assert.deepEqual(
    editions.map(({ id, to, own }) => [id, to, own]),
    [
      [first, '2024-01-01', true],
      [second, null, true],
    ],
  );
  const stranger = doorOf(pool, someone('officer', beyond));
  await assert.rejects(perform(stranger, getStandard, { code }), problem('gate.not_found'));
});

testWrite({
  what: 'sửa lần ban hành',
  pool,
  route: patchStandardEdition,
  within,
  beyond,
  input: () => ({ id: second, version: 1, to: '2025-01-01' }),
  refused: [
    ['đã có người sửa trước', { version: 4 }, 'gate.conflict'],
    ['kết thúc trước khi bắt đầu', { to: '2023-01-01' }, 'gate.input_invalid'],
    ['điều không có', { conditions: [{ ...degree, article: '9' }] }, 'gate.input_invalid'],
  ],
  works: async ({ version }) => {
    assert.equal(version, 2);
    assert.deepEqual(await seen('2024-12-31'), [['2-QĐ/LĐLĐ', 2]]);
    assert.deepEqual(await seen('2025-01-01'), []);
  },
  subject: 'standard_edition',
});

testWrite({
  what: 'rút lần ban hành',
  pool,
  route: deleteStandardEdition,
  within,
  beyond,
  input: () => ({ id: second, version: 2, reason: 'ghi nhầm' }),
  refused: [
    ['đã có người sửa trước', { version: 1 }, 'gate.conflict'],
    ['không nói vì sao', { reason: '' }, 'gate.input_invalid'],
  ],
  works: async ({ moved }) => {
    assert.deepEqual(
      moved.map(({ number, becomes }) => [number, becomes]),
      [['1-QĐ/LĐLĐ', null]],
    );
    assert.deepEqual(await seen('2024-01-01'), [['1-QĐ/LĐLĐ', 1]]);
  },
  subject: 'standard_edition',
});

test('tiêu chuẩn đi kèm phần mềm thì không sửa, không rút', async () => {
  const { rows } = await pool.query('select id, version from standard_edition where shipped limit 1');
  const { id, version } = rows[0];
  await assert.rejects(
    perform(officer, patchStandardEdition, { id, version, to: '2025-01-01' }),
    problem('regulations.shipped'),
  );
});

test('danh sách: trang nối trang, lọc theo loại; không có quyền thì bị từ chối', async () => {
  const asked = { unit: province, asOf: '2024-06-01' };
  const one = await perform(officer, getStandards, { ...asked, limit: 1 });
  const rest = await perform(officer, getStandards, { ...asked, limit: 50, after: one.next! });
  assert.deepEqual([one.rows.length + rest.rows.length, rest.next], [one.total, null]);
  const frameworks = await perform(officer, getStandards, { ...asked, kind: 'competency', limit: 50 });
  assert.equal(frameworks.total, 0);
  const cadre = doorOf(pool, someone('cadre', within));
  await assert.rejects(perform(cadre, getStandards, asked), problem('gate.not_allowed'));
  await assert.rejects(perform(officer, getStandards, { ...asked, unit: other }), problem('gate.not_found'));
});
