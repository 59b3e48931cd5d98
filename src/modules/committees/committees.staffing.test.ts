import assert from 'node:assert/strict';
import { test } from 'node:test';
import { doorOf, someone } from '../../../tests/harness/actors.ts';
import { testDatabase } from '../../../tests/harness/database.ts';
import { World } from '../../../tests/harness/world.ts';
import { problem } from '../../../tests/harness/writes.ts';
import { perform } from '../../gate/perform.ts';
import type { Route } from '../../gate/route.ts';
import { getPeople } from '../cadres/cadres.list.routes.ts';
import { getStaffing, getUnitCommittees, getUnitPosts, getUnitYears } from './committees.staffing.routes.ts';

const { pool } = await testDatabase();
const world = new World(pool);
const province = await world.unit({ kind: 'provincial_federation', name: 'LĐLĐ tỉnh Thử' });
const board = await world.unit({ kind: 'office_department', name: 'Ban Tổ chức', under: province });
const district = await world.unit({ kind: 'district_federation', name: 'LĐLĐ huyện Một', under: province });
const other = await world.unit({ kind: 'district_federation', name: 'LĐLĐ huyện Hai', under: province });
const union = await world.unit({ kind: 'grassroots_union', name: 'CĐCS Một', under: district });
const officer = doorOf(pool, someone('officer', world.pathOf(province)));

const chair = await world.stand({
  unit: district,
  name: 'Lò Thị Đầu',
  title: 'chair',
  post_name: 'Chủ tịch',
  fromOn: '2020-01-01',
  toOn: '2024-03-01',
});
await world.stand({ unit: board, name: 'Vàng A Ban', title: 'specialist', post_name: 'Chuyên viên' });
// One person in two posts below the province is one person.
const both = await world.stand({ unit: district, name: 'Hoàng Văn Hai', basis: 'contract' });
await world.stand({ unit: union, personId: both, engagement: 'part_time', title: 'chair', post_name: 'CT' });
await world.stand({ unit: union, name: 'Thôi Rồi', engagement: 'part_time', toOn: '2022-01-01' });
const driver = await world.insert('post', {
  unit_id: board,
  title: 'driver',
  name: 'Lái xe',
  name_key: 'lai xe',
  quota: 2,
  from_on: '2023-01-01',
});
const committee = await world.insert('committee', {
  unit_id: district,
  kind: 'executive',
  size: 3,
  from_on: '2023-01-01',
});
await world.insert('seat', {
  unit_id: district,
  committee_id: committee,
  person_id: both,
  title: 'committee_member',
  from_on: '2023-06-01',
});
await world.insert('unit_quota', { unit_id: district, year: 2024, quota: 4 });
await world.insert('unit_count', { unit_id: union, counted_on: '2023-05-01', workers: 50, members: 40 });

const at = async (asOf: string, ...units: number[]) =>
  new Map(
    (await perform(officer, getStaffing, { units: units.join(), asOf })).rows.map((row) => [row.unitId, row]),
  );

test('số người đếm trên cây bằng đúng số dòng của danh sách mà nó mở ra', async () => {
  for (const asOf of ['2021-12-31', '2022-01-01', '2024-02-29', '2024-03-01'])
    for (const unit of [province, district, board, union])
      for (const [engagement, key] of [
        ['full_time', 'fullTime'],
        ['part_time', 'partTime'],
      ] as const) {
        const listed = await perform(officer, getPeople, { unit: String(unit), asOf, engagement });
        assert.equal((await at(asOf, unit)).get(unit)![key], listed.total, `${unit} ${asOf} ${engagement}`);
      }
});

test('chức danh đứng đầu: có người đến hết ngày trước, khuyết từ ngày thôi giữ', async () => {
  const before = (await at('2024-02-29', district)).get(district)!;
  assert.deepEqual([before.head?.personId, before.headVacant, before.postsVacant], [chair, false, 0]);
  const after = (await at('2024-03-01', district)).get(district)!;
  assert.deepEqual([after.head, after.headVacant, after.postsVacant], [null, true, 1]);
});

test('vị trí trống: theo định biên nếu có; chức vụ kiêm nhiệm bỏ trống không kể là vị trí của cơ quan', async () => {
  const rows = await at('2024-03-01', province, district, board, union);
  const vacant = (unit: number) => rows.get(unit)!.postsVacant;
  assert.deepEqual([vacant(board), vacant(union), vacant(district), vacant(province)], [2, 0, 1, 3]);
  assert.equal((await at('2022-12-31', board)).get(board)!.postsVacant, 0);
});

test('ủy viên khuyết so với số lượng đã định; chưa định thì không nói gì', async () => {
  const seats = async (asOf: string, unit: number) => {
    const { seats: size, seatsVacant } = (await at(asOf, unit)).get(unit)!;
    return [size, seatsVacant];
  };
  assert.deepEqual(await seats('2023-05-31', province), [3, 3]);
  assert.deepEqual(await seats('2023-06-01', province), [3, 2]);
  assert.deepEqual(await seats('2022-12-31', province), [null, null]);
});

test('người của huyện khác không đọc được gì của huyện này', async () => {
  const neighbour = doorOf(pool, someone('officer', world.pathOf(other)));
  const { rows } = await perform(neighbour, getStaffing, { units: `${district},${other}` });
  assert.deepEqual(
    rows.map(({ unitId }) => unitId),
    [other],
  );
  for (const route of [getUnitPosts, getUnitCommittees, getUnitYears])
    await assert.rejects(
      perform(neighbour, route as Route, { unit: String(district) }),
      problem('gate.not_found'),
    );
  const administrator = doorOf(pool, someone('administrator', world.pathOf(province)));
  await assert.rejects(
    perform(administrator, getStaffing, { units: `${district}` }),
    problem('gate.not_allowed'),
  );
});

test('vị trí của đơn vị và các ban: người giữ, số trống, trống từ ngày nào; từng trang nối nhau', async () => {
  const whole = await perform(officer, getUnitPosts, { unit: String(province), asOf: '2024-03-01' });
  assert.deepEqual(
    whole.rows.map(({ unitId, name, held, vacant, vacantSince }) => [
      unitId,
      name,
      held,
      vacant,
      vacantSince,
    ]),
    [
      [board, 'Chuyên viên', 1, 0, null],
      [board, 'Lái xe', 0, 2, '2023-01-01'],
    ],
  );
  const first = await perform(officer, getUnitPosts, {
    unit: String(province),
    asOf: '2024-03-01',
    limit: 1,
  });
  assert.equal(first.total, 2);
  const second = await perform(officer, getUnitPosts, {
    unit: String(province),
    asOf: '2024-03-01',
    limit: 1,
    after: first.next,
  });
  assert.deepEqual([second.rows[0]!.id, second.next], [driver, null]);
  const left = await perform(officer, getUnitPosts, { unit: String(district), asOf: '2024-03-01' });
  assert.equal(left.rows.find(({ title }) => title === 'chair')!.vacantSince, '2024-03-01');
});

test('biên chế giao và có mặt từng năm; số ủy viên hiện có của ban chấp hành', async () => {
  const { years } = await perform(officer, getUnitYears, { unit: String(province), asOf: '2024-03-01' });
  assert.deepEqual(years.at(-1), {
    year: 2024,
    on: '2024-03-01',
    quota: 4,
    quotaCarried: null,
    payroll: 1,
    fullTime: 2,
    members: 40,
    workers: 50,
  });
  assert.deepEqual([years.at(-2)!.on, years.at(-2)!.quota, years.at(-2)!.payroll], ['2023-12-31', null, 2]);
  const before = await perform(officer, getUnitYears, { unit: String(province), asOf: '2015-06-01' });
  const { fullTime, payroll } = before.years.at(-1)!;
  assert.deepEqual([fullTime, payroll], [null, null], 'chưa có danh sách nào thì chưa biết, không phải 0');
  const { committees } = await perform(officer, getUnitCommittees, { unit: String(district) });
  assert.deepEqual(
    committees.map(({ kind, size, filled }) => [kind, size, filled]),
    [['executive', 3, 1]],
  );
});
