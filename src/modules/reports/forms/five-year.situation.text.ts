import { yearOf } from '../../../lib/days.ts';
import type { Facts } from '../reports.facts.ts';
import type { Paragraph, Run, Section } from '../reports.schema.ts';
import { documentDay } from '../reports.text.ts';
import { gap, heading, listed, note, type Pen, paragraph, say } from '../reports.writing.ts';
import { periodWords, upperUnionNouns } from './five-year.words.text.ts';

/** Sections I and II: what the union looks like on the as-at day, and how the resolution was spread. */
export const situation = (facts: Facts, pen: Pen): Section[] => [
  {
    heading: 'I. ĐẶC ĐIỂM, TÌNH HÌNH',
    blocks: [
      heading(2, '1. Tình hình chung'),
      organisation(facts, pen),
      staffing(facts, pen),
      quality(pen),
      ...partTime(pen),
      heading(2, '2. Những thuận lợi, khó khăn trong việc triển khai thực hiện Nghị quyết'),
      heading(3, '2.1. Thuận lợi'),
      paragraph(
        'situation.advantages',
      )`${gap('Những thuận lợi về lãnh đạo, chỉ đạo, phối hợp và điều kiện thực hiện')}`,
      heading(3, '2.2. Khó khăn'),
      ...shortfall(pen),
      paragraph(
        'situation.difficulties',
      )`${gap('Những khó khăn về biên chế, địa bàn, nhận thức và kinh phí')}`,
    ],
  },
  {
    heading: 'II. CÔNG TÁC TỔ CHỨC QUÁN TRIỆT, TRIỂN KHAI THỰC HIỆN NGHỊ QUYẾT',
    blocks: [
      heading(2, '1. Triển khai quán triệt, phổ biến Nghị quyết'),
      paragraph('spread.taught')`${gap('Hình thức, số cuộc và số lượt người được quán triệt')}`,
      heading(2, '2. Xây dựng chương trình, kế hoạch, hướng dẫn thực hiện Nghị quyết'),
      paragraph('spread.programmes')`${gap('Số, ngày các chương trình, kế hoạch, hướng dẫn đã ban hành')}`,
      heading(
        2,
        '3. Sự lãnh đạo, chỉ đạo của ban chấp hành, ban thường vụ công đoàn các cấp đối với việc thực hiện Nghị quyết',
      ),
      paragraph(
        'spread.leading',
      )`${gap('Kết quả lãnh đạo, chỉ đạo và kiểm tra việc thực hiện ở các cấp công đoàn')}`,
    ],
  },
];

function organisation(facts: Facts, pen: Pen): Paragraph {
  const { unit, to, upperUnions } = facts;
  const kinds = upperUnions.map(
    ({ kind, count }) =>
      say`${pen.part('organisation.upperUnions', kind, count, upperUnionNouns[kind] ?? 'công đoàn cấp trên trực tiếp cơ sở khác')}`,
  );
  const amongThem = kinds.length > 1 ? say` (trong đó: ${listed(kinds)})` : [];
  // A union directly above the grassroots has no upper unions of its own.
  const upper: Run[] =
    pen.known('organisation.upperUnions') === 0
      ? []
      : say`${pen.counted('organisation.upperUnions', 'công đoàn cấp trên trực tiếp cơ sở')}${amongThem} và `;
  const counted = note(
    `Số liệu trong báo cáo tính đến ngày ${documentDay(to)}; số liệu của cả kỳ tính ${periodWords(facts)}.`,
  );
  return paragraph(
    'situation.organisation',
  )`Tính đến ngày ${documentDay(to)}, ${unit.name} quản lý ${upper}${pen.counted('organisation.grassrootsUnions', 'công đoàn cơ sở')}; tổng số đoàn viên ${pen.count('organisation.members')}${counted}.`;
}

function staffing({ to, unit }: Facts, pen: Pen): Paragraph {
  return paragraph(
    'situation.staffing',
  )`Biên chế được giao năm ${String(yearOf(to))}: ${pen.count('staffing.quota')}. Tổng số cán bộ, công chức, người lao động hiện có: ${pen.count('staffing.actual')}, trong đó: biên chế tại cơ quan ${unit.name} ${pen.count('staffing.office.payroll')}, biên chế tại các công đoàn trực thuộc ${pen.count('staffing.subordinate')}, hợp đồng lao động ${pen.count('staffing.contract')}.`;
}

function quality(pen: Pen): Paragraph {
  const of = 'cadres.fullTime.total';
  const one = (key: string) =>
    say`${pen.count(`cadres.fullTime.${key}`)}${pen.share(`cadres.fullTime.${key}`, of)}`;
  return paragraph(
    'situation.quality',
  )`Chất lượng đội ngũ cán bộ công đoàn chuyên trách (${pen.count(of)}): nữ ${one('female')}, dân tộc thiểu số ${one('ethnicMinority')}, đảng viên ${one('party')}; trình độ chuyên môn: đại học trở lên ${one('universityOrAbove')}, công nhân kỹ thuật ${one('technicalWorker')}; trình độ lý luận chính trị: cao cấp trở lên ${one('theoryAdvanced')}, trung cấp ${one('theoryIntermediate')} (chi tiết tại Phụ lục 1).`;
}

function partTime(pen: Pen): Paragraph[] {
  if (pen.known('cadres.partTime.total') === null) return [];
  return [
    paragraph(
      'situation.partTime',
    )`Cán bộ công đoàn không chuyên trách: ${pen.count('cadres.partTime.total')}, chiếm ${pen.percent('cadres.all.partTimeShare')} trong tổng số ${pen.counted('cadres.all.total', 'cán bộ công đoàn các cấp')}.`,
  ];
}

/** Said only where the numbers say it. */
function shortfall(pen: Pen): Paragraph[] {
  const [quota, payroll] = [pen.known('staffing.quota'), pen.known('staffing.payroll')];
  if (quota === null || payroll === null || payroll >= quota) return [];
  return [
    paragraph(
      'situation.shortfall',
    )`Biên chế hiện có ${pen.count('staffing.payroll')}, chưa đủ so với biên chế được giao ${pen.count('staffing.quota')}.`,
  ];
}
