import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cutAt, stateOn } from './timeline.ts';

const row = (from_on: string, to_on: string | null, value: string) => ({ from_on, to_on, value });
const says = (value: string) => (one: { value: string }) => one.value === value;

test('một lời khai cùng giá trị trong cửa sổ không đổi gì', () => {
  assert.equal(stateOn([row('2023-01-01', null, 'a')], '2024-01-01', says('a')).kind, 'holds');
});

test('ngày cuối của cửa sổ nửa mở không thuộc cửa sổ', () => {
  const step = stateOn([row('2023-01-01', '2024-01-01', 'a')], '2024-01-01', says('a'));
  assert.deepEqual(step, { kind: 'opens', closes: null, to: null });
});

test('khác giá trị: đúng ngày bắt đầu thì sửa tại chỗ, sau ngày đó thì đóng và mở', () => {
  const rows = [row('2023-01-01', null, 'a')];
  assert.equal(stateOn(rows, '2023-01-01', says('b')).kind, 'corrects');
  assert.deepEqual(stateOn(rows, '2023-01-02', says('b')), { kind: 'opens', closes: rows[0], to: null });
});

test('trước cửa sổ đầu: cùng giá trị thì lùi ngày bắt đầu, khác thì mở đến đó', () => {
  const rows = [row('2023-01-01', null, 'a')];
  assert.equal(stateOn(rows, '2022-06-01', says('a')).kind, 'reaches_back');
  assert.deepEqual(stateOn(rows, '2022-06-01', says('b')), { kind: 'opens', closes: null, to: '2023-01-01' });
});

test('cắt một cửa sổ theo các mốc nằm hẳn bên trong', () => {
  const parts = cutAt(row('2023-01-01', '2024-01-01', ''), [
    row('2022-01-01', '2023-06-01', ''),
    row('2023-06-01', null, ''),
    row('2023-01-01', null, ''),
  ]);
  assert.deepEqual(parts, [
    { from_on: '2023-01-01', to_on: '2023-06-01' },
    { from_on: '2023-06-01', to_on: '2024-01-01' },
  ]);
});
