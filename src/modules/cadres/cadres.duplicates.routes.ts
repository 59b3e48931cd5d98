import { z } from 'zod';
import { type AuditEntry, route } from '../../gate/route.ts';
import { writePlace } from '../../lib/paging.ts';
import { forgetApart, listDuplicates, tellApart } from './cadres.duplicates.queries.ts';
import { distinction, duplicatesInput, duplicatesReply } from './cadres.duplicates.schema.ts';
import { findManagingUnit } from './cadres.identity.queries.ts';

export const getDuplicates = route({
  method: 'get',
  path: '/duplicates',
  right: 'cadres.read',
  unit: 'reach',
  input: duplicatesInput,
  output: duplicatesReply,
  handle: async ({ db }, { unit, after, limit }) => {
    const { next, ...page } = await listDuplicates(db, unit ?? null, after ?? null, limit);
    return { ...page, next: next && writePlace(next) };
  },
});

const told = z.object({ unitId: z.number(), otherUnitId: z.number(), told: z.boolean() });
type Told = z.infer<typeof told>;

/** One entry for each of the two, in the trail of who manages each; what was so already is no write and leaves none. */
const entry =
  (distinct: boolean) =>
  (result: Told, { id, other }: z.infer<typeof distinction>): AuditEntry[] =>
    result.told
      ? [
          { subject: 'person', subjectId: id, unitId: result.unitId, detail: { other, distinct } },
          {
            subject: 'person',
            subjectId: other,
            unitId: result.otherUnitId,
            detail: { other: id, distinct },
          },
        ]
      : [];

/** Two of a likely pair are two people: the pair does not come up again. */
export const postDistinction = route({
  method: 'post',
  path: '/people/:id/distinctions',
  right: 'cadres.write',
  unit: async (db, { id }) => (await findManagingUnit(db, id)) ?? [],
  input: distinction.refine(({ id, other }) => id !== other),
  output: told,
  handle: ({ db }, { id, other }) => tellApart(db, id, other),
  audit: entry(true),
});

export const deleteDistinction = route({
  method: 'delete',
  path: '/people/:id/distinctions/:other',
  right: 'cadres.write',
  unit: async (db, { id }) => (await findManagingUnit(db, id)) ?? [],
  input: distinction,
  output: told,
  handle: ({ db }, { id, other }) => forgetApart(db, id, other),
  audit: entry(false),
});

export const duplicatesRoutes = [getDuplicates, postDistinction, deleteDistinction];
