import assert from 'node:assert/strict';
import { test } from 'node:test';
import { groupThousands, percentage, writtenCount, writtenShare } from './numbers.ts';

test('thousands take a dot, decimals a comma', () => {
  const cases: [number, string][] = [
    [0, '0'],
    [999, '999'],
    [1000, '1.000'],
    [22877, '22.877'],
    [1234567.5, '1.234.567,5'],
    [-1200, '-1.200'],
  ];
  for (const [value, shown] of cases) assert.equal(groupThousands(value), shown);
});

test('a count below ten takes a zero before it, nought and ten do not', () => {
  const cases: [number, string][] = [
    [0, '0'],
    [1, '01'],
    [9, '09'],
    [10, '10'],
    [7431, '7.431'],
  ];
  for (const [value, shown] of cases) assert.equal(writtenCount(value), shown);
});

test('shares are rounded half up to one decimal', () => {
  assert.equal(percentage(1, 3), 33.3);
  assert.equal(percentage(1, 16), 6.3);
  assert.equal(percentage(1, 2000), 0.1);
  assert.equal(percentage(5, 0), null);
  assert.equal(writtenShare(63.5), '63,5%');
  assert.equal(writtenShare(100), '100%');
});
