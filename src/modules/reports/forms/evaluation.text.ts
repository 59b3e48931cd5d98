import { yearOf } from '../../../lib/days.ts';
import { grades } from '../../evaluation/evaluation.labels.ts';
import type { TableFacts, Values } from '../reports.facts.ts';
import type { Run, TableReport } from '../reports.schema.ts';
import { cellsOf, framed, group, line, plain, total, unitLabel, wordColumn } from '../reports.tables.ts';
import { tableWords } from './tables.text.ts';

/** The year's grades by unit, and the list of those graded by name. */

const names = ['excellent', 'good', 'completed', 'notCompleted', 'notGraded'] as const;
const labels = ['excellent', 'good', 'completed', 'not_completed', 'not_graded'] as const;
/** `<year>` is that of the last day of the period. */
export const evaluationKeys = ['graded', ...names].map((name) => `evaluation.<year>.${name}`);

const remarks = [
  'Theo Nghị định 335/2025/NĐ-CP (bốn mức xếp loại) và thực tế biểu tổng hợp của các cấp công đoàn; chưa có mẫu bắt buộc của Tổng Liên đoàn.',
  'Tính theo người đang công tác tại ngày lập biểu, cả chuyên trách và không chuyên trách đã có kết quả. Dấu “…”: chưa có dữ liệu.',
];
const formNumber = 'Biểu tổng hợp xếp loại';
const yearWords = (facts: TableFacts) => `(Năm ${yearOf(facts.to)})`;

export const evaluationTitle = 'Tổng hợp kết quả đánh giá, xếp loại cán bộ công đoàn';
export function evaluationSummary(facts: TableFacts): TableReport {
  const at = (name: string) => `evaluation.${yearOf(facts.to)}.${name}`;
  const across = (values: Values, part: string | null, unitId: number): Run[] => {
    const cells = cellsOf(facts, values, part, unitId);
    return [
      cells.count(at('graded')),
      ...names.flatMap((name) => [cells.count(at(name)), cells.share(at(name), at('graded'))]),
    ];
  };
  return framed(facts, {
    form: 'evaluation',
    formNumber,
    measure: tableWords.people,
    title: evaluationTitle,
    summary: yearWords(facts),
    remarks,
    columns: [
      wordColumn([tableWords.order], 'A', 5, 'centre'),
      wordColumn(['Đơn vị'], 'B', 34),
      wordColumn(['Tổng số được đánh giá'], '1', 11, 'centre'),
      ...labels.flatMap((grade, index) => [
        wordColumn([grades.vi(grade), 'Số lượng'], String(2 * index + 2), 9, 'centre'),
        wordColumn([grades.vi(grade), 'Tỷ lệ'], String(2 * index + 3), 9, 'centre'),
      ]),
    ],
    rows: [
      ...facts.byUnit.map((one, index) =>
        line(
          String(index + 1),
          unitLabel(facts, one),
          across(one.values, one.own ? 'office' : null, one.unit.id),
        ),
      ),
      total('', tableWords.total, across(facts.values, null, facts.unit.id)),
    ],
  });
}

export const evaluationListTitle = 'Danh sách kết quả đánh giá, xếp loại cán bộ công đoàn';
export function evaluationList(facts: TableFacts): TableReport {
  let order = 0;
  const units = [...Map.groupBy(facts.people, ({ unitName }) => unitName)];
  return framed(facts, {
    form: 'evaluation-list',
    formNumber: 'Danh sách kèm biểu xếp loại',
    measure: tableWords.people,
    title: evaluationListTitle,
    summary: yearWords(facts),
    remarks,
    columns: [
      wordColumn([tableWords.order], 'A', 6, 'centre'),
      wordColumn(['Họ và tên'], 'B', 34),
      wordColumn(['Chức vụ'], '1', 34),
      wordColumn(['Mức xếp loại'], '2', 32, 'centre'),
      wordColumn(['Ghi chú'], '3', 16),
    ],
    rows: units.flatMap(([unit, people]) => [
      group('', unit, 5),
      ...people.map((one): TableReport['rows'][number] => ({
        look: 'line',
        cells: [
          plain(String(++order)),
          { kind: 'person', personId: one.personId, shown: one.fullName },
          plain(one.postName ?? '…'),
          plain(one.about ? grades.vi(one.about) : '…'),
          plain(''),
        ],
      })),
    ]),
  });
}
