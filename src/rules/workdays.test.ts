import assert from 'node:assert/strict';
import { test } from 'node:test';
import { workingDaysBefore } from './workdays.ts';

test('ngày làm việc trước một ngày: không kể thứ Bảy, Chủ nhật', () => {
  // 16 November 2026 is a Monday.
  assert.equal(workingDaysBefore('2026-11-16', 0), '2026-11-16');
  assert.equal(workingDaysBefore('2026-11-16', 1), '2026-11-13');
  assert.equal(workingDaysBefore('2026-11-15', 1), '2026-11-13');
  assert.equal(workingDaysBefore('2026-11-16', 6), '2026-11-06');
  assert.equal(workingDaysBefore('2026-03-02', 1), '2026-02-27');
});
