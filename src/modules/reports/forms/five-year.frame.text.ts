import type { Facts } from '../reports.facts.ts';
import type { Paragraph } from '../reports.schema.ts';
import { confederation, fullCitation, shortCitation } from '../reports.text.ts';
import { gap, paragraph, say } from '../reports.writing.ts';
import { numberOfYears, periodWords, speaker, yearsWords } from './five-year.words.text.ts';

export const title = 'BÁO CÁO';

export const summary = (facts: Facts): string =>
  `Sơ kết ${yearsWords(facts)} thực hiện ${fullCitation(facts.resolution)}`;

export function opening(facts: Facts): Paragraph[] {
  const { resolution } = facts;
  const asked = resolution.reviews.find((review) => review.years === numberOfYears(facts));
  const onDemandOf = asked
    ? say`${fullCitation(asked)}`
    : say`${gap('Kế hoạch sơ kết của công đoàn cấp trên')}`;
  return [
    paragraph(
      'opening',
    )`Thực hiện ${onDemandOf} và ${gap('Kế hoạch của đơn vị thực hiện Nghị quyết')}, ${speaker(facts)} báo cáo kết quả ${yearsWords(facts)} thực hiện ${fullCitation(resolution)} (sau đây gọi là Nghị quyết), ${periodWords(facts)}, như sau:`,
  ];
}

export const closing = (facts: Facts): Paragraph =>
  paragraph(
    'closing',
  )`Trên đây là báo cáo sơ kết ${yearsWords(facts)} thực hiện ${shortCitation(facts.resolution)} của ${speaker(facts)}./.`;

/** Who receives it: those above first (b/c: báo cáo), the file last. */
export function recipients({ unit, above }: Facts): string[] {
  const committee = `Ủy viên ${unit.kind === 'confederation' ? 'Đoàn Chủ tịch' : 'BCH'} ${unit.name};`;
  if (unit.kind === 'provincial_federation') {
    return [
      'Đoàn Chủ tịch Tổng Liên đoàn (b/c);',
      'Ban Tổ chức Tổng Liên đoàn;',
      committee,
      'Các công đoàn cấp trên trực tiếp cơ sở;',
      `Các ban, Văn phòng ${unit.name};`,
      'Lưu: VT, Ban Tổ chức.',
    ];
  }
  const superior = unit.kind === 'confederation' ? [] : [`${above[0] ?? confederation} (b/c);`];
  return [...superior, committee, 'Các công đoàn trực thuộc;', 'Lưu: VT.'];
}
