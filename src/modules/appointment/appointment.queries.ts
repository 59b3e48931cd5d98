import { recordFacts } from '../organisation/organisation.facts.queries.ts';
import type { AppointmentRecord } from './appointment.schema.ts';

export const recordAppointments = recordFacts<AppointmentRecord>({
  table: 'appointment',
  owner: 'person_id',
  key: ['person_id', 'kind', 'decided_on'],
  told: ['from_post', 'to_post', 'months', 'document_id'],
  document: (fact) => fact.document,
  row: (fact) => ({
    kind: fact.kind,
    from_post: fact.fromPost,
    to_post: fact.toPost,
    decided_on: fact.decidedOn,
    months: fact.months,
  }),
});
