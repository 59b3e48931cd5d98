import type { Facts } from '../reports.facts.ts';
import type { Block, Section } from '../reports.schema.ts';
import { documentDay } from '../reports.text.ts';
import { gap, heading, item, type Pen, say } from '../reports.writing.ts';
import { failedTargets } from './five-year.targets.text.ts';

/** Section V. What numbers say is said; what only people can weigh is left to them. */
export const overall = (facts: Facts, pen: Pen): Section => ({
  heading: 'V. ĐÁNH GIÁ CHUNG',
  blocks: [
    heading(2, '1. Ưu điểm'),
    ...strengths(facts, pen),
    item('overall.strengths')`${gap('Ưu điểm trong lãnh đạo, chỉ đạo và tổ chức thực hiện')}`,
    heading(2, '2. Hạn chế'),
    ...failedTargets(facts).map(
      ({ target }) =>
        item(`overall.failed.${target.number}`)`Mục tiêu (${target.number}) của Nghị quyết chưa đạt.`,
    ),
    item('overall.limits')`${gap('Hạn chế trong công tác cán bộ của các cấp công đoàn')}`,
    heading(2, '3. Nguyên nhân của những hạn chế'),
    item('overall.causes')`${gap('Nguyên nhân khách quan, chủ quan')}`,
  ],
});

function strengths({ to }: Facts, pen: Pen): Block[] {
  const all = 'cadres.fullTime.total';
  const [degree, theory, sent] = [
    'cadres.fullTime.universityOrAbove',
    'cadres.fullTime.theoryAdvanced',
    'training.participations.total',
  ];
  if ([all, degree, theory, sent].some((key) => !pen.known(key))) return [];
  const one = (key: string) => say`${pen.count(key)}${pen.share(key, all)}`;
  return [
    item(
      'overall.counted',
    )`Trong kỳ có ${pen.counted(sent!, 'lượt cán bộ')} được cử đi đào tạo, bồi dưỡng; đến ngày ${documentDay(to)}, cán bộ chuyên trách có trình độ đại học trở lên ${one(degree!)}, lý luận chính trị cao cấp trở lên ${one(theory!)}.`,
  ];
}
