import { z } from 'zod';
import { route } from '../../gate/route.ts';
import { id, note } from '../../lib/shapes.ts';
import { findManagingUnit } from './cadres.identity.queries.ts';

/** Opens what is sensitive of one person to who asks, for a reason that stays in the trail. */
export const postDisclosure = route({
  method: 'post',
  path: '/people/:id/disclosures',
  right: 'cadres.disclose',
  unit: async (db, { id: personId }) => (await findManagingUnit(db, personId)) ?? [],
  input: z.object({ id, reason: note.min(3) }),
  output: z.object({ unitId: z.number() }),
  handle: async ({ db }, { id: personId }) => ({ unitId: (await findManagingUnit(db, personId))! }),
  audit: ({ unitId }, { id: personId, reason }) => ({
    subject: 'disclosure',
    subjectId: personId,
    unitId,
    detail: { reason },
  }),
});
