import { route } from '../../gate/route.ts';
import { writePlace } from '../../lib/paging.ts';
import {
  findEquivalenceUnit,
  insertEquivalence,
  listEquivalences,
  withdrawEquivalence,
} from './standards.equivalences.queries.ts';
import {
  equivalencesInput,
  equivalencesReply,
  equivalenceWithdrawal,
  equivalenceWritten,
  newEquivalence,
} from './standards.equivalences.schema.ts';
import type { ConditionCodes } from './standards.files.ts';

export const getEquivalences = route({
  method: 'get',
  path: '/equivalences',
  right: 'regulations.read',
  unit: (_db, { unit }) => unit,
  input: equivalencesInput,
  output: equivalencesReply,
  handle: async ({ db }, { unit, after, limit }) => {
    const found = await listEquivalences(db, unit, after?.[0], limit + 1);
    const last = found.length > limit ? found[limit - 1]! : null;
    return { rows: found.slice(0, limit), next: last && writePlace([last.id]) };
  },
});

export const deleteEquivalence = route({
  method: 'delete',
  path: '/equivalences/:id',
  right: 'regulations.write',
  unit: async (db, { id }) => (await findEquivalenceUnit(db, id)) ?? [],
  input: equivalenceWithdrawal,
  output: equivalenceWritten,
  handle: ({ db }, { id, version }) => withdrawEquivalence(db, id, version),
  audit: ({ id: subjectId, unitId }, { reason }) => ({
    subject: 'equivalence',
    subjectId,
    unitId,
    detail: { withdrawn: true, reason },
  }),
});

/** Codes of kinds and levels belong to later modules, so whoever lists the routes tells them. */
export const equivalenceRoutes = (codes: ConditionCodes) => {
  const postEquivalence = route({
    method: 'post',
    path: '/equivalences',
    right: 'regulations.write',
    unit: (_db, { unitId }) => unitId,
    input: newEquivalence,
    output: equivalenceWritten,
    handle: ({ db }, given) => insertEquivalence(db, given, codes),
    audit: ({ id: subjectId, unitId }, { unitId: _unit, ...detail }) => ({
      subject: 'equivalence',
      subjectId,
      unitId,
      detail,
    }),
  });
  return { postEquivalence, list: [getEquivalences, postEquivalence, deleteEquivalence] };
};
