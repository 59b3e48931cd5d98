import { z } from 'zod';
import type { Db } from '../../db/database.ts';
import { correctionOf, type FactKind, type FactVersions, factVersions } from '../../gate/fact.ts';
import { type ReadRoute, type Route, route, type WriteRoute } from '../../gate/route.ts';
import { notFound, Problem } from '../../lib/problem.ts';
import { isSensitive } from '../../lib/sensitive.labels.ts';
import { id, note } from '../../lib/shapes.ts';
import {
  type Corrected,
  type Correction,
  correctFact,
  type FactRules,
  findOwner,
  takeBackFact,
} from './cadres.corrections.queries.ts';
import { findManagingUnit } from './cadres.identity.queries.ts';
import { notDisclosed } from './cadres.problems.ts';
import { findVersions, tellVersions } from './cadres.versions.queries.ts';

const takenBack = z.object({ personId: z.number(), unitId: z.number() });
const corrected = takenBack.extend({ changed: z.array(z.string()) });

const ownerUnit = async (db: Db, kind: FactKind, factId: number) => {
  const personId = await findOwner(db, kind, factId);
  return personId === undefined ? [] : ((await findManagingUnit(db, personId)) ?? []);
};

interface FactRoutes {
  correct: WriteRoute<Correction, Corrected>;
  takeBack: WriteRoute<{ id: number; act: number; reason: string }, z.infer<typeof takenBack>>;
  versions: ReadRoute<{ id: number }, FactVersions>;
  all: readonly Route[];
}

/**
 * The routes by which one fact of a kind is corrected, taken back, and its versions are read. Who manages the person may,
 * where the fact too lies within reach.
 */
export function factRoutes(rules: FactRules): FactRoutes {
  const { kind } = rules;
  const path = `${kind.path}/:id`;
  const correct = route<Correction, Corrected>({
    method: 'patch',
    path,
    right: kind.right,
    unit: (db, { id: factId }) => ownerUnit(db, kind, factId),
    input: correctionOf(kind) as unknown as z.ZodType<Correction>,
    output: corrected,
    handle: (context, correction) => correctFact(context, rules, correction),
    // Names of fields only: the values are in the past tables, under reach.
    audit: ({ unitId, personId, changed }, { id: factId, reason }) =>
      changed.length === 0
        ? []
        : {
            subject: kind.key,
            subjectId: factId,
            unitId,
            detail: { personId, changed, ...(reason && { reason }) },
          },
  });
  const takeBack = route({
    method: 'delete',
    path,
    right: kind.right,
    unit: (db, { id: factId }) => ownerUnit(db, kind, factId),
    input: z.object({ id, act: id, reason: note.min(1) }),
    output: takenBack,
    handle: (context, { id: factId, act }) => takeBackFact(context, rules, { id: factId, act }),
    audit: ({ unitId, personId }, { id: factId, reason }) => ({
      subject: kind.key,
      subjectId: factId,
      unitId,
      detail: { personId, takenBack: true, reason },
    }),
  });
  const versions = route({
    method: 'get',
    path: `${path}/versions`,
    right: isSensitive(kind.key) ? 'cadres.disclose' : 'cadres.read',
    unit: (db, { id: factId }) => ownerUnit(db, kind, factId),
    input: z.object({ id }),
    output: factVersions,
    handle: async (context, { id: factId }) => {
      const found = await findVersions(context.db, rules, factId);
      if (!found) throw new Problem(notFound);
      const told = await tellVersions(context, kind, found);
      if (isSensitive(kind.key) && told.sensitive !== 'open') throw new Problem(notDisclosed);
      return told;
    },
  });
  return { correct, takeBack, versions, all: [correct, takeBack, versions] };
}
