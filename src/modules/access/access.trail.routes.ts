import { z } from 'zod';
import { route } from '../../gate/route.ts';
import { id } from '../../lib/shapes.ts';
import { getUnitPath } from '../organisation/organisation.finding.queries.ts';
import { trailRow } from './access.schema.ts';
import { listTrail } from './access.trail.queries.ts';

/** What was done in one's reach, or below one unit of it, or to one thing. */
export const getTrail = route({
  method: 'get',
  path: '/trail',
  right: 'trail.read',
  unit: 'reach',
  input: z.object({
    unit: id.optional(),
    subject: z.string().max(60).optional(),
    subjectId: id.optional(),
    before: id.optional(),
    limit: z.coerce.number().int().min(1).max(500).default(100),
  }),
  output: z.object({ rows: z.array(trailRow), next: z.number().nullable() }),
  handle: async ({ db }, { unit, limit, ...filter }) => {
    const below = unit === undefined ? '' : await getUnitPath(db, unit);
    const rows = await listTrail(db, { below, ...filter }, limit);
    return { rows, next: rows.length === limit ? rows[limit - 1]!.id : null };
  },
});
