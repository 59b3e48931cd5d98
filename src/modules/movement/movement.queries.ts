import { type Recorded, recordMany } from '../../db/record.ts';
import type { Context } from '../../gate/route.ts';
import { ensureDocuments } from '../documents/documents.queries.ts';
import { pathsOf } from '../organisation/organisation.finding.queries.ts';
import type { MovementRecord } from './movement.schema.ts';

export async function recordMovements(
  { db, memory }: Context,
  records: readonly MovementRecord[],
): Promise<Recorded[]> {
  const paths = await pathsOf(
    db,
    records.map((record) => record.unitId),
  );
  const documents = await ensureDocuments(
    db,
    records.map((record) => ({
      number: record.decisionNumber,
      signedOn: record.decidedOn,
      unitPath: paths.get(record.unitId)!,
    })),
  );
  const rows = records.map((record, index) => ({
    person_id: record.personId,
    unit_id: record.unitId,
    kind: record.kind,
    from_post: record.fromPost,
    from_unit_id: record.fromUnitId,
    to_post: record.toPost,
    decided_on: record.decidedOn,
    months: record.months,
    document_id: documents[index] ?? null,
    unit_path: paths.get(record.unitId)!,
  }));
  return recordMany(
    db,
    memory,
    {
      table: 'movement',
      owner: 'person_id',
      key: ['person_id', 'kind', 'decided_on'],
      told: ['from_post', 'from_unit_id', 'to_post', 'months', 'document_id'],
    },
    rows,
  );
}
