import { recordingRoute } from '../../gate/recording.ts';
import { recordPlanEntries } from './planning.queries.ts';
import { planRecord } from './planning.schema.ts';

export const recordPlanEntry = recordingRoute({
  path: '/plan-entries',
  right: 'planning.write',
  subject: 'plan_entry',
  input: planRecord,
  record: recordPlanEntries,
});

export const planningRoutes = [recordPlanEntry];
