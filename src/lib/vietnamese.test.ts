import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fold, foldWords, nameKey, nameSort, nameTokens, tidyName } from './vietnamese.ts';

const onsets = [
  '',
  'b',
  'c',
  'd',
  'đ',
  'g',
  'h',
  'kh',
  'l',
  'm',
  'ngh',
  'nh',
  'ph',
  'qu',
  's',
  't',
  'th',
  'tr',
  'v',
  'x',
];
const rimes = ['a', 'ă', 'â', 'e', 'ê', 'i', 'o', 'ô', 'ơ', 'u', 'ư', 'y'];
const codas = ['', 'n', 'ng', 'nh', 'm', 'c', 't'];
const tones = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'];

const syllable = fc
  .tuple(
    fc.constantFrom(...onsets),
    fc.constantFrom(...rimes),
    fc.constantFrom(...tones),
    fc.constantFrom(...codas),
  )
  .map((parts) => {
    const word = parts.join('').normalize('NFC');
    return word.charAt(0).toUpperCase() + word.slice(1);
  });

test('fold: bỏ dấu, đ thành d, một khoảng trắng', () => {
  assert.equal(fold('  Đặng   Thị\u00a0HOÀ '), 'dang thi hoa');
  assert.equal(fold('Hòa'), fold('Hoà'));
  assert.equal(fold('Ðỗ'), 'do');
  assert.equal(foldWords('Đảng viên (ngày vào)'), 'dang vien ngay vao');
  assert.deepEqual(nameTokens('Lê Thị Lê'), ['le', 'thi']);
});

test('nameSort xếp theo tên như Intl.Collator tiếng Việt', () => {
  const collator = new Intl.Collator('vi');
  fc.assert(
    fc.property(syllable, syllable, (a, b) => {
      const expected = Math.sign(collator.compare(a, b));
      const [left, right] = [nameSort(a), nameSort(b)];
      assert.equal(left < right ? -1 : left > right ? 1 : 0, expected, `${a} ${b}`);
    }),
    { numRuns: 3000 },
  );
});

test('nameSort: tên trước, rồi họ, rồi đệm; vị trí dấu không đổi thứ tự', () => {
  const names = [
    'Đỗ Văn Ánh',
    'Trần Thị An',
    'Lê Thị An',
    'Lê Văn An',
    'Nguyễn Văn Dũng',
    'Nguyễn Văn Đạt',
    'Lê Ân',
    'Vũ Ăn',
  ];
  const sorted = [...names].sort((a, b) => (nameSort(a) < nameSort(b) ? -1 : 1));
  assert.deepEqual(sorted, [
    'Lê Thị An',
    'Lê Văn An',
    'Trần Thị An',
    'Đỗ Văn Ánh',
    'Vũ Ăn',
    'Lê Ân',
    'Nguyễn Văn Dũng',
    'Nguyễn Văn Đạt',
  ]);
  assert.equal(nameSort('Lê Hoà'), nameSort('Lê Hòa'));
  assert.equal(nameSort(''), '');
});

test('nameKey: cùng một tên dù hoa, thường, tổ hợp; khác dấu là khác tên', () => {
  assert.equal(nameKey('TRẦN THỊ THUỶ'), nameKey('Trần  Thị Thủy'.normalize('NFD')));
  assert.notEqual(nameKey('Trần Thị Thủy'), nameKey('Trần Thị Thúy'));
});

test('tidyName: chữ in hoa thành chữ thường đúng kiểu, còn lại giữ nguyên', () => {
  assert.equal(tidyName('HỒ THỊ  HƯƠNG'), 'Hồ Thị Hương');
  assert.equal(tidyName('hoàng thị thuỷ'), 'Hoàng Thị Thuỷ');
  assert.equal(tidyName('Ksor H’Bia'), 'Ksor H’Bia');
  assert.equal(tidyName('Y BHĂM ÊBAN'), 'Y Bhăm Êban');
});
