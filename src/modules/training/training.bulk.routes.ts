import { bulkRoute } from '../cadres/cadres.bulk.routes.ts';
import { bulk } from '../cadres/cadres.bulk.schema.ts';
import type { Engagement } from '../cadres/cadres.labels.ts';
import { recordParticipations } from './training.queries.ts';
import { participationRecord } from './training.schema.ts';

/** Everybody on a list sent to one course, each from the unit in which the list shows them. */
export const postParticipations = bulkRoute({
  path: '/people/participations',
  right: 'training.write',
  subject: 'participation',
  input: participationRecord.omit({ personId: true, unitId: true, engagement: true }).extend(bulk),
  record: async (context, told, { personId, unitId, engagement }) => {
    const fact = { ...told, personId, unitId, engagement: engagement as Engagement };
    return { unitId, change: (await recordParticipations(context, [fact]))[0]! };
  },
});
