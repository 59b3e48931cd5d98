import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayOfSerial, daysWithin, readBirth, readDay, readMonths, readPastDay } from './cells.days.ts';
import {
  cellFault,
  readCount,
  readIdentity,
  readLength,
  readName,
  readSex,
  readText,
  readTick,
  statedByIdentity,
} from './cells.ts';
import type { Cell, DateFormat } from './grid.ts';

const cell = (value: string | number, dateFormat: DateFormat = null): Cell => ({
  column: 0,
  kind: typeof value === 'number' ? 'number' : 'text',
  text: String(value),
  number: typeof value === 'number' ? value : null,
  dateFormat,
  formula: 'none',
  font: null,
});
const context = { asOf: '2024-05-01', date1904: false };
const shown = (value: string | number, format: DateFormat = null) => {
  const { value: day, fault } = readDay(cell(value, format), context);
  return day ? `${day.on} ${day.precision}` : (fault ?? null);
};

test('ngày: mọi cách viết', () => {
  const cases: [string | number, DateFormat, string | null][] = [
    ['10/03/1986', null, '1986-03-10 day'],
    ['9-3-2009', null, '2009-03-09 day'],
    ['1.2.1975', null, '1975-02-01 day'],
    ['1 2 1975', null, '1975-02-01 day'],
    [' 05 / 10 / 1992 ', null, '1992-10-05 day'],
    ['ngày 12 tháng 5 năm 1986', null, '1986-05-12 day'],
    ['Tháng 5 năm 1986', null, '1986-05-01 month'],
    ['1986-05-12', null, '1986-05-12 day'],
    ['1986-05-12T00:00:00', null, '1986-05-12 day'],
    ['09/1982', null, '1982-09-01 month'],
    ['1977', null, '1977-01-01 year'],
    [1977, null, '1977-01-01 year'],
    [1977, 'day', '1977-01-01 year'],
    ['00/00/1965', null, '1965-01-01 year'],
    ['00/5/1965', null, '1965-05-01 month'],
    ['.../5/1965', null, '1965-05-01 month'],
    ['12/5/86', null, '1986-05-12 day'],
    ['12/5/03', null, '2003-05-12 day'],
    ['12051986', null, '1986-05-12 day'],
    [12051986, null, '1986-05-12 day'],
    [26247, 'day', '1971-11-10 day'],
    [26247, null, '1971-11-10 day'],
    [30195, 'month', '1982-09-01 month'],
    [28126, 'year', '1977-01-01 year'],
    ['-', null, null],
    ['31/02/1980', null, 'day_impossible'],
    ['31/04/1980', null, 'day_impossible'],
    ['05/26/2010', null, 'day_impossible'],
    ['29/02/2023', null, 'day_impossible'],
    ['khoảng 1980', null, 'day_unreadable'],
    ['1/2/3/1980', null, 'day_unreadable'],
    [12, null, 'day_unreadable'],
  ];
  for (const [value, format, expected] of cases) assert.equal(shown(value, format), expected, String(value));
});

test('số sê-ri của Excel theo hai hệ 1900 và 1904', () => {
  assert.equal(dayOfSerial(1, false), '1900-01-01');
  assert.equal(dayOfSerial(59, false), '1900-02-28');
  assert.equal(dayOfSerial(61, false), '1900-03-01');
  assert.equal(dayOfSerial(26247, false), '1971-11-10');
  assert.equal(dayOfSerial(26247 - 1462, true), '1971-11-10');
  assert.equal(dayOfSerial(0, false), null);
});

test('ngày sinh và ngày đã qua có giới hạn theo ngày chốt số liệu', () => {
  const birth = (value: string | number, format: DateFormat = null) =>
    readBirth(cell(value, format), context).fault ?? 'ok';
  assert.equal(birth('01/05/2009'), 'ok');
  assert.equal(birth('2010'), 'birth_too_young');
  assert.equal(birth('02/05/2024'), 'day_in_future');
  assert.equal(birth('01/01/1900'), 'day_too_old');
  assert.equal(birth(1, 'day'), 'day_too_old');
  assert.equal(birth('1924'), 'ok');
  assert.equal(birth('1923'), 'day_too_old');
  const joined = (value: string) => readPastDay(cell(value), context).fault ?? 'ok';
  assert.equal(joined('01/05/2024'), 'ok');
  assert.equal(joined('02/05/2024'), 'day_in_future');
  assert.equal(joined('2024'), 'ok');
  assert.equal(joined('06/2024'), 'day_in_future');
  assert.equal(joined('03/02/1929'), 'day_too_old');
});

test('khoảng thời gian và thời hạn', () => {
  const within = (text: string) => daysWithin(text, context.asOf).map((day) => `${day.on} ${day.precision}`);
  assert.deepEqual(within('27/12/2020 - 27/12/2022'), ['2020-12-27 day', '2022-12-27 day']);
  assert.deepEqual(within('Từ tháng 9/2019 đến tháng 6/2021'), ['2019-09-01 month', '2021-06-01 month']);
  assert.deepEqual(within('2019-2021'), ['2019-01-01 year', '2021-01-01 year']);
  assert.deepEqual(within('05-06/10/2022'), ['2022-10-05 day', '2022-10-06 day']);
  assert.deepEqual(within('từ ngày 05 tháng 10 năm 2022'), ['2022-10-05 day']);
  assert.deepEqual(within('quý I'), []);
  const months = (value: string | number) => readMonths(cell(value)).value ?? null;
  assert.equal(months('36 tháng'), 36);
  assert.equal(months('3 năm'), 36);
  assert.equal(months('05 năm'), 60);
  assert.equal(months('1 năm 6 tháng'), 18);
  assert.equal(months(60), 60);
  assert.equal(months(''), null);
  assert.equal(readMonths(cell('lâu dài')).fault, 'number_unreadable');
});

test('đánh dấu', () => {
  for (const text of ['x', 'X', '✓', 'v', 'V', 'có', 'Có', 'đã qua', 'Đã qua', '1', '√'])
    assert.equal(readTick(cell(text)).value, true, text);
  for (const text of ['0', 'không', 'Chưa']) assert.equal(readTick(cell(text)).value, false, text);
  assert.equal(readTick(cell('-')).value, null);
  assert.equal(readTick(cell('Sơ cấp')).fault, 'tick_unreadable');
});

test('số lượng', () => {
  const cases: [string | number, number | string | null][] = [
    [56, 56],
    ['1.234', 1234],
    ['22.877', 22877],
    ['1,234', 1234],
    ['3 (=4+8)', 3],
    ['12 người', 12],
    ['1 234', 1234],
    ['-', null],
    ['', null],
    ['1.234.567', 1234567],
    ['12,5', 'number_not_whole'],
    [12.5, 'number_not_whole'],
    [-3, 'number_negative'],
    ['-3', 'number_negative'],
    ['nhiều', 'number_unreadable'],
  ];
  for (const [value, expected] of cases) {
    const reading = readCount(cell(value));
    assert.equal(reading.fault ?? reading.value, expected, String(value));
  }
  assert.equal(readLength(cell('2,5 ngày')).value, 2.5);
  assert.equal(readLength(cell('1/2 ngày')).value, 0.5);
});

test('họ tên chỉ gồm chữ: công thức và thẻ HTML bị từ chối', () => {
  for (const name of ['Lê Văn An', "Ksor H'Bia", 'Y Bhăm Êban', 'Lò Thị Pâng.', 'HỒ THỊ HƯƠNG']) {
    assert.equal(readName(cell(name)).value, name);
  }
  assert.equal(readName(cell('Ông Lê Văn An')).value, 'Lê Văn An');
  assert.equal(readName(cell('Lê Văn An (nghỉ thai sản)')).value, 'Lê Văn An');
  for (const name of [
    '=CMD()',
    '<script>alert(1)</script>',
    '@SUM(A1)',
    '+84',
    'A1',
    '=1+1',
    'Lê<b>An',
    '-Lê An',
  ]) {
    assert.equal(readName(cell(name)).fault, 'name_invalid', name);
  }
  assert.equal(readName(cell(12)).fault, 'name_invalid');
});

test('số định danh', () => {
  assert.equal(readIdentity(cell('012171864369')).value, '012171864369');
  assert.equal(readIdentity(cell('012 171 864 369')).value, '012171864369');
  assert.equal(readIdentity(cell('045123456')).value, '045123456');
  assert.equal(readIdentity(cell(12171864369)).fault, 'identity_eleven_digits');
  assert.equal(readIdentity(cell('45123456')).fault, 'identity_eight_digits');
  assert.equal(readIdentity(cell('12A')).fault, 'identity_digits');
  assert.deepEqual(statedByIdentity('012171864369'), { male: false, birthYear: 1971 });
  assert.deepEqual(statedByIdentity('012203864369'), { male: true, birthYear: 2003 });
  assert.equal(statedByIdentity('045123456'), null);
});

test('ô lỗi và công thức chưa tính', () => {
  assert.equal(cellFault({ ...cell('#REF!'), kind: 'error' }), 'cell_error');
  assert.equal(cellFault(cell('#N/A')), 'cell_error');
  assert.equal(cellFault({ ...cell(''), formula: 'pending' }), 'formula_pending');
  assert.equal(cellFault(cell('12')), null);
  assert.equal(readText(cell('  Kinh ')).value, 'Kinh');
  assert.equal(readText(cell('---')).value, null);
  assert.equal(readSex(cell('Nữ')).value, 'female');
  assert.equal(readSex(cell('?!')).value, null);
});
