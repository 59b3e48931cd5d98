import assert from 'node:assert/strict';
import { test } from 'node:test';
import { doorOf, someone } from '../../../tests/harness/actors.ts';
import { smallProvince } from '../../../tests/harness/province.ts';
import { problem, testWrite } from '../../../tests/harness/writes.ts';
import { perform } from '../../gate/perform.ts';
import { hashIdentity } from '../../gate/vault.ts';
import { deleteDistinction, getDuplicates, postDistinction } from './cadres.duplicates.routes.ts';

const { pool, world, district, other, officer } = await smallProvince();
const local = doorOf(pool, someone('officer', world.pathOf(district)));

const born = (birth_on: string | null, birth_precision: string | null = birth_on && 'day') => ({
  birth_on,
  birth_precision,
});
const person = (unit: number, name: string, more: object) => world.person(unit, name, { ...more });
const pairs = async (door = officer, more: object = {}) => {
  const { rows, total } = await perform(door, getDuplicates, { limit: 100, ...more });
  return { total, told: rows.map(({ one, other: two, likeness }) => [one.id, two.id, likeness]) };
};

/** Each with a name of its own: two births, whether of one unit, and what the pair is. */
const cases: [what: string, one: object, two: object, sameUnit: boolean, likeness: string | null][] = [
  ['cùng ngày sinh, khác đơn vị', born('1985-03-05'), born('1985-03-05'), false, 'birth_day'],
  ['khác ngày sinh', born('1985-03-05'), born('1985-03-06'), true, null],
  ['một bên chỉ biết năm', born('1985-03-05'), born('1985-01-01', 'year'), false, 'birth_year'],
  ['cả hai chỉ biết năm', born('1985-01-01', 'year'), born('1985-01-01', 'year'), false, 'birth_year'],
  ['chỉ biết năm, khác năm', born('1985-03-05'), born('1986-01-01', 'year'), true, null],
  ['biết tháng, cùng tháng', born('1985-03-05'), born('1985-03-01', 'month'), false, 'birth_year'],
  ['biết tháng, khác tháng', born('1985-03-05'), born('1985-04-01', 'month'), false, null],
  ['thiếu ngày sinh, cùng đơn vị', born(null), born('1985-03-05'), true, 'unit'],
  ['cả hai thiếu ngày sinh, cùng đơn vị', born(null), born(null), true, 'unit'],
  ['thiếu ngày sinh, khác đơn vị', born(null), born('1985-03-05'), false, null],
];

for (const [at, [what, one, two, sameUnit, likeness]] of cases.entries())
  test(`trùng lặp: ${what}`, async () => {
    const name = `Lò Văn ${'abcdefghijkl'[at]!.repeat(3)}`;
    const first = await person(district, name, one);
    const second = await person(sameUnit ? district : other, name.toUpperCase(), two);
    const found = (await pairs()).told.filter(([id]) => id === first);
    assert.deepEqual(found, likeness ? [[first, second, likeness]] : []);
  });

test('trùng lặp: người ngoài phạm vi không vào cặp nào; lọc theo đơn vị; từng trang đủ và không lặp', async () => {
  const all = await pairs();
  assert.deepEqual([all.total, all.told.length], [9, 9]);
  assert.equal((await pairs(local)).told.length, 3);
  assert.equal((await pairs(officer, { unit: other })).told.length, 6);
  const seen: unknown[] = [];
  for (let after: string | undefined; ; ) {
    const page = await perform(officer, getDuplicates, { limit: 1, after });
    seen.push(...page.rows.map(({ one, other: two, likeness }) => [one.id, two.id, likeness]));
    if (!page.next) break;
    after = page.next;
  }
  assert.deepEqual(seen, all.told);
});

test('trùng lặp: hai số định danh khác nhau thì cặp được đánh dấu', async () => {
  const first = await person(district, 'Vàng A Số', {
    ...born('1990-01-01'),
    identity_hash: hashIdentity('014190000001'),
  });
  await person(district, 'Vàng A Số', { ...born('1990-01-01'), identity_hash: hashIdentity('014190000002') });
  const { rows } = await perform(officer, getDuplicates, { limit: 100 });
  assert.deepEqual(
    rows.filter(({ identitiesDiffer }) => identitiesDiffer).map(({ one }) => one.id),
    [first],
  );
});

const one = await person(district, 'Giàng Thị Hai Người', born('1979-09-09'));
const two = await person(district, 'Giàng Thị Hai Người', born('1979-09-09'));
const abroad = await person(other, 'Giàng Thị Hai Người', born('1979-09-09'));
testWrite({
  pool,
  within: world.pathOf(district),
  beyond: world.pathOf(other),
  what: 'hai người khác nhau',
  route: postDistinction,
  input: () => ({ id: two, other: one }),
  refused: [
    ['với chính mình', { other: two }, 'gate.input_invalid'],
    ['với người ngoài phạm vi', { other: abroad }, 'gate.not_found'],
  ],
  subject: 'person',
  entries: 2,
  works: async () => {
    const { told } = await pairs();
    assert.ok(!told.some(([id, with_]) => id === one && with_ === two));
    assert.ok(told.some(([id, with_]) => id === one && with_ === abroad));
  },
});
testWrite({
  pool,
  within: world.pathOf(district),
  beyond: world.pathOf(other),
  what: 'thôi coi là hai người khác nhau',
  route: deleteDistinction,
  input: () => ({ id: one, other: two }),
  refused: [['với người ngoài phạm vi', { other: abroad }, 'gate.not_found']],
  subject: 'person',
  entries: 2,
  works: async () => {
    assert.ok((await pairs()).told.some(([id, with_]) => id === one && with_ === two));
    await assert.rejects(
      perform(local, deleteDistinction, { id: abroad, other: one }),
      problem('gate.not_found'),
    );
  },
});

test('hai người khác nhau: dấu vết của mỗi người nằm ở nơi quản lý người ấy', async () => {
  await perform(officer, postDistinction, { id: abroad, other: one });
  const { rows } = await pool.query(
    `select subject_id as person, unit_path as path, detail->>'other' as other from trail order by id desc limit 2`,
  );
  assert.deepEqual(rows.toReversed(), [
    { person: abroad, path: world.pathOf(other), other: String(one) },
    { person: one, path: world.pathOf(district), other: String(abroad) },
  ]);
});
