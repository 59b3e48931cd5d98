import assert from 'node:assert/strict';
import { test } from 'node:test';
import { doorOf } from '../../../tests/harness/actors.ts';
import { testDatabase } from '../../../tests/harness/database.ts';
import { World } from '../../../tests/harness/world.ts';
import { problem } from '../../../tests/harness/writes.ts';
import { perform } from '../../gate/perform.ts';
import type { Role } from '../../gate/roles.labels.ts';
import { deleteViewRoute, getViews, postView, putView } from './views.routes.ts';

const { pool } = await testDatabase();
const world = new World(pool);
const province = await world.unit({ kind: 'provincial_federation', name: 'LĐLĐ tỉnh Thử' });
const one = await world.unit({ kind: 'district_federation', name: 'LĐLĐ huyện Một', under: province });
const two = await world.unit({ kind: 'district_federation', name: 'LĐLĐ huyện Hai', under: province });

/** Somebody with an account of their own: views belong to accounts. */
async function someone(login: string, role: Role, unit: number) {
  const { rows } = await pool.query<{ id: number }>(
    'insert into account (login, full_name) values ($1, $1) returning id',
    [login],
  );
  const grants = [{ role, path: world.pathOf(unit), from: '2000-01-01', to: null, onBehalfOf: null }];
  return doorOf(pool, { kind: 'account', accountId: rows[0]!.id, login, grants });
}
const officer = await someone('tinh', 'officer', province);
const first = await someone('mot', 'officer', one);
const second = await someone('hai', 'officer', two);
const leader = await someone('lanhdao', 'leader', province);
const cadre = await someone('canbo', 'cadre', province);

const page = 'people';
const seen = async (door: typeof officer) =>
  (await perform(door, getViews, { page })).rows.map(({ name, own, usual }) => [name, own, usual]);
const entries = async () =>
  (await pool.query<{ action: string; subject: string }>('select action, subject from trail order by id'))
    .rows;

test('chế độ xem: không có quyền thì bị từ chối; nội dung sai thì bị trả lại', async () => {
  await assert.rejects(perform(cadre, getViews, { page }), problem('gate.not_allowed'));
  await assert.rejects(
    perform(cadre, postView, { page, name: 'a', search: '' }),
    problem('gate.not_allowed'),
  );
  for (const wrong of [
    { page: '../x' },
    { page: 'trail' },
    { search: 'topic=planning' },
    { page: 'accounts', search: 'search=lo' },
    { page: 'assessment', search: 'person=3' },
    { page: 'forecasts', search: 'until=2030-01-01' },
    { name: ' ' },
    { name: 'x'.repeat(81) },
    { search: 'x'.repeat(4_001) },
    { search: 'sex=female&search=Lò' },
    { search: 'people=1,2' },
    { search: 'except=3' },
  ])
    await assert.rejects(
      perform(officer, postView, { page, name: 'a', search: '', ...wrong }),
      problem('gate.input_invalid'),
    );
});

test('chế độ xem riêng: chỉ chủ thấy, sửa, xóa; không để lại dấu vết vì không chạm tới ai', async () => {
  const { id } = await perform(first, postView, {
    page,
    name: 'Nữ đảng viên',
    search: 'sex=female&party=true',
  });
  assert.deepEqual(await seen(first), [['Nữ đảng viên', true, false]]);
  assert.deepEqual(await seen(officer), []);
  const change = { id, page, name: 'Của tôi', search: '' };
  await assert.rejects(perform(officer, putView, change), problem('gate.not_found'));
  await assert.rejects(perform(officer, deleteViewRoute, { id }), problem('gate.not_found'));
  await assert.rejects(
    perform(first, postView, { page, name: 'Nữ đảng viên', search: '' }),
    problem('views.named_twice'),
  );
  await perform(first, putView, { id, page, name: 'Đảng viên nữ', search: 'sex=female', usual: true });
  assert.deepEqual(await seen(first), [['Đảng viên nữ', true, true]]);
  const { id: other } = await perform(first, postView, { page, name: 'Khác', search: '', usual: true });
  assert.deepEqual(await seen(first), [
    ['Khác', true, true],
    ['Đảng viên nữ', true, false],
  ]);
  for (const gone of [id, other]) await perform(first, deleteViewRoute, { id: gone });
  assert.deepEqual(await seen(first), []);
  assert.deepEqual(await entries(), []);
});

test('chế độ xem: mỗi danh sách giữ điều kiện của mình, và chỉ của mình', async () => {
  const { id } = await perform(first, postView, {
    page: 'rules',
    name: 'Bắt buộc',
    search: 'search=quy+hoach&enforcement=mandatory',
  });
  const rules = async () => (await perform(first, getViews, { page: 'rules' })).rows.map(({ name }) => name);
  assert.deepEqual(await rules(), ['Bắt buộc']);
  assert.deepEqual(await seen(first), []);
  await assert.rejects(
    perform(first, putView, { id, page: 'people', name: 'Bắt buộc', search: 'sex=female' }),
    problem('gate.not_found'),
  );
  await assert.rejects(
    perform(first, putView, { id, page: 'rules', name: 'Bắt buộc', search: 'sex=female' }),
    problem('gate.input_invalid'),
  );
  await perform(first, deleteViewRoute, { id });
  assert.deepEqual(await rules(), []);
});

test('chế độ xem dùng chung: người của đơn vị, trên và dưới, đều thấy; nơi khác thì không; có dấu vết', async () => {
  const share = { page, name: 'Chủ tịch huyện', search: 'title=chair', unitId: one };
  await assert.rejects(perform(leader, postView, share), problem('gate.not_allowed'));
  await assert.rejects(perform(second, postView, share), problem('gate.not_found'));
  const { id } = await perform(first, postView, share);
  assert.deepEqual(await entries(), [{ action: 'post /views', subject: 'saved_view' }]);
  assert.deepEqual(await seen(officer), [['Chủ tịch huyện', false, false]]);
  assert.deepEqual(await seen(second), []);
  const { id: above } = await perform(officer, postView, { ...share, name: 'Của tỉnh', unitId: province });
  assert.deepEqual(await seen(second), [['Của tỉnh', false, false]]);
  const [shared] = (await perform(second, getViews, { page })).rows;
  assert.equal(shared!.unitName, 'LĐLĐ tỉnh Thử');
  assert.deepEqual((await perform(second, getViews, { page: 'units' })).rows, []);
  await assert.rejects(perform(second, deleteViewRoute, { id: above }), problem('gate.not_found'));
  await perform(first, putView, { id, page, name: 'Chủ tịch huyện', search: 'title=chair', unitId: null });
  assert.deepEqual(await seen(officer), [['Của tỉnh', true, false]]);
  assert.equal((await entries()).length, 3);
});

test('chế độ xem: nhiều nhất 50 cho một danh sách', async () => {
  for (let at = 0; at < 50; at++) await perform(leader, postView, { page, name: `Thử ${at}`, search: '' });
  await assert.rejects(
    perform(leader, postView, { page, name: 'Nữa', search: '' }),
    problem('views.too_many'),
  );
});
