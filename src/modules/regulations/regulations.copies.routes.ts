import { z } from 'zod';
import { file, upload } from '../../gate/files.ts';
import { route } from '../../gate/route.ts';
import { paperOf } from '../../lib/papers.ts';
import { notFound, Problem } from '../../lib/problem.ts';
import { id } from '../../lib/shapes.ts';
import {
  deleteCopy,
  findCopy,
  findCopyUnit,
  findGoneUnit,
  insertCopy,
  returnCopy,
} from './regulations.copies.queries.ts';
import { copyTooLarge, copyUnreadable } from './regulations.problems.ts';

/** Bytes; some two hundred scanned pages. */
const longest = 20_000_000;

const oneCopy = z.object({ id, copy: id });
const copyWritten = z.object({ id: z.number(), unitId: z.number() });

export const getRegulationCopy = route({
  method: 'get',
  path: '/regulations/:id/copies/:copy',
  right: 'regulations.read',
  unit: 'reach',
  input: oneCopy,
  output: file,
  handle: async ({ db }, { id: regulationId, copy }) => {
    const found = await findCopy(db, regulationId, copy);
    if (!found) throw new Problem(notFound);
    return { name: found.name, type: found.mediaType, bytes: found.bytes };
  },
});

export const postRegulationCopy = route({
  method: 'post',
  path: '/regulations/:id/copies',
  right: 'regulations.write',
  unit: (_db, { unitId }) => unitId,
  input: z.object({
    id,
    unitId: id,
    /** A copy that goes with it. */
    replaces: id.optional(),
    files: z.array(upload).length(1),
  }),
  // Room for the sentence that names the size; the door itself breaks off much larger ones.
  uploads: { files: 1, each: 30_000_000, together: 30_000_000 },
  output: copyWritten,
  handle: ({ db }, { id: regulationId, unitId, replaces, files: [given] }) =>
    insertCopy(db, { regulationId, unitId, replaces, ...requirePaper(given!) }),
  audit: (written, { id: subjectId, replaces, files: [given] }) => ({
    subject: 'regulation_copy',
    subjectId,
    unitId: written.unitId,
    detail: { copy: written.id, name: given!.name, ...(replaces && { gone: replaces }) },
  }),
});

export const deleteRegulationCopy = route({
  method: 'delete',
  path: '/regulations/:id/copies/:copy',
  right: 'regulations.write',
  unit: async (db, { copy }) => (await findCopyUnit(db, copy)) ?? [],
  input: oneCopy,
  output: copyWritten,
  handle: ({ db }, { id: regulationId, copy }) => deleteCopy(db, regulationId, copy),
  audit: (gone, { id: subjectId }) => ({
    subject: 'regulation_copy',
    subjectId,
    unitId: gone.unitId,
    detail: { gone: gone.id },
  }),
});

/** A copy that was taken down by mistake. */
export const postRegulationCopyUndoing = route({
  method: 'post',
  path: '/regulations/:id/copies/:copy/undoing',
  right: 'regulations.write',
  unit: async (db, { copy }) => (await findGoneUnit(db, copy)) ?? [],
  input: oneCopy,
  output: copyWritten,
  handle: ({ db }, { id: regulationId, copy }) => returnCopy(db, regulationId, copy),
  audit: (back, { id: subjectId }) => ({
    subject: 'regulation_copy',
    subjectId,
    unitId: back.unitId,
    detail: { back: back.id },
  }),
});

/** Told by its content; its name gets the ending that belongs to that. */
function requirePaper({ name, bytes }: z.infer<typeof upload>) {
  if (bytes.length > longest)
    throw new Problem(copyTooLarge, { size: Math.ceil(bytes.length / 1e6), most: longest / 1e6 });
  const paper = paperOf(bytes);
  if (!paper) throw new Problem(copyUnreadable);
  const stem = name.replace(/\.[a-z0-9]{1,5}$/i, '') || 'van-ban';
  return {
    name: `${stem}.${paper.ending}`,
    mediaType: paper.mediaType,
    bytes: bytes as Uint8Array<ArrayBuffer>,
  };
}

export const copiesRoutes = [
  getRegulationCopy,
  postRegulationCopy,
  deleteRegulationCopy,
  postRegulationCopyUndoing,
];
