import { z } from 'zod';
import { disclosedTo } from '../../gate/disclosure.ts';
import { route } from '../../gate/route.ts';
import { writePlace } from '../../lib/paging.ts';
import { notFound, Problem } from '../../lib/problem.ts';
import { day, id } from '../../lib/shapes.ts';
import { findDocument, listDocuments } from './documents.list.queries.ts';
import { documentPage, documentsInput, documentsReply } from './documents.schema.ts';

/** Of one kind more than a screen holds is for the lists of that kind. */
const most = 200;

export const getDocuments = route({
  method: 'get',
  path: '/documents',
  right: 'documents.read',
  unit: 'reach',
  input: documentsInput,
  output: documentsReply,
  handle: async ({ db, today }, { asOf = today, ...asked }) => {
    const { next, ...page } = await listDocuments(db, asked, asOf);
    return { ...page, next: next && writePlace(next) };
  },
});

export const getDocument = route({
  method: 'get',
  path: '/documents/:id',
  right: 'documents.read',
  unit: 'reach',
  input: z.object({ id, asOf: day.optional() }),
  output: documentPage,
  handle: async (context, { id: documentId, asOf = context.today }) => {
    const document = await findDocument(context.db, documentId, asOf, most, await disclosedTo(context));
    if (!document) throw new Problem(notFound);
    return { ...document, most };
  },
});
