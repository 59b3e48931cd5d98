import type { Db } from '../../db/database.ts';
import { type Context, type Route, route } from '../../gate/route.ts';
import { writePlace } from '../../lib/paging.ts';
import { Problem } from '../../lib/problem.ts';
import { resolve } from '../../rules/edition.ts';
import { occasionAt } from '../regulations/regulations.rules.queries.ts';
import { accountOf, findCaseUnit, getCase, insertCase, readStanding } from './procedures.cases.queries.ts';
import {
  type CaseWritten,
  caseInput,
  casePage,
  caseWritten,
  proceduresInput,
  proceduresReply,
} from './procedures.cases.schema.ts';
import {
  answerConsultation,
  countersign,
  follow,
  insertConsultation,
  insertException,
  unfollow,
} from './procedures.consultations.queries.ts';
import { listProcedureEditions } from './procedures.editions.queries.ts';
import type { Engine } from './procedures.gates.ts';
import { countCases, listCases } from './procedures.list.queries.ts';
import { casesInput, casesReply, toDosInput, toDosReply } from './procedures.list.schema.ts';
import { holdOpen } from './procedures.meetings.queries.ts';
import { concludeCase, moveCase } from './procedures.moves.queries.ts';
import {
  conclusionInput,
  consultationAnswer,
  exceptionInput,
  moveInput,
  newCase,
  newConsultation,
  newException,
  newPaper,
  paperInput,
} from './procedures.moves.schema.ts';
import { readCasePage } from './procedures.page.queries.ts';
import { deletePaper, insertPaper } from './procedures.papers.queries.ts';
import { accountNeeded } from './procedures.problems.ts';

const unitOf = async (db: Db, { id }: { id: number }) => (await findCaseUnit(db, id)) ?? [];
const write = { right: 'procedures.write', unit: unitOf, output: caseWritten } as const;
const entry = ({ id, unitId, version }: CaseWritten, detail: Record<string, unknown>) => ({
  ...{ subject: 'procedure_case', subjectId: id, unitId },
  detail: { version, ...detail },
});

/** Procedures with the edition that a case beginning on the day would run by. */
export const getProcedures = route({
  method: 'get',
  path: '/procedures',
  right: 'procedures.read',
  unit: (_db, { unit }) => unit,
  input: proceduresInput,
  output: proceduresReply,
  handle: async ({ db, today }, { unit, on = today, title }) => {
    const occasion = await occasionAt(db, { unit, title }, on);
    const all = Map.groupBy(await listProcedureEditions(db), ({ procedure }) => procedure);
    return {
      rows: [...all.values()].map((editions) => {
        const { edition } = resolve(editions, occasion);
        const { procedure, vi, en, asks } = editions[0]!;
        return { procedure, vi, en, asks, edition: edition && { ...edition, steps: edition.content.steps } };
      }),
    };
  },
});

export const getCases = route({
  method: 'get',
  path: '/cases',
  right: 'procedures.read',
  unit: 'reach',
  input: casesInput,
  output: casesReply,
  handle: async ({ db, ...who }, { after, limit, ...filter }) => {
    const { next, ...page } = await listCases(db, filter, who, after, limit);
    return { ...page, next: next && writePlace(next) };
  },
});

/** What waits for the actor, what they began, and what they follow. */
export const getToDos = route({
  method: 'get',
  path: '/to-dos',
  right: 'procedures.read',
  unit: 'reach',
  input: toDosInput,
  output: toDosReply,
  handle: async ({ db, ...who }, { group, after, limit }) => {
    const { next, ...page } = await listCases(db, { mine: group }, who, after, limit);
    const count = (mine: typeof group) => countCases(db, { mine }, who);
    return {
      ...page,
      next: next && writePlace(next),
      counts: {
        waiting: await count('waiting'),
        sent: await count('sent'),
        followed: await count('followed'),
      },
    };
  },
});

export const postCase = route({
  method: 'post',
  path: '/cases',
  ...write,
  unit: (_db, { unitId }) => unitId,
  input: newCase,
  handle: ({ db, actor, today }, given) => insertCase(db, given, actor, today),
  audit: (result, { procedure, people }) => entry(result, { procedure, people }),
});

export const postCasePaper = route({
  method: 'post',
  path: '/cases/:id/papers',
  ...write,
  input: newPaper,
  handle: async ({ db, actor, today }, given) =>
    insertPaper(db, await holdOpen(db, given.id, today), given, accountOf(actor)),
  audit: (result, { paper, personId }) => entry(result, { paper, personId }),
});

export const deleteCasePaper = route({
  method: 'delete',
  path: '/cases/:id/papers/:paperId',
  ...write,
  input: paperInput,
  handle: async ({ db, today }, { id, paperId }) => deletePaper(db, await holdOpen(db, id, today), paperId),
  audit: (result, { paperId }) => entry(result, { paperGone: paperId }),
});

export const postCaseConsultation = route({
  method: 'post',
  path: '/cases/:id/consultations',
  ...write,
  input: newConsultation,
  handle: async ({ db, today }, given) => insertConsultation(db, await holdOpen(db, given.id, today), given),
  audit: (result, { body }) => entry(result, { consulted: body }),
});

export const patchCaseConsultation = route({
  method: 'patch',
  path: '/cases/:id/consultations/:consultationId',
  ...write,
  input: consultationAnswer,
  handle: async ({ db, today }, given) => answerConsultation(db, await holdOpen(db, given.id, today), given),
  audit: (result, { consultationId, answer }) => entry(result, { consultationId, answer }),
});

export const postCaseCountersignature = route({
  method: 'post',
  path: '/cases/:id/exceptions/:exceptionId/countersignature',
  ...write,
  input: exceptionInput,
  handle: async ({ db, actor, today }, { id, exceptionId }) =>
    countersign(db, await holdOpen(db, id, today), exceptionId, accountOf(actor)),
  audit: (result, { exceptionId }) => entry(result, { countersigned: exceptionId }),
});

const following = async ({ db, actor }: Context, id: number, follows: boolean): Promise<CaseWritten> => {
  const account = accountOf(actor);
  if (account === null) throw new Problem(accountNeeded);
  const record = await getCase(db, id);
  await (follows ? follow : unfollow)(db, record, account);
  return { id, unitId: record.unitId, version: record.version };
};

export const putCaseFollowing = route({
  method: 'put',
  path: '/cases/:id/following',
  ...write,
  input: caseInput,
  handle: (context, { id }) => following(context, id, true),
  audit: (result) => entry(result, { followed: true }),
});

export const deleteCaseFollowing = route({
  method: 'delete',
  path: '/cases/:id/following',
  ...write,
  input: caseInput,
  handle: (context, { id }) => following(context, id, false),
  audit: (result) => entry(result, { followed: false }),
});

/** What judges and writes belongs to later modules, so whoever lists the routes brings it. */
export const caseRoutes = (engine: Engine) => {
  const getCasePage = route({
    method: 'get',
    path: '/cases/:id',
    right: 'procedures.read',
    unit: unitOf,
    input: caseInput,
    output: casePage,
    handle: (context, { id }) => readCasePage(context, engine, id),
  });
  const postCaseMove = route({
    method: 'post',
    path: '/cases/:id/moves',
    ...write,
    input: moveInput,
    handle: (context, given) => moveCase(context, engine, given),
    audit: (result, { move, to, personId, reason }) => entry(result, { move, to, personId, reason }),
  });
  const postCaseConclusion = route({
    method: 'post',
    path: '/cases/:id/conclusion',
    ...write,
    input: conclusionInput,
    handle: (context, given) => concludeCase(context, engine, given),
    audit: (result, { document }) => entry(result, { decision: document.number }),
  });
  const postCaseException = route({
    method: 'post',
    path: '/cases/:id/exceptions',
    ...write,
    input: newException,
    handle: async ({ db, actor, today }, given) => {
      const held = await holdOpen(db, given.id, today);
      const people = [...(await readStanding(db, held.id)).people];
      return insertException(db, engine, held, people, given, accountOf(actor), today);
    },
    audit: (result, { gate, personId }) => entry(result, { exception: gate, personId }),
  });
  const list: readonly Route[] = [
    getProcedures,
    getCases,
    getToDos,
    postCase,
    getCasePage,
    postCaseMove,
    postCaseConclusion,
    postCasePaper,
    deleteCasePaper,
    postCaseConsultation,
    patchCaseConsultation,
    postCaseException,
    postCaseCountersignature,
    putCaseFollowing,
    deleteCaseFollowing,
  ];
  return { list, getCasePage, postCaseMove, postCaseConclusion, postCaseException };
};
