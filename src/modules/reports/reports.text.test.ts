import assert from 'node:assert/strict';
import { test } from 'node:test';
import { numberOfYears } from './forms/five-year.words.text.ts';
import { documentDay, placeOf, reportSymbol, superiorOf, writtenOut } from './reports.text.ts';
import { linesOf } from './reports.word.head.ts';

test('names are written out', () => {
  const cases = [
    ['LĐLĐ tỉnh Lai Châu', 'Liên đoàn Lao động tỉnh Lai Châu'],
    ['LĐLĐ TP. Hải Phòng', 'Liên đoàn Lao động thành phố Hải Phòng'],
    ['CĐ ngành Y tế', 'Công đoàn ngành Y tế'],
    ['CĐCS Trường THPT số 1', 'Công đoàn cơ sở Trường THPT số 1'],
    ['Liên đoàn Lao động tỉnh Sơn La', 'Liên đoàn Lao động tỉnh Sơn La'],
  ];
  for (const [short, long] of cases) assert.equal(writtenOut(short!), long);
});

test('a report is dated where its unit sits', () => {
  const province = ['LĐLĐ tỉnh Lai Châu'];
  const cases: [string, string[], string | null][] = [
    ['LĐLĐ tỉnh Lai Châu', [], 'Lai Châu'],
    ['Liên đoàn Lao động Tỉnh Lai Châu', [], 'Lai Châu'],
    ['LĐLĐ thành phố Hồ Chí Minh', [], 'Thành phố Hồ Chí Minh'],
    ['LĐLĐ huyện Tam Đường', province, 'Tam Đường'],
    ['LĐLĐ Quận 1', ['LĐLĐ thành phố Hồ Chí Minh'], 'Quận 1'],
    ['LĐLĐ thị xã Sa Pa, tỉnh Lào Cai', [], 'Sa Pa'],
    ['CĐ ngành Giáo dục', province, 'Lai Châu'],
    ['Công đoàn Viên chức tỉnh Lai Châu', province, 'Lai Châu'],
    ['Công đoàn phường Tân Phong', province, 'Tân Phong'],
    ['Tổng Liên đoàn Lao động Việt Nam', [], 'Hà Nội'],
    ['Công đoàn Dầu khí', [], null],
  ];
  for (const [name, above, place] of cases) assert.equal(placeOf(name, above), place, name);
});

test('the organ above, the symbol', () => {
  assert.equal(superiorOf('confederation', []), null);
  assert.equal(superiorOf('commune_union', ['LĐLĐ tỉnh Lai Châu']), 'Liên đoàn Lao động tỉnh Lai Châu');
  assert.equal(superiorOf('commune_union', []), null);
  assert.equal(reportSymbol('civil_servant_union'), '/BC-CĐVC');
  assert.equal(reportSymbol('commune_union'), '/BC-CĐ');
});

test('days have a zero before the first two months only', () => {
  assert.deepEqual(['2024-04-03', '2019-01-11', '2023-10-04'].map(documentDay), [
    '03/4/2024',
    '11/01/2019',
    '04/10/2023',
  ]);
});

test('years under review, both days counted', () => {
  const cases: [string, string, number][] = [
    ['2019-01-01', '2023-12-31', 5],
    ['2019-01-01', '2024-05-01', 5],
    ['2019-01-11', '2024-01-10', 5],
    ['2024-01-01', '2024-12-31', 1],
    ['2024-05-01', '2024-05-01', 1],
  ];
  for (const [from, to, years] of cases) assert.equal(numberOfYears({ from, to }), years, `${from} ${to}`);
});

test('a long name breaks before its place, else in the middle, and keeps its words', () => {
  assert.deepEqual(linesOf('LIÊN ĐOÀN LAO ĐỘNG TỈNH LAI CHÂU'), ['LIÊN ĐOÀN LAO ĐỘNG TỈNH LAI CHÂU']);
  assert.deepEqual(linesOf('LIÊN ĐOÀN LAO ĐỘNG THÀNH PHỐ HỒ CHÍ MINH'), [
    'LIÊN ĐOÀN LAO ĐỘNG ',
    'THÀNH PHỐ HỒ CHÍ MINH',
  ]);
  const name = 'CÔNG ĐOÀN TỔNG CÔNG TY CƠ KHÍ XÂY DỰNG VÀ LẮP MÁY';
  assert.equal(linesOf(name).join(''), name);
  assert.equal(linesOf(name).length, 2);
});
