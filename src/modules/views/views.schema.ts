import { z } from 'zod';
import { id, line } from '../../lib/shapes.ts';
import { isKept, listPages } from './views.labels.ts';

/** The list, by the name of its page. */
const page = z.enum(listPages);

export const viewsInput = z.object({ page });

const view = z.object({
  page,
  name: line.max(80),
  /** The words of an address after the question mark, those that a view of the page keeps. */
  search: z.string().max(4_000),
  /** The unit with which it is shared; null keeps it to oneself. */
  unitId: id.nullable().default(null),
  /** Whether the list begins with it, for its owner. */
  usual: z.boolean().default(false),
});
export type View = z.infer<typeof view>;
const kept = ({ page, search }: View) => isKept(page, search);
export const newView = view.refine(kept, { path: ['search'] });
export const changedView = view.extend({ id }).refine(kept, { path: ['search'] });
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
