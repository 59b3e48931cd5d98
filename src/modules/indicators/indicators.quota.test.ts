import assert from 'node:assert/strict';
import { test } from 'node:test';
import { doorOf, someone } from '../../../tests/harness/actors.ts';
import { testDatabase } from '../../../tests/harness/database.ts';
import { World } from '../../../tests/harness/world.ts';
import { perform } from '../../gate/perform.ts';
import { getUnitYears } from '../committees/committees.staffing.routes.ts';
import { getUnit } from '../organisation/organisation.routes.ts';
import { getGlance } from './indicators.routes.ts';

const { pool } = await testDatabase();
const world = new World(pool);
const province = await world.unit({ kind: 'provincial_federation', name: 'LĐLĐ tỉnh Thử' });
const [one, two] = [
  await world.unit({ kind: 'district_federation', name: 'LĐLĐ huyện Một', under: province }),
  await world.unit({ kind: 'district_federation', name: 'LĐLĐ huyện Hai', under: province }),
];
const gone = await world.unit({
  kind: 'district_federation',
  name: 'LĐLĐ huyện Hết',
  under: province,
  toOn: '2024-07-01',
});
await world.stand({ unit: gone, name: 'Lò Văn Còn', title: 'chair', post_name: 'Chủ tịch' });
await world.insert('unit_quota', { unit_id: one, year: 2024, quota: 4 });
await world.insert('unit_quota', { unit_id: gone, year: 2024, quota: 3 });
await world.insert('unit_quota', { unit_id: two, year: 2025, quota: 2 });
const officer = doorOf(pool, someone('officer', world.pathOf(province)));

for (const [what, asOf, quota, carried] of [
  ['trước năm đầu tiên thì chưa biết', '2023-12-31', null, null],
  ['đơn vị còn hoạt động thì kể', '2024-06-30', 7, null],
  ['từ ngày kết thúc thì không kể', '2024-07-01', 4, null],
  ['ngày cuối năm', '2024-12-31', 4, null],
  ['năm mới giao một nơi: nơi kia còn số năm trước', '2025-01-01', 6, { year: 2024, quota: 4 }],
  ['năm chưa giao nơi nào', '2026-01-01', 6, { year: 2025, quota: 6 }],
] as const)
  test(`biên chế giao, ${what}: cây, trang đơn vị, từng năm và tổng quan cùng một số`, async () => {
    const unit = await perform(officer, getUnit, { id: String(province), asOf });
    assert.deepEqual([unit.quota, unit.quotaCarried], [quota, carried]);
    const { years } = await perform(officer, getUnitYears, { unit: String(province), asOf });
    assert.deepEqual([years.at(-1)!.quota, years.at(-1)!.quotaCarried], [quota, carried]);
    const glance = await perform(officer, getGlance, { unit: String(province), asOf });
    assert.deepEqual(glance.carried, carried);
    // The indicator is of the year alone: what is carried is all that it lacks.
    const ofYear = (quota ?? 0) - (carried?.quota ?? 0);
    assert.equal(glance.figures['staffing.quota'], ofYear === 0 ? null : ofYear);
    const sum = glance.staffing.reduce((all, branch) => all + (branch.quota ?? 0) + (branch.carried ?? 0), 0);
    assert.equal(sum, quota ?? 0, 'các dòng cộng lại bằng tổng');
  });

test('tổng quan nói đơn vị đã kết thúc mà còn người', async () => {
  const endedOn = async (asOf: string) =>
    (await perform(officer, getGlance, { unit: String(province), asOf })).staffing.find(
      ({ unitId }) => unitId === gone,
    )!.endedOn;
  assert.equal(await endedOn('2024-06-30'), null);
  assert.equal(await endedOn('2024-07-01'), '2024-07-01');
});
