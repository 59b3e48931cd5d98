import assert from 'node:assert/strict';
import { test } from 'node:test';
import { periodBefore, periodOf } from './reports.periods.ts';

const since = { kind: 'since', on: '2019-01-11', years: 5 } as const;

test('kỳ của mẫu theo ngày xem', () => {
  const cases = [
    [{ kind: 'day' }, '2024-05-01', '2024-05-01'],
    [{ kind: 'year' }, '2024-05-01', '2024-01-01'],
    [{ kind: 'year' }, '2024-01-01', '2024-01-01'],
    // From the resolution's day while it is less than six years back; later the last five years.
    [since, '2024-05-01', '2019-01-11'],
    [since, '2025-01-10', '2019-01-11'],
    [since, '2025-01-11', '2020-01-12'],
    [since, '2026-11-21', '2021-11-22'],
    // Before the resolution there is nothing to begin from.
    [since, '2019-01-10', '2014-01-11'],
    [since, '2024-02-29', '2019-01-11'],
    [since, '2028-02-29', '2023-03-01'],
  ] as const;
  for (const [period, asOf, from] of cases)
    assert.deepEqual(periodOf(period, asOf), { from, to: asOf }, asOf);
});

test('kỳ trước', () => {
  const cases = [
    [{ kind: 'day' }, '2024-05-01', '2024-05-01', '2023-12-31', '2023-12-31'],
    [{ kind: 'year' }, '2024-01-01', '2024-05-01', '2023-01-01', '2023-05-01'],
    [{ kind: 'year' }, '2024-01-01', '2024-02-29', '2023-01-01', '2023-02-28'],
    [since, '2019-01-11', '2019-01-20', '2019-01-01', '2019-01-10'],
    [since, '2020-01-01', '2020-01-01', '2019-12-31', '2019-12-31'],
  ] as const;
  for (const [period, from, to, first, last] of cases)
    assert.deepEqual(periodBefore(period, { from, to }), { from: first, to: last }, `${from} ${to}`);
});
