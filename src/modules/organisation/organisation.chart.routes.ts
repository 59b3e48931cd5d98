import { route } from '../../gate/route.ts';
import { writePlace } from '../../lib/paging.ts';
import { getBranch, listSubtree } from './organisation.chart.queries.ts';
import { branch, branchInput, subtree, subtreeInput } from './organisation.chart.schema.ts';

export const getUnitBranch = route({
  method: 'get',
  path: '/unit-branches',
  right: 'organisation.read',
  unit: (_db, { unit }) => unit,
  input: branchInput,
  output: branch,
  handle: ({ db, today }, { unit, asOf = today }) => getBranch(db, unit, asOf),
});

export const getUnitSubtree = route({
  method: 'get',
  path: '/unit-subtrees',
  right: 'organisation.read',
  unit: (_db, { unit }) => unit,
  input: subtreeInput,
  output: subtree,
  handle: async ({ db, today }, { unit, asOf = today, after, limit }) => {
    const { next, ...page } = await listSubtree(db, unit, asOf, after ?? null, limit);
    return { ...page, next: next && writePlace(next) };
  },
});

export const chartRoutes = [getUnitBranch, getUnitSubtree];
