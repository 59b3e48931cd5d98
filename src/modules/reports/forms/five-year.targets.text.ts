import type { Facts } from '../reports.facts.ts';
import type { Block, Section } from '../reports.schema.ts';
import { judgeTargets, type MeasureResult, type TargetResult, type Verdict } from '../reports.targets.ts';
import { gap, italic, item, type Pen, paragraph } from '../reports.writing.ts';

const verdicts: Record<Verdict, string> = {
  exceeded: 'Vượt',
  met: 'Đạt',
  not_met: 'Chưa đạt',
  unknown: 'Chưa đủ dữ liệu',
};

/** Section III: each target with what the data prove of it, and why where they prove nothing. */
export function targets(facts: Facts, pen: Pen): Section {
  const results = judgeTargets(facts.resolution, facts.values);
  const open = results.some((result) => result.verdict === 'unknown');
  return {
    heading: 'III. KẾT QUẢ THỰC HIỆN CÁC MỤC TIÊU NGHỊ QUYẾT',
    blocks: [
      ...results.flatMap((result) => oneTarget(result, pen)),
      ...(open
        ? [
            paragraph(
              'targets.open',
            )`Đối với các mục tiêu chưa đủ dữ liệu: ${gap('Kết quả tự đánh giá và minh chứng')}`,
          ]
        : []),
    ],
  };
}

function oneTarget({ target, measures, verdict }: TargetResult, pen: Pen): Block[] {
  if (verdict === null)
    return [paragraph(`targets.${target.number}`)`Mục tiêu (${target.number}): ${target.text}.`];
  return [
    paragraph(
      `targets.${target.number}`,
    )`Mục tiêu (${target.number}): ${target.text}. ${italic(`(${verdicts[verdict]})`)}`,
    ...measures.map((one) => oneMeasure(one, target.number, pen)),
  ];
}

function oneMeasure({ measure, counted, verdict }: MeasureResult, number: string, pen: Pen): Block {
  const key = `targets.${number}.${measure.code}`;
  const says = `${measure.says[0]!.toUpperCase()}${measure.says.slice(1)}`;
  const reason = verdict === 'unknown' && measure.wider ? `; chưa đủ cơ sở kết luận vì ${measure.wider}` : '';
  if (!counted) return item(key)`${says}: chưa có số liệu${measure.lacks ? `, vì ${measure.lacks}` : ''}.`;
  const { numerator, denominator } = measure as { numerator: string; denominator: string };
  return item(
    key,
  )`${says}: ${pen.count(numerator, '')}/${pen.count(denominator)}${pen.share(numerator, denominator)}${reason}.`;
}

export const failedTargets = (facts: Facts): TargetResult[] =>
  judgeTargets(facts.resolution, facts.values).filter((result) => result.verdict === 'not_met');
