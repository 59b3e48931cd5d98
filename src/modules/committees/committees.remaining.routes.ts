import { z } from 'zod';
import { route } from '../../gate/route.ts';
import { day, id } from '../../lib/shapes.ts';
import { getUnitPath } from '../organisation/organisation.tree.queries.ts';
import { remainingOf } from './committees.remaining.queries.ts';
import { remaining } from './committees.remaining.schema.ts';

/** Who is still posted in ended units: of one unit, or of the whole reach. */
export const getRemaining = route({
  method: 'get',
  path: '/people-remaining',
  right: 'cadres.read',
  unit: 'reach',
  input: z.object({ unit: id.optional(), asOf: day.optional() }),
  output: remaining,
  handle: async ({ db, today }, { unit = null, asOf = today }) => {
    if (unit !== null) await getUnitPath(db, unit);
    return remainingOf(db, unit, asOf);
  },
});

export const remainingRoutes = [getRemaining];
