import { z } from 'zod';
import { route } from '../../gate/route.ts';
import { Problem } from '../../lib/problem.ts';
import { factRoutes } from './cadres.corrections.routes.ts';
import { postingKind } from './cadres.facts.labels.ts';
import { endPost, endPosting, findUnitOf, insertPost, setPostQuota } from './cadres.postings.queries.ts';
import { ended, newPost, newPosting, postEnd, postingEnd, postQuota } from './cadres.postings.schema.ts';
import { postColumns, postJoined, postNamed, settlePostings } from './cadres.posts.queries.ts';
import { cadreAnswer, postingEntry } from './cadres.routes.ts';
import { onlyNamed } from './cadres.schema.ts';
import { recordStatements } from './cadres.statements.queries.ts';

export const postPosting = route({
  method: 'post',
  path: '/postings',
  right: 'cadres.write',
  unit: (_db, { unitId }) => unitId,
  input: newPosting,
  output: cadreAnswer,
  handle: async (context, { fromOn, ...posting }) => {
    const [result] = await recordStatements(context, [
      { ...posting, person: onlyNamed(''), statedOn: fromOn },
    ]);
    if (result instanceof Problem) throw result;
    return result!;
  },
  audit: (result, posting) => postingEntry(result, posting, posting.fromOn),
});

export const postPostingEnd = route({
  method: 'post',
  path: '/posting-ends',
  right: 'cadres.write',
  unit: async (db, { postingId }) => (await findUnitOf(db, 'posting', postingId)) ?? [],
  input: postingEnd,
  output: ended,
  handle: ({ db }, end) => endPosting(db, end),
  audit: ({ unitId, personId }, end) => ({
    subject: 'posting',
    subjectId: end.postingId,
    unitId,
    detail: { ...end, personId },
  }),
});

export const postPost = route({
  method: 'post',
  path: '/posts',
  right: 'organisation.write',
  unit: (_db, { unitId }) => unitId,
  input: newPost,
  output: z.object({ id: z.number() }),
  handle: async ({ db }, post) => ({ id: await insertPost(db, post) }),
  audit: ({ id }, post) => ({ subject: 'post', subjectId: id, unitId: post.unitId, detail: { ...post } }),
});

export const putPostQuota = route({
  method: 'put',
  path: '/posts/:postId/quota',
  right: 'organisation.write',
  unit: async (db, { postId }) => (await findUnitOf(db, 'post', postId)) ?? [],
  input: postQuota,
  output: z.object({ unitId: z.number() }),
  handle: ({ db }, { postId, quota, was }) => setPostQuota(db, postId, quota, was),
  audit: ({ unitId }, told) => ({ subject: 'post', subjectId: told.postId, unitId, detail: { ...told } }),
});

export const postPostEnd = route({
  method: 'post',
  path: '/post-ends',
  right: 'organisation.write',
  unit: async (db, { postId }) => (await findUnitOf(db, 'post', postId)) ?? [],
  input: postEnd,
  output: z.object({ unitId: z.number() }),
  handle: ({ db }, end) => endPost(db, end),
  audit: ({ unitId }, end) => ({ subject: 'post', subjectId: end.postId, unitId, detail: { ...end } }),
});

export const postingFacts = factRoutes({
  kind: postingKind,
  counted: true,
  derive: postNamed,
  derived: ['title', 'postName'],
  joined: { columns: postColumns, tables: postJoined },
  settle: settlePostings,
});

export const postingRoutes = [
  postPosting,
  ...postingFacts.all,
  postPostingEnd,
  postPost,
  putPostQuota,
  postPostEnd,
];
