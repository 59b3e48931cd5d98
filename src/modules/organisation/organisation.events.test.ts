import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Reply, stage } from '../../../tests/harness/cast.ts';
import { opening } from '../../gate/transaction.ts';
import { strayClosure, strayPaths } from '../../server/verify.tree.ts';

const { administrator, cast, units, pool } = await stage();
const { provinceOfficer, districtOfficer, chair } = cast;
const decision = { number: '12/QĐ-LĐLĐ', signedOn: '2024-01-15' };

const ok = ({ status, body }: Reply) => {
  assert.equal(status, 200, JSON.stringify(body));
  return body;
};
const made = async (kind: string, name: string, parentId: number): Promise<number> =>
  ok(await provinceOfficer.post('/units', { kind, name, parentId, fromOn: '2020-01-01' })).id;
const event = (more: object) =>
  provinceOfficer.post('/unit-events', { effectiveOn: '2024-03-01', document: decision, ...more });
const names = async (parent: number, asOf: string): Promise<string[]> =>
  ok(await provinceOfficer.get(`/units?parent=${parent}&asOf=${asOf}`)).rows.map(
    (row: { name: string }) => row.name,
  );
const whole = async () => {
  for await (const fault of strayPaths(pool)) assert.fail(fault);
  for await (const fault of strayClosure(pool)) assert.fail(fault);
};

test('không có quyền thì bị từ chối; ngoài phạm vi thì không thấy; dữ liệu sai thì nói rõ', async () => {
  const renaming = {
    kind: 'renamed',
    unitId: units.district,
    name: 'LĐLĐ huyện Khác',
    effectiveOn: '2024-03-01',
  };
  assert.equal((await chair.post('/unit-events', renaming)).status, 403);
  const beyond = { ...renaming, unitId: units.elsewhere };
  assert.equal((await districtOfficer.post('/unit-events', beyond)).status, 404);
  const wrong = await provinceOfficer.post('/unit-events', { ...renaming, effectiveOn: '2024-02-30' });
  assert.deepEqual([wrong.status, wrong.body.code], [400, 'gate.input_invalid']);
  const early = await provinceOfficer.post('/unit-events', { ...renaming, effectiveOn: '2019-12-31' });
  assert.deepEqual([early.status, early.body.code], [422, 'organisation.before_it_began']);
});

test('đổi tên: trước ngày hiệu lực tên cũ, từ ngày ấy tên mới; có quyết định và dòng nhật ký', async () => {
  const id = await made('grassroots_union', 'CĐCS Trạm Cũ', units.district);
  ok(await event({ kind: 'renamed', unitId: id, name: 'CĐCS Trạm Mới' }));
  assert.ok((await names(units.district, '2024-02-29')).includes('CĐCS Trạm Cũ'));
  assert.ok((await names(units.district, '2024-03-01')).includes('CĐCS Trạm Mới'));
  const page = ok(await provinceOfficer.get(`/units/${id}?asOf=2024-06-01`));
  const { id: _id, ...paper } = page.events.at(-1).document;
  assert.deepEqual(paper, decision);
  const trail = ok(await administrator.get('/trail?limit=20')).rows;
  assert.ok(trail.some((entry: { subject: string }) => entry.subject === 'unit_event'));
});

test('đổi tên: hai người cùng đổi một ngày thì một người được; đổi thành đúng tên đang mang thì bị trả lại', async () => {
  const id = await made('grassroots_union', 'CĐCS Hai Người', units.district);
  const renaming = { kind: 'renamed', unitId: id, was: 'CĐCS Hai Người' };
  const both = await Promise.all(
    ['CĐCS Người Thứ Nhất', 'CĐCS Người Thứ Hai'].map((name) => event({ ...renaming, name })),
  );
  assert.deepEqual(both.map(({ status }) => status).sort(), [200, 409]);
  const kept = both[0]!.status === 200 ? 'CĐCS Người Thứ Nhất' : 'CĐCS Người Thứ Hai';
  const blind = await event({ kind: 'renamed', unitId: id, name: 'CĐCS Không Đọc' });
  assert.equal(blind.body.code, 'gate.conflict');
  const same = await event({ kind: 'renamed', unitId: id, was: kept, name: kept, effectiveOn: '2024-04-01' });
  assert.equal(same.body.code, 'organisation.already_named');
  ok(await event({ kind: 'renamed', unitId: id, was: kept, name: 'CĐCS Đã Đọc' }));
});

test('chuyển cấp quản lý: cây theo ngày đổi từ ngày hiệu lực, phạm vi đổi ngay', async () => {
  const id = await made('grassroots_union', 'CĐCS Đi Xa', units.district);
  assert.equal((await districtOfficer.get(`/units/${id}`)).status, 200);
  ok(await event({ kind: 'moved', unitId: id, otherUnitId: units.elsewhere }));
  assert.ok((await names(units.district, '2024-02-29')).includes('CĐCS Đi Xa'));
  assert.ok(!(await names(units.district, '2024-03-01')).includes('CĐCS Đi Xa'));
  assert.ok((await names(units.elsewhere, '2024-03-01')).includes('CĐCS Đi Xa'));
  assert.equal((await districtOfficer.get(`/units/${id}`)).status, 404);
  await whole();
});

test('một đơn vị không thể về dưới chính nó hay dưới đơn vị của nó', async () => {
  const under = await event({ kind: 'moved', unitId: units.district, otherUnitId: units.grassroots });
  assert.deepEqual([under.status, under.body.code], [422, 'organisation.under_itself']);
  const merged = await event({ kind: 'merged', unitId: units.district, otherUnitId: units.district });
  assert.deepEqual([merged.status, merged.body.code], [422, 'organisation.under_itself']);
});

test('sáp nhập: đơn vị cũ hết hoạt động, hồ sơ về phạm vi đơn vị nhận; ngày trước đó vẫn như cũ', async () => {
  const old = await made('district_federation', 'LĐLĐ huyện Sắp Hết', units.province);
  const branch = await made('grassroots_union', 'CĐCS Ở Lại', old);
  ok(await event({ kind: 'merged', unitId: old, otherUnitId: units.district }));
  assert.ok((await names(units.province, '2024-02-29')).includes('LĐLĐ huyện Sắp Hết'));
  assert.ok(!(await names(units.province, '2024-03-01')).includes('LĐLĐ huyện Sắp Hết'));
  for (const id of [old, branch]) assert.equal((await districtOfficer.get(`/units/${id}`)).status, 200);
  const twice = await event({ kind: 'ended', unitId: old });
  assert.deepEqual([twice.status, twice.body.code], [409, 'organisation.already_ended']);
  await whole();
});

test('chia tách: đơn vị mới lập từ ngày ấy, cùng cấp trên; giải thể: không còn trong cây từ ngày ấy', async () => {
  const id = await made('grassroots_union', 'CĐCS Lớn', units.district);
  const { newUnitId } = ok(
    await event({ kind: 'split', unitId: id, name: 'CĐCS Tách Ra', unitKind: 'grassroots_union' }),
  );
  assert.ok(!(await names(units.district, '2024-02-29')).includes('CĐCS Tách Ra'));
  assert.ok((await names(units.district, '2024-03-01')).includes('CĐCS Tách Ra'));
  assert.equal(ok(await provinceOfficer.get(`/units/${newUnitId}`)).events[0].kind, 'established');
  ok(await event({ kind: 'ended', unitId: id, effectiveOn: '2024-05-01' }));
  assert.ok((await names(units.district, '2024-04-30')).includes('CĐCS Lớn'));
  assert.ok(!(await names(units.district, '2024-05-01')).includes('CĐCS Lớn'));
  await whole();
});

test('người giữ hai phạm vi rời nhau không chuyển được đơn vị nằm giữa', async () => {
  const middle = await made('grassroots_union', 'CĐCS Ở Giữa', units.province);
  const { rows } = await pool.query<{ id: number; path: string }>(
    'select id, path from unit where id = any($1)',
    [[units.district, units.elsewhere, middle]],
  );
  const path = (id: number) => rows.find((row) => row.id === id)!.path;
  const held = [path(units.district), `${path(middle)}zz.`];
  const client = await pool.connect();
  try {
    await client.query(opening(held, null, 'write'));
    const moving = client.query('select rewrite_paths($1, $2)', [
      path(units.elsewhere),
      `${path(units.district)}x.`,
    ]);
    await assert.rejects(moving, { code: '42501' });
  } finally {
    await client.query('rollback');
    client.release();
  }
});
