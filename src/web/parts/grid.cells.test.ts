import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cellsOf, placed } from './grid.cells.ts';

const columns = [
  { key: 'login', head: 'Tên đăng nhập' },
  { key: 'name', head: 'Họ và tên' },
] as const;

test('dán từ bảng tính: dòng, ô, ô nhiều dòng trong ngoặc kép, ngoặc kép trong ô', () => {
  assert.deepEqual(cellsOf('a\tb\r\nc\t d \r\n'), [
    ['a', 'b'],
    ['c', 'd'],
  ]);
  assert.deepEqual(cellsOf('"một\nhai"\t"nói ""vâng"""'), [['một\nhai', 'nói "vâng"']]);
  assert.deepEqual(cellsOf('cao 5" thôi'), [['cao 5" thôi']]);
});

test('có dòng tiêu đề thì theo tiêu đề, cột theo thứ tự nào cũng được, cột lạ bỏ qua', () => {
  const rows = [
    ['Danh sách tài khoản'],
    ['STT', 'HỌ VÀ TÊN', 'Tên đăng nhập'],
    ['1', 'Lò Văn Thử', 'lothu'],
    ['', '', ''],
  ];
  assert.deepEqual(placed(columns, rows), [{ name: 'Lò Văn Thử', login: 'lothu' }]);
});

test('không có tiêu đề thì theo chỗ, kể từ cột dán vào', () => {
  assert.deepEqual(placed(columns, [['lothu', 'Lò Văn Thử', 'thừa']]), [
    { login: 'lothu', name: 'Lò Văn Thử' },
  ]);
  assert.deepEqual(placed(columns, [['Lò Văn Thử'], ['']], 1), [{ name: 'Lò Văn Thử' }]);
});
