import { z } from 'zod';
import { route } from '../../gate/route.ts';
import { id } from '../../lib/shapes.ts';
import { recordListedUnits, recordQuotas } from './organisation.listed.queries.ts';
import { listedUnit } from './organisation.schema.ts';

const change = z.enum(['created', 'updated', 'unchanged']);

/** A unit as a list has it; its superior decides on a new one, itself on what the list says of it. */
export const postListedUnit = route({
  method: 'post',
  path: '/listed-units',
  right: 'organisation.write',
  unit: (_db, { unitId, parentId }) => unitId ?? parentId!,
  input: listedUnit,
  output: z.object({
    id: z.number(),
    path: z.string(),
    change,
    foundedOtherwise: z.string().nullable(),
    namedOtherwise: z.string().nullable(),
  }),
  handle: async ({ db, today }, unit) => (await recordListedUnits(db, [unit], today))[0]!,
  handleMany: ({ db, today }, units) => recordListedUnits(db, units, today),
  audit: (result, unit) =>
    result.change === 'unchanged'
      ? []
      : { subject: 'unit', subjectId: result.id, unitId: result.id, detail: { ...unit } },
});

/** The quota of a year as a list has it, without its decision. */
export const putListedQuota = route({
  method: 'put',
  path: '/units/:unitId/listed-quota',
  right: 'organisation.write',
  unit: (_db, { unitId }) => unitId,
  input: z.object({
    unitId: id,
    year: z.int().min(1945).max(2200),
    quota: z.int().min(0).max(1_000_000),
  }),
  output: z.object({ change }),
  handle: async ({ db }, quota) => ({ change: (await recordQuotas(db, [quota]))[0]! }),
  handleMany: async ({ db }, quotas) => (await recordQuotas(db, quotas)).map((what) => ({ change: what })),
  audit: (result, quota) =>
    result.change === 'unchanged'
      ? []
      : {
          subject: 'unit_quota',
          subjectId: quota.unitId,
          unitId: quota.unitId,
          detail: { ...quota, ...result },
        },
});

export const listedRoutes = [postListedUnit, putListedQuota];
