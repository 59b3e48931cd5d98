import { type Day, dayAfter } from '../lib/days.ts';

/** To whom an edition speaks. A dimension that is left out says nothing, so everyone is meant. */
export interface Scope {
  titles?: readonly string[];
  cadreKinds?: readonly string[];
  unitKinds?: readonly string[];
}
export type Dimension = keyof Scope;

/** From what narrows most to what narrows least: the order in which two editions that both apply give way. */
export const dimensions = ['titles', 'cadreKinds', 'unitKinds'] as const satisfies readonly Dimension[];

/** One edition of a rule or a standard: what is in force over a window, half-open, below a unit, for a scope. */
export interface Edition {
  from: Day;
  /** Null while no end is known. */
  to: Day | null;
  /** Path of the unit whose subtree it binds; '' is the whole country. */
  under: string;
  scope: Scope;
}

/** What is judged, and when. Null: not known, or nothing of that kind; then no edition that asks for it applies. */
export interface Occasion {
  on: Day;
  path: string;
  titles: string | null;
  cadreKinds: string | null;
  unitKinds: string | null;
}

/** Why an edition is not the one that applies. */
export type Aside = 'not_yet' | 'ended' | 'elsewhere' | Dimension | 'nearer_applies';

export interface Resolution<E> {
  edition: E | null;
  others: { edition: E; because: Aside }[];
}

/**
 * The one edition that applies, and why the others do not. Of several that would, the nearest does: bound to the
 * smallest subtree, then to the narrowest scope. Where no two editions collide (`collisions`) there is never a tie.
 */
export function resolve<E extends Edition>(editions: readonly E[], occasion: Occasion): Resolution<E> {
  const others: Resolution<E>['others'] = [];
  let chosen: E | null = null;
  for (const edition of editions) {
    const because = asideOf(edition, occasion);
    if (because) others.push({ edition, because });
    else if (chosen === null) chosen = edition;
    else {
      const nearer = isNearer(edition, chosen);
      others.push({ edition: nearer ? chosen : edition, because: 'nearer_applies' });
      if (nearer) chosen = edition;
    }
  }
  return { edition: chosen, others };
}

function asideOf(edition: Edition, occasion: Occasion): Aside | null {
  if (occasion.on < edition.from) return 'not_yet';
  if (edition.to !== null && occasion.on >= edition.to) return 'ended';
  if (!occasion.path.startsWith(edition.under)) return 'elsewhere';
  for (const dimension of dimensions) {
    const meant = edition.scope[dimension];
    const met = occasion[dimension];
    if (meant && (met === null || !meant.includes(met))) return dimension;
  }
  return null;
}

/** An edition that applies below a unit, and one for more than that unit which has come into force since. */
export interface Shadow<E> {
  edition: E;
  newer: E;
}

/**
 * Editions of one rule that are in force at a place on a day and older than one laid down for more than their unit: the
 * nearer still applies, and somebody should look whether it still may.
 */
export function shadows<E extends Edition>(
  editions: readonly E[],
  { on, path }: Pick<Occasion, 'on' | 'path'>,
): Shadow<E>[] {
  const standing = editions.filter(
    ({ from, to, under }) => from <= on && (to === null || on < to) && path.startsWith(under),
  );
  return standing.flatMap((edition) => {
    const [newer] = standing
      .filter(({ under, from }) => under.length < edition.under.length && from > edition.from)
      .filter((wider) => mayShare(wider.scope, edition.scope))
      .sort((one, other) => (one.from < other.from ? 1 : -1));
    return newer ? [{ edition, newer }] : [];
  });
}

const mayShare = (one: Scope, other: Scope): boolean =>
  dimensions.every((dimension) => {
    const [mine, theirs] = [one[dimension], other[dimension]];
    return !mine || !theirs || mine.some((code) => theirs.includes(code));
  });

const narrowness = ({ scope }: Pick<Edition, 'scope'>): number =>
  dimensions.reduce((sum, dimension) => 2 * sum + (scope[dimension] ? 1 : 0), 0);

const isNearer = (one: Edition, other: Edition): boolean =>
  one.under.length === other.under.length
    ? narrowness(one) > narrowness(other)
    : one.under.length > other.under.length;

/** Pairs of which nobody could say which applies: equally near, for a scope they share, on a day they share. */
export function collisions<E extends Edition>(editions: readonly E[]): [E, E][] {
  return editions.flatMap((one, at) =>
    editions
      .slice(at + 1)
      .filter((other) => collide(one, other))
      .map((other): [E, E] => [one, other]),
  );
}

/** Equally near, for a scope and a day they share. */
export const collide = (one: Edition, other: Edition): boolean =>
  one.under === other.under &&
  (one.to === null || other.from < one.to) &&
  (other.to === null || one.from < other.to) &&
  dimensions.every((dimension) => {
    const [mine, theirs] = [one.scope[dimension], other.scope[dimension]];
    // Of two that differ in what they ask for, one is narrower and wins.
    return mine && theirs ? mine.some((code) => theirs.includes(code)) : !mine && !theirs;
  });

/** The editions as they would be on one day if the draft were in force on it: what it would end stands aside. */
export function supposing<E extends Edition>(editions: readonly E[], draft: E, on: Day): E[] {
  const there = { ...draft, from: on, to: dayAfter(on) };
  return [...editions.filter((one) => !collide(one, there)), there];
}

/** Of rows for narrower and wider scopes the one nearest to the occasion; undefined where none is meant for it. */
export const narrowest = <R extends { scope: Scope }>(
  rows: readonly R[],
  { titles, cadreKinds, unitKinds }: Pick<Occasion, Dimension>,
): R | undefined => {
  const met = { titles, cadreKinds, unitKinds };
  return rows
    .filter(({ scope }) =>
      dimensions.every((dimension) => {
        const meant = scope[dimension];
        const one = met[dimension];
        return !meant || (one !== null && meant.includes(one));
      }),
    )
    .toSorted((one, other) => narrowness({ scope: other.scope }) - narrowness({ scope: one.scope }))[0];
};
