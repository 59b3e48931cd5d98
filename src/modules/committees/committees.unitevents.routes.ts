import { z } from 'zod';
import { route } from '../../gate/route.ts';
import { id, note } from '../../lib/shapes.ts';
import { unitsOfEvent } from '../organisation/organisation.routes.ts';
import { unitEvent } from '../organisation/organisation.schema.ts';
import { findUnitOfEvent, tryUnitEvent, undoUnitEvent } from './committees.unitevents.queries.ts';
import { eventTrial } from './committees.unitevents.schema.ts';

/** What an event would do, by the same code that does it; nothing is kept. */
export const postUnitEventTrial = route({
  method: 'post',
  path: '/unit-event-trials',
  right: 'organisation.write',
  unit: (_db, event) => unitsOfEvent(event),
  input: unitEvent,
  output: eventTrial,
  handle: (context, event) => tryUnitEvent(context, event),
  // Nothing is written that stays, so there is nothing of which a trail could tell.
  audit: () => [],
});

export const postUnitEventUndoing = route({
  method: 'post',
  path: '/unit-events/:eventId/undoing',
  right: 'organisation.write',
  unit: async (db, { eventId }) => (await findUnitOfEvent(db, eventId)) ?? [],
  input: z.object({ eventId: id, reason: note.min(1) }),
  output: z.object({ unitId: z.number(), kind: z.string() }),
  handle: (context, { eventId }) => undoUnitEvent(context, eventId),
  audit: ({ unitId, kind }, { eventId, reason }) => ({
    subject: 'unit_event',
    subjectId: eventId,
    unitId,
    detail: { kind, takenBack: true, reason },
  }),
});

export const unitEventRoutes = [postUnitEventTrial, postUnitEventUndoing];
