import { tcvn3, vniLetters, vniMarks, windows1252 } from './encodings.tables.ts';

/** How a sheet's text was written: the names of the import report. */
export const encodings = ['unicode', 'decomposed', 'tcvn3', 'vni'] as const;
export type Encoding = (typeof encodings)[number];

/** A piece of text and the font it was set in, null where unknown: the font is what made the old codes readable. */
export interface Sample {
  text: string;
  font: string | null;
}

/** What was found of one sheet, and the text of its cells made right. */
export interface Repair {
  encoding: Encoding;
  /** Composed Unicode with ordinary spaces, trimmed; line breaks inside a cell are kept. */
  text: (raw: string, font?: string | null) => string;
}

const ascii = /^[\x20-\x7e\n]*$/;
// Letters that only Unicode Vietnamese has; Latin-1 holds the rest of the alphabet for old codes and new alike.
const unicodeLetter = /[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0-\u01b0\u1ea0-\u1ef9]/;
const combining = /[\u0300-\u0323]/;
// Latin-1 signs that no Vietnamese letter uses in Unicode; those met as signs in ordinary text are left out.
const tcvn3Letter =
  /[¡-¦¨©ª¬\u00ad®¯µ¶¸¹ºÄÅÆÇËÎÏÑÖØÛÜÞßäåæçëîïñöøûüþÿ]|(?<=[A-Za-z])[§·»¼½¾×÷]|§(?=[A-Za-z\u00a1-\u00ff])/g;
// "oà", "oá", "oã" are left out: they are Unicode spelling as well (hoà, hoá, hoãn).
const vniPair = /[aeouyôö][ùøûõï]|[aeo][âåä]|[ae][áàã]|a[êéèúüë]/gi;
const tcvn3Font = /^\.Vn/i;
const tcvn3CapitalFont = /^\.Vn.*H$/i;
const vniFont = /^VNI[- ]/i;

const count = (pattern: RegExp, text: string): number => text.match(pattern)?.length ?? 0;

/** UTF-8 that was read as Windows-1252 ("Triá»‡u"), put right; null where the text is not that. */
function fromMisreadUtf8(text: string): string | null {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const byte = code < 0x100 ? code : windows1252.get(text[at]!);
    if (byte === undefined) return null;
    bytes[at] = byte;
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** A cell set in capitals by its font, or typed in capitals as far as the old code had any. */
const isShouted = (raw: string, font: string | null | undefined): boolean => {
  if (font && tcvn3CapitalFont.test(font)) return true;
  const plain = raw.replace(/[^A-Za-z]/g, '');
  return plain.length > 1 && plain === plain.toUpperCase();
};

function fromTcvn3(raw: string, font?: string | null): string {
  const text = raw.replace(/[\u0080-\u009f\u00a1-\u00ff]/g, (character) => tcvn3.get(character) ?? character);
  return isShouted(raw, font) ? text.toUpperCase() : text;
}

const fromVni = (raw: string): string =>
  raw
    .replace(/([aeouyôö])([ùøûõïâáàåãäêéèúüë])/gi, (pair, letter: string, mark: string) => {
      const marks = vniMarks.get(mark.toLowerCase());
      return marks ? (vniLetters.get(letter) ?? letter) + marks : pair;
    })
    .replace(/[\u00c0-\u00ff]/g, (character) => vniLetters.get(character) ?? character);

// No syllable has ơ before -ng, -c or -u: there an ư (0xAD, the soft hyphen that programs drop) was lost.
const lostHorn = /(?<!ư)([ơờởỡớợ])(?=(?:ng|c|u)(?!\p{L}))/giu;
const lostBeforeNg = /(?<!\p{L})(b|c|ch|d|đ|g|h|kh|l|m|nh|ph|r|s|t|th|tr|v|x)(ng)(?!\p{L})/giu;

const restoreHorns = (text: string): string =>
  text
    .replace(lostHorn, (letter) => (letter === letter.toUpperCase() ? `Ư${letter}` : `ư${letter}`))
    .replace(lostBeforeNg, (_, onset: string, coda: string) => `${onset}${coda === 'NG' ? 'Ư' : 'ư'}${coda}`);

// Controls and halves of surrogate pairs cannot be stored; signs that turn the direction of writing hide what is written.
const unstorable = /(?![\t\n\r])\p{Cc}|[\u202a-\u202e\u2066-\u2069]|\p{Cs}/gu;
const untidy =
  /[Ðð\p{Cc}\p{Cs}\u00a0\u00ad\u2000-\u200f\u2028-\u202f\u2060\u2066-\u2069\u3000\ufeff]| {2}|^ | $/u;

const tidy = (text: string): string => {
  const composed = text.normalize('NFC');
  return untidy.test(composed) ? sweep(composed) : composed;
};

const sweep = (text: string): string =>
  text
    .replace(/Ð/g, 'Đ')
    .replace(/ð/g, 'đ')
    .replace(unstorable, '')
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();

const isTidy = (text: string): boolean =>
  !text.includes('  ') && !text.startsWith(' ') && !text.endsWith(' ');

type Legacy = 'tcvn3' | 'vni';

/** The old code of one text judged by itself, null where it is Unicode or cannot be told. */
function legacyOf(text: string, font: string | null | undefined): Legacy | null {
  const pairs = count(vniPair, text);
  const signs = count(tcvn3Letter, text.replace(vniPair, ''));
  if (font && vniFont.test(font)) return 'vni';
  if (font && tcvn3Font.test(font)) return 'tcvn3';
  if (pairs === 0 && signs === 0) return null;
  return pairs > signs ? 'vni' : 'tcvn3';
}

function repairText(
  raw: string,
  font: string | null | undefined,
  sheet: Legacy | null,
  hornless: boolean,
): string {
  if (ascii.test(raw)) return tidy(raw);
  if (unicodeLetter.test(raw) || combining.test(raw)) {
    const text = tidy(raw);
    return hornless ? restoreHorns(text) : text;
  }
  const misread = fromMisreadUtf8(raw);
  if (misread !== null) return tidy(misread);
  const legacy = (font && vniFont.test(font) && 'vni') || (font && tcvn3Font.test(font) && 'tcvn3') || sheet;
  const code = legacy || legacyOf(raw, font);
  if (code === 'vni') return tidy(fromVni(raw));
  return code === 'tcvn3' ? restoreHorns(tidy(fromTcvn3(raw, font))) : tidy(raw);
}

/** Judges a sheet by all the text given, since single cells are often ambiguous ("Phã" is two different words). */
export function detectEncoding(samples: Iterable<Sample>): Repair {
  const weight = { unicode: 0, decomposed: 0, tcvn3: 0, vni: 0 };
  let horns = 0;
  let lostHorns = 0;
  for (const { text, font } of samples) {
    if (ascii.test(text)) continue;
    if (combining.test(text)) weight.decomposed += 1;
    else if (unicodeLetter.test(text) || fromMisreadUtf8(text) !== null) weight.unicode += 1;
    else {
      const legacy = legacyOf(text, font);
      if (legacy) weight[legacy] += 1;
      else weight.unicode += 0.1;
    }
    const composed = text.normalize('NFC');
    horns += count(/[ưừửữứự]/gi, composed);
    lostHorns += count(lostHorn, composed);
  }
  const order: Encoding[] = ['unicode', 'decomposed', 'tcvn3', 'vni'];
  const encoding = order.reduce((best, next) => (weight[next] > weight[best] ? next : best));
  const legacy = encoding === 'tcvn3' || encoding === 'vni' ? encoding : null;
  const hornless = horns === 0 && lostHorns > 0;
  const known = new Map<string, string>();
  return {
    encoding,
    text: (raw, font) => {
      if (ascii.test(raw) && isTidy(raw)) return raw;
      const key = font ? `${font}\u0000${raw}` : raw;
      const before = known.get(key);
      if (before !== undefined) return before;
      const text = repairText(raw, font, legacy, hornless);
      if (known.size > 20_000) known.clear();
      known.set(key, text);
      return text;
    },
  };
}
