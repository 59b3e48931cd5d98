import { route } from '../../gate/route.ts';
import { writePlace } from '../../lib/paging.ts';
import { listPeople, listPlaces } from './cadres.list.queries.ts';
import { peopleInput, peopleReply, placesInput, placesReply } from './cadres.list.schema.ts';

export const getPeople = route({
  method: 'get',
  path: '/people',
  right: 'cadres.read',
  unit: 'reach',
  input: peopleInput,
  output: peopleReply,
  handle: async ({ db, today }, { after, limit, sort, columns, asOf = today, ...filter }) => {
    const { next, ...page } = await listPeople(db, { filter, asOf, sort, columns }, after ?? null, limit);
    return { ...page, next: next && writePlace(next) };
  },
});

/** For a list that is scrolled far at once: where each of its pages begins. */
export const getPeoplePlaces = route({
  method: 'get',
  path: '/people/places',
  right: 'cadres.read',
  unit: 'reach',
  input: placesInput,
  output: placesReply,
  handle: async ({ db, today }, { every, sort, asOf = today, ...filter }) => {
    const { total, places } = await listPlaces(db, { filter, asOf, sort }, every);
    return { total, places: places.map(writePlace) };
  },
});
