import iconv from 'iconv-lite';

/** TCVN3 letters as they look when the bytes are read as Latin-1; the C1 range is left out: Word puts quotes there. */
export const tcvn3: ReadonlyMap<string, string> = new Map(
  Array.from({ length: 0x5f }, (_, index) => {
    const byte = 0xa1 + index;
    return [String.fromCharCode(byte), iconv.decode(Buffer.from([byte]), 'tcvn')];
  }),
);

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

/** Characters of Windows-1252 above Latin-1, back to their bytes. */
export const windows1252: ReadonlyMap<string, number> = new Map(
  Array.from({ length: 0x20 }, (_, index) => 0x80 + index)
    .map((byte): [string, number] => [iconv.decode(Buffer.from([byte]), 'windows-1252'), byte])
    .filter(([character]) => character !== '\ufffd'),
);
