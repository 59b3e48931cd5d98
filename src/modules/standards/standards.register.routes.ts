import { type Context, type Route, route } from '../../gate/route.ts';
import { writePlace } from '../../lib/paging.ts';
import { notFound, Problem } from '../../lib/problem.ts';
import { regulationShipped } from '../regulations/regulations.problems.ts';
import { editionWithdrawal, editionWritten } from '../regulations/regulations.rules.schema.ts';
import { changeStandardEdition, withdrawStandardEdition } from './standards.changing.queries.ts';
import { insertStandardEdition } from './standards.entering.queries.ts';
import type { ConditionCodes } from './standards.files.ts';
import {
  findStandard,
  insertStandard,
  listStandardEditions,
  listStandards,
} from './standards.register.queries.ts';
import {
  newStandard,
  newStandardEdition,
  standardEditionChange,
  standardInput,
  standardPage,
  standardsInput,
  standardsReply,
  standardWritten,
} from './standards.register.schema.ts';

export const getStandards = route({
  method: 'get',
  path: '/standards',
  right: 'regulations.read',
  unit: (_db, { unit }) => unit,
  input: standardsInput,
  output: standardsReply,
  handle: async ({ db, today }, { asOf = today, ...asked }) => {
    const { next, ...page } = await listStandards(db, asked, asOf);
    return { ...page, next: next && writePlace(next) };
  },
});

export const getStandard = route({
  method: 'get',
  path: '/standards/:code',
  right: 'regulations.read',
  unit: 'reach',
  input: standardInput,
  output: standardPage,
  handle: async ({ db, today }, { code, asOf = today }) => {
    const found = await findStandard(db, code, asOf);
    if (!found) throw new Problem(notFound);
    return { ...found, asOf };
  },
});

export const postStandard = route({
  method: 'post',
  path: '/standards',
  right: 'regulations.write',
  unit: (_db, { unitId }) => unitId,
  input: newStandard,
  output: standardWritten,
  handle: ({ db }, given) => insertStandard(db, given),
  audit: ({ id, standard }, { unitId, vi, kind }) => ({
    subject: 'standard',
    subjectId: id,
    unitId,
    detail: { standard, kind, vi },
  }),
});

/** The unit that the edition binds; what came with the product is refused by name. */
const unitOf = async (db: Context['db'], { id }: { id: number }): Promise<number | number[]> => {
  const [edition] = await listStandardEditions(db, { id }, '9999-12-31');
  if (edition?.shipped) throw new Problem(regulationShipped);
  return edition?.unitId ?? [];
};

export const deleteStandardEdition = route({
  method: 'delete',
  path: '/standard-editions/:id',
  right: 'regulations.write',
  unit: unitOf,
  input: editionWithdrawal,
  output: editionWritten,
  handle: ({ db }, { id, version }) => withdrawStandardEdition(db, id, version),
  audit: ({ id: subjectId, unitId, moved }, { reason }) => ({
    subject: 'standard_edition',
    subjectId,
    unitId,
    detail: { withdrawn: true, reason, moved: moved.map(({ id }) => id) },
  }),
});

/** Codes of titles, kinds and levels belong to later modules, so whoever lists the routes tells them. */
export const standardRoutes = (codes: ConditionCodes) => {
  const postStandardEdition = route({
    method: 'post',
    path: '/standard-editions',
    right: 'regulations.write',
    unit: (_db, { unitId }) => unitId,
    input: newStandardEdition,
    output: editionWritten,
    handle: ({ db }, given) => insertStandardEdition(db, given, codes),
    audit: ({ id: subjectId, unitId, moved }, { standard, from }) => ({
      subject: 'standard_edition',
      subjectId,
      unitId,
      detail: { standard, from, ended: moved.map(({ id }) => id) },
    }),
  });
  const patchStandardEdition = route({
    method: 'patch',
    path: '/standard-editions/:id',
    right: 'regulations.write',
    unit: unitOf,
    input: standardEditionChange,
    output: editionWritten,
    handle: ({ db }, change) => changeStandardEdition(db, change, codes),
    audit: ({ id: subjectId, unitId, version }, { id: _id, version: _before, ...changed }) => ({
      subject: 'standard_edition',
      subjectId,
      unitId,
      detail: { version, changed },
    }),
  });
  const list: readonly Route[] = [
    getStandards,
    getStandard,
    postStandard,
    postStandardEdition,
    patchStandardEdition,
    deleteStandardEdition,
  ];
  return { list, postStandardEdition, patchStandardEdition };
};
