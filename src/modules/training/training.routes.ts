import { recordingRoute } from '../../gate/recording.ts';
import { factRoutes } from '../cadres/cadres.corrections.routes.ts';
import './training.problems.ts';
import { participationKind } from './training.facts.labels.ts';
import { courseKey, recordClasses, recordParticipations } from './training.queries.ts';
import { classRecord, participationRecord } from './training.schema.ts';

export const recordParticipation = recordingRoute({
  path: '/participations',
  right: 'training.write',
  subject: 'participation',
  input: participationRecord,
  record: recordParticipations,
});
export const recordClass = recordingRoute({
  path: '/training-classes',
  right: 'training.write',
  subject: 'training_class',
  input: classRecord,
  record: recordClasses,
});

export const participationFacts = factRoutes({
  kind: participationKind,
  derive: (_db, values) => courseKey(values),
});

export const trainingRoutes = [recordParticipation, ...participationFacts.all, recordClass];
