/** Vietnamese text for searching, matching and sorting, without a collation of the database or of the browser. */

const marks = /\p{M}+/gu;
const folded = new Map<string, string>();

/** The letters without tones and marks, đ as d; upper case stays. Nothing of it is kept, so a password may be given. */
export const withoutMarks = (text: string): string =>
  text.normalize('NFD').replace(marks, '').replace(/[đð]/g, 'd').replace(/[ĐÐ]/g, 'D');

/** Lower case, no tones, no marks, đ as d, single spaces: how people type when they search. */
export function fold(text: string): string {
  const known = folded.get(text);
  if (known !== undefined) return known;
  const result = withoutMarks(text).toLowerCase().replace(/\s+/g, ' ').trim();
  // Workbooks repeat the same few words in every row; the cap keeps a sheet of distinct names from growing it.
  if (folded.size > 20_000) folded.clear();
  folded.set(text, result);
  return result;
}

/** Folded text as words only: punctuation becomes space. */
export const foldWords = (text: string): string =>
  fold(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** The distinct folded words of a name, for prefix search in any order. */
export const nameTokens = (name: string): string[] =>
  [...new Set(foldWords(name).split(' '))].filter(Boolean);

// Letters that follow their plain letter in the alphabet sort behind every pair that begins with it: '{' > 'z'.
const letters: Record<string, string> = {
  ă: 'a{',
  â: 'a|',
  đ: 'd{',
  ê: 'e{',
  ô: 'o{',
  ơ: 'o|',
  ư: 'u{',
};
/** Tones in dictionary order: none, grave, hook, tilde, acute, dot. */
const toneOrder = '\u0300\u0309\u0303\u0301\u0323';

const wordKeys = new Map<string, string>();

/** One word as a string whose byte order is dictionary order: letters first, its tone after them. */
function wordKey(word: string): string {
  const known = wordKeys.get(word);
  if (known !== undefined) return known;
  const key = freshKey(word);
  // A country's names are made of a few hundred words.
  if (wordKeys.size > 20_000) wordKeys.clear();
  wordKeys.set(word, key);
  return key;
}

function freshKey(word: string): string {
  let primary = '';
  let tone = 0;
  for (const character of word.normalize('NFD')) {
    const at = toneOrder.indexOf(character);
    if (at >= 0) tone = at + 1;
    else primary += character;
  }
  // Without its tone a letter composes to at most one of the seven of the table.
  const plain = [...primary.normalize('NFC')].map((letter) => letters[letter] ?? letter).join('');
  return `${plain} ${tone}`;
}

const lowerWords = (name: string): string[] =>
  name
    .normalize('NFC')
    .toLowerCase()
    .replace(/ð/g, 'đ')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
    .split(' ')
    .filter(Boolean);

/**
 * Key to sort people by given name, then family name, then middle names, to be compared byte by byte (`collate "C"`).
 * Tone placement (hoà, hòa) makes no difference.
 */
export function nameSort(name: string): string {
  const words = lowerWords(name);
  const given = words.pop();
  if (given === undefined) return '';
  return [given, ...words].map(wordKey).join(' ');
}

/** Two writings of one name have one key: case, spacing, Unicode form and tone placement aside, Thủy is not Thúy. */
export const nameKey = (name: string): string => lowerWords(name).map(wordKey).join(' ');

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();

/** A name typed in capitals (or none) as names are written; any other is left as it is, tone placement always. */
export function tidyName(name: string): string {
  const text = name.normalize('NFC').replace(/Ð/g, 'Đ').replace(/\s+/g, ' ').trim();
  const shouted = text === text.toUpperCase();
  if (!shouted && text !== text.toLowerCase()) return text;
  return text.replace(/\p{L}[\p{L}\p{M}]*/gu, capital);
}
