/** Capitals with tones, bytes 80 to 9F: few fonts had them, so few texts hold them. */
const tcvn3Capitals = 'ÀẢÃÁẠẶẬÈẺẼÉẸỆÌỈĨÍỊÒỎÕÓỌỘỜỞỠỚỢÙỦŨ';
/** What the bytes A1 to FF stand for in TCVN3 (ABC); B0 to B4 are its five tones, FF Ố. */
const tcvn3Letters =
  'ĂÂÊÔƠƯĐăâêôơưđẰ\u0300\u0309\u0303\u0301\u0323àảãáạẲằẳẵắẴẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịòỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵỐ';

/** TCVN3 letters as they look when the bytes are read as Latin-1. */
export const tcvn3: ReadonlyMap<string, string> = new Map([
  ...[...tcvn3Capitals].map((letter, index): [string, string] => [String.fromCharCode(0x80 + index), letter]),
  ...[...tcvn3Letters].map((letter, index): [string, string] => [String.fromCharCode(0xa1 + index), letter]),
]);

const acute = '\u0301';
const grave = '\u0300';
const hook = '\u0309';
const tilde = '\u0303';
const dot = '\u0323';
const circumflex = '\u0302';
const breve = '\u0306';

/** VNI writes a letter, then one character holding its marks; this gives the marks as combining characters. */
export const vniMarks: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ù: acute,
    ø: grave,
    û: hook,
    õ: tilde,
    ï: dot,
    â: circumflex,
    á: circumflex + acute,
    à: circumflex + grave,
    å: circumflex + hook,
    ã: circumflex + tilde,
    ä: circumflex + dot,
    ê: breve,
    é: breve + acute,
    è: breve + grave,
    ú: breve + hook,
    ü: breve + tilde,
    ë: breve + dot,
  }),
);

/** VNI letters that stand alone. */
export const vniLetters: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ñ: 'đ',
    ô: 'ơ',
    ö: 'ư',
    æ: 'ỉ',
    ó: 'ĩ',
    ò: 'ị',
    î: 'ỵ',
    í: 'í',
    ì: 'ì',
    Ñ: 'Đ',
    Ô: 'Ơ',
    Ö: 'Ư',
    Æ: 'Ỉ',
    Ó: 'Ĩ',
    Ò: 'Ị',
    Î: 'Ỵ',
    Í: 'Í',
    Ì: 'Ì',
  }),
);

/** Characters of Windows-1252 above Latin-1, back to their bytes; five bytes of the range stand for nothing. */
export const windows1252: ReadonlyMap<string, number> = new Map(
  [...'€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ'].flatMap((character, index): [string, number][] =>
    character === ' ' ? [] : [[character, 0x80 + index]],
  ),
);
