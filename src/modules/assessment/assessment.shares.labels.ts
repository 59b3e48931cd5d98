import type { Verdict } from '../../rules/checks.ts';
import { againstShare, peopleIn, type Rounding, shareOf } from '../../rules/share.ts';

/** Rules that ask a share of a list, and which lists: a plan of a unit for a title and term, or a committee. */
export const shareRules = {
  'planning.women_share': { of: 'plan', part: 'women' },
  'planning.young_share': { of: 'plan', part: 'young' },
  'committee.women_share': { of: 'committee', part: 'women' },
  'committee.under_40': { of: 'committee', part: 'under_40' },
  'committee.standing_share': { of: 'committee', part: 'standing' },
  'committee.inspection_mix': { of: 'committee', part: 'executive' },
} as const;
export type ShareRule = keyof typeof shareRules;
export const isShareRule = (rule: string): rule is ShareRule => rule in shareRules;

export interface Counted {
  /** Of whom it holds, of whom nobody knows, and all. */
  part: number;
  unknown: number;
  whole: number;
}

export interface AskedShare {
  value: unknown;
  rounding: Rounding | null;
}

type Sign = (sign: number) => boolean;
const bounds: Readonly<Record<string, Sign>> = {
  at_least: (sign) => sign >= 0,
  more_than: (sign) => sign > 0,
  at_most: (sign) => sign <= 0,
  less_than: (sign) => sign < 0,
  exactly: (sign) => sign === 0,
};

/** How the list stands to the share. Unknown where those of whom nobody knows could decide it either way. */
export function judgeShare({ part, unknown, whole }: Counted, asked: AskedShare, bound: string): Verdict {
  const share = typeof asked.value === 'string' ? shareOf(asked.value) : null;
  const holds = bounds[bound];
  if (!share || !holds || whole === 0) return 'unknown';
  const at = (count: number): boolean => {
    const limit = asked.rounding && peopleIn(whole, share, asked.rounding);
    return holds(limit === null ? againstShare(count, whole, share) : Math.sign(count - limit));
  };
  const possible = new Set(Array.from({ length: unknown + 1 }, (_, more) => at(part + more)));
  if (possible.size > 1) return 'unknown';
  return possible.has(true) ? 'met' : 'not_met';
}
