import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { testDatabase } from '../../tests/harness/database.ts';
import { jobKind } from '../gate/job.ts';
import { notFound, Problem } from '../lib/problem.ts';
import { Jobs } from './jobs.ts';

const { pool } = await testDatabase();
const words = z.object({ does: z.string() });

/** Writes one document and then does as it is told. */
const writing = jobKind({
  kind: 'writing',
  right: 'organisation.write',
  route: 'post /writing',
  input: words,
  result: words,
  run: async ({ door, progress }, { does }) => {
    await door.joined.db
      .insertInto('document')
      .values({ kind: 'decision', title: does, unit_path: '' })
      .execute();
    await during.get(does)?.();
    await progress(0.5, 'nửa đường');
    if (does === 'problem') throw new Problem(notFound);
    if (does === 'fault') throw new Error('a secret');
    return { result: { does }, keep: does !== 'trial' };
  },
});
/** What happens from outside while a job is at work. */
const during = new Map<string, () => Promise<unknown>>();

const ask = async (does: string): Promise<number> => {
  const { rows } = await pool.query(
    `insert into job (kind, input, operator, unit_path) values ('writing', $1, 'op', '') returning id`,
    [JSON.stringify({ does })],
  );
  return rows[0].id;
};
const jobOf = async (id: number) => (await pool.query('select * from job where id = $1', [id])).rows[0];
const written = async (does: string): Promise<number> =>
  (await pool.query('select 1 from document where title = $1', [does])).rows.length;
const jobs = new Jobs(pool, [writing]);

test('việc làm xong được ghi cùng lúc với kết quả của nó, dưới tên người yêu cầu', async () => {
  const id = await ask('plain');
  assert.equal(await jobs.runWaiting(), 1);
  const job = await jobOf(id);
  assert.deepEqual([job.state, job.progress, job.result], ['done', 1, { does: 'plain' }]);
  const { rows } = await pool.query(
    'select a.operator, a.route, a.job_id from document d join act a on a.id = d.act_id where d.title = $1',
    ['plain'],
  );
  assert.deepEqual(rows, [{ operator: 'op', route: 'post /writing', job_id: id }]);
});

test('chạy thử đi cùng một đường nhưng không để lại gì', async () => {
  const id = await ask('trial');
  await jobs.runWaiting();
  assert.deepEqual([(await jobOf(id)).state, await written('trial')], ['done', 0]);
});

test('việc bị từ chối nói rõ vì sao; lỗi của phần mềm không lộ ra', async () => {
  const [refused, fault] = [await ask('problem'), await ask('fault')];
  const said: string[] = [];
  const { write } = process.stderr;
  process.stderr.write = ((line: string) => said.push(line)) as never;
  await jobs.runWaiting();
  process.stderr.write = write;
  assert.equal((await jobOf(refused)).message, notFound.vi);
  assert.equal((await jobOf(fault)).state, 'failed');
  assert.doesNotMatch((await jobOf(fault)).message, /secret/);
  assert.match(said.join(''), /a secret/);
  assert.equal((await written('problem')) + (await written('fault')), 0);
});

test('dừng theo yêu cầu thì không ghi gì', async () => {
  const id = await ask('stop');
  during.set('stop', () => pool.query('update job set cancel_asked = true where id = $1', [id]));
  await jobs.runWaiting();
  assert.deepEqual([(await jobOf(id)).state, await written('stop')], ['cancelled', 0]);
});

test('người khác thấy tiến độ khi việc còn dở', async () => {
  const id = await ask('seen');
  const seen: unknown[] = [];
  const state = await jobs.finish(id, async (share, message) => seen.push([share, message]));
  assert.equal(state.state, 'done');
  assert.deepEqual(seen, [[0.5, 'nửa đường']]);
});

test('việc của tiến trình đã chết được làm lại, và tiến trình cũ không ghi đè được', async () => {
  const id = await ask('dead');
  let again = 0;
  during.set('dead', async () => {
    if (again++ > 0) return;
    await pool.query(`update job set heartbeat_at = now() - interval '1 hour' where id = $1`, [id]);
    await new Jobs(pool, [writing]).runWaiting();
  });
  await jobs.runWaiting();
  assert.equal(again, 2);
  assert.equal(await written('dead'), 1);
  assert.equal((await jobOf(id)).state, 'done');
});

test('cơ sở dữ liệu ngắt giữa chừng thì việc được làm lại, không bị coi là hỏng', async () => {
  const id = await ask('lost');
  let again = 0;
  during.set('lost', async () => {
    if (again++ > 0) return;
    await pool.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where state = 'idle in transaction' and datname = current_database()`,
    );
  });
  await jobs.runWaiting();
  assert.equal(again, 2);
  assert.deepEqual([(await jobOf(id)).state, await written('lost')], ['done', 1]);
});

test('sau lần thứ ba thì thôi', async () => {
  const id = await ask('never');
  await pool.query(
    `update job set state = 'running', attempts = 3, heartbeat_at = now() - interval '1 hour' where id = $1`,
    [id],
  );
  assert.equal(await jobs.runWaiting(), 0);
  assert.equal((await jobOf(id)).state, 'failed');
});

test('hai tiến trình không cùng làm một việc', async () => {
  const ids = [];
  for (let count = 0; count < 6; count++) ids.push(await ask('shared'));
  const counts = await Promise.all([jobs.runWaiting(), new Jobs(pool, [writing]).runWaiting()]);
  assert.equal(counts[0] + counts[1], 6);
  assert.equal(await written('shared'), 6);
});

test('tài khoản đã khóa thì việc đã yêu cầu cũng không chạy', async () => {
  const { rows } = await pool.query(
    `insert into account (login, full_name, disabled_at) values ('khoa', 'K', now()) returning id`,
  );
  const id = await ask('disabled');
  await pool.query('update job set account_id = $2 where id = $1', [id, rows[0].id]);
  await jobs.runWaiting();
  assert.deepEqual([(await jobOf(id)).state, await written('disabled')], ['failed', 0]);
});
