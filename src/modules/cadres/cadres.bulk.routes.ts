import type { z } from 'zod';
import type { Right } from '../../gate/rights.ts';
import { type Context, route } from '../../gate/route.ts';
import { forEach, getShownPosting, type Written } from './cadres.bulk.queries.ts';
import { type BulkReply, bulk, bulkReply } from './cadres.bulk.schema.ts';
import { recordQualification } from './cadres.learning.queries.ts';
import type { PeopleFilter, PersonRow } from './cadres.list.schema.ts';
import { endPosting } from './cadres.postings.queries.ts';
import { postingEnd } from './cadres.postings.schema.ts';
import { recordAward } from './cadres.rewards.queries.ts';
import { award } from './cadres.rewards.schema.ts';
import { newQualification } from './cadres.schema.ts';

interface Asked {
  list: PeopleFilter;
  count: number;
  trial: boolean;
}

interface Bulk<I> {
  path: string;
  right: Right;
  /** What is written, as the trail calls it. */
  subject: string;
  input: z.ZodType<I>;
  record: (context: Context, told: I, person: PersonRow) => Promise<Written>;
}

/** The route by which the same is put on record of everybody on a list, all at once; each stands in the trail. */
export const bulkRoute = <I extends Asked>({ path, right, subject, input, record }: Bulk<I>) =>
  route<I, BulkReply>({
    method: 'post',
    path,
    right,
    unit: 'reach',
    input,
    output: bulkReply,
    handle: (context, told) => forEach(context, told, (person) => record(context, told, person)),
    audit: ({ done, lines }, { list: _list, count: _count, trial: _trial, ...told }) =>
      lines
        .filter(({ change }) => done && change !== 'unchanged')
        .map(({ personId, unitId, change }) => ({
          subject,
          subjectId: personId,
          unitId,
          detail: { ...told, change },
        })),
  });

/** The posting that the list shows of each ends: after a congress, or with a unit. */
export const postPostingEnds = bulkRoute({
  path: '/people/posting-ends',
  right: 'cadres.write',
  subject: 'posting',
  input: postingEnd.omit({ postingId: true, reason: true }).extend(bulk),
  record: async ({ db }, { toOn, document }, person) => {
    const postingId = await getShownPosting(db, person);
    const { unitId } = await endPosting(db, { postingId, toOn, document, reason: null });
    return { unitId, change: 'updated' };
  },
});

export const postAwards = bulkRoute({
  path: '/people/awards',
  right: 'cadres.write',
  subject: 'award',
  input: award.omit({ personId: true }).extend(bulk),
  record: (context, told, { personId }) => recordAward(context, { ...told, personId }),
});

export const postQualifications = bulkRoute({
  path: '/people/qualifications',
  right: 'cadres.write',
  subject: 'qualification',
  input: newQualification.omit({ personId: true }).extend(bulk),
  record: (context, told, { personId }) => recordQualification(context, { ...told, personId }),
});

export const bulkRoutes = [postPostingEnds, postAwards, postQualifications];
