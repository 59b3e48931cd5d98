import type { TableFacts } from '../reports.facts.ts';
import type { Run, TableReport } from '../reports.schema.ts';
import { cellsOf, empty, framed, group, line, total, unknown, wordColumn } from '../reports.tables.ts';
import { tableWords } from './tables.text.ts';

/** Biểu 10-BTCTW: who was sent to training, by programme and level, and the classes that were held. */

type Row = { group: string; order: string } | { label: string; row: string | null; strong?: true };
const rows: readonly Row[] = [
  { order: 'I', group: 'ĐÀO TẠO' },
  ...(['university', 'master', 'doctor'] as const).flatMap((row): Row[] => [
    { label: { university: 'Đại học', master: 'Thạc sĩ', doctor: 'Tiến sĩ' }[row], row, strong: true },
    { label: '- Trong nước', row: null },
    { label: '- Ngoài nước', row: null },
    { label: '- Liên kết', row: null },
  ]),
  ...(['theoryIntermediate', 'theoryAdvanced', 'theoryBachelor'] as const).flatMap((row): Row[] => [
    {
      label: {
        theoryIntermediate: 'Trung cấp lý luận chính trị',
        theoryAdvanced: 'Cao cấp lý luận chính trị',
        theoryBachelor: 'Cử nhân chính trị',
      }[row],
      row,
      strong: true,
    },
    { label: '- Tập trung', row: `${row}.together` },
    { label: '- Không tập trung', row: `${row}.apart` },
  ]),
  { order: 'II', group: 'BỒI DƯỠNG' },
  { label: 'Nghiệp vụ xây dựng Đảng', row: null },
  { label: 'Nghiệp vụ đoàn thể (lý luận, nghiệp vụ công đoàn)', row: 'unionTheory' },
  { label: 'Quản lý nhà nước', row: 'stateManagement' },
  { label: 'Quản lý kinh tế', row: null },
  { label: 'Ngoại ngữ', row: 'foreignLanguage' },
  { label: 'Tin học', row: 'it' },
  { label: 'Cập nhật kiến thức mới', row: null },
  { label: 'Quốc phòng và an ninh (các đối tượng)', row: 'defence' },
  { label: 'Sơ cấp lý luận chính trị', row: 'theoryElementary' },
  { label: 'Bồi dưỡng nghiệp vụ khác', row: 'professional' },
  { label: 'Lớp khác', row: 'other' },
];

const sent = 'Cán bộ được đào tạo, bồi dưỡng';
const held = 'Số lớp đào tạo, bồi dưỡng';
const leading = 'Trong đó: lãnh đạo, quản lý';
const places: { headings: string[]; number: string; place: string }[] = [
  { headings: [sent, 'Tổng số'], number: '1 (=2+4+6)', place: 'total' },
  { headings: [sent, 'Cấp tỉnh', 'Tổng số'], number: '2', place: 'province' },
  { headings: [sent, 'Cấp tỉnh', leading], number: '3', place: 'province.leading' },
  { headings: [sent, 'Cấp huyện', 'Tổng số'], number: '4', place: 'upper' },
  { headings: [sent, 'Cấp huyện', leading], number: '5', place: 'upper.leading' },
  { headings: [sent, 'Cấp xã', 'Tổng số'], number: '6', place: 'grassroots' },
];
const classes: { headings: string[]; number: string; key: string }[] = [
  { headings: [held, 'Tổng số lớp'], number: '7', key: 'training.classes' },
  { headings: [held, 'Cấp tỉnh mở'], number: '8', key: 'training.classes.province' },
  { headings: [held, 'Cấp huyện mở'], number: '9', key: 'training.classes.upper' },
];
const peopleSent = 'training.peopleSent';
const at = (row: string, place: string) => `training.courses.${row}.${place}`;

export const trainingKeys: readonly string[] = [
  peopleSent,
  ...classes.map(({ key }) => key),
  ...['all', ...rows.flatMap((one) => ('row' in one && one.row ? [one.row] : []))].flatMap((row) =>
    places.map(({ place }) => at(row, place)),
  ),
];

export const trainingTitle = 'Kết quả đào tạo, bồi dưỡng cán bộ công đoàn';

export function training(facts: TableFacts): TableReport {
  const cells = cellsOf(facts, facts.values);
  const columns = [
    wordColumn(['TT'], 'A', 5, 'centre'),
    wordColumn(['Chương trình, hình thức đào tạo, bồi dưỡng'], 'B', 40),
    ...[...places, ...classes].map(({ headings, number }) => wordColumn(headings, number, 11, 'centre')),
  ];
  const across = (row: string | null, held: readonly Run[]): Run[] => [
    ...places.map(({ place }) => (row === null ? unknown : cells.count(at(row, place)))),
    ...held,
  ];
  // Classes are on record as held, not by programme.
  const untold = classes.map(() => empty);
  let order = 0;
  return framed(facts, {
    form: 'training',
    formNumber: 'Biểu số 10-BTCTW',
    measure: tableWords.turns,
    title: trainingTitle,
    summary: tableWords.period(facts.from, facts.to),
    remarks: [
      tableWords.follows('Biểu 10-BTCTW của Ban Tổ chức Trung ương'),
      'Tính theo ngày khai giảng. Cấp huyện là công đoàn cấp trên trực tiếp cơ sở, cấp xã là công đoàn cơ sở. Số lớp chỉ ghi ở dòng tổng số vì hồ sơ lớp không chia theo chương trình.',
      'Dòng cuối đếm người: một người đi nhiều lớp tính một.',
      tableWords.unknown,
    ],
    columns,
    rows: [
      total(
        '',
        'Tổng số lượt người',
        across(
          'all',
          classes.map(({ key }) => cells.count(key)),
        ),
      ),
      ...rows.map((one) => {
        if ('group' in one) {
          order = 0;
          return group(one.order, one.group, columns.length);
        }
        const numbered = one.label.startsWith('-') ? '' : String(++order);
        return line(numbered, one.label, across(one.row, untold));
      }),
      total('', 'Số người được cử đi', [
        cells.count(peopleSent),
        ...[...places.slice(1), ...classes].map(() => empty),
      ]),
    ],
  });
}
