import { type Recorded, recordMany } from '../../db/record.ts';
import type { Context } from '../../gate/route.ts';
import { foldWords } from '../../lib/vietnamese.ts';
import { ensureDocuments } from '../documents/documents.queries.ts';
import { pathsOf } from '../organisation/organisation.finding.queries.ts';
import type { ClassRecord, ParticipationRecord } from './training.schema.ts';

export async function recordParticipations(
  { db, memory }: Context,
  records: readonly ParticipationRecord[],
): Promise<Recorded[]> {
  const paths = await pathsOf(
    db,
    records.map((record) => record.unitId),
  );
  const documents = await ensureDocuments(
    db,
    records.map((record) => ({
      number: record.decisionNumber,
      signedOn: null,
      unitPath: paths.get(record.unitId)!,
    })),
  );
  const rows = records.map((record, index) => ({
    person_id: record.personId,
    unit_id: record.unitId,
    engagement: record.engagement,
    course: record.course,
    course_key: foldWords(record.course),
    kind: record.kind,
    mode: record.mode,
    institution: record.institution,
    from_on: record.from?.on ?? null,
    from_precision: record.from?.precision ?? null,
    to_on: record.to?.on ?? null,
    to_precision: record.to?.precision ?? null,
    result: record.result,
    document_id: documents[index] ?? null,
    unit_path: paths.get(record.unitId)!,
  }));
  return recordMany(
    db,
    memory,
    {
      table: 'participation',
      owner: 'person_id',
      key: ['person_id', 'course_key', 'from_on', 'document_id'],
      told: ['kind', 'mode', 'institution', 'to_on', 'to_precision', 'result'],
    },
    rows,
  );
}

export async function recordClasses(
  { db, memory }: Context,
  records: readonly ClassRecord[],
): Promise<Recorded[]> {
  const paths = await pathsOf(
    db,
    records.map((record) => record.unitId),
  );
  const rows = records.map((record) => ({
    unit_id: record.unitId,
    name: record.name,
    name_key: foldWords(record.name),
    topic: record.topic,
    audience: record.audience,
    sector_text: record.sectorText,
    opened_on: record.openedOn,
    days: record.days,
    attendances: record.attendances,
    female_attendances: record.femaleAttendances,
    lecturer: record.lecturer,
    unit_path: paths.get(record.unitId)!,
  }));
  return recordMany(
    db,
    memory,
    {
      table: 'training_class',
      owner: 'unit_id',
      key: ['unit_id', 'name_key', 'opened_on'],
      told: ['topic', 'audience', 'sector_text', 'days', 'attendances', 'female_attendances', 'lecturer'],
    },
    rows,
  );
}
