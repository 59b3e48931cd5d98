import { percentage } from '../../../lib/numbers.ts';
import type { TableFacts } from '../reports.facts.ts';
import type { Run, TableReport } from '../reports.schema.ts';
import {
  cellsOf,
  framed,
  lackingRemark,
  line,
  plain,
  total,
  unknown,
  wordColumn,
} from '../reports.tables.ts';
import { tableWords } from './tables.text.ts';

/** Biểu 8C-BTCTW: who came to the staff and who left it, beside the same days of last year. */

const before = 'staffing.change.before';
const came = 'staffing.change.came';
const went = 'staffing.change.went';
const after = 'staffing.change.after';
export const changeKeys = [before, came, went, after];

const increases = ['Thi tuyển, xét tuyển', 'Tiếp nhận, điều động đến', 'Lý do khác'];
const decreases = [
  'Nghỉ hưu đúng tuổi',
  'Nghỉ hưu trước tuổi, tinh giản biên chế',
  'Chuyển đi, điều động đi',
  'Thôi việc',
  'Buộc thôi việc',
  'Lý do khác',
];

/** Who stands in units of which nobody was on record before the period: they are among those who came, and no growth. */
function enteredRemark({ byUnit }: TableFacts): string[] {
  const entered = byUnit.filter(({ values }) => values[before] === null && values['staffing.actual']);
  const people = entered.reduce((sum, { values }) => sum + values['staffing.actual']!, 0);
  return entered.length === 0
    ? []
    : [
        `Số tăng gồm ${people} người của ${entered.length} đơn vị mới có số liệu trong kỳ: ${entered.map(({ unit }) => unit.name).join(', ')}.`,
      ];
}

export const staffChangeTitle = 'Tình hình tăng, giảm cán bộ công đoàn chuyên trách';

export function staffChange(facts: TableFacts): TableReport {
  const now = cellsOf(facts, facts.values);
  const last = facts.earlier && cellsOf({ unit: facts.unit, ...facts.earlier }, facts.earlier.values);
  const shownBy = (run: Run) => (run.kind === 'figure' ? run.value : null);
  const across = (key: string): Run[] => {
    const [one, other] = [now.count(key), last?.count(key) ?? unknown];
    const [part, whole] = [shownBy(one), shownBy(other)];
    const share = part === null || whole === null ? null : percentage(part, whole);
    return [one, other, share === null ? unknown : plain(String(share).replace('.', ','))];
  };
  // Why somebody came or went stands in the documents; the record does not tell it apart yet.
  const reasons = (labels: readonly string[]) =>
    labels.map((label, at) => line(String(at + 1), label, [unknown, unknown, unknown]));
  return framed(facts, {
    form: 'staff-change',
    formNumber: 'Biểu số 8C-BTCTW',
    measure: tableWords.people,
    title: staffChangeTitle,
    summary: tableWords.period(facts.from, facts.to),
    remarks: [
      tableWords.follows('Biểu 8C-BTCTW của Ban Tổ chức Trung ương'),
      'Đầu kỳ: cuối ngày liền trước kỳ. D = A + B - C. Cột (%): kỳ này so với cùng kỳ năm trước. Lý do tăng, giảm chưa được ghi riêng trong hồ sơ.',
      'Dấu “…”: chưa có dữ liệu.',
      ...lackingRemark(facts),
      ...enteredRemark(facts),
    ],
    columns: [
      wordColumn(['TT'], 'A', 6, 'centre'),
      wordColumn([tableWords.criterion], 'B', 48),
      wordColumn(['Kỳ này'], '1', 16, 'centre'),
      wordColumn(['Cùng kỳ năm trước'], '2', 16, 'centre'),
      wordColumn(['So với cùng kỳ (%)'], '3 (=1/2)', 16, 'centre'),
    ],
    rows: [
      total('A', 'Số có mặt đầu kỳ', across(before)),
      total('B', 'Số tăng trong kỳ', across(came)),
      ...reasons(increases),
      total('C', 'Số giảm trong kỳ', across(went)),
      ...reasons(decreases),
      total('D', 'Số có mặt cuối kỳ', across(after)),
    ],
  });
}
