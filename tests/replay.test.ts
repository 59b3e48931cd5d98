import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { system } from '../src/gate/actor.ts';
import { verify } from '../src/server/verify.ts';
import { doorOf } from './harness/actors.ts';
import { testDatabase } from './harness/database.ts';
import { commands, Play } from './harness/play.ts';
import { horizon } from './harness/replay.ts';
import { World } from './harness/world.ts';

const { pool } = await testDatabase();
const door = doorOf(pool, system('kiểm thử'));
const world = new World(pool);

// A failure prints the seed and the shortest sequence that fails.
test('ghi, đính chính, rút lại, gộp và hoàn tác theo mọi thứ tự: mọi ngày đúng như kể lại từ đầu', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(commands, { minLength: 4, maxLength: 20, size: 'max' }),
      fc.array(fc.nat(horizon), { minLength: 3, maxLength: 3 }),
      async (list, days) => {
        const province = await world.unit({ kind: 'provincial_federation', name: 'LĐLĐ tỉnh Thử' });
        const units = [
          await world.unit({ kind: 'district_federation', name: 'LĐLĐ huyện Một', under: province }),
          await world.unit({ kind: 'district_federation', name: 'LĐLĐ huyện Hai', under: province }),
        ];
        const play = new Play(door, province, units);
        for (const command of list) await play.do(command);
        for (const day of [...days, horizon]) await play.compare(day);
      },
    ),
    { numRuns: 20 },
  );
  const { checks } = await verify(pool);
  assert.deepEqual(
    checks.flatMap(({ faults }) => faults),
    [],
  );
});
