import assert from 'node:assert/strict';
import { test } from 'node:test';
import { httpDoor } from '../src/server/http.ts';
import { entrances } from '../src/server/routes.ts';
import { Player, password, stage, today } from './harness/cast.ts';

const { app, pool, units, administrator, cast, nobody, someone } = await stage();
const count = async (sql: string, values: unknown[] = []): Promise<number> =>
  Number((await pool.query(sql, values)).rows[0].count);
test('đăng nhập cho biết quyền, đơn vị và ngày', async () => {
  const { player } = await someone();
  const { status, body } = await player.signIn();
  assert.equal(status, 200);
  assert.deepEqual(body.home, { id: units.district, name: 'LĐLĐ huyện Thượng', kind: 'district_federation' });
  assert.deepEqual(body.units, [{ id: units.district, name: 'LĐLĐ huyện Thượng', role: 'officer' }]);
  assert.ok(body.rights.includes('cadres.write') && !body.rights.includes('access.write'));
  assert.equal((await player.get('/session')).body.login, player.login);
});

test('cookie không để script đọc, không đi cùng yêu cầu của trang khác; có https thì chỉ đi qua https', async () => {
  const { player } = await someone();
  const headers = { 'x-forwarded-proto': 'https' };
  const signIn = (at: typeof app) =>
    at.inject({ method: 'POST', url: '/api/session', payload: { login: player.login, password }, headers });
  const plain = await signIn(app);
  const locked = /^thenchot_session=[\w-]{43}; Max-Age=604800; Path=\/; HttpOnly; SameSite=Strict$/;
  assert.match(String(plain.headers['set-cookie']), locked, 'lời của proxy lạ không được tin');
  const behind = await httpDoor({
    pool,
    routes: [],
    entrances,
    pages: '',
    today: () => today,
    proxies: '127.0.0.1',
  });
  const secure = await signIn(behind);
  assert.match(String(secure.headers['set-cookie']), /; HttpOnly; Secure; SameSite=Strict$/);
  assert.equal(secure.headers['strict-transport-security'], 'max-age=31536000; includeSubDomains');
});

test('mật khẩu và mã phiên không nằm trong cơ sở dữ liệu', async () => {
  const { player, id } = await someone();
  await player.signIn();
  const { rows } = await pool.query(
    `select password_hash, encode(token_hash, 'escape') as token from account a join session s on s.account_id = a.id where a.id = $1`,
    [id],
  );
  assert.match(rows[0].password_hash, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  assert.ok(!rows[0].token.includes(player.cookie));
});

test('mỗi lần đăng nhập một mã mới: mã cài sẵn trước đó không có giá trị', async () => {
  const { player } = await someone();
  player.cookie = 'ma-cai-san';
  await player.signIn();
  assert.notEqual(player.cookie, 'ma-cai-san');
  const first = player.cookie;
  await player.signIn();
  assert.notEqual(player.cookie, first);
  player.cookie = first;
  assert.equal((await player.send('GET', '/units')).status, 401);
});

test('sai năm lần thì phải đợi, đúng mật khẩu cũng vậy; hết hạn thì vào được', async () => {
  const { player } = await someone();
  for (let tries = 0; tries < 5; tries++)
    assert.equal((await player.signIn('sai mật khẩu')).body.code, 'access.sign_in_refused');
  const locked = await player.signIn();
  assert.deepEqual([locked.status, locked.body.code], [429, 'access.tried_too_often']);
  assert.equal(locked.headers['retry-after'], '900');
  await pool.query(`update sign_in_try set tried_at = tried_at - interval '15 minutes'`);
  assert.equal((await player.signIn()).status, 200);
  assert.equal((await player.signIn('sai mật khẩu')).body.code, 'access.sign_in_refused');
});

test('các lần thử cùng lúc không vượt được số lần cho phép', async () => {
  const { player } = await someone();
  const tries = await Promise.all(
    Array.from({ length: 12 }, () => new Player(app, player.login).signIn('sai')),
  );
  assert.equal(tries.filter(({ status }) => status === 401).length, 5);
  assert.equal(tries.filter(({ status }) => status === 429).length, 7);
});

test('tài khoản không có, sai mật khẩu và đã khóa trả lời như nhau', async () => {
  const { player, id } = await someone();
  await administrator.put(`/accounts/${id}/disabling`, { disabled: true });
  const strange = new Player(app, 'khong.co.ai');
  const replies = [await player.signIn(), await strange.signIn(), await cast.cadre.signIn('sai mật khẩu')];
  const [first, ...others] = replies.map(({ status, body: { instance: _own, ...body } }) => ({
    status,
    body,
  }));
  for (const other of others) assert.deepEqual(other, first);
  for (let tries = 0; tries < 4; tries++) await strange.signIn();
  assert.equal((await strange.signIn()).status, 429);
});

test('mọi lần đăng nhập đều vào nhật ký, không kèm những gì đã gõ', async () => {
  const { player, id } = await someone();
  await player.signIn('sai mật khẩu');
  await player.signIn();
  await player.delete('/session');
  const { rows } = await pool.query(
    `select t.action, t.detail ->> 'outcome' as outcome, a.account_id = $1 as own from trail t join act a on a.id = t.act_id
     where t.subject = 'session' and t.subject_id = $1 order by t.id`,
    [id],
  );
  assert.deepEqual(rows, [
    { action: 'post /session', outcome: 'refused', own: null },
    { action: 'post /session', outcome: 'signed_in', own: true },
    { action: 'delete /session', outcome: 'signed_out', own: true },
  ]);
  await new Player(app, 'matkhaugonham').signIn();
  assert.equal(await count(`select count(*) from trail where detail::text like '%matkhaugonham%'`), 0);
  assert.equal(
    await count(`select count(*) from sign_in_try where encode(login_hash, 'escape') like '%matkhaugonham%'`),
    0,
  );
});

test('đăng xuất, đổi mật khẩu, cấp lại mật khẩu và khóa đều chấm dứt phiên ngay', async () => {
  const { player, id } = await someone();
  const over = async (end: () => Promise<unknown>, present = password): Promise<number> => {
    await player.signIn(present);
    const other = new Player(app, player.login);
    other.cookie = player.cookie;
    await end();
    return (await other.send('GET', '/units')).status;
  };
  assert.equal(await over(() => player.delete('/session')), 401);
  const next = 'cau-moi-dai-hon-nhieu';
  assert.equal(await over(() => player.put('/session/password', { current: password, next })), 401);
  assert.equal((await player.get('/session')).status, 200, 'người đổi vẫn làm việc tiếp');
  const back = () => player.put('/session/password', { current: next, next: password });
  assert.equal(await over(back, next), 401);
  assert.equal(await over(() => administrator.put(`/accounts/${id}/disabling`, { disabled: true })), 401);
  await administrator.put(`/accounts/${id}/disabling`, { disabled: false });
  assert.equal(await over(() => administrator.put(`/accounts/${id}/password`)), 401);
});

test('chưa đăng nhập mà hỏi phiên thì trả lời là không có ai, không phải lỗi', async () => {
  const { status, body } = await new Player(app, null).get('/session');
  assert.deepEqual([status, body], [200, null]);
});

test('phiên để không tám giờ, hay đã bảy ngày, thì hết', async () => {
  const { player } = await someone();
  const after = async (sql: string): Promise<number> => {
    await player.signIn();
    await pool.query(`update session set ${sql}`);
    return (await player.send('GET', '/units')).status;
  };
  assert.equal(await after(`seen_at = now() - interval '7 hours 59 minutes'`), 200);
  assert.equal(await after(`seen_at = now() - interval '8 hours'`), 401);
  assert.equal(await after(`expires_at = now() + interval '1 minute'`), 200);
  assert.equal(await after('expires_at = now()'), 401);
  for (const one of [administrator, ...Object.values(cast)]) one.cookie = null;
});

test('quyền vừa thu là mất ngay trong phiên đang mở', async () => {
  const { player, id } = await someone();
  assert.equal((await player.get(`/units/${units.district}`)).status, 200);
  const { body } = await administrator.get(`/accounts/${id}`);
  assert.equal((await administrator.delete(`/accounts/${id}/grants/${body.grants[0].id}`)).status, 200);
  assert.equal((await player.get(`/units/${units.district}`)).status, 403);
  assert.equal(
    (await administrator.post(`/accounts/${id}/grants`, { role: 'leader', unitId: units.elsewhere })).status,
    200,
  );
  assert.equal((await player.get(`/units/${units.elsewhere}`)).status, 200);
  assert.equal((await player.get(`/units/${units.district}`)).status, 404);
});

test('mật khẩu được cấp phải đổi trước khi làm việc khác', async () => {
  const grants = [{ role: 'leader', unitId: units.district }];
  const { body } = await administrator.post('/accounts', { login: 'moi.vao', fullName: 'Mới', grants });
  assert.match(body.password, /^[a-z2-9]{4}(-[a-z2-9]{4}){3}$/);
  const player = new Player(app, 'moi.vao');
  assert.equal((await player.signIn(body.password)).body.mustChange, true);
  assert.equal((await player.get('/units')).body.code, 'access.must_change_password');
  await player.put('/session/password', { current: body.password, next: password });
  assert.equal((await player.get('/units')).status, 200);
});

test('mật khẩu yếu bị từ chối và nói rõ vì sao', async () => {
  const { player } = await someone();
  const why = async (next: string) => {
    const { body } = await player.put('/session/password', { current: password, next });
    return body.code === 'access.password_weak' ? body.details.why : body.code;
  };
  assert.match(await why('ngan-qua-12'), /ít nhất 12/);
  assert.match(await why('aaaaaaaaaaaaa'), /quá ít ký tự/);
  assert.match(await why('Mật Khẩu 123456'), /ai cũng đoán/);
  assert.match(await why('P@ssw0rd123456!'), /ai cũng đoán/);
  assert.match(await why('1234567890123'), /ai cũng đoán/);
  assert.match(await why(`${player.login}.`.repeat(4)), /tên đăng nhập/);
  const { body } = await player.put('/session/password', { current: 'sai', next: password });
  assert.equal(body.code, 'access.password_wrong');
});

test('mật khẩu tiếng Việt gõ bằng hai kiểu dấu là một', async () => {
  const { player } = await someone();
  const written = 'mưa-rừng-tây-bắc-sớm';
  await player.put('/session/password', { current: password, next: written.normalize('NFC') });
  assert.equal((await player.signIn(written.normalize('NFD'))).status, 200);
});

test('yêu cầu từ trang khác, hay không có mã của phiên, bị từ chối và không làm gì', async () => {
  const change = () =>
    administrator.post('/units', {
      kind: 'commune_union',
      name: 'Giả',
      parentId: units.province,
      fromOn: '2024-01-01',
    });
  const forged = async (headers: Record<string, string>) =>
    (
      await administrator.post(
        '/units',
        { kind: 'commune_union', name: 'Giả', parentId: units.province, fromOn: '2024-01-01' },
        { headers },
      )
    ).body.code;
  for (const headers of [
    { origin: 'https://ke-xau.example' },
    { origin: 'null' },
    { origin: 'http://localhost:8080.ke-xau.example' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { 'x-csrf-token': 'khác' },
    { 'x-csrf-token': '' },
  ] as Record<string, string>[])
    assert.equal(await forged(headers), 'access.request_forged', JSON.stringify(headers));
  assert.equal(await count(`select count(*) from unit_name where name = 'Giả'`), 0);
  assert.equal((await change()).status, 200);
  const login = { login: administrator.login, password };
  const elsewhere = { headers: { origin: 'https://ke-xau.example' } };
  assert.equal((await nobody.post('/session', login, elsewhere)).body.code, 'access.request_forged');
  assert.equal(
    (await nobody.post('/session', login, { headers: { origin: 'http://localhost:80' } })).status,
    200,
  );
  nobody.cookie = null;
});

test('thiết lập ban đầu chỉ làm được một lần', async () => {
  assert.deepEqual((await nobody.get('/setup')).body, { empty: false, loading: null });
  const again = { login: 'khac', fullName: 'Khác', password, federation: 'LĐLĐ tỉnh Khác' };
  assert.equal((await nobody.post('/setup', again)).body.code, 'access.already_set_up');
});
