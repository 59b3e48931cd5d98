import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { z } from 'zod';
import { doorOf, someone } from '../../tests/harness/actors.ts';
import { testDatabase } from '../../tests/harness/database.ts';
import { World } from '../../tests/harness/world.ts';
import { Problem } from '../lib/problem.ts';
import { type Actor, system } from './actor.ts';
import { perform } from './perform.ts';
import { route } from './route.ts';
import { begun, fileStream, whileRead } from './streams.ts';

const { pool } = await testDatabase();
const world = new World(pool);
const province = await world.unit({ kind: 'provincial_federation', name: 'LĐLĐ tỉnh Thử' });
await world.person(province);
const officer = doorOf(pool, someone('officer', world.pathOf(province)));

/** Tells how many people there are, again and again; what it is told to do is done before the second time. */
const counted = route({
  method: 'get',
  path: '/counted',
  right: 'cadres.read',
  unit: 'reach',
  input: z.object({ times: z.number(), broken: z.boolean().default(false) }),
  output: fileStream,
  handle: async ({ db }, { times, broken }) => ({
    name: 'dem.txt',
    type: 'text/plain',
    chunks: await begun(
      (async function* () {
        for (let time = 0; time < times; time++) {
          if (broken && time === 1) await sql`select 1 / 0`.execute(db);
          const { rows } = await sql<{ count: number }>`select count(*)::int as count from person`.execute(
            db,
          );
          yield Buffer.from(`${rows[0]!.count} `);
        }
      })(),
    ),
  }),
});
const another = {
  ...officer,
  actor: { ...someone('officer', world.pathOf(province)), accountId: 2 } as Actor,
};
const read = async (input: object, door = officer) =>
  (await perform(door, counted, input)).chunks[Symbol.asyncIterator]();
const held = () => pool.totalCount - pool.idleCount;
const text = async (chunks: AsyncIterable<Uint8Array>) =>
  Buffer.concat(await Array.fromAsync(chunks)).toString();

test('tệp gửi dần: đọc hết thì giao dịch kết thúc, và thấy dữ liệu như lúc bắt đầu', async () => {
  const { chunks } = await perform(officer, counted, { times: 3 });
  assert.equal(held(), 1);
  await world.person(province);
  assert.equal(await text(chunks), '1 1 1 ');
  assert.equal(held(), 0);
  assert.equal(await text((await perform(officer, counted, { times: 1 })).chunks), '2 ');
});

test('tệp gửi dần: kết nối đứt thì dừng ngay, không đợi ai đọc mẩu kế tiếp', async () => {
  const leaving = new AbortController();
  const chunks = await read({ times: 3 }, { ...officer, left: leaving.signal });
  await chunks.next();
  assert.equal(held(), 1);
  leaving.abort();
  await assert.rejects(chunks.next(), /given up/);
  assert.equal(held(), 0);
  await assert.rejects(
    read({ times: 3 }, { ...officer, left: leaving.signal }),
    (error) => error instanceof Problem && error.kind.code === 'gate.reader_left',
  );
  assert.equal(held(), 0);
});

test('tệp gửi dần: người tải bỏ đi, trước cả mẩu đầu hay giữa chừng, thì giao dịch cũng kết thúc', async () => {
  const never = await read({ times: 3 });
  await never.return!();
  assert.equal(held(), 0);
  const half = await read({ times: 3 });
  await half.next();
  await half.return!();
  assert.equal(held(), 0);
});

test('tệp gửi dần: hỏng giữa chừng thì giao dịch kết thúc và lỗi tới người tải', async () => {
  const chunks = await read({ times: 3, broken: true });
  await chunks.next();
  await assert.rejects(chunks.next(), /division by zero/);
  assert.equal(held(), 0);
});

test('tệp gửi dần: bị từ chối thì từ chối ngay, không giữ chỗ của ai; quá nhiều người cùng lúc thì xin chờ', async () => {
  const stranger = doorOf(pool, someone('cadre', world.pathOf(province)));
  const refused = (code: string) => (error: unknown) => error instanceof Problem && error.kind.code === code;
  for (let time = 0; time < 6; time++)
    await assert.rejects(perform(stranger, counted, { times: 1 }), refused('gate.not_allowed'));
  assert.equal(held(), 0);
  const four = [await read({ times: 2 }), await read({ times: 2 })];
  await assert.rejects(perform(officer, counted, { times: 1 }), refused('gate.too_many_own_streams'));
  for (let time = 0; time < 2; time++) four.push(await read({ times: 2 }, another));
  await assert.rejects(
    perform(doorOf(pool, system('kiểm thử')), counted, { times: 1 }),
    refused('gate.too_many_streams'),
  );
  await assert.rejects(perform(officer, counted, { times: 1 }), refused('gate.too_many_streams'));
  for (const one of four) await one.return!();
  assert.equal(await text((await perform(officer, counted, { times: 1 })).chunks), '2 ');
  assert.equal(held(), 0);
});

test('tệp gửi dần: tải nhỏ giọt không giữ được giao dịch mãi, dù mẩu nào cũng lấy đúng hạn', async () => {
  const endless = await whileRead(
    officer,
    'cadres.read',
    async () => ({
      name: 'mai.txt',
      type: 'text/plain',
      chunks: (async function* () {
        for (;;) yield await new Promise<Uint8Array>((taken) => setImmediate(taken, Buffer.from('.')));
      })(),
    }),
    { patience: 60, whole: 0.05 },
  );
  await assert.rejects(text(endless.chunks), /given up/);
  assert.equal(held(), 0);
});
