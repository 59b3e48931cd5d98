import { foldWords } from '../../lib/vietnamese.ts';

/**
 * A number as it is searched: "Số 071/KH-LĐLĐ", "71-KH/LĐLĐ" and "KH 71 LĐLĐ" all begin with 71. Whatever
 * keeps a number keeps this key of it beside it.
 */
export function numberKey(words: string): string {
  const parts = foldWords(words).split(' ');
  if (parts[0] === 'so') parts.shift();
  const number = parts.findIndex((part) => /^\d/.test(part));
  if (number > 0) parts.unshift(...parts.splice(number, 1));
  return parts.join(' ').replace(/^0+(?=.)/, '');
}

/** Whether the words look for a number rather than a title: "71", "71/KH", "số 71". */
export const seeksNumber = (words: string): boolean =>
  /^((so|qd|kh|nq|ctr|hd|bc|cv) )*\d/.test(foldWords(words));
