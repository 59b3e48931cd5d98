import assert from 'node:assert/strict';
import { test } from 'node:test';
import { figureOf, type Typed, typedOf } from './edition.values.ts';

const cases: [counted: string, typed: Typed, value: unknown][] = [
  ['months', '36', 36],
  ['points', '12,5', 12.5],
  ['months', '', ''],
  ['share', ' 2/3 ', '2/3'],
  ['flag', 'true', true],
  ['flag', 'false', false],
  ['text', ' hằng năm ', 'hằng năm'],
  [
    'table',
    {
      heads: ['above', 'atMost'],
      rows: [
        ['0', '150'],
        ['', ''],
        ['5000', 'tùy cấp trên'],
      ],
    },
    [
      { above: 0, atMost: 150 },
      { above: 5000, atMost: 'tùy cấp trên' },
    ],
  ],
];
for (const [counted, typed, value] of cases)
  test(`mức gõ vào: ${counted} ${JSON.stringify(typed)}`, () =>
    assert.deepEqual(figureOf(counted, typed), value));

test('mức là bảng: sửa thì có đủ dòng, thêm mới thì giữ cột', () => {
  const value = [{ above: 0, atMost: 150 }];
  assert.deepEqual(typedOf('table', value), { heads: ['above', 'atMost'], rows: [['0', '150']] });
  assert.deepEqual(typedOf('table', value, true), { heads: ['above', 'atMost'], rows: [['', '']] });
  assert.deepEqual(figureOf('table', typedOf('table', value)), value);
});
