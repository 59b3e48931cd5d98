import { useSyncExternalStore } from 'react';
import type { Code } from '../lib/codes.ts';

export type Language = 'vi' | 'en';

type Words = Record<string, string | ((...given: never[]) => string)>;
type Alike<W> = { [K in keyof W]: W[K] extends string ? string : W[K] };
export type Texts<W> = Record<Language, Alike<W>>;

/** The words of a screen in both languages; one that lacks its English does not compile. */
export const texts = <const W extends Words>(vi: W, en: Alike<NoInfer<W>>): Texts<W> => ({
  vi: vi as Alike<W>,
  en,
});

const kept = 'language';
const listeners = new Set<() => void>();
let current: Language = localStorage.getItem(kept) === 'en' ? 'en' : 'vi';
document.documentElement.lang = current;

export function speak(language: Language): void {
  current = language;
  localStorage.setItem(kept, language);
  document.documentElement.lang = language;
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useLanguage = (): Language => useSyncExternalStore(subscribe, () => current);

export const useText = <W>(catalogue: Texts<W>): Alike<W> => catalogue[useLanguage()];

/** The name of a code in the reader's language; a code that no list knows is shown as it is. */
export function useNames(): (list: { list: readonly Code[] }, code: string | null | undefined) => string {
  const language = useLanguage();
  return ({ list }, code) => (code ? (list.find((entry) => entry.code === code)?.[language] ?? code) : '');
}
