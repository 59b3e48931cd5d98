import type { Measure, Regulation, Target } from '../regulations/regulations.schema.ts';
import type { Values } from './reports.facts.ts';

export type Verdict = 'exceeded' | 'met' | 'not_met' | 'unknown';

export interface MeasureResult {
  measure: Measure;
  /** Null where a number is missing. */
  counted: { part: number; whole: number } | null;
  verdict: Verdict;
}

export interface TargetResult {
  target: Target;
  measures: MeasureResult[];
  /** Of all its measures; null where the target is carried out elsewhere. */
  verdict: Verdict | null;
}

const judge = ({ atLeast, wider }: Measure, part: number, whole: number): Verdict => {
  // A wider count holds people whom the target does not mean: only when all of them comply does it prove anything.
  if (wider !== null && part !== whole) return 'unknown';
  if (part * 100 === whole * atLeast) return 'met';
  return part * 100 > whole * atLeast ? 'exceeded' : 'not_met';
};

function measured(measure: Measure, values: Values): MeasureResult {
  const [part, whole] = [measure.numerator, measure.denominator].map((key) =>
    key === null ? null : (values[key] ?? null),
  );
  if (part == null || whole == null || whole === 0) return { measure, counted: null, verdict: 'unknown' };
  return { measure, counted: { part, whole }, verdict: judge(measure, part, whole) };
}

/** One failed measure fails the target; without one, a missing measure leaves it open. */
function together(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes('not_met')) return 'not_met';
  if (verdicts.includes('unknown')) return 'unknown';
  return verdicts.every((verdict) => verdict === 'exceeded') ? 'exceeded' : 'met';
}

/** Each target of a resolution against the indicators: a missing fact is a question, never a pass. */
export const judgeTargets = (resolution: Regulation, values: Values): TargetResult[] =>
  resolution.targets.map((target) => {
    const measures = target.measures.map((measure) => measured(measure, values));
    return {
      target,
      measures,
      verdict: target.elsewhere ? null : together(measures.map((one) => one.verdict)),
    };
  });
