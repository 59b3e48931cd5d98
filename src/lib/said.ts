import type { Day } from './days.ts';

/**
 * What the rows of one job have already settled, so that two workbooks which disagree do not correct each other at
 * every import: the first one read stands and the second is told. One number a person keeps a hundred thousand small.
 */
export class Said {
  readonly #bits = new Map<string, number>();
  readonly #days = new Map<Day, Map<number, number>>();
  readonly #rest = new Set<string>();

  before(personId: number, day: Day, dimension: string): boolean {
    const bit = this.#bit(dimension);
    if (bit === 0) return this.#rest.has(`${day}|${personId}|${dimension}`);
    return ((this.#days.get(day)?.get(personId) ?? 0) & bit) !== 0;
  }

  mark(personId: number, day: Day, dimension: string): void {
    const bit = this.#bit(dimension);
    if (bit === 0) {
      this.#rest.add(`${day}|${personId}|${dimension}`);
      return;
    }
    let people = this.#days.get(day);
    if (!people) {
      people = new Map();
      this.#days.set(day, people);
    }
    people.set(personId, (people.get(personId) ?? 0) | bit);
  }

  /** The first thirty dimensions have a bit of their own; single units and languages beyond them are spelled out. */
  #bit(dimension: string): number {
    const known = this.#bits.get(dimension);
    if (known !== undefined) return known;
    if (this.#bits.size >= 30) return 0;
    const bit = 1 << this.#bits.size;
    this.#bits.set(dimension, bit);
    return bit;
  }
}
