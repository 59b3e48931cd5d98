import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { Problem } from '../lib/problem.ts';
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

test('chờ lượt mà bỏ đi thì tệp không được làm, người sau vẫn tới lượt', async () => {
  const ends: (() => void)[] = [];
  const made: string[] = [];
  const holding = [1, 2, 3].map(() => inTurn(() => new Promise<void>((end) => ends.push(end))));
  const leaving = new AbortController();
  const left = inTurn(async () => made.push('gone'), leaving.signal);
  const next = inTurn(async () => made.push('next'), new AbortController().signal);
  leaving.abort();
  await assert.rejects(left, (error) => error instanceof Problem && error.kind.code === 'gate.reader_left');
  for (const end of ends) end();
  await Promise.all([...holding, next]);
  assert.deepEqual(made, ['next']);
  await assert.rejects(
    inTurn(async () => made.push('late'), AbortSignal.abort()),
    (error) => error instanceof Problem && error.kind.code === 'gate.reader_left',
  );
  assert.deepEqual(made, ['next']);
  assert.equal(await inTurn(async () => 1), 1);
});
