import { foldWords } from '../../lib/vietnamese.ts';
import { recordFacts } from '../organisation/organisation.facts.queries.ts';
import type { ClassRecord, ParticipationRecord } from './training.schema.ts';

export const courseKey = ({ course }: { course?: unknown }) => ({ course_key: foldWords(String(course)) });

/** A course is told from another by its first day and the decision that sent the person. */
export const recordParticipations = recordFacts<ParticipationRecord>({
  table: 'participation',
  owner: 'person_id',
  key: ['person_id', 'course_key', 'from_on', 'document_id'],
  told: ['kind', 'mode', 'institution', 'to_on', 'to_precision', 'result'],
  document: (fact) => fact.document,
  row: (fact) => ({
    engagement: fact.engagement,
    course: fact.course,
    ...courseKey(fact),
    kind: fact.kind,
    mode: fact.mode,
    institution: fact.institution,
    from_on: fact.from?.on ?? null,
    from_precision: fact.from?.precision ?? null,
    to_on: fact.to?.on ?? null,
    to_precision: fact.to?.precision ?? null,
    result: fact.result,
  }),
});

export const recordClasses = recordFacts<ClassRecord>({
  table: 'training_class',
  owner: 'unit_id',
  key: ['unit_id', 'name_key', 'opened_on'],
  told: ['topic', 'audience', 'sector_text', 'days', 'attendances', 'female_attendances', 'lecturer'],
  row: (fact) => ({
    name: fact.name,
    name_key: foldWords(fact.name),
    topic: fact.topic,
    audience: fact.audience,
    sector_text: fact.sectorText,
    opened_on: fact.openedOn,
    days: fact.days,
    attendances: fact.attendances,
    female_attendances: fact.femaleAttendances,
    lecturer: fact.lecturer,
  }),
});
