import { z } from 'zod';
import { route } from '../../gate/route.ts';
import { writePlace } from '../../lib/paging.ts';
import { notFound, Problem } from '../../lib/problem.ts';
import { day, id } from '../../lib/shapes.ts';
import { regulationShipped } from './regulations.problems.ts';
import { findRegulation, listRegulations } from './regulations.register.queries.ts';
import {
  newRegulation,
  regulationChange,
  regulationPage,
  regulationsInput,
  regulationsReply,
  regulationWritten,
} from './regulations.register.schema.ts';
import { changeRegulation, findOwner, insertRegulation } from './regulations.writing.queries.ts';

export const getRegulations = route({
  method: 'get',
  path: '/regulations',
  right: 'regulations.read',
  unit: 'reach',
  input: regulationsInput,
  output: regulationsReply,
  handle: async ({ db, today }, { asOf = today, ...asked }) => {
    const { next, ...page } = await listRegulations(db, asked, asOf);
    return { ...page, next: next && writePlace(next) };
  },
});

export const getRegulation = route({
  method: 'get',
  path: '/regulations/:id',
  right: 'regulations.read',
  unit: 'reach',
  input: z.object({ id, asOf: day.optional() }),
  output: regulationPage,
  handle: async ({ db, today }, { id: regulationId, asOf = today }) => {
    const regulation = await findRegulation(db, regulationId, asOf);
    if (!regulation) throw new Problem(notFound);
    return regulation;
  },
});

export const postRegulation = route({
  method: 'post',
  path: '/regulations',
  right: 'regulations.write',
  unit: (_db, { unitId }) => unitId,
  input: newRegulation,
  output: regulationWritten,
  handle: ({ db }, given) => insertRegulation(db, given),
  audit: (written, { number }) => ({
    subject: 'regulation',
    subjectId: written.id,
    unitId: written.unitId,
    detail: { number },
  }),
});

export const patchRegulation = route({
  method: 'patch',
  path: '/regulations/:id',
  right: 'regulations.write',
  unit: async (db, { id: regulationId }) => {
    const owner = await findOwner(db, regulationId);
    if (owner && owner.unitId === null) throw new Problem(regulationShipped);
    return owner?.unitId ?? [];
  },
  input: regulationChange,
  output: regulationWritten,
  handle: ({ db }, change) => changeRegulation(db, change),
  audit: ({ id: subjectId, unitId, version }, { id: _id, version: _before, ...changed }) => ({
    subject: 'regulation',
    subjectId,
    unitId,
    detail: { version, changed: Object.keys(changed) },
  }),
});

export const registerRoutes = [getRegulations, getRegulation, postRegulation, patchRegulation];
