import { route } from '../../gate/route.ts';
import { writePlace } from '../../lib/paging.ts';
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
    const { next, ...page } = await listPeople(db, filter, asOf, after ?? null, limit);
    return { ...page, next: next && writePlace(next) };
  },
});
