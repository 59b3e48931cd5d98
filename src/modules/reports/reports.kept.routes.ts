import type { Db } from '../../db/database.ts';
import { file } from '../../gate/files.ts';
import { route } from '../../gate/route.ts';
import { withinSubtree } from '../../gate/transaction.ts';
import { writePlace } from '../../lib/paging.ts';
import { Problem } from '../../lib/problem.ts';
import { fileOf } from './reports.files.ts';
import { getForm } from './reports.forms.ts';
import { keepRows } from './reports.frozen.queries.ts';
import {
  deleteKept,
  findKeptUnit,
  getKept,
  holdDraft,
  insertKept,
  listKept,
  listTexts,
  markFrozen,
  updateKept,
  writeText,
} from './reports.kept.queries.ts';
import {
  detailsInput,
  draftInput,
  keeping,
  keptAnswer,
  keptInput,
  keptListInput,
  keptListReply,
  keptReply,
  wordsInput,
} from './reports.kept.schema.ts';
import { readKept } from './reports.kept.ts';
import { placesOf } from './reports.paragraphs.ts';
import { placeUnknown } from './reports.problems.ts';

const unitOf = async (db: Db, { id }: { id: number }) => (await findKeptUnit(db, id)) ?? [];
const subject = 'kept_report';

export const getKeptReports = route({
  method: 'get',
  path: '/kept-reports',
  right: 'reports.read',
  unit: (_db, { unit }) => unit,
  input: keptListInput,
  output: keptListReply,
  handle: async ({ db }, { after, limit, ...filter }) => {
    const { next, ...page } = await listKept(db, filter, after?.[0] ?? null, limit);
    return { ...page, next: next && writePlace(next) };
  },
});

export const postKeptReport = route({
  method: 'post',
  path: '/kept-reports',
  right: 'reports.write',
  unit: (_db, { unit }) => unit,
  input: keeping,
  output: keptAnswer,
  handle: ({ db }, input) => {
    getForm(input.form);
    return insertKept(db, input);
  },
  audit: ({ id, unitId }, { form, from, to }) => ({
    subject,
    subjectId: id,
    unitId,
    detail: { form, from, to },
  }),
});

export const getKeptReport = route({
  method: 'get',
  path: '/kept-reports/:id',
  right: 'reports.read',
  snapshot: true,
  unit: unitOf,
  input: keptInput,
  output: keptReply,
  handle: async ({ db }, { id }) => {
    const record = await getKept(db, id);
    return { ...(await readKept(db, record)), title: getForm(record.form).title };
  },
});

export const getKeptReportFile = route({
  method: 'get',
  path: '/kept-reports/:id/file',
  right: 'reports.read',
  snapshot: true,
  unit: unitOf,
  input: keptInput,
  output: file,
  handle: async ({ db }, { id }) => fileOf((await readKept(db, await getKept(db, id))).report),
});

export const putKeptReport = route({
  method: 'put',
  path: '/kept-reports/:id',
  right: 'reports.write',
  unit: unitOf,
  input: detailsInput,
  output: keptAnswer,
  handle: async ({ db }, { id, version, ...given }) => {
    const { unitId } = await holdDraft(db, id, version);
    return { id, unitId, version: await updateKept(db, id, version, given) };
  },
  audit: ({ id, unitId, version }, { number, signedOn }) => ({
    subject,
    subjectId: id,
    unitId,
    detail: { version, number, signedOn },
  }),
});

export const deleteKeptReport = route({
  method: 'delete',
  path: '/kept-reports/:id',
  right: 'reports.write',
  unit: unitOf,
  input: draftInput,
  output: keptAnswer,
  handle: async ({ db }, { id, version }) => {
    const { unitId } = await holdDraft(db, id, version);
    await deleteKept(db, id);
    return { id, unitId, version };
  },
  audit: ({ id, unitId }) => ({ subject, subjectId: id, unitId, detail: { deleted: true } }),
});

export const putKeptReportText = route({
  method: 'put',
  path: '/kept-reports/:id/texts/:key',
  right: 'reports.write',
  unit: unitOf,
  input: wordsInput,
  output: keptAnswer,
  handle: async ({ db }, { id, key, ...text }) => {
    const { version, ...held } = await holdDraft(db, id, null);
    // A place may stand in the form on some days only; one that has words already may be worded anew, with no form drawn.
    const worded = (await listTexts(db, id)).some((one) => one.key === key);
    if (!worded && !placesOf((await readKept(db, await getKept(db, id))).report).has(key))
      throw new Problem(placeUnknown, { key });
    await writeText(db, { id, unitPath: held.unitPath }, { key, ...text });
    return { id, unitId: held.unitId, version: await updateKept(db, id, version, {}) };
  },
  audit: ({ id, unitId }, { key, words }) => ({
    subject,
    subjectId: id,
    unitId,
    detail: { key, reworded: words !== null },
  }),
});

export const postKeptReportFreezing = route({
  method: 'post',
  path: '/kept-reports/:id/freezing',
  right: 'reports.write',
  // The figures and the rows behind them are read one after the other, and must agree for good.
  snapshot: true,
  unit: unitOf,
  input: draftInput,
  output: keptAnswer,
  handle: async ({ db }, { id, version }) => {
    const { unitId, unitPath } = await holdDraft(db, id, version);
    const { report } = await readKept(db, await getKept(db, id));
    // Everybody who reads the unit's reports will read these rows: no more of people than that unit itself may know.
    await withinSubtree(db, unitPath, () => keepRows(db, { id, unitPath }, report));
    await markFrozen(db, id, report);
    return { id, unitId, version: version + 1 };
  },
  audit: ({ id, unitId }) => ({ subject, subjectId: id, unitId, detail: { frozen: true } }),
});

export const keptReportsRoutes = [
  getKeptReports,
  postKeptReport,
  getKeptReport,
  getKeptReportFile,
  putKeptReport,
  deleteKeptReport,
  putKeptReportText,
  postKeptReportFreezing,
];
