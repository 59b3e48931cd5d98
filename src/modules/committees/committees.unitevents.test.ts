import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Reply, stage } from '../../../tests/harness/cast.ts';
import { strayClosure, strayPaths } from '../../server/verify.tree.ts';
import { onlyNamed } from '../cadres/cadres.schema.ts';

const { administrator, cast, units, pool } = await stage();
const { provinceOfficer, districtOfficer, chair } = cast;
const document = { number: '12/QĐ-LĐLĐ', signedOn: '2024-01-15' };

const ok = ({ status, body }: Reply) => {
  assert.equal(status, 200, JSON.stringify(body));
  return body;
};
const made = async (kind: string, name: string, parentId: number): Promise<number> =>
  ok(await provinceOfficer.post('/units', { kind, name, parentId, fromOn: '2020-01-01' })).id;
const event = (more: object, by = provinceOfficer) =>
  by.post('/unit-events', { effectiveOn: '2024-03-01', document, ...more });
const below = async (parent: number, asOf: string): Promise<number[]> =>
  ok(await provinceOfficer.get(`/units?parent=${parent}&asOf=${asOf}`)).rows.map(
    (row: { id: number }) => row.id,
  );
const whole = async () => {
  for await (const fault of strayPaths(pool)) assert.fail(fault);
  for await (const fault of strayClosure(pool)) assert.fail(fault);
};
const everything = async () =>
  (
    await pool.query(`
      select json_build_object(
        'unit', (select json_agg(json_build_array(id, path, parent_id, from_on, to_on, successor_id, kind) order by id) from unit),
        'name', (select json_agg(json_build_array(unit_id, name, from_on, to_on) order by unit_id, from_on) from unit_name),
        'parent', (select json_agg(json_build_array(unit_id, parent_id, from_on, to_on) order by unit_id, from_on) from unit_parent),
        'closure', (select json_agg(json_build_array(ancestor_id, descendant_id, depth, from_on, to_on) order by 1::text, ancestor_id, descendant_id, from_on) from unit_closure),
        'event', (select json_agg(json_build_array(id, kind) order by id) from unit_event)) as state`)
  ).rows[0].state;

test('xem trước: nói điều sẽ đổi và ai đi theo; không ghi lại gì', async () => {
  const branch = await made('grassroots_union', 'CĐCS Đi Theo', units.district);
  const before = await everything();
  const tried = ok(
    await provinceOfficer.post('/unit-event-trials', {
      kind: 'merged',
      unitId: units.district,
      otherUnitId: units.elsewhere,
      effectiveOn: '2024-03-01',
    }),
  );
  assert.equal(tried.refused, null);
  assert.equal(tried.units, 2);
  assert.ok(tried.changes.some(({ table }: { table: string }) => table === 'unit_event'));
  assert.ok(
    tried.changes.some(
      ({ table, unitId }: { table: string; unitId: number }) => table === 'unit_parent' && unitId === branch,
    ),
  );
  assert.deepEqual(await everything(), before);
});

test('xem trước một việc không làm được: nói đúng lý do như khi ghi thật', async () => {
  const asked = { kind: 'ended', unitId: units.district, effectiveOn: '2024-03-01' };
  const tried = ok(await provinceOfficer.post('/unit-event-trials', asked));
  const real = await event(asked);
  assert.deepEqual([real.status, real.body.code], [409, 'organisation.units_remain']);
  assert.equal(tried.refused.vi, real.body.title);
  assert.equal((await chair.post('/unit-event-trials', asked)).status, 403);
  assert.equal(
    (await districtOfficer.post('/unit-event-trials', { ...asked, unitId: units.elsewhere })).status,
    404,
  );
});

test('xem trước đổi tên: đơn vị vẫn gọi bằng tên đang mang, tên mới chỉ là tên mới', async () => {
  const asked = {
    kind: 'renamed',
    unitId: units.district,
    name: 'LĐLĐ huyện Chỉ Xem',
    effectiveOn: '2024-03-01',
  };
  const { changes } = ok(await provinceOfficer.post('/unit-event-trials', asked));
  assert.ok(changes.length > 1);
  for (const { unitName } of changes) assert.notEqual(unitName, asked.name);
});

test('đơn vị gốc của phạm vi: cán bộ của chính nó không đổi tên, không kết thúc; cấp trên và quản trị thì được', async () => {
  const naming = { kind: 'renamed', unitId: units.district, name: 'LĐLĐ huyện Thượng Mới' };
  for (const asked of [naming, { kind: 'ended', unitId: units.district }]) {
    const refused = await event(asked, districtOfficer);
    assert.deepEqual([refused.status, refused.body.code], [403, 'organisation.own_root']);
  }
  const own = await event({ ...naming, unitId: units.province }, provinceOfficer);
  assert.deepEqual([own.status, own.body.code], [403, 'organisation.own_root']);
  ok(await event(naming, provinceOfficer));
  ok(
    await event(
      { ...naming, unitId: units.province, name: 'LĐLĐ tỉnh Mới', effectiveOn: '2024-06-01' },
      administrator,
    ),
  );
});

test('loại không thể đứng dưới loại ấy thì bị từ chối, dù thành lập, chuyển hay chia tách', async () => {
  const refusals = [
    await provinceOfficer.post('/units', {
      kind: 'provincial_federation',
      name: 'LĐLĐ tỉnh Dưới Huyện',
      parentId: units.district,
      fromOn: '2024-01-01',
    }),
    await event({ kind: 'moved', unitId: units.elsewhere, otherUnitId: units.district }),
    await event({
      kind: 'split',
      unitId: units.grassroots,
      name: 'LĐLĐ huyện Lạ',
      unitKind: 'district_federation',
    }),
  ];
  for (const { status, body } of refusals)
    assert.deepEqual([status, body.code], [422, 'organisation.kind_cannot_stand']);
});

test('sáp nhập: đơn vị trực thuộc đứng dưới đơn vị nhận từ đúng ngày hiệu lực', async () => {
  const old = await made('district_federation', 'LĐLĐ huyện Nhập', units.province);
  const branch = await made('grassroots_union', 'CĐCS Theo Về', old);
  const before = await everything();
  const { id } = ok(await event({ kind: 'merged', unitId: old, otherUnitId: units.elsewhere }));
  assert.ok((await below(old, '2024-02-29')).includes(branch));
  assert.ok(!(await below(units.elsewhere, '2024-02-29')).includes(branch));
  assert.ok((await below(units.elsewhere, '2024-03-01')).includes(branch));
  await whole();
  // Taken back, everything is as it was: names, parents, windows, paths and the tree of every day.
  ok(await provinceOfficer.post(`/unit-events/${id}/undoing`, { reason: 'ghi nhầm đơn vị nhận' }));
  await whole();
  assert.deepEqual(await everything(), before);
});

for (const [what, asked] of [
  ['đổi tên', { kind: 'renamed', name: 'CĐCS Tên Khác' }],
  ['chuyển', { kind: 'moved', otherUnitId: units.elsewhere }],
  ['chia tách', { kind: 'split', name: 'CĐCS Tách', unitKind: 'grassroots_union' }],
  ['kết thúc', { kind: 'ended' }],
] as const)
  test(`hoàn tác ${what}: trở lại đúng như trước, có dấu vết`, async () => {
    const unitId = await made('grassroots_union', `CĐCS Thử ${what}`, units.district);
    const member = what === 'kết thúc' ? null : await made('union_group', `Tổ của ${what}`, unitId);
    const before = await everything();
    const { id } = ok(await event({ ...asked, unitId }));
    assert.notDeepEqual(await everything(), before);
    const missing = await provinceOfficer.post(`/unit-events/${id}/undoing`, {});
    assert.equal(missing.status, 400);
    ok(await provinceOfficer.post(`/unit-events/${id}/undoing`, { reason: 'nhầm' }));
    assert.deepEqual(await everything(), before);
    await whole();
    if (member !== null) assert.equal((await districtOfficer.get(`/units/${member}`)).status, 200);
    const { rows } = await pool.query(`select detail from trail order by id desc limit 1`);
    assert.deepEqual(rows[0].detail, { kind: asked.kind, takenBack: true, reason: 'nhầm' });
  });

test('còn việc dựa vào thì không hoàn tác; sự kiện đã hoàn tác thì không còn', async () => {
  const unitId = await made('grassroots_union', 'CĐCS Hai Việc', units.district);
  const { id } = ok(await event({ kind: 'renamed', unitId, name: 'CĐCS Một Việc' }));
  const later = ok(
    await event({ kind: 'renamed', unitId, name: 'CĐCS Việc Sau', effectiveOn: '2024-04-01' }),
  );
  const refused = await provinceOfficer.post(`/unit-events/${id}/undoing`, { reason: 'nhầm' });
  assert.deepEqual([refused.status, refused.body.code], [409, 'gate.changed_since']);
  ok(await provinceOfficer.post(`/unit-events/${later.id}/undoing`, { reason: 'nhầm' }));
  assert.equal(
    (await provinceOfficer.post(`/unit-events/${later.id}/undoing`, { reason: 'nhầm' })).status,
    404,
  );
  assert.equal((await districtOfficer.post(`/unit-events/${id}/undoing`, { reason: 'nhầm' })).status, 200);
});

test('sáp nhập, kết thúc: người của chính đơn vị không đi theo; nói rõ ai, và còn nói đến khi đã có nơi nhận', async () => {
  const old = await made('district_federation', 'LĐLĐ huyện Hết Tên', units.province);
  const branch = await made('grassroots_union', 'CĐCS Còn Tên', old);
  const stand = async (unitId: number, fullName: string, title: string, engagement: string) =>
    ok(
      await provinceOfficer.post('/cadre-statements', {
        unitId,
        personId: null,
        person: onlyNamed(fullName),
        engagement,
        basis: null,
        title,
        postName: 'Chủ tịch',
        statedOn: '2021-01-01',
        document: null,
      }),
    ).personId;
  const head = await stand(old, 'Lò Văn Sót', 'chair', 'full_time');
  await stand(branch, 'Vàng Thị Theo', 'chair', 'part_time');
  const merging = {
    kind: 'merged',
    unitId: old,
    otherUnitId: units.elsewhere,
    effectiveOn: '2024-03-01',
    document,
  };
  const tried = ok(await provinceOfficer.post('/unit-event-trials', merging));
  assert.equal(tried.refused, null);
  assert.deepEqual([tried.units, tried.fullTime, tried.partTime], [1, 0, 1]);
  const { holders, ...unplaced } = tried.unplaced;
  assert.deepEqual(unplaced, { fullTime: 1, partTime: 0, posts: 1 });
  assert.deepEqual(
    holders.map(({ personId }: { personId: number }) => personId),
    [head],
  );
  ok(await event(merging));
  const left = async (asOf: string, unit?: number) =>
    ok(await provinceOfficer.get(`/people-remaining?asOf=${asOf}${unit ? `&unit=${unit}` : ''}`));
  assert.equal((await left('2024-02-29')).people, 0);
  for (const unit of [old, units.elsewhere, units.province, undefined]) {
    const { people, units: where } = await left('2024-03-01', unit);
    assert.equal(people, 1, `${unit}`);
    assert.deepEqual(
      where.map(({ unitId, below: isBelow }: { unitId: number; below: boolean }) => [unitId, isBelow]),
      [[old, unit !== units.elsewhere]],
    );
  }
  assert.equal((await left('2024-03-01', branch)).people, 0);
  // The list that the notice opens to, and its other half.
  const listed = async (ended: boolean) =>
    ok(
      await provinceOfficer.get(`/people?unit=${units.province}&asOf=2024-03-01&unitEnded=${ended}`),
    ).rows.map(({ personId }: { personId: number }) => personId);
  assert.deepEqual(await listed(true), [head]);
  assert.ok(!(await listed(false)).includes(head));
  assert.equal((await districtOfficer.get(`/people-remaining?unit=${old}`)).status, 404);
});
