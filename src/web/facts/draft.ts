import type { FactField, FactValues } from '../../gate/fact.ts';

/** What was typed and not saved, with what stood there when it was read. */
export interface Draft {
  act: number | null;
  base: FactValues;
  values: FactValues;
}

const prefix = 'draft:';

/** Kept in the browser's tab only, for one account; an identity number is never kept. */
export const readDraft = (key: string): Draft | null => {
  const kept = sessionStorage.getItem(prefix + key);
  return kept === null ? null : JSON.parse(kept);
};

export function keepDraft(key: string, fields: readonly FactField[], draft: Draft): void {
  const secret = new Set(fields.filter(({ input }) => input === 'identity').map((field) => field.key));
  const values = Object.fromEntries(
    Object.entries(draft.values).map(([name, value]) => [
      name,
      secret.has(name) ? (draft.base[name] ?? null) : value,
    ]),
  );
  sessionStorage.setItem(prefix + key, JSON.stringify({ ...draft, values }));
}

export const dropDraft = (key: string): void => sessionStorage.removeItem(prefix + key);
