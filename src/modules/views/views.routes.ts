import { z } from 'zod';
import { may } from '../../gate/actor.ts';
import { type AuditEntry, type Context, route } from '../../gate/route.ts';
import { notAllowed, notFound, Problem } from '../../lib/problem.ts';
import { getUnitPath } from '../organisation/organisation.finding.queries.ts';
import { deleteView, getOwnView, insertView, listViews, updateView } from './views.queries.ts';
import { changedView, newView, type View, viewsInput, viewsReply, whichView } from './views.schema.ts';

/** The operator of the machine has no lists of their own. */
function ownerOf({ actor }: Context): number {
  if (actor.kind !== 'account') throw new Problem(notFound);
  return actor.accountId;
}

/** Where it may be shared: within reach, by who holds the right at that very unit. */
async function sharedWith({ actor, db, today }: Context, { unitId }: View) {
  if (unitId === null) return null;
  const path = await getUnitPath(db, unitId);
  if (!may(actor, 'views.share', path, today)) throw new Problem(notAllowed);
  return { id: unitId, path };
}

/** What one keeps for oneself concerns nobody; what one shares, or shares no longer, stands in the trail. */
const shared = (id: number, units: readonly (number | null)[], name?: string): AuditEntry[] =>
  [...new Set(units)].flatMap((unitId) =>
    unitId === null ? [] : [{ subject: 'saved_view', subjectId: id, unitId, detail: name ? { name } : {} }],
  );

export const getViews = route({
  method: 'get',
  path: '/views',
  right: 'views.read',
  unit: 'anywhere',
  input: viewsInput,
  output: viewsReply,
  handle: async (context, { page }) => ({
    rows: await listViews(context.db, page, ownerOf(context), context.today),
  }),
});

export const postView = route({
  method: 'post',
  path: '/views',
  right: 'views.write',
  unit: 'anywhere',
  input: newView,
  output: z.object({ id: z.number() }),
  handle: async (context, view) => ({
    id: await insertView(context.db, ownerOf(context), view, await sharedWith(context, view)),
  }),
  audit: ({ id }, { unitId, name }) => shared(id, [unitId], name),
});

const before = z.object({ unitId: z.number().nullable() });

export const putView = route({
  method: 'put',
  path: '/views/:id',
  right: 'views.write',
  unit: 'anywhere',
  input: changedView,
  output: before,
  handle: async (context, { id, ...view }) => {
    const owner = ownerOf(context);
    const { page, unitId } = await getOwnView(context.db, id, owner);
    if (page !== view.page) throw new Problem(notFound);
    await updateView(context.db, id, owner, view, await sharedWith(context, view));
    return { unitId };
  },
  audit: ({ unitId }, view) => shared(view.id, [unitId, view.unitId], view.name),
});

export const deleteViewRoute = route({
  method: 'delete',
  path: '/views/:id',
  right: 'views.write',
  unit: 'anywhere',
  input: whichView,
  output: before,
  handle: async (context, { id }) => {
    const { unitId } = await getOwnView(context.db, id, ownerOf(context));
    await deleteView(context.db, id);
    return { unitId };
  },
  audit: ({ unitId }, { id }) => shared(id, [unitId]),
});

export const viewsRoutes = [getViews, postView, putView, deleteViewRoute];
