import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { faultsOf } from '../gate/faults.text.ts';
import { parseInput } from '../gate/perform.ts';
import { asProblem, Problem, problem } from './problem.ts';
import { day, line, note } from './shapes.ts';

const kind = problem({
  code: 'lib.test',
  status: 400,
  vi: 'Thiếu {what}: {count}',
  en: 'No {what}: {count}',
});

test('chi tiết nói bằng cả hai thứ tiếng thì mỗi câu dùng tiếng của mình', () => {
  const told = new Problem(kind, { what: { vi: 'dòng', en: 'rows' }, count: 3 });
  assert.deepEqual([told.vi(), told.en()], ['Thiếu dòng: 3', 'No rows: 3']);
  assert.deepEqual(told.wire().details, { what: 'dòng', count: 3 });
});

test('chỗ không có chi tiết thì để nguyên', () => {
  assert.equal(new Problem(kind, { count: null }).en(), 'No {what}: {count}');
});

test('đầu vào sai được kể bằng cả hai thứ tiếng, kể cả lỗi riêng của một dạng', () => {
  const input = z.object({ on: day, count: z.number() });
  const given = { on: '2024-02-30', count: 'x' };
  assert.throws(
    () => parseInput({ input }, given),
    (error: Problem) => {
      assert.match(error.vi(), /on: không phải một ngày có thật.*count: thiếu/);
      assert.match(error.en(), /on: not a day of the calendar.*count: missing/);
      return true;
    },
  );
  assert.deepEqual(
    faultsOf(input.safeParse(given).error!).map(({ path }) => path),
    ['on', 'count'],
  );
});

test('năm gõ nhầm bị từ chối bằng lời, hai đầu của khoảng thì nhận', () => {
  const input = z.object({ on: day });
  for (const on of ['1800-01-01', '2999-12-31']) assert.deepEqual(parseInput({ input }, { on }), { on });
  for (const on of ['0001-01-01', '0204-05-01', '1799-12-31', '3000-01-01', '9999-12-31'])
    assert.throws(() => parseInput({ input }, { on }), /on: năm phải từ 1800 đến 2999$/);
});

test('số quá lớn cho cột của nó là đầu vào sai, không phải lỗi của phần mềm', () => {
  const refused = asProblem(Object.assign(new Error('out of range for type integer'), { code: '22003' }));
  assert.equal(refused instanceof Problem && refused.kind.code, 'gate.out_of_range');
  const own = Object.assign(new Error('syntax'), { code: '42601' });
  assert.equal(asProblem(own), own);
});

test('ký tự không nhìn thấy dán kèm chữ thì bỏ đi, chữ và chỗ xuống dòng thì giữ', () => {
  assert.equal(line.parse('\u202a0912\u202c\u0007 345\ufeff'), '0912 345');
  assert.equal(note.parse('Dòng một\r\n\tdòng hai\u200b\uffff '), 'Dòng một\r\n\tdòng hai');
  assert.equal(line.parse('Nguyễn Thị Ưỡng'.normalize('NFD')), 'Nguyễn Thị Ưỡng'.normalize('NFD'));
  assert.equal(line.safeParse('\u202e\u200b').success, false);
});
