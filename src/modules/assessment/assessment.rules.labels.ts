import type { Simple } from '../../rules/condition.ts';

const left = (months: number): Simple => ({ check: 'remaining_service', months });
/** Not older than so many full years. */
const upTo = (years: number): Simple => ({ check: 'age_below', years: years + 1 });
const younger = (years: number): Simple => ({ check: 'age_below', years });

/** Rules whose figure can be asked of one person by itself, as the check that asks it. */
export const personalRules: Readonly<Record<string, (figure: number) => Simple>> = {
  'planning.young.age': younger,
  'planning.remaining_service.next_term': left,
  'planning.remaining_service.current_term': left,
  'appointment.remaining_service': left,
  'nomination.remaining_service.first': left,
  'nomination.remaining_service.again': left,
  'rotation.remaining_service': left,
  'rotation.remaining_service.second_group': left,
  'training.postgraduate.age': upTo,
};
