import { z } from 'zod';
import { type AuditEntry, route } from '../../gate/route.ts';
import type { Day } from '../../lib/days.ts';
import { Problem } from '../../lib/problem.ts';
import { type CadreStatement, cadreStatement } from './cadres.schema.ts';
import { recordStatements } from './cadres.statements.queries.ts';

export const cadreAnswer = z.object({
  personId: z.number(),
  changes: z.array(
    z.object({ fact: z.string(), change: z.enum(['created', 'updated', 'unchanged', 'contradicted']) }),
  ),
});

type Posted = Pick<CadreStatement, 'unitId' | 'title' | 'postName' | 'engagement'>;

/** The trail's entry for a stated posting. Neither the identity number nor anything sensitive stands in it: what changed is in the past tables. */
export const postingEntry = (
  { personId, changes }: z.infer<typeof cadreAnswer>,
  { unitId, title, postName, engagement }: Posted,
  on: Day,
): AuditEntry[] =>
  changes.every(({ change }) => change === 'unchanged')
    ? []
    : [
        {
          subject: 'person',
          subjectId: personId,
          unitId,
          detail: { title, postName, engagement, on, changes },
        },
      ];

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
  audit: (result, statement) => postingEntry(result, statement, statement.statedOn),
});

export const cadresRoutes = [recordCadre];
