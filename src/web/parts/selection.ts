/** Which rows of a list are chosen: some of them, or all that the filter finds but some; by id, loaded or not. */
export interface Selection {
  all: boolean;
  /** Chosen, or where all are, left out. */
  ids: ReadonlySet<string>;
}

export const nothing: Selection = { all: false, ids: new Set() };
export const everything: Selection = { all: true, ids: new Set() };

export const holds = ({ all, ids }: Selection, id: string): boolean => ids.has(id) !== all;

export const countOf = ({ all, ids }: Selection, total: number): number =>
  all ? Math.max(0, total - ids.size) : ids.size;

/** With these rows chosen, or no longer. */
export function changed(selection: Selection, ids: readonly string[], chosen: boolean): Selection {
  const next = new Set(selection.ids);
  for (const id of ids)
    if (chosen === selection.all) next.delete(id);
    else next.add(id);
  return { all: selection.all, ids: next };
}
