import { useQueries } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { api } from '../../../web/api.ts';
import { useGet } from '../../../web/query.ts';
import { useScope } from '../../../web/scope.ts';
import type { UnitsPage } from '../../organisation/organisation.list.schema.ts';
import type { UnitPage, UnitRow } from '../../organisation/organisation.schema.ts';

/** A line of the tree: a unit, or what stands in place of siblings that have not been fetched. */
export type Node =
  | { is: 'unit'; key: string; unit: UnitRow; level: number; open: boolean }
  | { is: 'before'; key: string; parent: number; level: number; count: number }
  | { is: 'more'; key: string; parent: number; level: number; count: number; next: string };

interface Branch {
  /** Where each of its pages begins; the first begins at the start, or at `from`. */
  pages: readonly (string | null)[];
  from?: number;
}
type Branches = ReadonlyMap<number, Branch>;

const whole: Branch = { pages: [null] };
const pageSize = 100;

/**
 * The opened part of the tree. Children come page by page as they come into sight; a branch opened for the sake of one
 * unit begins at that unit where it stands far down.
 */
export function useTree(at: number | undefined, ended: boolean) {
  const { asOf } = useScope();
  const tops = useGet<UnitsPage>('/units', { asOf, limit: pageSize }, { keep: true });
  // A single top is opened without being asked; every other unit stays folded.
  const single = tops.data?.rows.length === 1 ? tops.data.rows[0]!.id : undefined;
  const [branches, setBranches] = useState<Branches>(new Map());
  const [folded, setFolded] = useState(false);
  const sought = useGet<UnitPage>(`/units/${at}`, { asOf }, { enabled: at !== undefined });
  useEffect(() => {
    if (!sought.data || at === undefined) return;
    const chain = [...sought.data.path.map(({ id }) => id), sought.data.id];
    setFolded(false);
    setBranches((before) => {
      const after = new Map(before);
      for (const [index, parent] of chain.slice(0, -1).entries())
        after.set(parent, { pages: [null], from: chain[index + 1]! });
      return after;
    });
  }, [at, sought.data]);

  const shown: Branches =
    single === undefined || folded || branches.has(single)
      ? branches
      : new Map([...branches, [single, whole]]);
  const asked = [...shown].flatMap(([parent, { pages, from }]) =>
    pages.map((after, index) => ({
      parent,
      given: {
        parent,
        asOf,
        ended: ended || undefined,
        limit: pageSize,
        after,
        from: index === 0 ? from : undefined,
      },
    })),
  );
  const answers = useQueries({
    queries: asked.map(({ given }) => ({
      queryKey: ['/units', given],
      queryFn: () => api.get<UnitsPage>('/units', given),
    })),
  });
  const below = new Map<number, UnitsPage[]>();
  for (const [index, { parent }] of asked.entries()) {
    const page = answers[index]?.data;
    if (page) below.set(parent, [...(below.get(parent) ?? []), page]);
  }

  const nodes: Node[] = [];
  const walk = (units: readonly UnitRow[], level: number) => {
    for (const unit of units) {
      const open = shown.has(unit.id);
      nodes.push({ is: 'unit', key: String(unit.id), unit, level, open });
      if (open) walkBelow(unit.id, level + 1);
    }
  };
  const walkBelow = (parent: number, level: number) => {
    const pages = below.get(parent);
    if (!pages) return;
    const { before, total } = pages[0]!;
    if (before > 0) nodes.push({ is: 'before', key: `before ${parent}`, parent, level, count: before });
    const rows = pages.flatMap((page) => page.rows);
    walk(rows, level);
    const next = pages.at(-1)!.next;
    if (next)
      nodes.push({
        is: 'more',
        key: `more ${parent}`,
        parent,
        level,
        count: total - before - rows.length,
        next,
      });
  };
  walk(tops.data?.rows ?? [], 1);

  const change = (parent: number, branch: Branch | undefined) => {
    if (parent === single) setFolded(branch === undefined);
    setBranches((all) => {
      const after = new Map(all);
      if (branch) after.set(parent, branch);
      else after.delete(parent);
      return after;
    });
  };
  return {
    tops,
    nodes,
    toggle: (id: number) => change(id, shown.has(id) ? undefined : whole),
    more: (parent: number, next: string) => {
      const branch = shown.get(parent);
      if (branch && !branch.pages.includes(next))
        change(parent, { ...branch, pages: [...branch.pages, next] });
    },
    fromStart: (parent: number) => change(parent, whole),
    /** The unit whose place was asked for, once its line stands. */
    found: at !== undefined && nodes.some(({ key }) => key === String(at)) ? String(at) : undefined,
    failed: answers.find(({ error }) => error)?.error ?? null,
    retry: () => {
      for (const answer of answers) if (answer.error) void answer.refetch();
    },
  };
}
