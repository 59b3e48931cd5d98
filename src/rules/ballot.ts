import { againstShare, type Share } from './share.ts';

/** What was counted in one round: whole numbers, of people and of ballots. */
export interface BallotCount {
  /** Those called to the meeting; shares are of these unless the rule says otherwise. */
  convened: number;
  present: number;
  issued: number;
  returned: number;
  valid: number;
  votes: readonly Votes[];
}
export interface Votes {
  candidate: number;
  votes: number;
}
export type Counted = Exclude<keyof BallotCount, 'votes'>;

/** Each no greater than the one before it. */
const falling = ['convened', 'present', 'issued', 'returned', 'valid'] as const satisfies readonly Counted[];

/** What cannot be true of a count. */
export type CountFault =
  | { fault: 'not_whole'; field: Counted | 'votes'; candidate?: number }
  | { fault: 'exceeds'; field: Counted; above: Counted }
  | { fault: 'votes_exceed_valid'; candidate: number }
  | { fault: 'too_many_choices'; votes: number; most: number }
  | { fault: 'twice'; candidate: number };

/** Everything in a count that no honest meeting can come to; `choices` is how many names one ballot may carry. */
export function countFaults(count: BallotCount, choices: number): CountFault[] {
  const whole = (number: number) => Number.isSafeInteger(number) && number >= 0;
  const odd: CountFault[] = [
    ...falling
      .filter((field) => !whole(count[field]))
      .map((field) => ({ fault: 'not_whole' as const, field })),
    ...count.votes
      .filter(({ votes }) => !whole(votes))
      .map(({ candidate }) => ({ fault: 'not_whole' as const, field: 'votes' as const, candidate })),
  ];
  if (odd.length > 0) return odd;
  const votes = count.votes.reduce((sum, one) => sum + one.votes, 0);
  const most = count.valid * choices;
  return [
    ...falling
      .slice(1)
      .map((field, at) => ({ fault: 'exceeds' as const, field, above: falling[at]! }))
      .filter(({ field, above }) => count[field] > count[above]),
    ...count.votes
      .filter((one) => one.votes > count.valid)
      .map(({ candidate }) => ({ fault: 'votes_exceed_valid' as const, candidate })),
    ...(votes > most ? [{ fault: 'too_many_choices' as const, votes, most }] : []),
    ...count.votes
      .filter(({ candidate }, at) => count.votes.findIndex((one) => one.candidate === candidate) < at)
      .map(({ candidate }) => ({ fault: 'twice' as const, candidate })),
  ];
}

/** What a round is decided by, as its edition has it. */
export interface BallotRule {
  /** Least share of the convened who must be present; null where none is asked. */
  quorum: Share | null;
  pass: Share;
  bound: 'more_than' | 'at_least';
  /** Of whom the share is taken. */
  of: Counted;
  /** How many may be chosen; null: all who pass. */
  seats: number | null;
  /** Who goes on where nobody passes. */
  otherwise: 'nobody' | 'two_highest' | { atLeast: Share };
  /** Whether the head decides at exactly the share. */
  headDecides: boolean;
}

/** `tied`: passed, but with as many votes as another, and there is no seat for both. */
export type Standing = 'passed' | 'head_decides' | 'carried_on' | 'tied' | 'beaten' | 'short';

export interface CandidateOutcome extends Votes {
  standing: Standing;
  /** Votes that were lacking; 0 for who passed. */
  missing: number;
}
export interface BallotOutcome {
  quorate: boolean;
  /** How many more must come; 0 where there are enough. */
  absent: number;
  /** Votes that pass. */
  needed: number;
  /** From most votes to fewest. Without a quorum nobody is chosen and the list is empty. */
  candidates: CandidateOutcome[];
}

/** The fewest of `whole` that reach the share. */
const fewest = (whole: number, { parts, of }: Share, bound: BallotRule['bound']): number =>
  bound === 'more_than' ? Math.floor((whole * parts) / of) + 1 : Math.ceil((whole * parts) / of);

/** What a faultless count comes to under a rule. */
export function decide(count: BallotCount, rule: BallotRule): BallotOutcome {
  const whole = count[rule.of];
  const needed = fewest(whole, rule.pass, rule.bound);
  const absent = rule.quorum
    ? Math.max(0, fewest(count.convened, rule.quorum, 'at_least') - count.present)
    : 0;
  // A meeting to which nobody was called decides nothing, whatever its shares.
  const quorate = absent === 0 && count.present > 0;
  if (!quorate) return { quorate, absent, needed, candidates: [] };

  const ordered = count.votes.toSorted(
    (one, other) => other.votes - one.votes || one.candidate - other.candidate,
  );
  const passed = ordered.filter(({ votes }) => votes >= needed);
  const seats = rule.seats ?? passed.length;
  const border = passed[seats]?.votes;
  const even = ({ votes }: Votes) =>
    rule.headDecides && againstShare(votes, whole, rule.pass) === 0 && votes > 0;
  const onward =
    passed.length === 0 && !ordered.some(even) ? carriedOn(ordered, whole, rule) : new Set<number>();
  const standingOf = (one: Votes): Standing => {
    if (one.votes >= needed) {
      if (border === undefined || one.votes > border) return 'passed';
      return one.votes === border && passed[seats - 1]!.votes === border ? 'tied' : 'beaten';
    }
    if (even(one)) return 'head_decides';
    return onward.has(one.candidate) ? 'carried_on' : 'short';
  };
  return {
    quorate,
    absent,
    needed,
    candidates: ordered.map((one) => ({
      ...one,
      standing: standingOf(one),
      missing: Math.max(0, needed - one.votes),
    })),
  };
}

/** Who goes on though nobody passed; with the second place shared, all who share it. */
function carriedOn(ordered: readonly Votes[], whole: number, { otherwise }: BallotRule): ReadonlySet<number> {
  if (otherwise === 'nobody') return new Set();
  const voted = ordered.filter(({ votes }) => votes > 0);
  const kept =
    otherwise === 'two_highest'
      ? voted.filter(({ votes }) => votes >= (voted[1] ?? voted[0])!.votes)
      : voted.filter(({ votes }) => againstShare(votes, whole, otherwise.atLeast) >= 0);
  return new Set(kept.map(({ candidate }) => candidate));
}
