import { z } from 'zod';
import { route } from '../../gate/route.ts';
import { line } from '../../lib/shapes.ts';
import { getUnitByNameOrCode } from './organisation.finding.queries.ts';

/** The one unit that a name or a code means, for those who have words and need an id. */
export const getUnitMatch = route({
  method: 'get',
  path: '/unit-matches',
  right: 'organisation.read',
  unit: 'reach',
  input: z.object({ name: line }),
  output: z.object({ id: z.number(), name: z.string(), kind: z.string() }),
  handle: ({ db }, { name }) => getUnitByNameOrCode(db, name),
});
