import { likeness } from '../organisation/organisation.names.labels.ts';

/** Names that suggestions are sought for; a file with more unknown ones has another fault than its spelling. */
const mostSought = 200;
/** Places of words looked at for one name, and names then compared letter by letter. */
const mostPlaces = 5_000;
const mostCompared = 100;
/** Below this two names are not like each other. */
const alikeEnough = 0.6;

export interface NearKey {
  key: string;
  alike: number;
}

/** Keys of names, to be asked for those like one that is unknown: it shares a word with them, the rarer the better. */
export class NearKeys {
  readonly #keysOf = new Map<string, string[]>();
  readonly #found = new Map<string, NearKey[]>();

  /** The same key twice would be found twice. */
  add(key: string): void {
    for (const word of new Set(key.split(' '))) {
      const keys = this.#keysOf.get(word);
      if (keys) keys.push(key);
      else this.#keysOf.set(word, [key]);
    }
  }

  /** Those most like it first; each name is sought once. */
  near(key: string): readonly NearKey[] {
    const known = this.#found.get(key);
    if (known || this.#found.size >= mostSought) return known ?? [];
    const found = this.#candidates(key)
      .map((one) => ({ key: one, alike: likeness(one, key) }))
      .filter(({ alike }) => alike >= alikeEnough)
      .sort((a, b) => b.alike - a.alike);
    this.#found.set(key, found);
    return found;
  }

  /** The keys that share most words with it. */
  #candidates(key: string): string[] {
    const places = [...new Set(key.split(' '))]
      .map((word) => this.#keysOf.get(word) ?? [])
      .sort((a, b) => a.length - b.length);
    const shared = new Map<string, number>();
    let left = mostPlaces;
    for (const keys of places) {
      for (const one of keys.slice(0, left)) shared.set(one, (shared.get(one) ?? 0) + 1);
      left = Math.max(0, left - keys.length);
    }
    return [...shared]
      .sort(([, a], [, b]) => b - a)
      .slice(0, mostCompared)
      .map(([one]) => one);
  }
}
