import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pagesOf } from './reports.pages.ts';

/** Three rows above, a head of two, the lines, and below them five rows who sign on. */
const laid = (lines: number, each = 19, widths = [6, 40, 20, 20, 20]) => {
  const heights = [16, 16, 20, 30, 30, ...Array.from({ length: lines }, () => each), 14, 18, 18, 56, 18];
  return { widths, heights, head: { first: 3, last: 4 }, tail: 5 + lines - 3 };
};
const room = 509;

test('biểu ngắn, hoặc dài hơn một trang một chút: in vừa một trang', () => {
  for (const lines of [3, 15, 24]) assert.deepEqual(pagesOf(laid(lines)), { kind: 'one' });
});

for (const lines of [30, 34, 35, 36, 37, 38, 60, 61, 200])
  test(`biểu ${lines} dòng: chữ ký đi cùng ba dòng cuối, không trang nào quá khổ`, () => {
    const { heights, head, tail, ...given } = laid(lines);
    const pages = pagesOf({ ...given, heights, head, tail });
    assert.ok(pages.kind === 'several');
    const starts = [0, ...pages.breaks.map((row) => row + 1)];
    assert.ok(starts.every((start) => start <= tail));
    const repeated = heights[3]! + heights[4]!;
    for (const [at, start] of starts.entries()) {
      const rows = heights.slice(start, starts[at + 1]);
      const high = rows.reduce((sum, row) => sum + row, at === 0 ? 0 : repeated);
      assert.ok(rows.length > 0 && high <= room, `page ${at + 1} is ${high} points high`);
    }
  });

test('biểu rộng thu nhỏ theo bề ngang thì một trang chứa được nhiều dòng hơn', () => {
  const wide = pagesOf(
    laid(
      100,
      19,
      Array.from({ length: 40 }, () => 6),
    ),
  );
  const narrow = pagesOf(laid(100));
  assert.ok(wide.kind === 'several' && narrow.kind === 'several');
  assert.ok(wide.breaks.length < narrow.breaks.length);
});
