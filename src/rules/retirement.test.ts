import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type RetirementSchedule, remainingMonths, retirementDay, type Sex } from './retirement.ts';

const months = (years: number, more = 0) => 12 * years + more;
/** NĐ 135/2020/NĐ-CP Điều 4.2; before 2021 sixty and fifty-five. */
const schedule: RetirementSchedule = {
  years: [
    { year: 2020, male: months(60), female: months(55) },
    ...[...Array(15).keys()].map((step) => ({
      year: 2021 + step,
      male: Math.min(months(60) + 3 * (step + 1), months(62)),
      female: Math.min(months(55) + 4 * (step + 1), months(60)),
    })),
  ],
};
const born = (month: string) => ({ on: `${month}-01`, precision: 'month' as const });

/** First and last month of birth of each step, and the months in which they retire: Phụ lục I of the decree. */
const steps: Record<Sex, [string, string, string, string][]> = {
  male: [
    ['1960-11', '1960-12', '2020-11', '2020-12'],
    ['1961-01', '1961-09', '2021-04', '2021-12'],
    ['1961-10', '1962-06', '2022-04', '2022-12'],
    ['1962-07', '1963-03', '2023-04', '2023-12'],
    ['1963-04', '1963-12', '2024-04', '2024-12'],
    ['1964-01', '1964-09', '2025-04', '2025-12'],
    ['1964-10', '1965-06', '2026-04', '2026-12'],
    ['1965-07', '1966-03', '2027-04', '2027-12'],
    ['1966-04', '1990-07', '2028-04', '2052-07'],
  ],
  female: [
    ['1965-11', '1965-12', '2020-11', '2020-12'],
    ['1966-01', '1966-08', '2021-05', '2021-12'],
    ['1966-09', '1967-04', '2022-05', '2022-12'],
    ['1967-05', '1967-12', '2023-05', '2023-12'],
    ['1968-01', '1968-08', '2024-05', '2024-12'],
    ['1968-09', '1969-04', '2025-05', '2025-12'],
    ['1969-05', '1969-12', '2026-05', '2026-12'],
    ['1970-01', '1970-08', '2027-05', '2027-12'],
    ['1970-09', '1971-04', '2028-05', '2028-12'],
    ['1971-05', '1971-12', '2029-05', '2029-12'],
    ['1972-01', '1972-08', '2030-05', '2030-12'],
    ['1972-09', '1973-04', '2031-05', '2031-12'],
    ['1973-05', '1973-12', '2032-05', '2032-12'],
    ['1974-01', '1974-08', '2033-05', '2033-12'],
    ['1974-09', '1975-04', '2034-05', '2034-12'],
    ['1975-05', '1995-01', '2035-05', '2055-01'],
  ],
};
const index = (month: string) => months(Number(month.slice(0, 4)), Number(month.slice(5)) - 1);
const month = (at: number) => `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;

for (const sex of ['male', 'female'] as const)
  for (const [first, last, retiresFirst, retiresLast] of steps[sex])
    test(`nghỉ hưu: ${sex} sinh ${first} đến ${last} nghỉ từ ${retiresFirst} đến ${retiresLast}, từng tháng một`, () => {
      assert.equal(index(retiresLast) - index(retiresFirst), index(last) - index(first));
      for (let at = index(first); at <= index(last); at++) {
        const expected = month(index(retiresFirst) + at - index(first));
        assert.equal(retirementDay(born(month(at)), sex, schedule).slice(0, 7), expected, month(at));
      }
    });

test('nghỉ hưu: ngày cuối tháng, cả tháng hai năm nhuận; chỉ biết năm sinh thì tính từ 01/01', () => {
  const on = (day: string) => retirementDay({ on: day, precision: 'day' }, 'male', schedule);
  assert.equal(on('1966-12-31'), '2028-12-31');
  assert.equal(on('1970-02-01'), '2032-02-29');
  assert.equal(on('1971-02-28'), '2033-02-28');
  assert.equal(retirementDay({ on: '1968-01-01', precision: 'year' }, 'female', schedule), '2024-05-31');
});

/** Chỉ thị 45-CT/TW, phụ lục 2: the oldest month of birth allowed, by what must remain. */
const allowed: [what: string, at: string, need: number, male: string, female: string | null][] = [
  ['lần đầu, cấp tỉnh', '2025-09', 60, '1968-09', '1972-05'],
  ['lần đầu, cấp xã', '2025-07', 60, '1968-07', '1972-03'],
  ['lần đầu, cấp trên cơ sở', '2025-06', 60, '1968-06', '1972-02'],
  ['lần đầu, cấp cơ sở', '2025-04', 60, '1968-04', '1972-01'],
  ['tái cử, cấp tỉnh', '2025-09', 48, '1967-09', '1971-09'],
  ['tái cử, cấp trên cơ sở', '2025-06', 48, '1967-06', '1971-06'],
  ['tái cử, phó bí thư cấp tỉnh', '2025-09', 42, '1967-03', null],
];
for (const [what, at, need, male, female] of allowed)
  test(`thời gian công tác còn lại: ${what}`, () => {
    for (const [sex, oldest] of [['male', male] as const, ['female', female] as const]) {
      if (oldest === null) continue;
      const left = (birth: string) => remainingMonths(born(birth), sex, `${at}-01`, schedule);
      assert.ok(left(oldest) >= need, `${sex} ${oldest}: ${left(oldest)}`);
      assert.ok(left(month(index(oldest) - 1)) < need, `${sex} before ${oldest}`);
    }
  });

test('thời gian công tác còn lại: nữ sinh 12/1971 chỉ còn 56 tháng vào tháng 4/2025', () => {
  assert.equal(remainingMonths(born('1971-12'), 'female', '2025-04-15', schedule), 56);
});
