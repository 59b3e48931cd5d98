import { z } from 'zod';
import type { Db } from '../../db/database.ts';
import { route } from '../../gate/route.ts';
import { notFound, Problem } from '../../lib/problem.ts';
import { day, id } from '../../lib/shapes.ts';
import { ensureDocument } from '../documents/documents.queries.ts';
import { documentReference } from '../documents/documents.schema.ts';
import { insertEvent, recordUnitEvent } from './organisation.events.queries.ts';
import { getUnitPath } from './organisation.finding.queries.ts';
import { checkNotOwnRoot, checkStanding, checkStandings } from './organisation.kinds.queries.ts';
import { newUnit, type UnitEventInput, unitEvent, unitPage, unitStatement } from './organisation.schema.ts';
import { recordUnitStatements, setQuota } from './organisation.statements.queries.ts';
import { findUnit, findUnitDetails } from './organisation.tree.queries.ts';
import { insertUnits, type NewUnit } from './organisation.units.queries.ts';

const change = z.object({ change: z.enum(['created', 'updated', 'unchanged']) });

export const getUnit = route({
  method: 'get',
  path: '/units/:id',
  right: 'organisation.read',
  unit: (_db, { id: unitId }) => unitId,
  input: z.object({ id, asOf: day.optional() }),
  output: unitPage,
  handle: async ({ db, today }, { id: unitId, asOf = today }) => {
    const unit = await findUnit(db, unitId, asOf);
    if (!unit) throw new Problem(notFound);
    return { ...unit, ...(await findUnitDetails(db, unitId, asOf)) };
  },
});

export const establishUnit = route({
  method: 'post',
  path: '/units',
  right: 'organisation.write',
  unit: (_db, { parentId }) => parentId,
  input: newUnit,
  output: z.object({ id: z.number() }),
  handle: async ({ db }, input) => {
    const { document, fromOn } = input;
    await checkStanding(db, input.kind, input.parentId);
    const made = (await insertUnits(db, [input]))[0]!;
    await insertEvent(
      db,
      made.id,
      'established',
      fromOn,
      await ensureDocument(db, document, made.path),
      null,
      null,
    );
    return { id: made.id };
  },
  audit: (made, input) => ({ subject: 'unit', subjectId: made.id, unitId: made.id, detail: { ...input } }),
});

async function registerUnits(db: Db, units: readonly NewUnit[]) {
  await checkStandings(db, units);
  return insertUnits(db, units);
}

/** Puts a unit on record as documents name it; when it was established is another document's to say. */
export const registerUnit = route({
  method: 'post',
  path: '/unit-registrations',
  right: 'organisation.write',
  unit: (_db, { parentId }) => parentId,
  input: newUnit.pick({ kind: true, name: true, parentId: true, fromOn: true }),
  output: z.object({ id: z.number(), path: z.string() }),
  handle: async ({ db }, input) => (await registerUnits(db, [input]))[0]!,
  handleMany: ({ db }, inputs) => registerUnits(db, inputs),
  audit: (made, input) => ({ subject: 'unit', subjectId: made.id, unitId: made.id, detail: { ...input } }),
});

/** The root of a tree: a province's federation, or what stands first on record. */
export const registerFederation = route({
  method: 'post',
  path: '/federations',
  right: 'organisation.write',
  unit: 'anywhere',
  input: newUnit.pick({ kind: true, name: true, fromOn: true }),
  output: z.object({ id: z.number(), path: z.string() }),
  handle: async ({ db }, input) => (await insertUnits(db, [{ ...input, parentId: null }]))[0]!,
  audit: (made, input) => ({ subject: 'unit', subjectId: made.id, unitId: made.id, detail: { ...input } }),
});

/** The unit's own superior decides; what receives it must lie in the same reach, or the database does not show it. */
export const unitsOfEvent = (event: UnitEventInput) =>
  'otherUnitId' in event ? [event.unitId, event.otherUnitId] : event.unitId;

export const postUnitEvent = route({
  method: 'post',
  path: '/unit-events',
  right: 'organisation.write',
  unit: (_db, event) => unitsOfEvent(event),
  input: unitEvent,
  output: z.object({ id: z.number(), newUnitId: z.number().nullable() }),
  handle: async (context, event) => {
    await checkNotOwnRoot(context, event.unitId);
    return recordUnitEvent(context.db, event, context.today);
  },
  audit: (made, event) => ({
    subject: 'unit_event',
    subjectId: made.id,
    unitId: event.unitId,
    detail: { ...event },
  }),
});

export const putUnitStatement = route({
  method: 'put',
  path: '/units/:unitId/statement',
  right: 'organisation.write',
  unit: (_db, { unitId }) => unitId,
  input: unitStatement,
  output: change,
  handle: async ({ db }, statement) => ({ change: (await recordUnitStatements(db, [statement]))[0]! }),
  handleMany: async ({ db }, statements) =>
    (await recordUnitStatements(db, statements)).map((what) => ({ change: what })),
  audit: (result, statement) =>
    result.change === 'unchanged'
      ? []
      : {
          subject: 'unit',
          subjectId: statement.unitId,
          unitId: statement.unitId,
          detail: { ...statement, ...result },
        },
});

export const putUnitQuota = route({
  method: 'put',
  path: '/units/:unitId/quotas/:year',
  right: 'organisation.write',
  unit: (_db, { unitId }) => unitId,
  input: z.object({
    unitId: id,
    year: z.coerce.number().int().min(1945).max(2200),
    quota: z.number().int().min(0).max(1_000_000),
    document: documentReference.nullable().default(null),
  }),
  output: change,
  handle: async ({ db }, { unitId, year, quota, document }) => ({
    change: await setQuota(
      db,
      unitId,
      year,
      quota,
      await ensureDocument(db, document, await getUnitPath(db, unitId)),
    ),
  }),
  audit: (result, input) =>
    result.change === 'unchanged'
      ? []
      : {
          subject: 'unit_quota',
          subjectId: input.unitId,
          unitId: input.unitId,
          detail: { ...input, ...result },
        },
});

export const organisationRoutes = [
  registerUnit,
  registerFederation,
  getUnit,
  establishUnit,
  postUnitEvent,
  putUnitStatement,
  putUnitQuota,
];
