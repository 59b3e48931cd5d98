import { z } from 'zod';
import type { FactKind, FactValues } from '../../gate/fact.ts';
import { route } from '../../gate/route.ts';
import { id } from '../../lib/shapes.ts';
import { stateFact } from './cadres.corrections.queries.ts';
import { factRoutes } from './cadres.corrections.routes.ts';
import { declaredKinds } from './cadres.declared.facts.labels.ts';
import { findManagingUnit } from './cadres.identity.queries.ts';

const stated = z.object({ id: z.number(), unitId: z.number() });

/** Puts what a person declares on record where the person is managed. */
const postDeclared = (kind: FactKind) =>
  route({
    method: 'post',
    path: kind.path,
    right: kind.right,
    unit: async (db, { personId }) => (await findManagingUnit(db, personId)) ?? [],
    input: kind.shape.extend({ personId: id }) as unknown as z.ZodType<{ personId: number } & FactValues>,
    output: stated,
    handle: (context, { personId, ...values }) => stateFact(context, { kind }, personId, values),
    // Names of fields only: what is declared is sensitive, and stands in the tables under reach.
    audit: ({ unitId, id: factId }, { personId, ...values }) => ({
      subject: kind.key,
      subjectId: factId,
      unitId,
      detail: { personId, told: Object.keys(values).filter((key) => values[key] !== null) },
    }),
  });

export const declaredRoutes = declaredKinds.flatMap((kind) => [
  postDeclared(kind),
  ...factRoutes({ kind }).all,
]);
