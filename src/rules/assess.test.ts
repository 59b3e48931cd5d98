import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assess, overall } from './assess.ts';
import type { Given, Verdict } from './checks.ts';
import { type Check, type Condition, condition } from './condition.ts';
import type { FactSheet } from './sheet.ts';

const source = { document: '12/QĐ', since: '2010-01-01' };
const nobody: FactSheet = {
  personId: 1,
  on: '2025-10-08',
  sex: null,
  birth: null,
  engagement: null,
  basis: null,
  party: null,
  attained: [],
  held: [],
  grades: [],
  disciplines: [],
  planned: [],
  planKnown: false,
  rulings: [],
};
const given: Given = {
  orders: {
    degree: ['none', 'technical_worker', 'secondary', 'college', 'university', 'master'],
    grade: ['not_completed', 'completed', 'good', 'excellent'],
  },
  retirement: { years: [{ year: 2020, male: 720, female: 660 }] },
  numberOf: (rule) => ({ term: 60, young: 40 })[rule] ?? null,
  gradingOn: (day) =>
    day < '2023-01-01'
      ? null
      : [
          { before: '15/12', yearsAfter: 0 },
          { before: '15/01', yearsAfter: 1 },
        ],
};
const judge = (requires: Check, facts: Partial<FactSheet>) =>
  assess(
    's',
    [condition.parse({ key: 'one', says: { vi: 'x', en: 'x' }, requires })],
    { ...nobody, ...facts },
    given,
  )[0]!;

const degree = (level: string | null, kind = 'degree') => ({ attained: [{ kind, level, ...source }] });
const post = (title: string, from: string, to: string | null) => ({
  ...source,
  title,
  from,
  to,
  unitKind: 'district_federation',
  engagement: 'full_time',
});
const born = (on: string, precision: 'day' | 'month' | 'year' = 'day') => ({ birth: { on, precision } });
const graded = (...grades: [number, string][]) => ({
  grades: grades.map(([year, grade]) => ({ year, grade, ...source })),
});
const disciplined = (decided: string, ends: string | null) => ({
  disciplines: [{ form: 'warning', decided, ends, ...source }],
});
const university: Check = { check: 'attained', kind: 'degree', level: 'university' };
const skilled: Check = { ...university, equals: ['technical_worker'] };
const younger: Check = { check: 'age_below', years: 40 };
const ruled: Check = { check: 'age_below', years: { rule: 'young' } };
const left: Check = { check: 'remaining_service', months: 60 };
const head: Check = { check: 'held', titles: ['chair', 'vice_chair'], months: 24 };
const good: Check = { check: 'graded', years: 2, atLeast: 'good' };
const clean: Check = { check: 'no_discipline', silence: 'met' };

const cases: [what: string, requires: Check, facts: Partial<FactSheet>, Verdict][] = [
  ['đúng bậc', university, degree('university'), 'met'],
  ['cao hơn', university, degree('master'), 'met'],
  ['thấp hơn một bậc', university, degree('college'), 'not_met'],
  ['khai là chưa qua đào tạo', university, degree('none'), 'not_met'],
  ['chưa khai', university, {}, 'unknown'],
  ['có bằng nhưng không rõ bậc', university, degree(null), 'unknown'],
  ['loại bằng khác', university, degree('university', 'it'), 'unknown'],
  ['được coi là tương đương', skilled, degree('technical_worker'), 'met'],
  ['không được coi là tương đương', skilled, degree('college'), 'not_met'],
  [
    'chứng chỉ không có bậc',
    { check: 'attained', kind: 'union_certificate' },
    degree(null, 'union_certificate'),
    'met',
  ],
  ['ngày sinh nhật thứ 40', younger, born('1985-10-08'), 'not_met'],
  ['trước sinh nhật thứ 40 một ngày', younger, born('1985-10-09'), 'met'],
  ['chỉ biết tháng, có thể đã 40', younger, born('1985-10-01', 'month'), 'unknown'],
  ['chỉ biết tháng, chắc chắn đã qua', younger, born('1985-09-01', 'month'), 'not_met'],
  ['chỉ biết năm, có thể đã 40', younger, born('1985-01-01', 'year'), 'unknown'],
  ['chỉ biết năm, chắc chắn chưa', younger, born('1986-01-01', 'year'), 'met'],
  ['chỉ biết năm, chắc chắn đã qua', younger, born('1984-01-01', 'year'), 'not_met'],
  ['tuổi theo mức đang áp dụng, đúng sinh nhật', ruled, born('1985-10-08'), 'not_met'],
  ['tuổi theo mức đang áp dụng, trước một ngày', ruled, born('1985-10-09'), 'met'],
  [
    'tuổi theo mức chưa ai đặt ra',
    { check: 'age_below', years: { rule: 'none' } },
    born('1985-10-09'),
    'unknown',
  ],
  ['còn đúng 60 tháng', left, { ...born('1970-10-15'), sex: 'male' }, 'met'],
  ['còn 59 tháng', left, { ...born('1970-09-30'), sex: 'male' }, 'not_met'],
  ['không rõ giới tính', left, born('1990-01-01'), 'unknown'],
  [
    'theo quy định có hiệu lực',
    { ...left, months: { rule: 'term' } },
    { ...born('1970-09-30'), sex: 'male' },
    'not_met',
  ],
  [
    'quy định chưa có',
    { ...left, months: { rule: 'none' } },
    { ...born('1990-01-01'), sex: 'male' },
    'unknown',
  ],
  ['giữ chức vụ đúng 24 tháng', head, { held: [post('chair', '2023-10-08', null)] }, 'met'],
  [
    'thiếu một ngày',
    head,
    { held: [post('chair', '2023-10-09', null), post('specialist', '2015-01-01', null)] },
    'not_met',
  ],
  ['thiếu, mà hồ sơ chỉ ghi từ khi ấy', head, { held: [post('chair', '2023-10-09', null)] }, 'unknown'],
  [
    'hai chức vụ liền nhau, lẻ ngày ở chỗ nối',
    head,
    { held: [post('vice_chair', '2023-10-08', '2024-05-20'), post('chair', '2024-05-20', null)] },
    'met',
  ],
  [
    'cộng hai chức danh',
    head,
    { held: [post('vice_chair', '2020-01-01', '2021-01-01'), post('chair', '2024-10-08', null)] },
    'met',
  ],
  [
    'hai nơi cùng lúc chỉ tính một',
    head,
    {
      held: [
        post('chair', '2024-10-08', null),
        post('vice_chair', '2024-10-08', null),
        post('specialist', '2015-01-01', null),
      ],
    },
    'not_met',
  ],
  [
    'chức vụ tương lai không tính',
    head,
    { held: [post('chair', '2025-10-09', null), post('specialist', '2015-01-01', null)] },
    'not_met',
  ],
  ['chưa ghi chức vụ nào', head, {}, 'unknown'],
  ['hai năm liền tốt', good, graded([2024, 'good'], [2023, 'excellent']), 'met'],
  ['một năm chỉ hoàn thành', good, graded([2024, 'good'], [2023, 'completed']), 'not_met'],
  ['thiếu một năm', good, graded([2024, 'good']), 'unknown'],
  ['một năm không xếp loại', good, graded([2024, 'not_graded'], [2023, 'good']), 'unknown'],
  ['năm cũ hơn không thay', good, graded([2024, 'good'], [2022, 'good']), 'unknown'],
  ['không có kỷ luật', clean, {}, 'met'],
  ['không ghi thì chưa rõ', { ...clean, silence: 'unknown' }, {}, 'unknown'],
  ['đang trong thời hạn', clean, disciplined('2024-10-08', '2025-10-09'), 'not_met'],
  ['hết hạn đúng hôm nay', clean, disciplined('2024-10-08', '2025-10-08'), 'met'],
  ['không rõ hạn', clean, disciplined('2024-10-08', null), 'unknown'],
  [
    'có trong quy hoạch',
    { check: 'planned', titles: ['chair'] },
    { planned: [{ title: 'chair', termFrom: 2025, termTo: 2030, ...source }] },
    'met',
  ],
  ['đơn vị có quy hoạch mà không có tên', { check: 'planned' }, { planKnown: true }, 'not_met'],
  ['đơn vị chưa có quy hoạch', { check: 'planned' }, {}, 'unknown'],
  ['đảng viên', { check: 'party_member' }, { party: { member: true, joined: null, ...source } }, 'met'],
  [
    'không phải đảng viên',
    { check: 'party_member' },
    { party: { member: false, joined: null, ...source } },
    'not_met',
  ],
  [
    'chưa rõ ngày vào Đảng',
    { check: 'party_member', months: 12 },
    { party: { member: true, joined: null, ...source } },
    'unknown',
  ],
  ['chỉ người trả lời được', { check: 'by_hand', asks: 'uy tín' }, {}, 'unknown'],
  ['một trong hai, một đạt', { any: [university, younger] }, degree('university'), 'met'],
  ['một trong hai, còn một chưa rõ', { any: [university, younger] }, degree('college'), 'unknown'],
  ['cả hai, một không đạt', { all: [university, younger] }, degree('college'), 'not_met'],
  ['cả hai, một chưa rõ', { all: [university, younger] }, degree('university'), 'unknown'],
];
for (const [what, requires, facts, expected] of cases)
  test(`điều kiện: ${what}`, () => {
    assert.equal(judge(requires, facts).verdict, expected);
  });

test('xếp loại hằng năm: năm trước tính đến khi hạn cuối của năm sau đã qua; không có hạn thì không ai nói được', () => {
  const two = graded([2024, 'good'], [2023, 'good']);
  const on = (day: string, facts: Partial<FactSheet>) => judge(good, { ...facts, on: day });
  assert.equal(on('2026-01-14', two).verdict, 'met');
  assert.equal(on('2026-01-15', two).verdict, 'unknown');
  assert.equal(on('2022-06-01', {}).mend, 'law');
  assert.equal(on('2022-06-01', graded([2021, 'good'], [2020, 'good'])).verdict, 'met');
});

test('điều kiện: kết luận chỉ ra điều đã thấy, điều đòi hỏi, văn bản và mục cần bổ sung', () => {
  const { value, asked, document, mend } = judge(head, {
    held: [post('chair', '2023-10-09', null), post('specialist', '2015-01-01', null)],
  });
  assert.deepEqual([value, asked, document, mend], [23, 24, '12/QĐ', 'posting']);
  assert.equal(judge(university, {}).mend, 'qualification.degree');
});

test('điều kiện: chỉ hỏi người thuộc diện; chưa rõ có thuộc diện không thì chưa rõ; tắt thì không hỏi', () => {
  const young: Condition = condition.parse({
    key: 'young',
    says: { vi: 'x', en: 'x' },
    requires: university,
    when: { check: 'engagement', is: ['full_time'] },
  });
  const told = (facts: Partial<FactSheet>, one = young) =>
    assess('s', [one], { ...nobody, ...facts }, given).map(({ verdict }) => verdict);
  assert.deepEqual(told({ engagement: 'part_time' }), []);
  assert.deepEqual(told({ engagement: 'full_time', ...degree('college') }), ['not_met']);
  assert.deepEqual(told(degree('college')), ['unknown']);
  assert.equal(assess('s', [young], { ...nobody, ...degree('college') }, given)[0]!.mend, 'engagement');
  assert.deepEqual(told({ engagement: 'full_time' }, { ...young, enforcement: 'off' }), []);
});

const rulings: [
  what: string,
  requires: Check,
  facts: Partial<FactSheet>,
  says: 'met' | 'not_met' | 'excused',
  expected: [Verdict, boolean],
][] = [
  ['văn bản cho phép thì đạt', university, degree('college'), 'excused', ['met', true]],
  ['đã đạt thì không cần văn bản', university, degree('master'), 'excused', ['met', false]],
  ['kết luận của người không đổi điều hồ sơ nói', university, degree('college'), 'met', ['not_met', false]],
  ['kết luận của người trả lời điều chưa rõ', university, {}, 'met', ['met', false]],
  ['kết luận của người: không đạt', { check: 'by_hand', asks: 'uy tín' }, {}, 'not_met', ['not_met', false]],
];
for (const [what, requires, facts, says, expected] of rulings)
  test(`điều kiện: ${what}, và chỉ cho đúng điều kiện của đúng tiêu chuẩn`, () => {
    const ruled = (standard: string) => {
      const ruling = { standard, condition: 'one', says, document: '9/QĐ', since: null };
      const { verdict, excused } = judge(requires, { ...facts, rulings: [ruling] });
      return [verdict, excused];
    };
    assert.deepEqual(ruled('s'), expected);
    assert.deepEqual(ruled('other'), [judge(requires, facts).verdict, false]);
  });

test('kết luận chung: một điều không đạt là không đạt; thiếu dữ liệu không bao giờ là đạt', () => {
  const all = (...verdicts: Verdict[]) => overall(verdicts.map((verdict) => ({ verdict })));
  assert.equal(all('met', 'met'), 'met');
  assert.equal(all('met', 'unknown'), 'unknown');
  assert.equal(all('unknown', 'not_met', 'met'), 'not_met');
  assert.equal(all(), 'met');
});
