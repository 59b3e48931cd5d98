import type { Db } from '../../db/database.ts';
import type { FactValues } from '../../gate/fact.ts';
import { recordFacts, refuseBeyond } from '../organisation/organisation.facts.queries.ts';
import type { MovementRecord } from './movement.schema.ts';

export const recordMovements = recordFacts<MovementRecord>({
  table: 'movement',
  owner: 'person_id',
  key: ['person_id', 'kind', 'decided_on'],
  told: ['from_post', 'from_unit_id', 'to_post', 'months', 'document_id'],
  otherUnit: (fact) => fact.fromUnitId,
  document: (fact) => fact.document,
  row: (fact) => ({
    kind: fact.kind,
    from_post: fact.fromPost,
    from_unit_id: fact.fromUnitId,
    to_post: fact.toPost,
    decided_on: fact.decidedOn,
    months: fact.months,
  }),
});

/** The unit left may be corrected to one within reach only. */
export async function refuseUnitBeyond(db: Db, { fromUnitId }: FactValues) {
  await refuseBeyond(db, [fromUnitId as number | null]);
  return {};
}
