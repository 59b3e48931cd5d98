import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Player, stage } from './harness/cast.ts';

const { app, pool, units, administrator, cast, someone } = await stage();

const line = (login: string, more: object = {}) => ({
  login,
  fullName: 'Người Huyện',
  unit: 'LĐLĐ huyện Thượng',
  role: 'officer',
  ...more,
});
const send = (player: Player, ...accounts: object[]) => player.post('/account-lists', { accounts });
const logins = async () =>
  (await pool.query<{ login: string }>('select login from account order by id')).rows.map(
    ({ login }) => login,
  );

test('danh sách tài khoản: không có quyền thì bị từ chối', async () => {
  for (const part of [cast.provinceOfficer, cast.chair, cast.inspector, cast.cadre])
    assert.equal((await send(part, line('khong.duoc'))).body.code, 'gate.not_allowed');
});

test('danh sách tài khoản: mỗi dòng sai nói rõ ô nào, vì sao; không dòng nào được ghi', async () => {
  const before = await logins();
  const { status, body } = await send(
    administrator,
    line('dung.ca'),
    line('quantri'),
    line('trung'),
    line('trung'),
    line('nhamten', { unit: 'LĐLĐ huyện Thuong Ha' }),
    line('saiten', { unit: 'Xí nghiệp không đâu' }),
  );
  assert.equal(status, 422);
  assert.equal(body.code, 'access.accounts_refused');
  assert.match(body.title, /4 trong 6 dòng/);
  const at = Object.fromEntries(
    body.fields.map((fault: { path: string; vi: string }) => [fault.path, fault.vi]),
  );
  assert.deepEqual(Object.keys(at).sort(), [
    'accounts.1.login',
    'accounts.3.login',
    'accounts.4.unit',
    'accounts.5.unit',
  ]);
  assert.match(at['accounts.3.login'], /dòng 3/);
  assert.match(at['accounts.4.unit'], /LĐLĐ huyện/);
  assert.deepEqual(await logins(), before);
  const misshapen = await send(administrator, line('Tên Có Dấu'));
  assert.equal(misshapen.body.fields[0].path, 'accounts.0.login');
});

test('danh sách tài khoản: quản trị huyện không cấp được ở nơi khác, hay quyền mình không có', async () => {
  const { player: local } = await someone('administrator');
  const { body } = await send(
    local,
    line('ngoaihuyen', { unit: 'LĐLĐ huyện Hạ', role: 'administrator' }),
    line('vuotquyen'),
  );
  assert.deepEqual(
    body.fields.map(({ path }: { path: string }) => path),
    ['accounts.0.unit', 'accounts.1.role'],
  );
  assert.equal((await send(local, line('trongquyen', { role: 'administrator' }))).status, 200);
});

test('danh sách tài khoản: ghi cả, mật khẩu chỉ trả một lần và phải đổi khi vào lần đầu; mỗi tài khoản một dòng nhật ký', async () => {
  const { status, body } = await send(
    administrator,
    line('moi.mot'),
    line('moi.hai', { unit: 'CĐCS Trường Thử', role: 'leader' }),
  );
  assert.equal(status, 200, JSON.stringify(body));
  assert.deepEqual(
    body.accounts.map(({ unitId }: { unitId: number }) => unitId),
    [units.district, units.grassroots],
  );
  const [{ login, password }] = body.accounts;
  const signedIn = await new Player(app, null).post('/session', { login, password });
  assert.deepEqual([signedIn.status, signedIn.body.mustChange], [200, true]);
  const { rows } = await pool.query(
    `select detail::text as detail from trail where action = 'post /account-lists' and subject_id = any($1)`,
    [body.accounts.map(({ id }: { id: number }) => id)],
  );
  assert.equal(rows.length, 2);
  assert.ok(!JSON.stringify(rows).includes(password));
});

test('đề nghị: mỗi công đoàn cấp trên chưa có ai được một dòng, tên đăng nhập không trùng', async () => {
  const establish = (kind: string, name: string) =>
    administrator.post('/units', { kind, name, parentId: units.province, fromOn: '2020-01-01' });
  await establish('district_federation', 'LĐLĐ huyện Phong Lưu');
  await establish('district_federation', 'LĐLĐ thành phố Phong Lưu');
  await establish('civil_servant_union', 'Công đoàn Viên chức tỉnh');
  const { body } = await administrator.get('/account-proposals');
  assert.deepEqual(
    body.rows.map(({ login, unit }: { login: string; unit: string }) => [login, unit]),
    [
      ['phongluu', 'LĐLĐ huyện Phong Lưu'],
      ['phongluu2', 'LĐLĐ thành phố Phong Lưu'],
      ['cdvctinh', 'Công đoàn Viên chức tỉnh'],
    ],
  );
  const rows = body.rows.map(({ login, unit }: { login: string; unit: string }) => line(login, { unit }));
  assert.equal((await send(administrator, ...rows)).status, 200);
  assert.deepEqual((await administrator.get('/account-proposals')).body.rows, []);
  assert.equal((await cast.chair.get('/account-proposals')).body.code, 'gate.not_allowed');
});

test('danh sách: tìm không dấu, lọc theo vai trò, đơn vị và tình trạng; số đếm đúng và trang nối trang', async () => {
  const found = async (query: string) => {
    const { body } = await administrator.get(`/accounts?${query}`);
    assert.equal(body.total, body.rows.length);
    return body.rows.map(({ login }: { login: string }) => login);
  };
  assert.deepEqual(await found('search=nguoi+quan+tri'), ['quantri']);
  assert.deepEqual(await found('search=MOI'), ['moi.hai', 'moi.mot']);
  assert.deepEqual(await found('role=inspector'), ['inspector']);
  assert.deepEqual(await found(`unit=${units.grassroots}`), ['moi.hai']);
  const over = await found(`over=${units.grassroots}&role=leader`);
  assert.deepEqual(over, ['chair', 'moi.hai']);
  const { id, player } = await someone('leader');
  assert.ok((await found('state=never&role=leader')).includes(player.login));
  await player.get('/session');
  assert.ok((await found('state=used&role=leader')).includes(player.login));
  await administrator.put(`/accounts/${id}/disabling`, { disabled: true });
  assert.deepEqual(await found('state=disabled'), [player.login]);
  const first = (await administrator.get('/accounts?limit=2')).body;
  const second = (await administrator.get(`/accounts?limit=2&after=${first.next}`)).body;
  assert.ok(first.total > 4 && first.rows[1].login < second.rows[0].login);
  assert.equal((await administrator.get('/accounts?unit=999999')).status, 404);
});

test('lần đầu: quản trị được mời làm tiếp cho tới khi có đơn vị và có người khác', async () => {
  const { body } = await administrator.get('/session');
  assert.equal(body.starting, false);
  assert.equal((await cast.provinceOfficer.get('/session')).body.starting, false);
});
