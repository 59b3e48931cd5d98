import { z } from 'zod';
import { id, line } from '../../lib/shapes.ts';
import { isKept } from './views.labels.ts';

/** The page of a list, as its address names it: `people`, `units`. */
const page = z.string().regex(/^[a-z][a-z-]{0,40}$/);

export const viewsInput = z.object({ page });

const name = line.max(80);
/** The words of an address after the question mark, those that a view keeps. */
const search = z.string().max(4_000).refine(isKept);
export const viewInput = z.object({
  name,
  search,
  /** The unit with which it is shared; null keeps it to oneself. */
  unitId: id.nullable().default(null),
  /** Whether the list begins with it, for its owner. */
  usual: z.boolean().default(false),
});
export type ViewInput = z.infer<typeof viewInput>;
export const newView = viewInput.extend({ page });
export const changedView = viewInput.extend({ id });
export const whichView = z.object({ id });

export const viewRow = z.object({
  id: z.number(),
  name: z.string(),
  search: z.string(),
  own: z.boolean(),
  usual: z.boolean(),
  /** With whom it is shared. */
  unitId: z.number().nullable(),
  unitName: z.string().nullable(),
});
export type ViewRow = z.infer<typeof viewRow>;
export const viewsReply = z.object({ rows: z.array(viewRow) });
