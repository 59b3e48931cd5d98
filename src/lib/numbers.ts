/** Numbers as Vietnamese documents type them: thousands with a dot, decimal comma, ordinary spaces. */

export function groupThousands(value: number): string {
  const [whole, fraction] = String(Math.abs(value)).split('.');
  const grouped = whole!.replace(/\B(?=(\d{3})+$)/g, '.');
  return `${value < 0 ? '-' : ''}${grouped}${fraction ? `,${fraction}` : ''}`;
}

/** A count in running text: 1 to 9 with a zero before it, so that no figure can be slipped in on paper. */
export const writtenCount = (value: number): string =>
  Number.isInteger(value) && value > 0 && value < 10 ? `0${value}` : groupThousands(value);

/** `part` of `whole` in percent, rounded half up to one decimal; null where there is nothing to divide by. */
export const percentage = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.round((part * 1000) / whole) / 10;

export const writtenShare = (percent: number): string => `${groupThousands(percent)}%`;
