import assert from 'node:assert/strict';
import { test } from 'node:test';
import { doorOf, someone } from '../../../tests/harness/actors.ts';
import { testDatabase } from '../../../tests/harness/database.ts';
import { peopleToList } from '../../../tests/harness/listed.ts';
import { World } from '../../../tests/harness/world.ts';
import { perform } from '../../gate/perform.ts';
import { Problem } from '../../lib/problem.ts';
import { orders } from './cadres.list.labels.ts';
import { getPeople, getPeoplePlaces } from './cadres.list.routes.ts';

const { pool } = await testDatabase();
const world = new World(pool);
const { province, district, other } = await peopleToList(world);

const department = await world.unit({ kind: 'office_department', name: 'Ban Thử', under: province });
await world.stand({ unit: department, name: 'Ma Ở Ban', birth_on: '1964-06-01', birth_precision: 'year' });
// Ten of one name, unit, birth and day beside the others, so that only the last key tells them apart.
for (let twin = 0; twin < 10; twin++)
  await world.stand({
    unit: district,
    name: 'Hoàng Văn Dũng',
    birth_on: '1990-05-05',
    birth_precision: 'day',
  });

const officer = doorOf(pool, someone('officer', world.pathOf(province)));
const problem = (code: string) => (error: unknown) => error instanceof Problem && error.kind.code === code;
const ask = (input: object) => perform(officer, getPeople, input);

const firsts: Record<string, string[]> = {
  name: ['Đặng Thị Ngọc Ánh', 'Ma Ở Ban'],
  unit: ['An Hai Nơi', 'Đặng Thị Ngọc Ánh'],
  birth: ['Ma Ở Ban', 'Hoàng Văn Dũng'],
  '-birth': ['Hoàng Văn Dũng', 'Hoàng Văn Dũng'],
  from: ['Đặng Thị Ngọc Ánh', 'Ma Ở Ban'],
  '-from': ['Vàng A Sùng', 'Đặng Thị Ngọc Ánh'],
};
for (const sort of orders.codes) {
  test(`danh sách: xếp ${sort}, từng trang, không sót không trùng, tổng không đổi`, async () => {
    const whole = await ask({ sort, limit: 100 });
    assert.equal(whole.total, 16);
    assert.equal(new Set(whole.rows.map(({ personId }) => personId)).size, 16);
    if (sort !== 'unit')
      assert.deepEqual(
        whole.rows.slice(0, 2).map(({ fullName }) => fullName),
        firsts[sort],
      );
    for (const limit of [1, 3, 7]) {
      const seen: number[] = [];
      for (let after: string | null | undefined; after !== null; ) {
        const page: Awaited<ReturnType<typeof ask>> = await ask({ sort, limit, after: after ?? undefined });
        assert.equal(page.total, 16);
        seen.push(...page.rows.map(({ personId }) => personId));
        after = page.next;
      }
      assert.deepEqual(
        seen,
        whole.rows.map(({ personId }) => personId),
      );
    }
  });
}

test('danh sách: theo đơn vị thì cấp trên trước, trong đơn vị thì chức danh cao trước', async () => {
  const { rows } = await ask({ sort: 'unit', limit: 100 });
  const units = rows.map(({ unitName }) => unitName);
  assert.deepEqual([...new Set(units)], ['LĐLĐ tỉnh Thử', 'LĐLĐ huyện Thử', 'Ban Thử']);
  assert.equal(rows.find(({ unitName }) => unitName === 'LĐLĐ huyện Thử')!.fullName, 'Vàng A Sùng');
});

test('danh sách: chỗ bắt đầu của từng trang, để cuộn xa một lần', async () => {
  for (let more = 0; more < 190; more++)
    await world.stand({ unit: district, name: `Lò Văn Thử ${more % 7}` });
  for (const sort of orders.codes) {
    const { total, places } = await perform(officer, getPeoplePlaces, { sort, every: 50 });
    assert.equal(total, 206);
    assert.equal(places.length, 4);
    const whole = (await ask({ sort, limit: 300 })).rows.map(({ personId }) => personId);
    for (const [at, after] of places.entries()) {
      const { rows } = await ask({ sort, limit: 50, after });
      assert.deepEqual(
        rows.map(({ personId }) => personId),
        whole.slice((at + 1) * 50, (at + 2) * 50),
      );
    }
  }
  const exact = await perform(officer, getPeoplePlaces, { unit: district, search: 'lo', every: 95 });
  assert.deepEqual([exact.total, exact.places.length], [190, 1], 'no page begins beyond the last');
  const none = await perform(officer, getPeoplePlaces, { search: 'khong ai' });
  assert.deepEqual(none, { total: 0, places: [] });
  const stranger = doorOf(pool, someone('cadre', world.pathOf(province)));
  await assert.rejects(perform(stranger, getPeoplePlaces, {}), problem('gate.not_allowed'));
  await assert.rejects(perform(officer, getPeoplePlaces, { unit: other }), problem('gate.not_found'));
});
