/** A list of codes with their names; the type of a code is derived from the list, never written twice. */
export interface Code<C extends string = string> {
  code: C;
  vi: string;
  en: string;
}

export interface CodeList<C extends string> {
  list: readonly Code<C>[];
  codes: readonly [C, ...C[]];
  /** Of a code as it is stored; one that the list does not know is shown as it is. */
  vi: (code: string | null | undefined) => string;
  en: (code: string | null | undefined) => string;
  has: (code: string) => code is C;
}

export type CodeOf<L> = L extends CodeList<infer C> ? C : never;

/** `codes` is typed for zod's enum; `vi('')` of an absent code is an empty string, so that tables show a blank. */
export function codeList<const C extends string>(list: readonly Code<C>[]): CodeList<C> {
  const byCode = new Map<string, Code<C>>(list.map((entry) => [entry.code, entry]));
  return {
    list,
    codes: list.map((entry) => entry.code) as unknown as readonly [C, ...C[]],
    vi: (code) => (code ? (byCode.get(code)?.vi ?? code) : ''),
    en: (code) => (code ? (byCode.get(code)?.en ?? code) : ''),
    has: (code): code is C => byCode.has(code),
  };
}
