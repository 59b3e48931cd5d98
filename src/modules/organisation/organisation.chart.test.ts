import assert from 'node:assert/strict';
import { test } from 'node:test';
import { doorOf, someone } from '../../../tests/harness/actors.ts';
import { testDatabase } from '../../../tests/harness/database.ts';
import { World } from '../../../tests/harness/world.ts';
import { problem } from '../../../tests/harness/writes.ts';
import { perform } from '../../gate/perform.ts';
import { groupedKinds } from './organisation.chart.queries.ts';
import { getUnitBranch, getUnitSubtree } from './organisation.chart.routes.ts';

const { pool } = await testDatabase();
const world = new World(pool);
const province = await world.unit({ kind: 'provincial_federation', name: 'LĐLĐ tỉnh Thử' });
const board = await world.unit({ kind: 'office_department', name: 'Ban Tổ chức', under: province });
const district = await world.unit({ kind: 'district_federation', name: 'LĐLĐ huyện Một', under: province });
const ended = await world.unit({
  kind: 'district_federation',
  name: 'LĐLĐ huyện Cũ',
  under: province,
  toOn: '2022-01-01',
});
const unions: number[] = [];
for (let number = 1; number <= 50; number++)
  unions.push(await world.unit({ kind: 'grassroots_union', name: `CĐCS Số ${number}`, under: district }));
const door = doorOf(pool, someone('officer', world.pathOf(province)));

test('trên năm mươi ô thì gộp loại đông nhất trước, đủ nhìn thì thôi', () => {
  const cases: [counts: Record<string, number>, grouped: string[]][] = [
    [{ a: 50 }, []],
    [{ a: 51 }, ['a']],
    [{ a: 3, b: 47 }, []],
    [{ a: 3, b: 48 }, ['b']],
    [{ a: 30, b: 31 }, ['b']],
    [{ a: 60, b: 61 }, ['b', 'a']],
    [Object.fromEntries(Array.from({ length: 51 }, (_, at) => [`k${at}`, 1])), []],
  ];
  for (const [counts, grouped] of cases) {
    const found = groupedKinds(Object.entries(counts).map(([kind, count]) => ({ kind, count })));
    assert.deepEqual(
      found.map(({ kind }) => kind),
      grouped,
      JSON.stringify(counts),
    );
  }
});

test('một nhánh: đúng năm mươi thì đủ từng ô, thêm một là thành một ô chung', async () => {
  const fifty = await perform(door, getUnitBranch, { unit: String(district) });
  assert.deepEqual([fifty.rows.length, fifty.groups], [50, []]);
  const one = await world.unit({
    kind: 'grassroots_union',
    name: 'CĐCS Thêm',
    under: district,
    fromOn: '2023-01-01',
  });
  const more = await perform(door, getUnitBranch, { unit: String(district), asOf: '2023-01-01' });
  assert.deepEqual([more.rows, more.groups], [[], [{ kind: 'grassroots_union', count: 51 }]]);
  const before = await perform(door, getUnitBranch, { unit: String(district), asOf: '2022-12-31' });
  assert.ok(!before.rows.some(({ id }) => id === one));
  assert.deepEqual(
    before.path.map(({ name }) => name),
    ['LĐLĐ tỉnh Thử'],
  );
});

test('ban đứng trước; đơn vị đã kết thúc chỉ có trong ngày cũ; mỗi ô biết dưới nó có mấy đơn vị', async () => {
  const now = await perform(door, getUnitBranch, { unit: String(province), asOf: '2022-01-01' });
  assert.deepEqual(
    now.rows.map(({ id, below }) => [id, below]),
    [
      [board, 0],
      [district, 50],
    ],
  );
  const then = await perform(door, getUnitBranch, { unit: String(province), asOf: '2021-12-31' });
  assert.ok(then.rows.some(({ id }) => id === ended));
});

test('cả cây từng trang, gần gốc trước, không sót, không lặp; ngoài phạm vi thì không thấy', async () => {
  const seen: number[] = [];
  let after: string | undefined;
  do {
    const page = await perform(door, getUnitSubtree, {
      unit: String(province),
      asOf: '2022-06-01',
      limit: 20,
      after,
    });
    assert.equal(page.total, 52);
    seen.push(...page.rows.map(({ id }) => id));
    after = page.next ?? undefined;
  } while (after);
  assert.deepEqual(seen, [board, district, ...unions]);
  const local = doorOf(pool, someone('officer', world.pathOf(board)));
  for (const unit of [province, district]) {
    await assert.rejects(perform(local, getUnitBranch, { unit: String(unit) }), problem('gate.not_found'));
    await assert.rejects(perform(local, getUnitSubtree, { unit: String(unit) }), problem('gate.not_found'));
  }
});
