/** Seeded chance: the same seed gives the same country on every machine. */
export class Random {
  #state: [number, number, number, number];

  constructor(seed: string) {
    this.#state = [1, 2, 3, 4].map((salt) => mixed(`${salt}|${seed}`)) as [number, number, number, number];
    for (let turn = 0; turn < 12; turn++) this.next();
  }

  /** From 0 up to, but without, 1 (sfc32). */
  next(): number {
    const [a, b, c, count] = this.#state;
    const sum = (((a + b) | 0) + count) | 0;
    this.#state = [b ^ (b >>> 9), (c + (c << 3)) | 0, (((c << 21) | (c >>> 11)) + sum) | 0, (count + 1) | 0];
    return (sum >>> 0) / 4_294_967_296;
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  /** A whole number, both ends included. */
  between(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  pick<T>(from: readonly T[]): T {
    return from[Math.floor(this.next() * from.length)]!;
  }

  /** One of the values by weight. */
  weigh<T>(from: readonly (readonly [T, number])[]): T {
    let left = this.next() * from.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [value, weight] of from) {
      left -= weight;
      if (left < 0) return value;
    }
    return from[from.length - 1]![0];
  }
}

/** FNV-1a. */
function mixed(text: string): number {
  let hash = 2_166_136_261;
  for (const character of text) hash = Math.imul(hash ^ character.codePointAt(0)!, 16_777_619);
  return hash | 0;
}
