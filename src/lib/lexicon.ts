import { phrasesOf } from './headings.ts';
import { fold } from './vietnamese.ts';

/** A code and the words that mean it, `|` between them; accents, case and punctuation make no difference. */
export interface Term<C extends string> {
  code: C;
  words: string;
}

interface Word {
  folded: string;
  from: number;
  to: number;
}

const splitter = /[\p{L}\p{M}\p{N}]+/gu;

function wordsOf(text: string): Word[] {
  return [...text.matchAll(splitter)].map((match) => ({
    folded: fold(match[0]),
    from: match.index,
    to: match.index + match[0].length,
  }));
}

const phrases = new Map<string, string[]>();
function phraseOf(words: string): string[] {
  const known = phrases.get(words);
  if (known) return known;
  const phrase = wordsOf(words).map((word) => word.folded);
  phrases.set(words, phrase);
  return phrase;
}

export interface Found<C extends string> {
  code: C;
  /** The words met, and what the text says beside them. */
  words: string;
  rest: string;
  /** Index of the first word in the text. */
  at: number;
}

function indexOf(words: readonly Word[], phrase: readonly string[]): number {
  for (let at = 0; at + phrase.length <= words.length; at += 1) {
    if (phrase.every((part, index) => words[at + index]!.folded === part)) return at;
  }
  return -1;
}

/** Signs and brackets that remain where words were taken out. */
const trimSigns = (text: string): string =>
  text
    .replace(/\(\s*\)/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;:./–—-]+|[\s,;:./–—-]+$/g, '')
    .trim();

const answers = new WeakMap<readonly Term<string>[], Map<string, Found<string> | null>>();

/** The first term of the list, in its order, any of whose words stand in the text. A word `=x` must be all of it. */
export function findTerm<C extends string>(text: string, terms: readonly Term<C>[]): Found<C> | null {
  const known = answers.get(terms) ?? new Map<string, Found<string> | null>();
  answers.set(terms, known);
  const before = known.get(text);
  if (before !== undefined) return before as Found<C> | null;
  // Columns repeat the same few words; the cap keeps a column of distinct texts from growing it.
  if (known.size > 5_000) known.clear();
  const found = searchTerm(text, terms);
  known.set(text, found);
  return found;
}

function searchTerm<C extends string>(text: string, terms: readonly Term<C>[]): Found<C> | null {
  const words = wordsOf(text);
  for (const term of terms) {
    for (const written of phrasesOf(term.words)) {
      const phrase = phraseOf(written);
      const at = indexOf(words, phrase);
      if (at < 0 || (written.startsWith('=') && phrase.length !== words.length)) continue;
      const from = words[at]!.from;
      const to = words[at + phrase.length - 1]!.to;
      return {
        code: term.code,
        words: text.slice(from, to),
        rest: trimSigns(`${text.slice(0, from)} ${text.slice(to)}`),
        at: from,
      };
    }
  }
  return null;
}

/** Whether any of the phrases stands in the text. */
export const mentions = (text: string, written: string): boolean => {
  const words = wordsOf(text);
  return phrasesOf(written).some((one) => indexOf(words, phraseOf(one)) >= 0);
};
