import { foldWords } from './vietnamese.ts';

/**
 * Header words by meaning. A phrase is written as people write it ('ngày vào Đảng'); accents, case, punctuation and
 * the usual abbreviations make no difference. `a > b` asks for `b` in the column's own heading and `a` above it,
 * `=b` for nothing but `b`, `*` stands for any heading, `#` for a year. Phrases stand in one text with `|` between.
 */
export type Phrases = string;
type Phrase = string;

const lists = new Map<Phrases, readonly Phrase[]>();

export function phrasesOf(written: Phrases): readonly Phrase[] {
  const known = lists.get(written);
  if (known) return known;
  const phrases = written
    .split('|')
    .map((phrase) => phrase.trim())
    .filter(Boolean);
  lists.set(written, phrases);
  return phrases;
}

const abbreviations: Record<string, string> = {
  cdcs: 'cong doan co so',
  bch: 'ban chap hanh',
  btv: 'ban thuong vu',
  ubkt: 'uy ban kiem tra',
  uv: 'uy vien',
  uvbch: 'uy vien ban chap hanh',
  uvbtv: 'uy vien ban thuong vu',
  llct: 'ly luan chinh tri',
  qlnn: 'quan ly nha nuoc',
  qpan: 'quoc phong an ninh',
  gdqp: 'quoc phong',
  gdqpan: 'quoc phong an ninh',
  anqp: 'quoc phong an ninh',
  cnvcld: 'cong nhan vien chuc lao dong',
  cnvc: 'cong nhan vien chuc',
  cnld: 'cong nhan lao dong',
  nld: 'nguoi lao dong',
  ld: 'lao dong',
  cbcd: 'can bo cong doan',
  cb: 'can bo',
  llnv: 'ly luan nghiep vu',
  llnvcd: 'ly luan nghiep vu cong doan',
  ql: 'quan ly',
  nvcd: 'nghiep vu cong doan',
  ldld: 'lien doan lao dong',
  cmnv: 'chuyen mon nghiep vu',
  tdcm: 'trinh do chuyen mon',
  ntns: 'ngay thang nam sinh',
  dtts: 'dan toc thieu so',
  sl: 'so luong',
  qd: 'quyet dinh',
  xl: 'xep loai',
  qh: 'quy hoach',
  nk: 'nhiem ky',
  dvcd: 'doan vien cong doan',
  nd: 'nghiep doan',
  cntt: 'cong nghe thong tin',
  dn: 'doanh nghiep',
  tcct: 'to chuc chinh tri',
  sdt: 'so dien thoai',
  li: 'ly',
  ki: 'ky',
  sy: 'si',
  bc: 'bien che',
  hd: 'hop dong',
  bd: 'boi duong',
  kq: 'ket qua',
  hcsn: 'hanh chinh su nghiep',
  dnnn: 'doanh nghiep nha nuoc',
  sxkd: 'san xuat kinh doanh',
  tv: 'thuong vu',
};
const skipped = new Set(['va', 'cac', 'cua', 'hien', 'nay', 've', 'nhung']);

/** Meaningful folded words of a heading. */
export function headingWords(text: string): string[] {
  // "Năm" (year) and "Nam" (male) differ in nothing but the mark, and headings hold little else.
  if (/^\s*năm\s*$/i.test(text.normalize('NFC'))) return ['year'];
  // "Nữ (đánh dấu x)" tells how to fill the column in, not what it holds.
  const words = foldWords(text.replace(/\((?:đánh dấu|đánh|ghi|tích)?\s*["“']?x["”']?\)/giu, ' '))
    .split(' ')
    .flatMap((word) => (abbreviations[word] ?? word).split(' '));
  const kept = words.filter((word) => word !== '' && !skipped.has(word));
  return kept.length > 0 ? kept : words.filter(Boolean);
}

interface Pattern {
  above: string[] | null;
  own: string[];
  exact: boolean;
}

const compiled = new Map<Phrase, Pattern>();
/** Stands for `#` while a phrase is split into words; no year of ours. */
const anyYear = '0000';

function compile(phrase: Phrase): Pattern {
  const known = compiled.get(phrase);
  if (known) return known;
  const parts = phrase.split('>').map((part) => part.trim());
  const own = parts.at(-1)!;
  const words = (text: string) =>
    headingWords(text.replaceAll('#', anyYear)).map((word) => (word === anyYear ? '#' : word));
  const pattern: Pattern = {
    above: parts.length > 1 ? words(parts[0]!) : null,
    own: own === '*' ? [] : words(own.replace('=', '')),
    exact: own.startsWith('='),
  };
  compiled.set(phrase, pattern);
  return pattern;
}

const isYear = (word: string): boolean => /^(19|20)\d\d$/.test(word);
const same = (wanted: string, word: string): boolean => wanted === word || (wanted === '#' && isYear(word));

/** Where `wanted` stands in `words` as neighbours, -1 where it does not. */
function indexOf(words: readonly string[], wanted: readonly string[], from = 0): number {
  for (let at = from; at + wanted.length <= words.length; at += 1) {
    let matched = 0;
    while (matched < wanted.length && same(wanted[matched]!, words[at + matched]!)) matched += 1;
    if (matched === wanted.length) return at;
  }
  return -1;
}

/** A column's headings from the top down, as words. */
export interface HeadingPath {
  texts: readonly string[];
  own: readonly string[];
  above: readonly string[];
  /** The words above, one list per row of headings. */
  levels: readonly (readonly string[])[];
}

export function headingPath(texts: readonly string[]): HeadingPath {
  const own = headingWords(texts.at(-1) ?? '');
  const levels = texts.slice(0, -1).map(headingWords);
  return { texts, own, above: levels.flat(), levels };
}

export interface Match {
  /** The more words of the heading a phrase explains the stronger; 0 is no match. */
  strength: number;
  /** Share of the column's own heading that the phrase explains, 0 to 1. */
  confidence: number;
}

const none: Match = { strength: 0, confidence: 0 };

function matchPattern(path: HeadingPath, { above, own, exact }: Pattern): Match {
  if (above && indexOf(path.above, above) < 0) return none;
  if (own.length === 0) {
    // Of headings that take all below them the nearest one counts.
    const level = path.levels.findLastIndex((words) => indexOf(words, above!) >= 0);
    return level < 0 ? none : { strength: 2 + above!.length / 2 + 3 * level, confidence: 0.7 };
  }
  if (exact) {
    const isWhole = path.own.length === own.length && indexOf(path.own, own) === 0;
    return isWhole ? { strength: own.length + (above ? above.length + 1 : 0) + 1, confidence: 1 } : none;
  }
  const inOwn = indexOf(path.own, own);
  if (inOwn >= 0) {
    const confidence = own.length / path.own.length;
    // An early word says what the column is, a late one what it is about.
    return { strength: own.length + (above ? above.length + 1 : 0) + confidence - inOwn * 0.05, confidence };
  }
  if (above || path.above.length === 0) return none;
  const joined = [...path.above, ...path.own];
  for (let at = indexOf(joined, own); at >= 0; at = indexOf(joined, own, at + 1)) {
    const inside = at + own.length - path.above.length;
    if (inside > 0) return { strength: own.length, confidence: inside / path.own.length };
  }
  return indexOf(path.above, own) >= 0 ? { strength: 0.3 * own.length, confidence: 0.3 } : none;
}

export interface Meaning<K> extends Match {
  key: K;
}

/** Phrases of many meanings, found by their first word: a heading is asked of the few that can fit it. */
export class HeadingIndex<K> {
  readonly #byFirst = new Map<string, { key: K; pattern: Pattern }[]>();
  readonly #anywhere: { key: K; pattern: Pattern }[] = [];

  constructor(entries: Iterable<{ key: K; words: Phrases }>) {
    for (const { key, words } of entries) {
      for (const phrase of phrasesOf(words)) {
        const pattern = compile(phrase);
        const first = pattern.own[0];
        if (first === undefined || first === '#') this.#anywhere.push({ key, pattern });
        else this.#byFirst.set(first, [...(this.#byFirst.get(first) ?? []), { key, pattern }]);
      }
    }
  }

  /** What a heading can mean, each meaning once with its best phrase, in no order. */
  meanings(path: HeadingPath): Meaning<K>[] {
    const best = new Map<K, Meaning<K>>();
    const consider = ({ key, pattern }: { key: K; pattern: Pattern }) => {
      const match = matchPattern(path, pattern);
      if (match.strength > (best.get(key)?.strength ?? 0)) best.set(key, { key, ...match });
    };
    this.#anywhere.forEach(consider);
    for (const word of new Set([...path.above, ...path.own])) this.#byFirst.get(word)?.forEach(consider);
    return [...best.values()];
  }
}

/** Whether a line of text (a title, a remark) holds any of the phrases. */
export function speaksOf(text: string, phrases: Phrases): boolean {
  const words = headingWords(text);
  return phrasesOf(phrases).some((phrase) => indexOf(words, compile(phrase).own) >= 0);
}
