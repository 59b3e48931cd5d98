import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { inTurn } from './turns.ts';

test('nhiều người lấy tệp cùng lúc: ba tệp một lượt, ai hỏi trước được trước, tệp hỏng trả lại lượt', async () => {
  let [now, peak] = [0, 0];
  const begun: number[] = [];
  const one = (at: number) =>
    inTurn(async () => {
      begun.push(at);
      peak = Math.max(peak, ++now);
      await setTimeout(5);
      now -= 1;
      if (at % 2) throw new Error('hỏng');
      return at;
    });
  const all = Array.from({ length: 10 }, (_, at) => one(at));
  const done = await Promise.allSettled(all);
  assert.equal(peak, 3);
  assert.deepEqual(begun, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  assert.equal(done.filter(({ status }) => status === 'fulfilled').length, 5);
  assert.equal(await one(10), 10);
});
