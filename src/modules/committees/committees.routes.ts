import { z } from 'zod';
import { route } from '../../gate/route.ts';
import { id } from '../../lib/shapes.ts';
import { factRoutes } from '../cadres/cadres.corrections.routes.ts';
import { seatKind } from './committees.facts.labels.ts';
import {
  endSeat,
  findUnitOf,
  insertCommittee,
  insertSeat,
  listCommittees,
  refuseBeyondTerm,
} from './committees.queries.ts';
import { committeeRow, newCommittee, newSeat, seatEnd, seated } from './committees.schema.ts';

export const postCommittee = route({
  method: 'post',
  path: '/committees',
  right: 'committees.write',
  unit: (_db, { unitId }) => unitId,
  input: newCommittee,
  output: z.object({ id: z.number() }),
  handle: async ({ db }, committee) => ({ id: await insertCommittee(db, committee) }),
  audit: ({ id }, committee) => ({
    subject: 'committee',
    subjectId: id,
    unitId: committee.unitId,
    detail: { ...committee },
  }),
});

export const getCommittees = route({
  method: 'get',
  path: '/committees',
  right: 'organisation.read',
  unit: (_db, { unit }) => unit,
  input: z.object({ unit: id }),
  output: z.object({ rows: z.array(committeeRow) }),
  handle: async ({ db }, { unit }) => ({ rows: await listCommittees(db, unit) }),
});

export const postSeat = route({
  method: 'post',
  path: '/seats',
  right: 'committees.write',
  unit: async (db, { committeeId }) => (await findUnitOf(db, 'committee', committeeId)) ?? [],
  input: newSeat,
  output: seated,
  handle: ({ db }, seat) => insertSeat(db, seat),
  audit: ({ id, unitId }, seat) => ({ subject: 'seat', subjectId: id, unitId, detail: { ...seat } }),
});

export const postSeatEnd = route({
  method: 'post',
  path: '/seat-ends',
  right: 'committees.write',
  unit: async (db, { seatId }) => (await findUnitOf(db, 'seat', seatId)) ?? [],
  input: seatEnd,
  output: z.object({ unitId: z.number(), personId: z.number() }),
  handle: ({ db }, end) => endSeat(db, end),
  audit: ({ unitId, personId }, end) => ({
    subject: 'seat',
    subjectId: end.seatId,
    unitId,
    detail: { ...end, personId },
  }),
});

export const seatFacts = factRoutes({ kind: seatKind, derive: refuseBeyondTerm });

export const committeesRoutes = [getCommittees, postCommittee, postSeat, ...seatFacts.all, postSeatEnd];
