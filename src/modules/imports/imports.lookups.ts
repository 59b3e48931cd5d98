import { readFileSync } from 'node:fs';
import type { Lookups } from '../../lib/sheet.ts';
import { fold } from '../../lib/vietnamese.ts';

interface CodeListFile {
  codes: { code: string; vi: string; aliases?: string[] }[];
}

const folder = new URL('../../../data/codelists/', import.meta.url);

/** What is left of a word when accents, case, hyphens, spaces and apostrophes are put aside: "H'Mông" is "hmong". */
const stripped = (text: string): string => fold(text).replace(/[^a-z0-9]/g, '');

function lookup(file: string, prefix: RegExp): (text: string) => string | null {
  const { codes } = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as CodeListFile;
  const byKey = new Map<string, string>();
  for (const { code, vi, aliases } of codes) {
    for (const name of [vi, ...(aliases ?? [])]) byKey.set(stripped(name), code);
  }
  return (text) => {
    const name = text.replace(prefix, '');
    // "Kinh (Việt)" and "Cao Lan (Sán Chay)" say the same twice.
    return byKey.get(stripped(name)) ?? byKey.get(stripped(name.replace(/\(.*$/, ''))) ?? null;
  };
}

/** The look-ups of data/codelists; ethnic groups in the numbering of 1979, which is the one that is complete. */
export const readLookups = (): Lookups => ({
  ethnicGroup: lookup('ethnic_groups.1979.json', /^\s*(dân tộc|người|dt)\s+/iu),
  religion: lookup('religions.json', /^\s*(đạo)\s+(?=\p{Lu})/u),
});
