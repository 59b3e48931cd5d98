import { z } from 'zod';
import { disclosedTo, sensitiveStates } from '../../gate/disclosure.ts';
import { type AuditEntry, route } from '../../gate/route.ts';
import { change, changePlace } from '../../lib/changes.ts';
import { pageSize, place, writePlace } from '../../lib/paging.ts';
import { id } from '../../lib/shapes.ts';
import { findManagingUnit } from '../cadres/cadres.identity.queries.ts';
import { comparePeople } from './committees.comparison.queries.ts';
import {
  findUnitOfMerge,
  listMergeChanges,
  listMerges,
  type Merged,
  mergePeople,
  undoMerge,
} from './committees.merging.queries.ts';
import { comparison, comparisonInput, merges, merging } from './committees.merging.schema.ts';

export const getComparison = route({
  method: 'get',
  path: '/people/:id/comparison',
  right: 'cadres.read',
  unit: 'reach',
  input: comparisonInput,
  output: comparison,
  handle: async (context, { id: one, other, asOf = context.today }) =>
    comparePeople(context.db, one, other, asOf, await sensitiveStates(context)),
});

const part = z.object({ id: z.number(), name: z.string(), unitId: z.number() });
const mergedAnswer = z.object({ mergeId: z.number(), kept: part, gone: part });

/** One entry for each of the two, in the trail of its own unit, each naming the other. */
const entries = ({ mergeId, kept, gone }: Merged, said: 'merged' | 'parted'): AuditEntry[] => [
  {
    subject: 'person',
    subjectId: kept.id,
    unitId: kept.unitId,
    detail: { [said]: mergeId, kept: kept.name, gone: gone.name, goneId: gone.id },
  },
  {
    subject: 'person',
    subjectId: gone.id,
    unitId: gone.unitId,
    detail: { [said]: mergeId, kept: kept.name, gone: gone.name, keptId: kept.id },
  },
];

/** Two records of one person become one; whoever may not write of both finds only the one. */
export const postMerge = route({
  method: 'post',
  path: '/people/:id/merges',
  right: 'cadres.write',
  unit: async (db, { id: kept, gone }) => {
    const units = [await findManagingUnit(db, kept), await findManagingUnit(db, gone)];
    return units.includes(undefined) ? [] : (units as number[]);
  },
  input: merging,
  output: mergedAnswer,
  handle: (context, input) => mergePeople(context, input),
  audit: (result) => entries(result, 'merged'),
});

export const getMerges = route({
  method: 'get',
  path: '/people/:id/merges',
  right: 'cadres.read',
  unit: 'reach',
  input: z.object({ id }),
  output: merges,
  handle: async ({ db }, { id: person }) => ({ rows: await listMerges(db, person) }),
});

/** What the merge did, row by row: what parting the two would take back. */
export const getMergeChanges = route({
  method: 'get',
  path: '/person-merges/:id/changes',
  right: 'cadres.read',
  unit: 'reach',
  input: z.object({ id, after: place(changePlace).optional(), limit: pageSize }),
  output: z.object({ rows: z.array(change), next: z.string().nullable() }),
  handle: async (context, { id: merge, after, limit }) => {
    const { changes, next } = await listMergeChanges(
      context.db,
      merge,
      after ?? null,
      limit,
      await disclosedTo(context),
    );
    return { rows: changes, next: next && writePlace(next) };
  },
});

export const undoneMerge = route({
  method: 'post',
  path: '/person-merges/:id/undoing',
  right: 'cadres.write',
  unit: async (db, { id: merge }) => (await findUnitOfMerge(db, merge)) ?? [],
  input: z.object({ id }),
  output: mergedAnswer,
  handle: ({ db }, { id: merge }) => undoMerge(db, merge),
  audit: (result) => entries(result, 'parted'),
});

export const mergingRoutes = [getComparison, postMerge, getMerges, getMergeChanges, undoneMerge];
