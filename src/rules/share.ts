/** Shares of people are compared and rounded in whole numbers: 2/3 of 9 is 6, and never 6.000000001. */
export interface Share {
  parts: number;
  of: number;
}

/** '2/3', '50%', '12,5 %': as regulations write it; null where it is none of these, or not between nought and all. */
export function shareOf(text: string): Share | null {
  const fraction = /^(\d+)\s*\/\s*(\d+)$/.exec(text.trim());
  const percent = /^(\d+)(?:[.,](\d+))?\s*%$/.exec(text.trim());
  const share = fraction
    ? { parts: Number(fraction[1]), of: Number(fraction[2]) }
    : percent
      ? { parts: Number(percent[1] + (percent[2] ?? '')), of: 100 * 10 ** (percent[2]?.length ?? 0) }
      : null;
  return share && share.of > 0 && share.parts <= share.of ? share : null;
}

/** Below nought, nought or above: how `count` of `whole` stands to the share, exactly. */
export const againstShare = (count: number, whole: number, { parts, of }: Share): number =>
  Math.sign(count * of - whole * parts);

export const roundings = ['down', 'up', 'half_up'] as const;
export type Rounding = (typeof roundings)[number];

/** How many of `whole` the share is, in whole people. */
export function peopleIn(whole: number, { parts, of }: Share, rounding: Rounding): number {
  const exact = whole * parts;
  if (rounding === 'down') return Math.floor(exact / of);
  if (rounding === 'up') return Math.ceil(exact / of);
  return Math.floor((2 * exact + of) / (2 * of));
}
