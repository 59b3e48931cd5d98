import { fold, foldWords, nameKey } from '../../lib/vietnamese.ts';

/** Longer forms first: what offices write out and what they abbreviate is the same name. */
const abbreviations: readonly [RegExp, string][] = [
  [/\btong lien doan lao dong\b/g, 'tld'],
  [/\blien doan lao dong\b/g, 'ldld'],
  [/\bcong doan co so\b/g, 'cdcs'],
  [/\bcong doan vien chuc\b/g, 'cdvc'],
  [/\bcd vien chuc\b/g, 'cdvc'],
  [/\bnghiep doan\b/g, 'nd'],
  [/\bcong doan\b/g, 'cd'],
  [/\bcac khu cong nghiep\b/g, 'kcn'],
  [/\bkhu cong nghiep\b/g, 'kcn'],
  [/\bcac kcn\b/g, 'kcn'],
  [/\bthanh pho\b/g, 'tp'],
  [/\bthi xa\b/g, 'tx'],
  [/\btrach nhiem huu han\b/g, 'tnhh'],
  [/\bco phan\b/g, 'cp'],
  [/\bcong ty\b/g, 'cty'],
  [/\buy ban nhan dan\b/g, 'ubnd'],
  [/\btrung hoc co so\b/g, 'thcs'],
  [/\btrung hoc pho thong\b/g, 'thpt'],
  [/\bldld h\b/g, 'ldld huyen'],
  [/\bldld q\b/g, 'ldld quan'],
  [/\bcd p\b/g, 'cd phuong'],
  [/\bcd x\b/g, 'cd xa'],
  [/\bgiao duc( va)? dao tao\b/g, 'gd dt'],
  [/\bgiao duc\b/g, 'gd'],
  [/\bgiao thong van tai\b/g, 'gtvt'],
  [/\btruong th\b/g, 'truong tieu hoc'],
  [/\btruong mn\b/g, 'truong mam non'],
];

/** Two writings of one unit's name have one key: case, accents, punctuation and the usual abbreviations aside. */
export function unitNameKey(name: string): string {
  let key = foldWords(name);
  for (const [long, short] of abbreviations) key = key.replace(long, short);
  return key;
}

/** What is left of a name without its province still names one unit: "LĐLĐ tỉnh" and "LĐLĐ thành phố" alone do not. */
const tells = (key: string) => key === 'cdvc' || key.split(' ').length >= (key.startsWith('ldld') ? 3 : 2);

/**
 * The same name in the ways lists shorten it: without "CĐCS" before a body's name, without "ngành", without "tỉnh" or
 * the province behind it. Tried only when the whole name is unknown. The first is the whole name's key, which is empty
 * where a name has neither letter nor digit.
 */
export function looserUnitKeys(name: string, provinceKey: string): [string, ...string[]] {
  const key = unitNameKey(name);
  const province = provinceKey.replace(/^(ldld|cd) (tinh|tp) /, '');
  const without = ['', ' tinh', ` ${province}`, ` tinh ${province}`, ` tp ${province}`].flatMap((ending) =>
    key.endsWith(ending) ? [key.slice(0, key.length - ending.length)] : [],
  );
  const shorter = without.filter((one) => one === key || tells(one));
  const loose = shorter.flatMap((one) => [
    one,
    one.replace(/^(cdcs|nd) /, ''),
    one.replace(/^cd nganh /, 'cd '),
  ]);
  return [key, ...new Set(loose.filter((one) => one !== '' && one !== key))];
}

const level = '(?:huyen|quan|tx|tp|xa|phuong|dac khu|thi tran)';

/** What a place alone stands for in a column of unions: "Huyện Mường Tè", "LĐLĐ Mường Tè". For finding, never for naming. */
export function placeKeys(name: string): string[] {
  const place = new RegExp(`^(ldld|cd) (${level} .+)$`).exec(unitNameKey(name));
  if (!place) return [];
  const [, union, whole] = place;
  return [whole!, `${union} ${whole!.replace(new RegExp(`^${level} `), '')}`];
}

const tonedWords = (name: string): Map<string, string> =>
  new Map(
    name
      .split(/[^\p{L}\p{M}\p{N}]+/u)
      .filter(Boolean)
      .map((word) => [fold(word), nameKey(word)]),
  );

const unaccented = (name: string) => fold(name) === name.toLowerCase().replace(/\s+/g, ' ').trim();

/**
 * Whether two names of one key may be the same: "Tân Hưng" and "Tân Hùng" are two places, "Tan Hung" may be either,
 * and hoà is hòa.
 */
export function soundsAlike(one: string, other: string): boolean {
  if (unaccented(one) || unaccented(other)) return true;
  const words = tonedWords(one);
  for (const [word, toned] of tonedWords(other)) {
    const mine = words.get(word);
    if (mine !== undefined && mine !== toned) return false;
  }
  return true;
}

const pairs = (text: string): Map<string, number> => {
  const counted = new Map<string, number>();
  for (let at = 0; at < text.length - 1; at++) {
    const pair = text.slice(at, at + 2);
    counted.set(pair, (counted.get(pair) ?? 0) + 1);
  }
  return counted;
};

/** How alike two keys are, 0 to 1 (Dice's coefficient over pairs of letters). */
export function likeness(one: string, other: string): number {
  if (one === other) return 1;
  if (one.length < 2 || other.length < 2) return 0;
  const left = pairs(one);
  let shared = 0;
  for (const [pair, count] of pairs(other)) shared += Math.min(count, left.get(pair) ?? 0);
  return (2 * shared) / (one.length + other.length - 2);
}
