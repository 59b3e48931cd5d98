import { route } from '../../gate/route.ts';
import { writePlace } from '../../lib/paging.ts';
import { getUnitPath } from '../organisation/organisation.finding.queries.ts';
import { listPeople } from './cadres.list.queries.ts';
import { peopleInput, peopleReply } from './cadres.list.schema.ts';

export const getPeople = route({
  method: 'get',
  path: '/people',
  right: 'cadres.read',
  unit: 'reach',
  input: peopleInput,
  output: peopleReply,
  handle: async ({ db, today }, { after, limit, asOf = today, ...filter }) => {
    // A unit beyond reach is not an empty list: it is not there.
    if (filter.unit) await getUnitPath(db, filter.unit);
    const { next, ...page } = await listPeople(db, filter, asOf, after ?? null, limit);
    return { ...page, next: next && writePlace(next) };
  },
});
