import { recordFacts } from '../organisation/organisation.facts.queries.ts';
import type { MovementRecord } from './movement.schema.ts';

export const recordMovements = recordFacts<MovementRecord>({
  table: 'movement',
  owner: 'person_id',
  key: ['person_id', 'kind', 'decided_on'],
  told: ['from_post', 'from_unit_id', 'to_post', 'months', 'document_id'],
  otherUnit: (fact) => fact.fromUnitId,
  decision: (fact) => ({ number: fact.decisionNumber, signedOn: fact.decidedOn }),
  row: (fact) => ({
    kind: fact.kind,
    from_post: fact.fromPost,
    from_unit_id: fact.fromUnitId,
    to_post: fact.toPost,
    decided_on: fact.decidedOn,
    months: fact.months,
  }),
});
