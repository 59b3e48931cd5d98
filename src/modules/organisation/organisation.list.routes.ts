import { route } from '../../gate/route.ts';
import { writePlace } from '../../lib/paging.ts';
import { listUnits } from './organisation.list.queries.ts';
import { unitsInput, unitsReply } from './organisation.list.schema.ts';

export const getUnits = route({
  method: 'get',
  path: '/units',
  right: 'organisation.read',
  unit: 'reach',
  input: unitsInput,
  output: unitsReply,
  handle: async ({ db, today }, { asOf = today, ...asked }) => {
    const { next, ...page } = await listUnits(db, asked, asOf);
    return { ...page, next: next && writePlace(next) };
  },
});
