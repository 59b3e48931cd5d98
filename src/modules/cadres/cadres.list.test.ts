import assert from 'node:assert/strict';
import { test } from 'node:test';
import { doorOf, someone } from '../../../tests/harness/actors.ts';
import { testDatabase } from '../../../tests/harness/database.ts';
import { peopleToList } from '../../../tests/harness/listed.ts';
import { World } from '../../../tests/harness/world.ts';
import { perform } from '../../gate/perform.ts';
import { writePlace } from '../../lib/paging.ts';
import { Problem } from '../../lib/problem.ts';
import { getPeople } from './cadres.list.routes.ts';

const { pool } = await testDatabase();
const world = new World(pool);
const { province, district, other } = await peopleToList(world);

const officer = doorOf(pool, someone('officer', world.pathOf(province)));
const problem = (code: string) => (error: unknown) => error instanceof Problem && error.kind.code === code;
const ask = (input: object) => perform(officer, getPeople, input);
const names = async (input: object) => (await ask(input)).rows.map((row) => row.fullName);

test('danh sách: không có quyền thì bị từ chối, đơn vị ngoài phạm vi thì không thấy', async () => {
  const stranger = doorOf(pool, someone('cadre', world.pathOf(province)));
  await assert.rejects(perform(stranger, getPeople, { unit: province }), problem('gate.not_allowed'));
  await assert.rejects(ask({ unit: other }), problem('gate.not_found'));
});

test('danh sách: bộ lọc không hiểu được thì bị trả lại', async () => {
  for (const wrong of [
    { degree: 'x' },
    { degree: 'master,x' },
    { sex: 'nam' },
    { asOf: '2023-02-29' },
    { limit: 0 },
    { limit: 20_001 },
    { after: 'x' },
    { after: writePlace(['unit', 'a', 1, 'b', 1]) },
    { after: writePlace(['name', 1]) },
    { sort: 'full_name' },
    { columns: 'name,password' },
    { age: '20' },
    { people: '1,x' },
  ])
    await assert.rejects(ask(wrong), problem('gate.input_invalid'), JSON.stringify(wrong));
});

test('danh sách: theo tên như từ điển, mỗi người một lần, đúng trong ngày và trong phạm vi', async () => {
  const all = ['Đặng Thị Ngọc Ánh', 'Hoàng Văn Dũng', 'Hoàng Văn Đức', 'An Hai Nơi', 'Vàng A Sùng'];
  assert.deepEqual(await names({}), all);
  assert.deepEqual(await names({ unit: province }), all);
  assert.deepEqual(await names({ asOf: '2024-05-31' }), [...all.slice(0, 3), 'Lý Thị Đức', 'An Hai Nơi']);
  assert.deepEqual(await names({ asOf: '2019-12-31' }), []);
});

test('danh sách: người hai nơi hiện ở nơi chuyên trách; hỏi riêng nơi kia thì hiện ở đó', async () => {
  const [main] = (await ask({ search: 'hai noi' })).rows;
  assert.deepEqual(
    [main!.unitName, main!.engagement, main!.basis],
    ['LĐLĐ tỉnh Thử', 'full_time', 'contract'],
  );
  const [below] = (await ask({ search: 'hai noi', unit: district })).rows;
  assert.deepEqual([below!.unitName, below!.engagement], ['LĐLĐ huyện Thử', 'part_time']);
  const [filtered] = (await ask({ engagement: 'part_time' })).rows;
  assert.equal(filtered!.unitName, 'LĐLĐ huyện Thử');
});

const searches: [string, string[]][] = [
  ['duc', ['Hoàng Văn Đức']],
  ['ĐỨC hoàng', ['Hoàng Văn Đức']],
  ['hoa van', ['Hoàng Văn Dũng', 'Hoàng Văn Đức']],
  ['anh ngoc đặng', ['Đặng Thị Ngọc Ánh']],
  ['oang', []],
  ['ngoai', []],
  ["'; drop table standing --", []],
  ['%', ['Đặng Thị Ngọc Ánh', 'Hoàng Văn Dũng', 'Hoàng Văn Đức', 'An Hai Nơi', 'Vàng A Sùng']],
];
for (const [search, expected] of searches)
  test(`danh sách: tìm “${search}”`, async () => {
    assert.deepEqual(await names({ search }), expected);
  });

const filters: [object, string[]][] = [
  [{ engagement: 'part_time' }, ['An Hai Nơi']],
  [{ basis: 'contract' }, ['An Hai Nơi']],
  [{ sex: 'female' }, ['Đặng Thị Ngọc Ánh']],
  [{ minority: 'true' }, ['Vàng A Sùng']],
  [{ party: 'false' }, ['Hoàng Văn Đức']],
  [{ degree: 'university,master' }, ['Đặng Thị Ngọc Ánh', 'Hoàng Văn Đức']],
  [{ theory: 'advanced' }, ['Hoàng Văn Dũng']],
  [{ title: 'chair' }, ['Vàng A Sùng']],
  [{ bornFrom: '1990-05-05', bornTo: '1990-05-05' }, ['An Hai Nơi']],
  [{ bornFrom: '1990-05-06' }, []],
  [{ bornTo: '1990-05-04' }, []],
  [{ sex: 'male', search: 'hoang', degree: 'college' }, ['Hoàng Văn Dũng']],
];
for (const [filter, expected] of filters)
  test(`danh sách: lọc ${JSON.stringify(filter)}`, async () => {
    const page = await ask(filter);
    assert.deepEqual(
      page.rows.map((row) => row.fullName),
      expected,
    );
    assert.equal(page.total, expected.length);
  });

test('danh sách: từng trang một người, không sót không trùng, tổng không đổi', async () => {
  const seen: string[] = [];
  for (let after: string | null | undefined; after !== null; ) {
    const page: Awaited<ReturnType<typeof ask>> = await ask({ limit: 1, after: after ?? undefined });
    assert.equal(page.total, 5);
    seen.push(...page.rows.map((row) => row.fullName));
    after = page.next;
  }
  assert.deepEqual(seen, await names({}));
});
