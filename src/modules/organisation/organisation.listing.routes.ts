import { z } from 'zod';
import { route } from '../../gate/route.ts';
import { day, id } from '../../lib/shapes.ts';
import { getUnitPath } from './organisation.finding.queries.ts';
import { listUnitsBelow } from './organisation.listing.queries.ts';

const listed = z.object({
  id: z.number(),
  code: z.string().nullable(),
  name: z.string(),
  kind: z.string(),
  parentId: z.number().nullable(),
  /** Steps below the first unit of the list's tree. */
  depth: z.number(),
  fromOn: z.string(),
  toOn: z.string().nullable(),
});

/** Every unit below one (or in all one's reach) on a day, each after the unit above it. */
export const getUnitListing = route({
  method: 'get',
  path: '/unit-listing',
  right: 'organisation.read',
  unit: 'reach',
  input: z.object({
    unit: id.optional(),
    asOf: day.optional(),
    after: z.string().max(1_000).default(''),
    limit: z.coerce.number().int().min(1).max(5_000).default(1_000),
  }),
  output: z.object({ rows: z.array(listed), next: z.string().nullable() }),
  handle: async ({ db, today }, { unit, asOf = today, after, limit }) => {
    const below = unit === undefined ? '' : await getUnitPath(db, unit);
    const rows = await listUnitsBelow(db, below, asOf, after, limit);
    return { rows, next: rows.length === limit ? rows[limit - 1]!.path : null };
  },
});
