import type { BallotRule } from '../../rules/ballot.ts';
import { shareOf } from '../../rules/share.ts';
import { type Ballot, type Content, content as contentShape } from './procedures.schema.ts';

type Json = string | number | boolean | null | Json[] | { [name: string]: Json };

/** Where the vocabulary of conditions asks a rule it does so on the day; there nothing is settled. */
const isRuled = (value: Json): value is { rule: string } =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.keys(value).length === 1 &&
  typeof value.rule === 'string';

const walk = (value: Json, change: (rule: string) => Json): Json => {
  if (isRuled(value)) return change(value.rule);
  if (Array.isArray(value)) return value.map((one) => walk(one, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, name === 'gates' ? one : walk(one, change)]),
  );
};

/** The rules whose figures the steps ask for. */
export function rulesAsked(content: Content): string[] {
  const asked = new Set<string>();
  walk(content as Json, (rule) => {
    asked.add(rule);
    return null;
  });
  return [...asked];
}

/** The steps with every figure in its place, as a case keeps them. */
export const settle = (content: Content, figures: Readonly<Record<string, number | string>>): Content =>
  contentShape.parse(walk(content as Json, (rule) => figures[rule] ?? { rule }));

const share = (text: string | { rule: string }) => {
  const found = typeof text === 'string' ? shareOf(text) : null;
  if (!found) throw new Error('the share was not settled');
  return found;
};

/** The rule of a round, from a settled step. */
export const ballotRule = ({ quorum, pass, otherwise, ...rest }: Ballot): BallotRule => ({
  quorum: quorum === null ? null : share(quorum),
  pass: share(pass),
  bound: rest.bound,
  of: rest.of,
  seats: rest.seats,
  otherwise: typeof otherwise === 'string' ? otherwise : { atLeast: share(otherwise.atLeast) },
  headDecides: rest.headDecides,
});
