import { z } from 'zod';
import { route } from '../../gate/route.ts';
import { Problem } from '../../lib/problem.ts';
import { cadreStatement } from './cadres.schema.ts';
import { recordStatements } from './cadres.statements.queries.ts';

export const cadreAnswer = z.object({
  personId: z.number(),
  changes: z.array(
    z.object({ fact: z.string(), change: z.enum(['created', 'updated', 'unchanged', 'contradicted']) }),
  ),
});

/** What a document of one day says of a person in a post: the person, the posting and the facts follow from it. */
export const recordCadre = route({
  method: 'post',
  path: '/cadre-statements',
  right: 'cadres.write',
  unit: (_db, { unitId }) => unitId,
  input: cadreStatement,
  output: cadreAnswer,
  handle: async (context, statement) => {
    const [result] = await recordStatements(context, [statement]);
    if (result instanceof Problem) throw result;
    return result!;
  },
  handleMany: recordStatements,
  // Neither the identity number nor anything sensitive stands in the trail: what changed is in the past tables.
  audit: (result, { unitId, title, postName, engagement, statedOn }) =>
    result.changes.every(({ change }) => change === 'unchanged')
      ? []
      : {
          subject: 'person',
          subjectId: result.personId,
          unitId,
          detail: { title, postName, engagement, statedOn, changes: result.changes },
        },
});

export const cadresRoutes = [recordCadre];
