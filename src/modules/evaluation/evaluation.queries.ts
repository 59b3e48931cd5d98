import { recordFacts } from '../organisation/organisation.facts.queries.ts';
import type { GradeRecord } from './evaluation.schema.ts';

/** One grade a person and year; a later document corrects it. */
export const recordGrades = recordFacts<GradeRecord>({
  table: 'evaluation',
  owner: 'person_id',
  key: ['person_id', 'year'],
  told: ['grade', 'decided_on', 'document_id'],
  document: (fact) => fact.document,
  row: ({ year, grade, decidedOn }) => ({ year, grade, decided_on: decidedOn }),
});
