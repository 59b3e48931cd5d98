import { z } from 'zod';
import { route } from '../../gate/route.ts';
import { checkNotOwnRoot } from './organisation.kinds.queries.ts';
import {
  correctDetails,
  correctName,
  establishUnits,
  findUnitOfName,
} from './organisation.writing.queries.ts';
import { detailsCorrection, nameCorrection, unitList } from './organisation.writing.schema.ts';

export const postUnitList = route({
  method: 'post',
  path: '/unit-lists',
  right: 'organisation.write',
  unit: (_db, { parentId }) => parentId,
  input: unitList,
  output: z.object({ ids: z.array(z.number()) }),
  handle: async ({ db }, list) => ({ ids: await establishUnits(db, list) }),
  audit: ({ ids }, { units, parentId, ...shared }) =>
    ids.map((id, at) => ({
      subject: 'unit',
      subjectId: id,
      unitId: id,
      detail: { ...units[at], ...shared, parentId },
    })),
});

export const postNameCorrection = route({
  method: 'post',
  path: '/unit-name-corrections',
  right: 'organisation.write',
  unit: async (db, { nameId }) => (await findUnitOfName(db, nameId)) ?? [],
  input: nameCorrection,
  output: z.object({ unitId: z.number() }),
  handle: async (context, correction) => {
    const { unitId } = await correctName(context.db, correction);
    await checkNotOwnRoot(context, unitId);
    return { unitId };
  },
  audit: ({ unitId }, correction) => ({
    subject: 'unit_name',
    subjectId: correction.nameId,
    unitId,
    detail: { ...correction },
  }),
});

export const putUnitDetails = route({
  method: 'put',
  path: '/units/:unitId/details',
  right: 'organisation.write',
  unit: (_db, { unitId }) => unitId,
  input: detailsCorrection,
  output: z.object({ unitId: z.number() }),
  handle: async (context, told) => {
    if (told.kind !== told.was.kind) await checkNotOwnRoot(context, told.unitId);
    await correctDetails(context.db, told);
    return { unitId: told.unitId };
  },
  audit: (_result, told) => ({
    subject: 'unit',
    subjectId: told.unitId,
    unitId: told.unitId,
    detail: { ...told },
  }),
});

export const writingRoutes = [postUnitList, postNameCorrection, putUnitDetails];
