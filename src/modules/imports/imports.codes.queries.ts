import { readFileSync } from 'node:fs';
import type { Lookups } from '../../lib/sheet.ts';
import { foldWords } from '../../lib/vietnamese.ts';

interface ListFile {
  codes: { code: string; vi: string; aliases?: string[] }[];
}

const folder = new URL('../../../data/codelists/', import.meta.url);

/** Spellings differ in every source: "H'Mông", "HMông" and "Mông" are one name to a reader. */
const strip = (text: string) => foldWords(text).replaceAll(' ', '');

const codesOf = (file: string) => (JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as ListFile).codes;

/** The names of each list that cells are looked up in. */
export const listedNames = () => ({
  ethnicGroup: codesOf('ethnic_groups.1979.json').map(({ vi }) => vi),
  religion: codesOf('religions.json').map(({ vi }) => vi),
});

function lookUp(file: string): (text: string) => string | null {
  const byName = new Map<string, string>();
  for (const { code, vi, aliases = [] } of codesOf(file))
    for (const name of [vi, ...aliases]) byName.set(strip(name), code);
  return (text) => {
    const name = text.replace(/^(dân tộc|dt|tôn giáo)\s*:?\s+/iu, '');
    // "Kinh (Việt)" says the same twice.
    return byName.get(strip(name)) ?? byName.get(strip(name.replace(/\(.*$/, ''))) ?? null;
  };
}

/** The schemes in which codes are kept (`person.ethnic_scheme` where another is meant). */
export const codeLookups = (): Lookups => ({
  ethnicGroup: lookUp('ethnic_groups.1979.json'),
  religion: lookUp('religions.json'),
});
