import { sensitiveStates } from '../../gate/disclosure.ts';
import { recordingRoute } from '../../gate/recording.ts';
import { route } from '../../gate/route.ts';
import { withoutSensitiveKeys } from '../../lib/sensitive.labels.ts';
import { factRoutes } from '../cadres/cadres.corrections.routes.ts';
import { findManagingPath } from '../cadres/cadres.identity.queries.ts';
import { rulingKind } from './assessment.facts.labels.ts';
import { listRulings, recordRulings } from './assessment.rulings.queries.ts';
import { newRuling, rulingsInput, rulingsReply } from './assessment.rulings.schema.ts';

export const postRuling = recordingRoute({
  path: '/rulings',
  right: 'cadres.write',
  subject: 'ruling',
  input: newRuling,
  record: recordRulings,
});

export const rulingFacts = factRoutes({ kind: rulingKind });

/** What competent bodies have found or allowed for a person, of any day. */
export const getPersonRulings = route({
  method: 'get',
  path: '/people/:id/rulings',
  right: 'cadres.read',
  unit: 'reach',
  input: rulingsInput,
  output: rulingsReply,
  handle: async (context, { id }) => {
    const rows = await listRulings(context.db, id);
    const path = await findManagingPath(context.db, id);
    const sensitive = (await sensitiveStates(context))(id, path ?? '');
    return {
      sensitive,
      rows: sensitive === 'open' ? rows : rows.map((row) => withoutSensitiveKeys('ruling', row)),
    };
  },
});

export const rulingRoutes = [getPersonRulings, postRuling, ...rulingFacts.all];
