import { route } from '../../gate/route.ts';
import { scopeOn } from './assessment.routes.ts';
import { listStandardGaps } from './assessment.standards.queries.ts';
import { gapsInput, standardGaps } from './assessment.standards.schema.ts';

/** Which titles of the unit and below have a standard of their own, and which have none. */
export const getStandardGaps = route({
  method: 'get',
  path: '/standard-gaps',
  right: 'regulations.read',
  unit: (_db, { unit }) => unit,
  input: gapsInput,
  output: standardGaps,
  handle: async (context, { unit, asOf = context.today }) => ({
    asOf,
    rows: await listStandardGaps(context.db, await scopeOn(context, unit, asOf)),
  }),
});
