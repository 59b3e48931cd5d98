import { z } from 'zod';
import { sensitiveStates } from '../../gate/disclosure.ts';
import { route } from '../../gate/route.ts';
import { maskIdentity } from '../../gate/vault.ts';
import { notFound, Problem } from '../../lib/problem.ts';
import { day, id } from '../../lib/shapes.ts';
import { getUnitPath } from '../organisation/organisation.finding.queries.ts';
import { findMergedInto } from './committees.merging.queries.ts';
import { findPersonRecord } from './committees.record.queries.ts';
import { personRecord, withoutSensitive } from './committees.record.schema.ts';

/** Stands here and not with the cadres: committees are the last of the modules whose facts a record shows. */
export const getPerson = route({
  method: 'get',
  path: '/people/:id',
  right: 'cadres.read',
  // The reach is that of this very right: whom it shows may be read, and nobody else is there.
  unit: 'reach',
  input: z.object({ id, asOf: day.optional() }),
  output: personRecord,
  handle: async (context, { id: personId, asOf = context.today }) => {
    const { db, today } = context;
    // An old link leads to the record into which this one was merged, which answers with its own number.
    const record =
      (await findPersonRecord(db, personId, asOf, today)) ??
      (await findPersonRecord(db, (await findMergedInto(db, personId)) ?? 0, asOf, today));
    if (!record) throw new Problem(notFound);
    const path = await getUnitPath(db, record.unit.id);
    const sensitive = (await sensitiveStates(context))(record.id, path);
    if (sensitive === 'open') return record;
    // Who might ask for it is told the end of the number: enough to tell two people of one name apart.
    const { identityNumber: number } = record;
    const identityNumber = number && sensitive === 'closed' ? maskIdentity(number) : null;
    return { ...withoutSensitive(record), identityNumber, sensitive };
  },
});
