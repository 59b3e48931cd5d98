import { z } from 'zod';
import { route } from '../../gate/route.ts';
import { id } from '../../lib/shapes.ts';
import { findMemoryUnit, forget, listMemory } from './imports.memory.queries.ts';

const row = z.object({
  id: z.number(),
  unit: z.object({ id: z.number(), name: z.string() }),
  about: z.enum(['mapping', 'value']),
  /** What a table is read as, or what a column means. */
  subject: z.string(),
  /** The headings, or the value. */
  given: z.string(),
  /** The fields in the order of the headings, or what is read instead; null leaves rows out. */
  taken: z.string().nullable(),
  by: z.string(),
  rememberedAt: z.string(),
});

/** How imports within reach have been taught to read. */
export const getMemory = route({
  method: 'get',
  path: '/imports/memory',
  right: 'imports.read',
  unit: 'reach',
  input: z.object({ before: id.optional(), limit: z.coerce.number().int().min(1).max(200).default(50) }),
  output: z.object({ rows: z.array(row), next: z.number().nullable() }),
  handle: async ({ db }, { before, limit }) => {
    const found = await listMemory(db, before ?? null, limit);
    const rows = found.map(({ says, unitId, unitName, rememberedAt, ...one }) => ({
      ...one,
      unit: { id: unitId, name: unitName },
      rememberedAt: rememberedAt.toISOString(),
      ...('signature' in says
        ? { subject: says.kind, given: says.headings.join(' · '), taken: null }
        : { subject: says.field, given: says.value, taken: says.to }),
    }));
    return { rows, next: found.length === limit ? found[found.length - 1]!.id : null };
  },
});

export const deleteMemory = route({
  method: 'delete',
  path: '/imports/memory/:id',
  right: 'imports.run',
  unit: async (db, { id: memory }) => (await findMemoryUnit(db, memory)) ?? [],
  input: z.object({ id }),
  output: z.object({ unit: z.number() }),
  handle: async ({ db }, { id: memory }) => {
    const unit = (await findMemoryUnit(db, memory))!;
    await forget(db, memory);
    return { unit };
  },
  audit: ({ unit }, { id: memory }) => ({
    subject: 'import_memory',
    subjectId: memory,
    unitId: unit,
    detail: { forgotten: true },
  }),
});
