import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { layGround } from '../bench/country.ts';
import { compareAnswers, interleave, timingOf } from '../bench/measure.ts';
import { workloads } from '../bench/workload/all.ts';
import { testDatabase } from './harness/database.ts';

const { pool } = await testDatabase();
const ground = await layGround(pool, { provinces: 2, cadres: 400 }, () => {});
after(() => ground.close());

for (const workload of await workloads(ground)) {
  test(`${workload.name}: the floor answers the same question`, async () => {
    try {
      await compareAnswers({ ...workload, checks: 1 });
    } finally {
      await workload.after?.();
    }
  });
}

test('a floor that answers something else is told', async () => {
  const [list] = await workloads(ground);
  const other = { ...list!, floor: async () => JSON.stringify({ rows: [], total: -1 }) };
  await assert.rejects(compareAnswers(other), /differ/);
});

test('the bench refuses a database that holds something else', async () => {
  await assert.rejects(
    layGround(pool, { provinces: 1, cadres: 400 }, () => {}),
    /something else/,
  );
});

test('both sides run as often, and prepare each turn', async () => {
  const calls: string[] = [];
  const side = (name: string) => async () => calls.push(name);
  const { ours, floor } = await interleave({
    rounds: 3,
    ours: side('ours'),
    floor: side('floor'),
    before: async () => void calls.push('-'),
  });
  assert.equal(calls.join(' '), '- ours floor - floor ours - ours floor');
  assert.deepEqual([ours.runs, floor.runs], [3, 3]);
});

test('median and 95th percentile', () => {
  const times = Array.from({ length: 100 }, (_, at) => 100 - at);
  assert.deepEqual(timingOf(times), { median: 51, worst: 96, runs: 100 });
});
