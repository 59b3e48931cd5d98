import type { Check, Counted, Simple } from '../../../rules/condition.ts';
import { useNames, useText } from '../../../web/language.ts';
import { useValues } from '../../../web/parts/values.ts';
import { engagements, qualificationKinds, titles } from '../../cadres/cadres.labels.ts';
import { grades } from '../../evaluation/evaluation.labels.ts';
import { checkKinds } from '../../standards/standards.labels.ts';
import { draftsText } from './drafts.text.ts';

/** What a check asks, as a reader may hold it against the words of its condition. */
export function useCheckWords(): (check: Check) => string {
  const text = useText(draftsText);
  const nameOf = useNames();
  const values = useValues();
  const counted = (count: Counted) => (typeof count === 'number' ? String(count) : text.byRule(count.rule));
  const listed = (codes: readonly string[], list: Parameters<typeof nameOf>[0]) =>
    codes.map((code) => nameOf(list, code)).join(', ');
  const asked = (one: Simple): string => {
    switch (one.check) {
      case 'attained': {
        const level = (code: string) => values.value('qualification', 'level', code, { kind: one.kind });
        const equals = one.equals ? ` (${text.equals}: ${one.equals.map(level).join(', ')})` : '';
        return [
          nameOf(qualificationKinds, one.kind),
          ...(one.level ? [`${text.level} ${level(one.level)}`] : []),
        ]
          .join(', ')
          .concat(equals);
      }
      case 'engagement':
        return listed(one.is, engagements);
      case 'age_below':
        return counted(one.years);
      case 'party_member':
        return one.months === undefined ? '' : `${text.months}: ${counted(one.months)}`;
      case 'remaining_service':
        return `${text.months}: ${counted(one.months)}`;
      case 'held':
        return `${listed(one.titles, titles)}; ${text.months}: ${counted(one.months)}`;
      case 'planned':
        return one.titles ? listed(one.titles, titles) : '';
      case 'graded':
        return `${text.years}: ${one.years}; ${text.atLeast} ${nameOf(grades, one.atLeast)}`;
      case 'by_hand':
        return one.asks;
      case 'no_discipline':
        return '';
    }
  };
  const tell = (check: Check): string => {
    if ('check' in check) return [nameOf(checkKinds, check.check), asked(check)].filter(Boolean).join(': ');
    const [kind, parts] = 'all' in check ? (['all', check.all] as const) : (['any', check.any] as const);
    return `${nameOf(checkKinds, kind)}: ${parts.map((part) => `(${tell(part)})`).join(' ')}`;
  };
  return tell;
}
