import type { Day } from './days.ts';
import { withoutMarks } from './vietnamese.ts';

/** Longer parts are cut at a word: a folder on the reader's disk has its limits too. */
const longest = 60;

const part = (words: string) => {
  const plain = withoutMarks(words)
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return plain.length <= longest ? plain : plain.slice(0, longest + 1).replace(/-[^-]*$/, '');
};

/**
 * The name of a file that leaves: what it is, of whom, of which day, in letters that every disk and every mail takes. A
 * name stays Vietnamese whatever language its reader works in, for it is filed beside others.
 */
export const fileName = (what: string, whom: string | null, day: Day, ending: string): string =>
  `${[what, whom ?? '', day].map(part).filter(Boolean).join('_')}.${ending}`;
