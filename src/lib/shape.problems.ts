import type { Words } from './problem.ts';

const byCode = new Map<string, Words>();

/** What a shape finds wrong beyond type and size. The code is the shape's message, by which the gate finds the words. */
export function shapeFault(code: string, words: Words): string {
  byCode.set(code, words);
  return code;
}

export const findShapeFault = (code: string): Words | undefined => byCode.get(code);

export const dayImpossible = shapeFault('lib.day_impossible', {
  vi: 'không phải một ngày có thật (YYYY-MM-DD)',
  en: 'not a day of the calendar (YYYY-MM-DD)',
});
export const dayRemote = shapeFault('lib.day_remote', {
  vi: 'năm phải từ 1800 đến 2999',
  en: 'the year must be from 1800 to 2999',
});
export const placeUnknown = shapeFault('lib.place_unknown', {
  vi: 'không phải chỗ tiếp của một trang',
  en: 'not the place where a page ended',
});
