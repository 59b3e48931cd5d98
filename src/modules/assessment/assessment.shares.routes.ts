import { type Context, route } from '../../gate/route.ts';
import { writePlace } from '../../lib/paging.ts';
import { notFound, Problem } from '../../lib/problem.ts';
import { getDraftFor } from '../standards/standards.drafts.routes.ts';
import { scopeOn } from './assessment.routes.ts';
import { isShareRule } from './assessment.shares.labels.ts';
import { listSharePeople, readShares } from './assessment.shares.queries.ts';
import { draftShares, draftSharesInput, sharePeople, sharePeopleInput } from './assessment.shares.schema.ts';

async function given(context: Context, asked: { id: number; unit: number; asOf?: string | undefined }) {
  const draft = await getDraftFor(context, 'rule', asked.id);
  if (draft.of !== 'rule' || !isShareRule(draft.code)) throw new Problem(notFound);
  const asOf = asked.asOf ?? context.today;
  return { asOf, draft: { ...draft, code: draft.code }, scope: await scopeOn(context, asked.unit, asOf) };
}

/** Plans or committees under the unit by the share in force and by that of a draft. */
export const getDraftShares = route({
  method: 'get',
  path: '/edition-drafts/rule/:id/shares',
  right: 'cadres.read',
  unit: (_db, { unit }) => unit,
  input: draftSharesInput,
  output: draftShares,
  handle: async (context, { only, after, limit, ...asked }) => {
    const { asOf, draft, scope } = await given(context, asked);
    const { next, ...found } = await readShares(context.db, scope, draft, {
      changed: only !== undefined,
      after,
      limit,
    });
    return { asOf, ...found, next: next && writePlace(next) };
  },
});

/** The people of one of the lists, and who of them counts. */
export const getDraftSharePeople = route({
  method: 'get',
  path: '/edition-drafts/rule/:id/shares/people',
  right: 'cadres.read',
  unit: (_db, { unit }) => unit,
  input: sharePeopleInput,
  output: sharePeople,
  handle: async (context, { after, limit, ...asked }) => {
    const { draft, scope } = await given(context, asked);
    const found = await listSharePeople(context.db, scope, draft.code, asked, after, limit);
    const rows = found.slice(0, limit);
    const last = rows.at(-1);
    const next = found.length > limit && last ? writePlace([last.sort, last.personId]) : null;
    return { rows: rows.map(({ sort: _, ...row }) => row), next };
  },
});

export const shareRoutes = [getDraftShares, getDraftSharePeople];
