import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stage } from './harness/cast.ts';

const { pool, units, administrator, cast, someone } = await stage();
let made = 0;

test('không ai cấp quyền mà mình không có, ở nơi mình không có, hay cho chính mình', async () => {
  const { player: local, id } = await someone('administrator');
  await administrator.post(`/accounts/${id}/grants`, { role: 'leader', unitId: units.district });
  const grants = (role: string, unitId: number | null) => ({
    login: `xin${++made}`,
    fullName: 'X',
    grants: [{ role, unitId }],
  });
  const code = async (role: string, unitId: number | null) =>
    (await local.post('/accounts', grants(role, unitId))).body.code;
  assert.equal(await code('officer', units.district), 'access.grant_beyond');
  assert.equal(await code('leader', units.province), 'gate.not_found');
  assert.equal(await code('leader', units.elsewhere), 'gate.not_found');
  assert.equal(await code('leader', null), 'access.grant_beyond');
  assert.equal(await code('administrator', null), 'access.grant_beyond');
  assert.equal(await code('leader', units.grassroots), undefined);
  assert.equal(
    (await local.post(`/accounts/${id}/grants`, { role: 'leader', unitId: units.district })).body.code,
    'access.own_account',
  );
  assert.equal(
    (await local.put(`/accounts/${id}/disabling`, { disabled: true })).body.code,
    'access.own_account',
  );
});

test('không ai đụng được tài khoản có quyền hơn mình', async () => {
  const { player: local } = await someone('administrator');
  const { id: officer } = await someone('officer');
  const { id: wider } = await someone('administrator', units.district);
  await administrator.post(`/accounts/${wider}/grants`, { role: 'leader', unitId: units.elsewhere });
  const { id: outside } = await someone('leader', units.elsewhere);
  for (const [id, code] of [
    [officer, 'access.account_beyond'],
    [wider, 'access.account_beyond'],
    [outside, 'gate.not_found'],
    [1, 'gate.not_found'],
  ] as const) {
    assert.equal((await local.put(`/accounts/${id}/password`)).body.code, code);
    assert.equal((await local.put(`/accounts/${id}/disabling`, { disabled: true })).body.code, code);
  }
});

test('danh sách tài khoản chỉ có người trong phạm vi, và không bao giờ có mật khẩu', async () => {
  const { player: local } = await someone('administrator');
  const { body } = await local.get('/accounts');
  const logins = body.rows.map((row: { login: string }) => row.login);
  assert.ok(
    logins.includes('districtofficer') && !logins.includes('stranger') && !logins.includes('quantri'),
  );
  assert.doesNotMatch(JSON.stringify(body), /argon2|password/i);
  for (const part of [cast.provinceOfficer, cast.chair, cast.cadre])
    assert.equal((await part.get('/accounts')).body.code, 'gate.not_allowed');
});

test('mỗi thay đổi về tài khoản có một dòng nhật ký ở đơn vị của nó, không kèm mật khẩu', async () => {
  const { id } = await someone('leader');
  await administrator.put(`/accounts/${id}/password`);
  await administrator.put(`/accounts/${id}/disabling`, { disabled: true });
  await administrator.put(`/accounts/${id}/disabling`, { disabled: false });
  const { body } = await administrator.post(`/accounts/${id}/grants`, {
    role: 'leader',
    unitId: units.grassroots,
  });
  await administrator.delete(`/accounts/${id}/grants/${body.id}`);
  const { rows } = await pool.query(
    `select t.action, t.subject, t.unit_path = u.path as here, a.account_id = 1 as by, t.detail::text as detail
     from trail t join act a on a.id = t.act_id left join unit u on u.id = $2
     where t.subject like 'account%' and t.subject_id = $1 or t.subject = 'access_grant' and t.subject_id = $3 order by t.id`,
    [id, units.district, body.id],
  );
  assert.deepEqual(
    rows.map(({ action, subject, here, by }) => [action, subject, here, by]),
    [
      ['post /accounts', 'account', true, true],
      ['put /accounts/:id/password', 'account_password', true, true],
      ['put /accounts/:id/disabling', 'account_disabling', true, true],
      ['put /accounts/:id/disabling', 'account_disabling', true, true],
      ['post /accounts/:id/grants', 'access_grant', false, true],
      ['delete /accounts/:id/grants/:grantId', 'access_grant', true, true],
    ],
  );
  assert.doesNotMatch(rows.map(({ detail }) => detail).join(), /argon|con-duong/);
});

test('người kiểm tra đọc nhật ký trong phạm vi của mình, người khác thì không', async () => {
  const kind = 'grassroots_union';
  const made = async (name: string, parentId: number): Promise<number> =>
    (await administrator.post('/units', { kind, name, parentId, fromOn: '2024-01-01' })).body.id;
  const [here, there] = [
    await made('CĐ xã Trong', units.district),
    await made('CĐ xã Ngoài', units.elsewhere),
  ];
  const { player: local } = await someone('inspector', units.district);
  const { body } = await local.get('/trail?subject=unit');
  const [first] = body.rows;
  assert.deepEqual(
    [first.subjectId, first.unitName, first.by, first.action, JSON.parse(first.detail).name],
    [here, 'CĐ xã Trong', 'Người Quản Trị', 'post /units', 'CĐ xã Trong'],
  );
  assert.ok(!JSON.stringify(body).includes('CĐ xã Ngoài'));
  const whole = await cast.inspector.get(`/trail?subject=unit&subjectId=${there}`);
  assert.equal(whole.body.rows.length, 1);
  assert.equal((await local.get(`/trail?unit=${units.elsewhere}`)).status, 404);
  const pages = await local.get('/trail?limit=1');
  assert.equal(
    (await local.get(`/trail?limit=1&before=${pages.body.next}`)).body.rows[0].id < pages.body.next,
    true,
  );
  for (const part of [cast.districtOfficer, cast.chair, cast.cadre])
    assert.equal((await part.get('/trail')).body.code, 'gate.not_allowed');
});
