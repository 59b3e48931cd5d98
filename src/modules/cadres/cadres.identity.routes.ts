import { route } from '../../gate/route.ts';
import { correctPerson, findManagingUnit } from './cadres.identity.queries.ts';
import { corrected, personCorrection } from './cadres.identity.schema.ts';

/** Puts right what is true of a person at any day; what changes over time is stated by documents. */
export const patchPerson = route({
  method: 'patch',
  path: '/people/:id',
  right: 'cadres.write',
  unit: async (db, { id }) => (await findManagingUnit(db, id)) ?? [],
  input: personCorrection,
  output: corrected,
  handle: ({ db, today }, correction) => correctPerson(db, correction, today),
  // Names of fields only: the values are in the past tables, under reach, and a number is never in clear.
  audit: ({ unitId, version, changed }, { id }) =>
    changed.length === 0 ? [] : { subject: 'person', subjectId: id, unitId, detail: { version, changed } },
});
