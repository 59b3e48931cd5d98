import { z } from 'zod';
import { factVersions } from '../../gate/fact.ts';
import { route } from '../../gate/route.ts';
import { notFound, Problem } from '../../lib/problem.ts';
import { id, line } from '../../lib/shapes.ts';
import { findManagingUnit, listCodes } from './cadres.identity.queries.ts';
import { personKind } from './cadres.person.labels.ts';
import { beginPerson, findPersonVersions, listNamesakes } from './cadres.person.queries.ts';
import { namesakes, namesakesAsked, newPerson } from './cadres.person.schema.ts';
import { cadreAnswer, postingEntry } from './cadres.routes.ts';
import { tellVersions } from './cadres.versions.queries.ts';

export const postPerson = route({
  method: 'post',
  path: '/people',
  right: 'cadres.write',
  unit: (_db, { unitId }) => unitId,
  input: newPerson,
  output: cadreAnswer,
  handle: beginPerson,
  audit: (result, person) => postingEntry(result, person, person.fromOn),
});

/** Asked before somebody is recorded, so that nobody is recorded twice. */
export const getNamesakes = route({
  method: 'get',
  path: '/people/namesakes',
  right: 'cadres.read',
  unit: 'reach',
  input: namesakesAsked,
  output: namesakes,
  handle: async ({ db }, { fullName, birthOn, precision }) => ({
    rows: await listNamesakes(db, fullName, birthOn && precision ? { on: birthOn, precision } : null),
  }),
});

export const getPersonVersions = route({
  method: 'get',
  path: '/people/:id/versions',
  right: 'cadres.read',
  unit: async (db, { id: personId }) => (await findManagingUnit(db, personId)) ?? [],
  input: z.object({ id }),
  output: factVersions,
  handle: async (context, { id: personId }) => {
    const found = await findPersonVersions(context.db, personId);
    if (!found) throw new Problem(notFound);
    return tellVersions(context, personKind, found);
  },
});

/** Codes of a list in the scheme by which records are written, in its order. */
export const getCodes = route({
  method: 'get',
  path: '/codes/:list',
  right: 'cadres.read',
  unit: 'anywhere',
  input: z.object({ list: line }),
  output: z.object({ rows: z.array(z.object({ code: z.string(), vi: z.string(), en: z.string() })) }),
  handle: async ({ db }, { list }) => ({ rows: await listCodes(db, list) }),
});

export const personRoutes = [postPerson, getNamesakes, getPersonVersions, getCodes];
