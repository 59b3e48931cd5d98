import { sensitiveStates } from '../../gate/disclosure.ts';
import { route } from '../../gate/route.ts';
import { rejudge } from './assessment.acts.queries.ts';
import { actInput, actVerdicts } from './assessment.acts.schema.ts';

/** An act of the past by the law of its own day beside that of another day. */
export const getActVerdicts = route({
  method: 'get',
  path: '/people/:id/acts/:kind/:fact/verdicts',
  right: 'cadres.read',
  unit: 'reach',
  input: actInput,
  output: actVerdicts,
  handle: async (context, { asOf = context.today, ...act }) =>
    rejudge(context.db, { ...act, asOf }, await sensitiveStates(context)),
});
