import { type Given, type Seen, see, type Verdict } from './checks.ts';
import type { Check, Condition, Enforcement } from './condition.ts';
import type { FactSheet, Ruling } from './sheet.ts';

/** The outcome of one condition for one person, with everything that a reader needs to follow it. */
export interface Finding extends Seen {
  condition: string;
  enforcement: Enforcement;
  /** Whether it passes only because the document that is named allows it. */
  excused: boolean;
}

/**
 * Each condition of a standard against what is on record. A condition that is asked only of some is left out where
 * it does not concern the person, and is a question where nobody knows whether it does.
 */
export function assess(
  standard: string,
  conditions: readonly Condition[],
  sheet: FactSheet,
  given: Given,
): Finding[] {
  return conditions.flatMap((condition) => {
    if (condition.enforcement === 'off') return [];
    const concerned = condition.when ? judge(condition.when, sheet, given) : null;
    if (concerned?.verdict === 'not_met') return [];
    // Where nobody knows whether it concerns the person, that is the question to be settled.
    const seen = concerned?.verdict === 'unknown' ? concerned : judge(condition.requires, sheet, given);
    const ruling = sheet.rulings.find((one) => one.standard === standard && one.condition === condition.key);
    const { verdict, by } = settle(seen.verdict, ruling);
    return [
      {
        ...seen,
        ...(by && { document: by.document, since: by.since }),
        verdict,
        condition: condition.key,
        enforcement: condition.enforcement,
        excused: by?.says === 'excused',
      },
    ];
  });
}

/** The record speaks first; a ruling settles what it leaves open, and only an exception changes what it says. */
function settle(verdict: Verdict, ruling: Ruling | undefined): { verdict: Verdict; by: Ruling | null } {
  if (!ruling || verdict === 'met') return { verdict, by: null };
  if (ruling.says === 'excused') return { verdict: 'met', by: ruling };
  return verdict === 'unknown' ? { verdict: ruling.says, by: ruling } : { verdict, by: null };
}

/** All together: one that is not met decides, then one that is not known. Where nothing is asked, all is met. */
export function overall(findings: readonly { verdict: Verdict }[]): Verdict {
  if (findings.some(({ verdict }) => verdict === 'not_met')) return 'not_met';
  return findings.some(({ verdict }) => verdict === 'unknown') ? 'unknown' : 'met';
}

/** Of several that are asked together, what is told is the part that decided. */
function judge(check: Check, sheet: FactSheet, given: Given): Seen {
  if ('check' in check) return see(check, sheet, given);
  const [parts, order]: [Check[], Verdict[]] =
    'all' in check ? [check.all, ['not_met', 'unknown', 'met']] : [check.any, ['met', 'unknown', 'not_met']];
  const seen = parts.map((part) => judge(part, sheet, given));
  const deciding = order.find((verdict) => seen.some((one) => one.verdict === verdict))!;
  return seen.find(({ verdict }) => verdict === deciding)!;
}
