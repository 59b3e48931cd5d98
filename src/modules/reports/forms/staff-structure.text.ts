import type { TableFacts } from '../reports.facts.ts';
import type { Run, TableReport } from '../reports.schema.ts';
import {
  cellsOf,
  empty,
  figureColumn,
  framed,
  group,
  lackingRemark,
  line,
  total,
  totalLabel,
  unknown,
  wordColumn,
} from '../reports.tables.ts';
import { tableWords } from './tables.text.ts';

/** Biểu 8B-BTCTW: the staff by criterion, the province's level apart from those below. */

interface Criterion {
  label: string;
  /** Null: on no statistical record yet. */
  key: string | null;
}
const staff = (label: string, name: string): Criterion => ({ label, key: `cadres.fullTime.${name}` });
const unrecorded = (label: string): Criterion => ({ label, key: null });
const mean = 'age.years';

const groups: readonly { label: string; rows: readonly Criterion[] }[] = [
  {
    label: 'Cơ cấu',
    rows: [staff('Nữ', 'female'), staff('Dân tộc thiểu số', 'ethnicMinority'), staff('Đảng viên', 'party')],
  },
  {
    label: 'Độ tuổi',
    rows: [
      staff('Từ 30 trở xuống', 'age.upTo30'),
      staff('31 - 35', 'age.from31To35'),
      staff('36 - 40', 'age.from36To40'),
      staff('41 - 45', 'age.from41To45'),
      staff('46 - 50', 'age.from46To50'),
      staff('51 - 55', 'age.from51To55'),
      staff('56 - 60', 'age.from56To60'),
      staff('Trên 60', 'age.over60'),
      staff('Tuổi bình quân', mean),
    ],
  },
  {
    label: 'Ngạch công chức',
    rows: [
      'Chuyên viên cao cấp và tương đương',
      'Chuyên viên chính và tương đương',
      'Chuyên viên và tương đương',
      'Cán sự và tương đương',
      'Nhân viên',
    ].map(unrecorded),
  },
  { label: 'Ngạch viên chức', rows: ['Hạng I', 'Hạng II', 'Hạng III', 'Hạng IV', 'Hạng V'].map(unrecorded) },
  {
    label: 'Trình độ chuyên môn',
    rows: [
      staff('Dưới cao đẳng', 'degree.belowCollege'),
      staff('Cao đẳng', 'degree.college'),
      staff('Đại học', 'degree.university'),
      staff('Thạc sĩ', 'degree.master'),
      staff('Tiến sĩ', 'degree.doctor'),
    ],
  },
  { label: 'Học hàm', rows: ['Phó giáo sư', 'Giáo sư'].map(unrecorded) },
  {
    label: 'Lý luận chính trị',
    rows: [
      staff('Sơ cấp', 'theory.elementary'),
      staff('Trung cấp', 'theoryIntermediate'),
      staff('Cao cấp - cử nhân', 'theoryAdvanced'),
    ],
  },
];
const bases: readonly Criterion[] = [
  { label: 'Biên chế (cán bộ, công chức, viên chức)', key: 'staffing.payroll' },
  { label: 'Hợp đồng lao động', key: 'staffing.contract' },
];
const all = 'staffing.actual';
const born = 'cadres.fullTime.age.known';

export const structureKeys: readonly string[] = [
  all,
  born,
  ...[...bases, ...groups.flatMap(({ rows }) => rows)].flatMap(({ key }) => key ?? []),
];
export const structureParts = ['office', 'service', 'level', 'below'] as const;

const province = 'Cấp tỉnh';
const lower = 'Cấp huyện';
const party = 'Cơ quan Đảng';
const service = 'Đơn vị sự nghiệp trực thuộc';
const organisations = 'MTTQ và các đoàn thể CT-XH';
const columns = [
  wordColumn([tableWords.order], 'A', 5, 'centre'),
  wordColumn([tableWords.criterion], 'B', 36),
  figureColumn([tableWords.total], '1 (=2+6)', 10),
  figureColumn([province, tableWords.total], '2 (=3+4+5)', 10),
  figureColumn([province, party], '3', 10),
  figureColumn([province, service], '4', 10),
  figureColumn([province, organisations], '5', 10),
  figureColumn([lower, tableWords.total], '6 (=7+8+9)', 10),
  figureColumn([lower, party], '7', 10),
  figureColumn([lower, service], '8', 10),
  figureColumn([lower, organisations], '9', 10),
];

export const staffStructureTitle =
  'Phân tích chất lượng người hưởng lương ngân sách khối Đảng, MTTQ, đoàn thể chính trị - xã hội';

export function staffStructure(facts: TableFacts): TableReport {
  const places = [
    cellsOf(facts, facts.values),
    cellsOf(facts, facts.parts.level, 'level'),
    null,
    cellsOf(facts, facts.parts.service, 'service'),
    cellsOf(facts, facts.parts.office, 'office'),
    cellsOf(facts, facts.parts.below, 'below'),
    null,
    null,
    cellsOf(facts, facts.parts.below, 'below'),
  ];
  const across = ({ key }: Criterion): Run[] =>
    places.map((place) => {
      if (!place) return empty;
      if (!key) return unknown;
      return key.endsWith(mean) ? place.mean(key, born) : place.count(key);
    });
  return framed(facts, {
    form: 'staff-structure',
    formNumber: 'Biểu số 8B-BTCTW',
    measure: tableWords.people,
    title: staffStructureTitle,
    summary: tableWords.onDay(facts.to),
    remarks: [
      tableWords.follows('Biểu 8B-BTCTW của Ban Tổ chức Trung ương'),
      'Cấp tỉnh: cơ quan của đơn vị lập biểu và đơn vị sự nghiệp trực thuộc. Cấp huyện: các công đoàn thuộc đơn vị lập biểu (không còn cấp huyện từ 01/7/2025, giữ cột của mẫu).',
      tableWords.unknown,
      ...lackingRemark(facts),
    ],
    columns,
    rows: [
      total('', totalLabel(facts), across({ label: '', key: all })),
      ...bases.map((one) => line('', one.label, across(one))),
      ...groups.flatMap(({ label, rows }, at) => [
        group(String(at + 1), label, columns.length),
        ...rows.map((one) => line('', one.label, across(one))),
      ]),
    ],
  });
}
