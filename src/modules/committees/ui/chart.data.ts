import { useQueries } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { type ApiProblem, api } from '../../../web/api.ts';
import { useScope } from '../../../web/scope.ts';
import type { Box, Branch, Subtree } from '../../organisation/organisation.chart.schema.ts';
import type { UnitPost } from '../committees.staffing.schema.ts';
import type { ChartNode } from './chart.layout.ts';

/** The units of a chart: branches fetched as they are opened, or the whole tree at once where that is asked for. */
export function useChart(root: number | undefined) {
  const { asOf } = useScope();
  const [opened, setOpened] = useState<ReadonlySet<number>>(new Set());
  const [whole, setWhole] = useState<{ root: number; asOf: string; rows: Box[] } | null>(null);
  const [fetching, setFetching] = useState(false);
  const [failure, setFailure] = useState<ApiProblem | null>(null);
  const stands = whole !== null && whole.root === root && whole.asOf === asOf;
  // The whole tree needs no branches of its own.
  const wanted = root === undefined ? [] : [...new Set([root, ...(stands ? [] : opened)])];
  const answers = useQueries({
    queries: wanted.map((unit) => ({
      queryKey: ['/unit-branches', { unit, asOf }],
      queryFn: () => api.get<Branch>('/unit-branches', { unit, asOf }),
    })),
    combine: (results) => ({
      branches: results.flatMap(({ data }) => (data ? [data] : [])),
      error: results.find(({ error }) => error)?.error ?? null,
      retry: () => {
        for (const result of results) if (result.error) void result.refetch();
      },
    }),
  });
  const all = stands ? whole.rows : null;
  const top = useMemo(() => {
    const branches = new Map(answers.branches.map((branch) => [branch.unit.id, branch]));
    const start = root === undefined ? undefined : branches.get(root);
    return start && treeFrom(start, branches, opened, all);
  }, [answers.branches, opened, root, all]);

  const openAll = async () => {
    if (root === undefined) return;
    setFetching(true);
    setFailure(null);
    try {
      const rows: Box[] = [];
      for (let after: string | null = null; ; ) {
        const page: Subtree = await api.get<Subtree>('/unit-subtrees', { unit: root, asOf, after });
        rows.push(...page.rows);
        after = page.next;
        if (!after) break;
      }
      setWhole({ root, asOf, rows });
      setOpened(new Set(rows.filter(({ below }) => below > 0).map(({ id }) => id)));
    } catch (error) {
      setFailure(error as ApiProblem);
    } finally {
      setFetching(false);
    }
  };
  return {
    top,
    branch: answers.branches.find(({ unit }) => unit.id === root),
    error: failure ?? answers.error,
    retry: failure ? () => void openAll() : answers.retry,
    fetching,
    openAll,
    isOpen: (id: number) => id === root || opened.has(id),
    setOpen: (ids: readonly number[], open: boolean) =>
      setOpened((before) => {
        const after = new Set(before);
        for (const id of ids)
          if (open) after.add(id);
          else after.delete(id);
        return after;
      }),
    foldAll: () => {
      setOpened(new Set());
      setWhole(null);
    },
  };
}

function treeFrom(
  start: Branch,
  branches: ReadonlyMap<number, Branch>,
  opened: ReadonlySet<number>,
  all: readonly Box[] | null,
): ChartNode {
  const below = all && Map.groupBy(all, ({ parentId }) => parentId);
  const nodeOf = (box: Box, isRoot: boolean): ChartNode => {
    const open = isRoot || opened.has(box.id);
    const node: ChartNode = {
      key: String(box.id),
      is: 'unit',
      unit: box.id,
      name: box.name,
      kind: box.kind,
      below: box.below,
      open: open && box.below > 0,
    };
    if (!open) return node;
    if (below) return { ...node, children: (below.get(box.id) ?? []).map((one) => nodeOf(one, false)) };
    const branch = branches.get(box.id);
    if (!branch) return node;
    const groups = branch.groups.map(
      ({ kind, count }): ChartNode => ({
        key: `${box.id} ${kind}`,
        is: 'group',
        unit: box.id,
        name: '',
        kind,
        below: count,
        open: false,
      }),
    );
    return { ...node, children: [...branch.rows.map((one) => nodeOf(one, false)), ...groups] };
  };
  return nodeOf(start.unit, true);
}

/** Posts of one unit and of the departments of its office as a chart: the unit, its posts, each department with its own. */
export function postsChart(
  unit: { id: number; name: string; kind: string },
  posts: readonly UnitPost[],
): ChartNode {
  const nodeOf = (post: UnitPost): ChartNode => ({
    key: `post ${post.id}`,
    is: 'post',
    unit: post.unitId,
    name: post.name,
    kind: post.title,
    below: 0,
    open: false,
    holders: post.holders.map(({ fullName }) => fullName),
    vacant: post.vacant,
  });
  const departments = [...Map.groupBy(posts, ({ unitId }) => unitId)].filter(([id]) => id !== unit.id);
  const own = posts.filter(({ unitId }) => unitId === unit.id).map(nodeOf);
  const offices = departments.map(
    ([id, ones]): ChartNode => ({
      key: String(id),
      is: 'unit',
      unit: id,
      name: ones[0]!.unitName,
      kind: 'office_department',
      // An office is drawn whole: nothing of it folds.
      below: 0,
      open: true,
      children: ones.map(nodeOf),
    }),
  );
  return {
    key: String(unit.id),
    is: 'unit',
    unit: unit.id,
    name: unit.name,
    kind: unit.kind,
    below: own.length + offices.length,
    open: true,
    children: [...own, ...offices],
  };
}
