import { recordingRoute } from '../../gate/recording.ts';
import { factRoutes } from '../cadres/cadres.corrections.routes.ts';
import { evaluationKind } from './evaluation.facts.labels.ts';
import { recordGrades } from './evaluation.queries.ts';
import './evaluation.problems.ts';
import { gradeRecord } from './evaluation.schema.ts';

export const recordGrade = recordingRoute({
  path: '/evaluations',
  right: 'evaluation.write',
  subject: 'evaluation',
  input: gradeRecord,
  record: recordGrades,
});

export const evaluationFacts = factRoutes({ kind: evaluationKind });

export const evaluationRoutes = [recordGrade, ...evaluationFacts.all];
