import assert from 'node:assert/strict';
import { test } from 'node:test';
import { doorOf, someone } from '../../../tests/harness/actors.ts';
import { testDatabase } from '../../../tests/harness/database.ts';
import { World } from '../../../tests/harness/world.ts';
import { problem } from '../../../tests/harness/writes.ts';
import { perform } from '../../gate/perform.ts';
import { getUnits } from './organisation.list.routes.ts';

const { pool } = await testDatabase();
const world = new World(pool);
const province = await world.unit({ kind: 'provincial_federation', name: 'LĐLĐ tỉnh Thử' });
const district = await world.unit({ kind: 'district_federation', name: 'LĐLĐ huyện Một', under: province });
const board = await world.unit({ kind: 'office_department', name: 'Ban Tổ chức', under: province });
const unions: number[] = [];
for (let number = 1; number <= 7; number++)
  unions.push(
    await world.unit({
      kind: 'grassroots_union',
      name: `CĐCS Trường Số ${number}`,
      under: district,
      toOn: number === 3 ? '2022-01-01' : null,
      ...(number === 5 && { sector: 'non_state_enterprise' }),
    }),
  );
const door = doorOf(pool, someone('officer', world.pathOf(province)));
const list = (asked: object) => perform(door, getUnits, asked);
const ids = ({ rows }: { rows: { id: number }[] }) => rows.map(({ id }) => id);
const living = unions.filter((_, at) => at !== 2);

test('không hỏi gì: ngọn cây; dưới một đơn vị: ban trước, công đoàn cơ sở sau', async () => {
  assert.deepEqual(ids(await list({})), [province]);
  assert.deepEqual(ids(await list({ parent: province })), [board, district]);
});

test('từng trang nối nhau, không sót, không lặp; tổng số đúng từ trang đầu', async () => {
  const seen: number[] = [];
  let after: string | undefined;
  do {
    const page = await list({ parent: district, limit: 2, after });
    assert.equal(page.total, 6);
    seen.push(...ids(page));
    after = page.next ?? undefined;
  } while (after);
  assert.deepEqual(seen, living);
});

test('bắt đầu từ một đơn vị ở xa; đơn vị ở trang đầu thì bắt đầu từ đầu', async () => {
  const far = await list({ parent: district, limit: 2, from: living[4] });
  assert.deepEqual([ids(far), far.before, far.next], [living.slice(4), 4, null]);
  const near = await list({ parent: district, limit: 2, from: living[1] });
  assert.deepEqual([ids(near), near.before], [living.slice(0, 2), 0]);
  // A unit that does not stand there begins nothing.
  assert.deepEqual(ids(await list({ parent: district, limit: 2, from: board })), living.slice(0, 2));
});

test('đơn vị đã kết thúc chỉ hiện khi được hỏi, và chỉ từ ngày nó đã có', async () => {
  const ended = await list({ parent: district, ended: 'true' });
  assert.equal(ended.rows.find(({ id }) => id === unions[2])?.toOn, '2022-01-01');
  assert.ok(ids(await list({ parent: district, asOf: '2021-12-31' })).includes(unions[2]!));
  assert.deepEqual(ids(await list({ parent: district, ended: 'true', asOf: '2009-12-31' })), []);
});

test('tìm không dấu, theo loại và loại hình, cả trong một nhánh; mỗi kết quả kèm đường dẫn', async () => {
  const found = await list({ search: 'truong so 5' });
  assert.deepEqual(ids(found), [unions[4]]);
  assert.deepEqual(
    found.rows[0]!.above?.map(({ name }) => name),
    ['LĐLĐ tỉnh Thử', 'LĐLĐ huyện Một'],
  );
  assert.deepEqual(ids(await list({ sector: 'non_state_enterprise' })), [unions[4]]);
  assert.deepEqual(ids(await list({ kind: 'office_department,district_federation' })), [board, district]);
  assert.deepEqual(ids(await list({ kind: 'office_department', parent: district })), []);
  assert.deepEqual(ids(await list({ kind: 'grassroots_union', parent: province })), []);
  assert.deepEqual(ids(await list({ kind: 'grassroots_union', parent: district })), living);
  assert.deepEqual(ids(await list({ search: 'truong', parent: province })), living);
  assert.deepEqual(ids(await list({ search: '...' })), []);
  await assert.rejects(list({ kind: 'castle' }), problem('gate.input_invalid'));
  await assert.rejects(list({ after: 'nonsense' }), problem('gate.input_invalid'));
});

test('người của huyện chỉ thấy huyện mình, dù hỏi cách nào', async () => {
  const local = doorOf(pool, someone('officer', world.pathOf(district)));
  assert.deepEqual(ids(await perform(local, getUnits, {})), [district]);
  assert.deepEqual(ids(await perform(local, getUnits, { parent: province })), [district]);
  assert.deepEqual(ids(await perform(local, getUnits, { search: 'ban to chuc' })), []);
});
