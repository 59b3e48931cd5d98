import { showDay } from '../../../lib/days.ts';
import { degreeLevels, theoryLevels } from '../../cadres/cadres.labels.ts';
import type { ListedPerson, TableFacts } from '../reports.facts.ts';
import type { Run, TableReport } from '../reports.schema.ts';
import { framed, plain, unknown, wordColumn } from '../reports.tables.ts';
import { type CriteriaColumn, criteriaTable } from './criteria.ts';
import { tableWords } from './tables.text.ts';

/** Biểu 12-BTCTW, the result of planning, and the list of planned people by name (trích ngang). */

const at = (post: string) => `planning.entries.${post}`;
const pair = (heading: string): CriteriaColumn[] => [
  { headings: [heading, 'Cấp trưởng'], prefix: null },
  { headings: [heading, 'Cấp phó'], prefix: null },
];
export const planningColumns: readonly CriteriaColumn[] = [
  { headings: ['Tổng số'], prefix: at('all') },
  { headings: ['Ủy viên Ban Chấp hành'], prefix: at('executive') },
  { headings: ['Ủy viên Ban Thường vụ'], prefix: at('standing') },
  { headings: ['Ủy ban Kiểm tra'], prefix: at('inspection') },
  { headings: ['Bí thư'], prefix: null },
  { headings: ['Phó bí thư'], prefix: null },
  { headings: ['Lãnh đạo UBND', 'Chủ tịch'], prefix: null },
  { headings: ['Lãnh đạo UBND', 'Phó chủ tịch'], prefix: null },
  { headings: ['Lãnh đạo HĐND', 'Chủ tịch'], prefix: null },
  { headings: ['Lãnh đạo HĐND', 'Phó chủ tịch'], prefix: null },
  { headings: ['Các ban, cơ quan Đảng, MTTQ, đoàn thể CT-XH', 'Cấp trưởng'], prefix: at('head') },
  { headings: ['Các ban, cơ quan Đảng, MTTQ, đoàn thể CT-XH', 'Cấp phó'], prefix: at('deputy') },
  ...pair('Các sở, ngành'),
  ...pair('Các đơn vị sự nghiệp công lập'),
  { headings: ['Chức danh khác'], prefix: at('other') },
];

export const planningResultTitle = 'Kết quả quy hoạch cán bộ công đoàn';
export const planningResult = (facts: TableFacts): TableReport =>
  criteriaTable(facts, planningColumns, {
    form: 'planning-result',
    formNumber: 'Biểu số 12-BTCTW',
    measure: tableWords.turns,
    title: planningResultTitle,
    summary: tableWords.onDay(facts.to),
    remarks: [
      tableWords.follows('Biểu 12A, 12B, 12C-BTCTW của Ban Tổ chức Trung ương'),
      'Lượt người: một người được quy hoạch hai chức danh tính hai lượt. Cấp trưởng: chủ tịch, trưởng ban; cấp phó: phó chủ tịch, phó trưởng ban. Tổng số và chức danh khác là cột bổ sung.',
      tableWords.unknown,
    ],
  });

const words = (text: string | null): Run => (text === null || text === '' ? unknown : plain(text));
const qualification = 'Trình độ';
const sexes: Record<string, string> = { male: 'Nam', female: 'Nữ' };

export const planningListTitle = 'Danh sách trích ngang cán bộ được quy hoạch';
export function planningList(facts: TableFacts): TableReport {
  const row = (one: ListedPerson, at: number): Run[] => [
    plain(String(at + 1)),
    { kind: 'person', personId: one.personId, shown: one.fullName },
    words(one.birthOn && showDay(one.birthOn, one.birthPrecision ?? 'day')),
    words(one.ethnicGroup),
    words(one.sex && (sexes[one.sex] ?? null)),
    words(one.nativePlace),
    words([one.postName, one.unitName].filter(Boolean).join(', ')),
    words(one.degree && degreeLevels.vi(one.degree)),
    words(one.theory && theoryLevels.vi(one.theory)),
    one.foreignLanguage ? plain('Có') : unknown,
    unknown,
    words(one.about),
    words(one.fromOn && showDay(one.fromOn)),
    words(one.term),
  ];
  return framed(facts, {
    form: 'planning-list',
    formNumber: 'Danh sách kèm Biểu 12',
    measure: tableWords.turns,
    title: planningListTitle,
    summary: tableWords.onDay(facts.to),
    remarks: [
      'Theo danh sách trích ngang thường dùng; phụ lục chính thức của HD 16-HD/BTCTW và HD 14-HD/ĐĐTLĐ chưa có trong chương trình.',
      'Dấu “…”: chưa có dữ liệu.',
    ],
    columns: [
      wordColumn(['TT'], 'A', 5, 'centre'),
      wordColumn(['Họ và tên'], 'B', 24),
      wordColumn(['Ngày, năm sinh'], '1', 12, 'centre'),
      wordColumn(['Dân tộc'], '2', 9, 'centre'),
      wordColumn(['Nam/Nữ'], '3', 7, 'centre'),
      wordColumn(['Quê quán'], '4', 20),
      wordColumn(['Chức vụ, đơn vị'], '5', 30),
      wordColumn([qualification, 'Chuyên môn'], '6', 11, 'centre'),
      wordColumn([qualification, 'LLCT'], '7', 10, 'centre'),
      wordColumn([qualification, 'Ngoại ngữ'], '8', 8, 'centre'),
      wordColumn([qualification, 'Tin học'], '9', 8, 'centre'),
      wordColumn(['Chức danh quy hoạch'], '10', 24),
      wordColumn(['Giữ chức vụ từ'], '11', 12, 'centre'),
      wordColumn(['Ghi chú (nhiệm kỳ)'], '12', 12, 'centre'),
    ],
    rows: facts.people.map((one, index) => ({ look: 'line', cells: row(one, index) })),
  });
}
