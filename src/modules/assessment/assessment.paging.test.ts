import assert from 'node:assert/strict';
import { test } from 'node:test';
import { writePlace } from '../../lib/paging.ts';
import { type JudgedPage, takePage } from './assessment.paging.ts';

/** Ten people a page, of whom those whose number is wanted are found. */
async function* judging(people: number, wanted: (number: number) => boolean, seen: number[] = []) {
  for (let first = 1; first <= people; first += 10) {
    const numbers = Array.from({ length: Math.min(10, people - first + 1) }, (_, at) => first + at);
    seen.push(first);
    const of = (personId: number) => ({ row: personId, sort: String(personId), personId });
    const page: JudgedPage<number> = {
      found: numbers.filter(wanted).map(of),
      judged: numbers.length,
      last: of(numbers.at(-1)!),
    };
    yield page;
  }
}

test('trang của danh sách đối chiếu: đủ người thì dừng xét, trang sau bắt đầu sau người cuối', async () => {
  const seen: number[] = [];
  const page = await takePage(
    judging(100, () => true, seen),
    5,
  );
  assert.deepEqual(page, { rows: [1, 2, 3, 4, 5], judged: 10, next: writePlace(['5', 5]) });
  assert.deepEqual(seen, [1]);
});

test('trang của danh sách đối chiếu: ít người khớp thì trả lời phần đã xét và chỗ xét tiếp, không bảo là hết', async () => {
  const rare = (number: number) => number === 45;
  const first = await takePage(judging(100, rare), 5, 30);
  assert.deepEqual(first, { rows: [], judged: 30, next: writePlace(['30', 30]) });
  const second = await takePage(judging(100, rare), 5, 50);
  assert.deepEqual([second.rows, second.judged], [[45], 50]);
});

test('trang của danh sách đối chiếu: vừa đúng số dòng mà hết người thì không còn trang sau', async () => {
  const page = await takePage(
    judging(10, (number) => number <= 5),
    5,
  );
  assert.deepEqual([page.rows.length, page.next], [5, null]);
});
