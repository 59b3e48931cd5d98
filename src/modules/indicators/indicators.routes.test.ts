import assert from 'node:assert/strict';
import { test } from 'node:test';
import { doorOf, someone } from '../../../tests/harness/actors.ts';
import { testDatabase } from '../../../tests/harness/database.ts';
import { World } from '../../../tests/harness/world.ts';
import { perform } from '../../gate/perform.ts';
import { Problem } from '../../lib/problem.ts';
import { getGlance, getIndicatorRows, getIndicators } from './indicators.routes.ts';

const { pool } = await testDatabase();
const world = new World(pool);
const province = await world.unit({ kind: 'provincial_federation', name: 'LĐLĐ tỉnh Thử' });
const office = await world.unit({ kind: 'office_department', name: 'Văn phòng', under: province });
const district = await world.unit({ kind: 'district_federation', name: 'LĐLĐ huyện Thử', under: province });
const other = await world.unit({ kind: 'provincial_federation', name: 'LĐLĐ tỉnh Khác' });
const born = (birth_on: string) => ({ birth_on, birth_precision: 'day' });
await world.stand({ unit: province, name: 'Nguyễn Văn Bình', sex: 'male', ...born('1993-06-01') });
await world.stand({ unit: office, name: 'Trần Thị An', sex: 'female', ...born('1993-06-02') });
await world.stand({ unit: district, name: 'Lò Văn Đức', sex: 'male', party: true, basis: 'contract' });
await world.stand({ unit: other, name: 'Người Ngoài' });
await world.insert('unit_quota', { unit_id: district, year: 2024, quota: 3 });
await world.insert('training_class', {
  unit_id: district,
  name: 'Lớp',
  name_key: 'lop',
  opened_on: '2024-02-01',
  attendances: 40,
});

const officer = doorOf(pool, someone('officer', world.pathOf(province)));
const stranger = doorOf(pool, someone('cadre', world.pathOf(province)));
const problem = (code: string) => (error: unknown) => error instanceof Problem && error.kind.code === code;

for (const [name, route, input] of [
  ['số liệu', getIndicators, {}],
  ['dòng', getIndicatorRows, { key: 'staffing.actual' }],
  ['tổng quan', getGlance, {}],
] as const) {
  const ask = (door: typeof officer, more: object) =>
    perform(door, route as typeof getIndicators, { ...input, ...more });

  test(`${name}: không có quyền thì bị từ chối`, async () => {
    await assert.rejects(ask(stranger, { unit: province }), problem('gate.not_allowed'));
  });
  test(`${name}: đơn vị ngoài phạm vi thì không thấy`, async () => {
    await assert.rejects(ask(officer, { unit: other }), problem('gate.not_found'));
    await assert.rejects(ask(officer, { unit: 999_999 }), problem('gate.not_found'));
  });
  test(`${name}: ngày không có thật, kỳ ngược thì bị trả lại`, async () => {
    await assert.rejects(ask(officer, { unit: province, asOf: '2024-02-30' }), problem('gate.input_invalid'));
    await assert.rejects(ask(officer, {}), problem('gate.input_invalid'));
    const reversed = { unit: province, from: '2024-02-01', to: '2024-01-31' };
    await assert.rejects(ask(officer, reversed), problem('indicators.period_reversed'));
  });
}

test('số liệu: tên đơn vị, ngày hỏi, và kỳ là năm tính đến ngày hỏi', async () => {
  const { values, ...asked } = await perform(officer, getIndicators, { unit: province });
  assert.deepEqual(asked, {
    unit: { id: province, name: 'LĐLĐ tỉnh Thử' },
    asOf: '2024-06-01',
    from: '2024-01-01',
    to: '2024-06-01',
  });
  assert.equal(values['staffing.actual'], 3);
  assert.equal(values['training.classAttendances'], 40);
});

test('số liệu: chỉ trong phạm vi của người hỏi', async () => {
  const own = doorOf(pool, someone('leader', world.pathOf(district)));
  const { values } = await perform(own, getIndicators, { unit: district });
  assert.equal(values['staffing.actual'], 1);
});

test('dòng: theo tên, từng trang, đủ cả', async () => {
  const ask = { unit: province, key: 'staffing.actual', limit: 2 };
  const first = await perform(officer, getIndicatorRows, ask);
  assert.deepEqual(
    [first.value, first.total, first.kind, first.of, first.rows.map((row) => row.fullName)],
    [3, 3, 'count', 'people', ['Trần Thị An', 'Nguyễn Văn Bình']],
  );
  const second = await perform(officer, getIndicatorRows, { ...ask, after: first.next });
  assert.deepEqual(
    second.rows.map((row) => row.fullName),
    ['Lò Văn Đức'],
  );
  assert.equal(second.next, null);
});

test('dòng: riêng cơ quan của đơn vị', async () => {
  const ask = { unit: province, key: 'staffing.actual', own: 'true' };
  const { value, rows } = await perform(officer, getIndicatorRows, ask);
  assert.deepEqual([value, rows.map((row) => row.fullName)], [2, ['Trần Thị An', 'Nguyễn Văn Bình']]);
});

test('dòng: chỉ tiêu lạ, chỗ tiếp bịa thì bị trả lại', async () => {
  const ask = { unit: province, key: 'staffing.actual' };
  await assert.rejects(
    perform(officer, getIndicatorRows, { ...ask, key: 'staffing.x' }),
    problem('indicators.unknown'),
  );
  for (const after of [
    'x',
    Buffer.from('[1]').toString('base64url'),
    Buffer.from('[9,"a",1]').toString('base64url'),
  ])
    await assert.rejects(
      perform(officer, getIndicatorRows, { ...ask, after }),
      problem('gate.input_invalid'),
    );
});

test('tổng quan: cơ quan trước, rồi từng đơn vị; tuổi đến hết ngày sinh', async () => {
  const glance = await perform(officer, getGlance, { unit: province });
  assert.deepEqual(glance.staffing, [
    {
      unitId: province,
      unitName: 'LĐLĐ tỉnh Thử',
      own: true,
      endedOn: null,
      quota: null,
      carried: null,
      actual: 2,
      payroll: 2,
      contract: 0,
    },
    {
      unitId: district,
      unitName: 'LĐLĐ huyện Thử',
      own: false,
      endedOn: null,
      quota: 3,
      carried: null,
      actual: 1,
      payroll: 0,
      contract: 1,
    },
  ]);
  assert.deepEqual(
    glance.quality.map(({ total, female, party }) => [total, female, party]),
    [
      [2, 1, null],
      [1, 0, 1],
    ],
  );
  assert.deepEqual(glance.pyramid.slice(0, 2), [
    { band: '≤30', bornFrom: '1993-06-02', bornTo: null, male: 0, female: 1 },
    { band: '31-35', bornFrom: '1988-06-02', bornTo: '1993-06-01', male: 1, female: 0 },
  ]);
  assert.deepEqual(glance.training, [{ year: 2024, participations: 0, classAttendances: 40 }]);
  assert.equal(glance.lastImport, null);
});
