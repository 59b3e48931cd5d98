import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '../../tests/harness/database.ts';
import { Stopped } from '../gate/job.ts';
import { beginDemo, forgetUnfinishedDemo, readDemo } from './demo.ts';
import { httpDoor } from './http.ts';
import { jobKinds } from './jobkinds.ts';
import { Jobs } from './jobs.ts';
import { entrances, routes } from './routes.ts';

const { pool } = await testDatabase();
const app = await httpDoor({ pool, routes, entrances, pages: '' });
const setup = async () => (await app.inject({ url: '/api/setup' })).json();
const signIn = (login: string, password: string) =>
  app.inject({ method: 'POST', url: '/api/session', payload: { login, password } });

test('lần chạy đầu bị dừng giữa chừng thì lần sau làm tiếp, và chỉ một tiến trình làm', async () => {
  const first = (await beginDemo(pool))!;
  assert.deepEqual(await setup(), { empty: false, loading: 0 });
  assert.equal(await beginDemo(pool), null);
  const jobs = new Jobs(pool, jobKinds);
  const cut = first.finish(jobs, (share) => {
    if (share > 0.5) void jobs.close();
  });
  await assert.rejects(cut, Stopped);
  const refused = await app.inject({
    method: 'POST',
    url: '/api/setup',
    payload: { login: 'ke.la', fullName: 'Kẻ Lạ', password: 'con-duong-ngan-nhat-7', federation: 'X' },
  });
  assert.equal(refused.json().code, 'access.still_loading');

  const again = (await beginDemo(pool))!;
  const shares: number[] = [];
  await again.finish(new Jobs(pool, jobKinds), (share) => shares.push(share));
  assert.ok(shares.length > 5 && shares.every((share, at) => at === 0 || share >= shares[at - 1]!));
  assert.deepEqual(await setup(), { empty: false, loading: null });
  const { rows } = await pool.query('select count(*) as jobs, min(state) as state from job');
  assert.deepEqual(rows, [{ jobs: 1, state: 'done' }]);
});

test('mọi tài khoản mẫu vào được, đúng đơn vị của mình', async () => {
  const { accounts, password, unit } = readDemo();
  for (const { login } of accounts) {
    const reply = await signIn(login, password);
    assert.equal(reply.statusCode, 200, login);
    assert.equal(reply.json().home.name, login === 'phongtho' ? 'LĐLĐ huyện Phong Thổ' : unit);
  }
});

test('lần chạy sau không nạp lại gì', async () => {
  const { rows: before } = await pool.query('select max(id) as act from act');
  await (await beginDemo(pool))!.finish(new Jobs(pool, jobKinds), () => assert.fail('không được nạp lại'));
  const { rows: after } = await pool.query('select max(id) as act from act');
  assert.deepEqual(after, before);
});

test('cơ sở dữ liệu đã có người dùng thì không bị nạp tỉnh mẫu', async () => {
  const { pool: used } = await testDatabase();
  await used.query(`insert into account (login, full_name) values ('quantri', 'Q')`);
  assert.equal(await beginDemo(used), null);
});

test('chạy với --empty sau một lần nạp dở thì mở trang lập quản trị', async () => {
  const { pool: other } = await testDatabase();
  await (await beginDemo(other))!.drop();
  await forgetUnfinishedDemo(other);
  const door = await httpDoor({ pool: other, routes, entrances, pages: '' });
  assert.deepEqual((await door.inject({ url: '/api/setup' })).json(), { empty: true, loading: null });
});
