import { z } from 'zod';
import { day, id, line } from '../../lib/shapes.ts';

/** What every figure is asked for; the period ends on the as-at day and begins with its year unless it is given. */
export const scopeInput = z.object({
  unit: id,
  asOf: day.optional(),
  from: day.optional(),
  to: day.optional(),
});
export type ScopeInput = z.infer<typeof scopeInput>;

/** Where the page before ended, as the reply before gave it. */
export const pageInput = z.object({
  after: z.string().max(2000).optional(),
  limit: z.coerce.number().int().min(1).max(20_000).default(50),
});

export const rowsInput = scopeInput.extend({ key: line, ...pageInput.shape });

const figures = z.record(z.string(), z.number().nullable());
export const unitName = z.object({ id: z.number(), name: z.string() });

export const figuresReply = z.object({
  unit: unitName,
  asOf: day,
  from: day,
  to: day,
  values: figures,
});
