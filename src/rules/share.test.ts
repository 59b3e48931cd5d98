import assert from 'node:assert/strict';
import { test } from 'node:test';
import { againstShare, peopleIn, type Rounding, shareOf } from './share.ts';

test('tỷ lệ: đọc như văn bản viết', () => {
  assert.deepEqual(shareOf('2/3'), { parts: 2, of: 3 });
  assert.deepEqual(shareOf('50%'), { parts: 50, of: 100 });
  assert.deepEqual(shareOf('12,5 %'), { parts: 125, of: 1000 });
  for (const wrong of ['', '3/2', '1/0', '120%', 'hai phần ba', '-1/2']) assert.equal(shareOf(wrong), null);
});

const compared: [count: number, whole: number, share: string, sign: number][] = [
  [10, 20, '50%', 0],
  [11, 21, '50%', 1],
  [10, 21, '50%', -1],
  [6, 9, '2/3', 0],
  [7, 10, '2/3', 1],
  [6, 10, '2/3', -1],
  [5, 15, '1/3', 0],
  [5, 16, '1/3', -1],
  [4, 11, '1/3', 1],
  [1, 5, '20%', 0],
  [3, 14, '20%', 1],
  [3, 16, '20%', -1],
];
for (const [count, whole, share, sign] of compared)
  test(`tỷ lệ: ${count} trên ${whole} so với ${share}`, () => {
    assert.equal(againstShare(count, whole, shareOf(share)!), sign);
  });

const rounded: [whole: number, share: string, rounding: Rounding, people: number][] = [
  [19, '20%', 'down', 3],
  [19, '20%', 'up', 4],
  [19, '20%', 'half_up', 4],
  [17, '20%', 'half_up', 3],
  [20, '20%', 'up', 4],
  [15, '1/3', 'up', 5],
  [16, '1/3', 'down', 5],
  [16, '1/3', 'up', 6],
  [5, '50%', 'half_up', 3],
  [3, '20%', 'down', 0],
];
for (const [whole, share, rounding, people] of rounded)
  test(`tỷ lệ: ${share} của ${whole}, làm tròn ${rounding}`, () => {
    assert.equal(peopleIn(whole, shareOf(share)!, rounding), people);
  });
