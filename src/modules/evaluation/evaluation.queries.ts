import { type Recorded, recordMany } from '../../db/record.ts';
import type { Context } from '../../gate/route.ts';
import { pathsOf } from '../organisation/organisation.finding.queries.ts';
import type { GradeRecord } from './evaluation.schema.ts';

/** One grade a person and year; a later document corrects it. */
export async function recordGrades(
  { db, memory }: Context,
  records: readonly GradeRecord[],
): Promise<Recorded[]> {
  const paths = await pathsOf(
    db,
    records.map((record) => record.unitId),
  );
  const rows = records.map((record) => ({
    person_id: record.personId,
    unit_id: record.unitId,
    year: record.year,
    grade: record.grade,
    unit_path: paths.get(record.unitId)!,
  }));
  return recordMany(
    db,
    memory,
    { table: 'evaluation', owner: 'person_id', key: ['person_id', 'year'], told: ['grade'] },
    rows,
  );
}
