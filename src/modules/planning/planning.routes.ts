import { recordingRoute } from '../../gate/recording.ts';
import { factRoutes } from '../cadres/cadres.corrections.routes.ts';
import './planning.problems.ts';
import { planEntryKind } from './planning.facts.labels.ts';
import { recordPlanEntries, titleKey } from './planning.queries.ts';
import { planRecord } from './planning.schema.ts';

export const recordPlanEntry = recordingRoute({
  path: '/plan-entries',
  right: 'planning.write',
  subject: 'plan_entry',
  input: planRecord,
  record: recordPlanEntries,
});

export const planEntryFacts = factRoutes({ kind: planEntryKind, derive: (_db, values) => titleKey(values) });

export const planningRoutes = [recordPlanEntry, ...planEntryFacts.all];
