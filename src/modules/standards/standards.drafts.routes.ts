import { type Actor, may } from '../../gate/actor.ts';
import { type Context, type Route, route } from '../../gate/route.ts';
import type { Day } from '../../lib/days.ts';
import { writePlace } from '../../lib/paging.ts';
import { notFound, Problem } from '../../lib/problem.ts';
import { editionWritten } from '../regulations/regulations.rules.schema.ts';
import {
  changeDraft,
  dropDraft,
  findDraft,
  findDraftUnit,
  insertDraft,
  issueDraft,
  listDrafts,
  type PlacedDraft,
} from './standards.drafts.queries.ts';
import {
  type DraftKind,
  draftChange,
  draftDropped,
  draftInput,
  draftIssue,
  draftsInput,
  draftsReply,
  draftTold,
  draftWritten,
  newDraft,
} from './standards.drafts.schema.ts';
import type { ConditionCodes } from './standards.files.ts';

/** Drafts are read by those alone who could write them. */
const mayWrite = (actor: Actor, { under }: PlacedDraft, today: Day) =>
  may(actor, 'regulations.write', under, today);

/** The draft; to who could not write it there is none. */
export async function getDraftFor(
  { db, actor, today }: Context,
  of: DraftKind,
  id: number,
): Promise<PlacedDraft> {
  const draft = await findDraft(db, of, id);
  if (!draft || !mayWrite(actor, draft, today)) throw new Problem(notFound);
  return draft;
}

export const getEditionDrafts = route({
  method: 'get',
  path: '/edition-drafts',
  right: 'regulations.read',
  unit: 'reach',
  input: draftsInput,
  output: draftsReply,
  handle: async ({ db, actor, today }, { after, limit }) => {
    const found = await listDrafts(db, after, limit + 1);
    const last = found.length > limit ? found[limit - 1]! : null;
    return {
      rows: found.slice(0, limit).filter((one) => mayWrite(actor, one, today)),
      next: last && writePlace([last.of, last.id]),
    };
  },
});

export const getEditionDraft = route({
  method: 'get',
  path: '/edition-drafts/:of/:id',
  right: 'regulations.read',
  unit: 'reach',
  input: draftInput,
  output: draftTold,
  handle: (context, { of, id }) => getDraftFor(context, of, id),
});

export const postEditionDraft = route({
  method: 'post',
  path: '/edition-drafts',
  right: 'regulations.write',
  unit: (_db, { unitId }) => unitId,
  input: newDraft,
  output: draftWritten,
  handle: ({ db, today }, given) => insertDraft(db, given, today),
  audit: ({ id, unitId }, { of, edition }) => ({
    subject: `${of}_draft`,
    subjectId: id,
    unitId,
    detail: { copied: edition },
  }),
});

const unitOf = async (db: Context['db'], { of, id }: { of: DraftKind; id: number }) =>
  (await findDraftUnit(db, of, id)) ?? [];

export const deleteEditionDraft = route({
  method: 'delete',
  path: '/edition-drafts/:of/:id',
  right: 'regulations.write',
  unit: unitOf,
  input: draftDropped,
  output: draftWritten,
  handle: ({ db }, { of, id, version }) => dropDraft(db, of, id, version),
  audit: ({ of, id, unitId }) => ({
    subject: `${of}_draft`,
    subjectId: id,
    unitId,
    detail: { dropped: true },
  }),
});

/** Codes of titles, kinds and levels belong to later modules, so whoever lists the routes tells them. */
export const draftRoutes = (codes: ConditionCodes) => {
  const patchEditionDraft = route({
    method: 'patch',
    path: '/edition-drafts/:of/:id',
    right: 'regulations.write',
    unit: unitOf,
    input: draftChange,
    output: draftWritten,
    handle: ({ db }, change) => changeDraft(db, change, codes),
    audit: ({ of, id: subjectId, unitId, version }, { id: _id, version: _before, of: _of, ...changed }) => ({
      subject: `${of}_draft`,
      subjectId,
      unitId,
      detail: { version, changed },
    }),
  });
  const postDraftIssue = route({
    method: 'post',
    path: '/edition-drafts/:of/:id/issue',
    right: 'regulations.write',
    unit: unitOf,
    input: draftIssue,
    output: editionWritten,
    handle: ({ db }, given) => issueDraft(db, given, codes),
    audit: ({ id: subjectId, unitId, moved }, { of, id, regulationId, from }) => ({
      subject: `${of}_edition`,
      subjectId,
      unitId,
      detail: { draft: id, regulationId, from, ended: moved.map((one) => one.id) },
    }),
  });
  const list: readonly Route[] = [
    getEditionDrafts,
    getEditionDraft,
    postEditionDraft,
    patchEditionDraft,
    deleteEditionDraft,
    postDraftIssue,
  ];
  return { list, patchEditionDraft, postDraftIssue };
};
