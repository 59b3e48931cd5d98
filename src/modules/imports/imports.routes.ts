import { z } from 'zod';
import { file, officeUploads, upload } from '../../gate/files.ts';
import { route } from '../../gate/route.ts';
import { Problem } from '../../lib/problem.ts';
import { day, id } from '../../lib/shapes.ts';
import { errorWorkbook } from './imports.errorbook.ts';
import {
  askToStop,
  getFileContent,
  getImport,
  insertImport,
  type JobRow,
  listFiles,
  listImports,
  refuseAnswered,
  repeatImport,
} from './imports.jobs.queries.ts';
import { nothingToImport } from './imports.problems.ts';
import { answers, importOptions, importResult } from './imports.schema.ts';
import { undoImport } from './imports.undo.queries.ts';

const flag = z
  .union([z.boolean(), z.enum(['true', 'false', 'on', ''])])
  .transform((value) => value === true || value === 'true' || value === 'on');
/** `unit`: the one the job is for, null while it is yet to be made. */
const started = z.object({ job: z.number(), unit: z.number().nullable() });

export const startImport = route({
  method: 'post',
  path: '/imports',
  right: 'imports.run',
  unit: 'anywhere',
  uploads: officeUploads,
  input: z.object({
    files: z.array(upload),
    unit: z.string().trim().min(1).max(300),
    asOf: day,
    dryRun: flag.default(false),
    createUnits: flag.default(false),
  }),
  output: started,
  handle: async ({ db, actor }, { files, ...options }) => {
    if (files.length === 0) throw new Problem(nothingToImport);
    return insertImport(db, actor, importOptions.parse(options), files);
  },
  audit: (result, { files, ...options }) => ({
    subject: 'job',
    subjectId: result.job,
    unitId: result.unit,
    detail: { ...options, files: files.map((file) => file.name) },
  }),
});

const row = z.object({
  id: z.number(),
  state: z.string(),
  createdAt: z.string(),
  by: z.string(),
  files: z.array(z.string()),
  unit: z.string(),
  asOf: z.string(),
  accepted: z.number(),
  refused: z.number(),
  questions: z.number(),
  dryRun: z.boolean(),
  undoneAt: z.string().nullable(),
});
const asRow = (job: JobRow): z.infer<typeof row> => {
  const sum = (key: 'accepted' | 'refused') =>
    (job.result?.files ?? []).reduce((total, sheet) => total + sheet[key], 0);
  return {
    id: job.id,
    state: job.state,
    createdAt: job.createdAt.toISOString(),
    by: job.by,
    files: job.files,
    unit: job.input.unit,
    asOf: job.input.asOf,
    accepted: sum('accepted'),
    refused: sum('refused'),
    questions: job.result?.questions.length ?? 0,
    dryRun: job.input.dryRun,
    undoneAt: job.undoneAt?.toISOString() ?? null,
  };
};

export const getImports = route({
  method: 'get',
  path: '/imports',
  right: 'imports.read',
  unit: 'reach',
  input: z.object({ before: id.optional(), limit: z.coerce.number().int().min(1).max(200).default(50) }),
  output: z.object({ rows: z.array(row), next: z.number().nullable() }),
  handle: async ({ db }, { before, limit }) => {
    const jobs = await listImports(db, before ?? null, limit);
    return { rows: jobs.map(asRow), next: jobs.length === limit ? jobs[jobs.length - 1]!.id : null };
  },
});

export const getOneImport = route({
  method: 'get',
  path: '/imports/:id',
  right: 'imports.read',
  unit: 'reach',
  input: z.object({ id }),
  output: row.extend({
    progress: z.number(),
    message: z.string().nullable(),
    result: importResult.nullable(),
  }),
  handle: async ({ db }, { id: jobId }) => {
    const job = await getImport(db, jobId);
    return { ...asRow(job), progress: job.progress, message: job.message, result: job.result };
  },
});

export const answerImport = route({
  method: 'post',
  path: '/imports/:id/answers',
  right: 'imports.run',
  unit: 'reach',
  input: z.object({ id, answers, dryRun: flag.optional() }),
  output: started,
  handle: async ({ db, actor }, { id: jobId, answers: given, dryRun }) => {
    const job = await getImport(db, jobId);
    await refuseAnswered(db, jobId);
    const options = {
      ...job.input,
      of: jobId,
      answers: { ...job.input.answers, ...given },
      dryRun: dryRun ?? job.input.dryRun,
    };
    return repeatImport(db, actor, jobId, options);
  },
  audit: (result, input) => ({
    subject: 'job',
    subjectId: result.job,
    unitId: result.unit,
    detail: { of: input.id, answers: input.answers },
  }),
});

export const stopImport = route({
  method: 'delete',
  path: '/imports/:id',
  right: 'imports.run',
  unit: 'reach',
  input: z.object({ id }),
  output: started,
  handle: async ({ db }, { id: jobId }) => {
    const { unitId } = await getImport(db, jobId);
    await askToStop(db, jobId);
    return { job: jobId, unit: unitId };
  },
  audit: (result) => ({
    subject: 'job',
    subjectId: result.job,
    unitId: result.unit,
    detail: { stopAsked: true },
  }),
});

/** What was refused, as a workbook to mend and send back. */
export const getErrorWorkbook = route({
  method: 'get',
  path: '/imports/:id/error-workbook',
  right: 'imports.read',
  unit: 'reach',
  input: z.object({ id }),
  output: file,
  handle: async ({ db }, { id: jobId }) => {
    const job = await getImport(db, jobId);
    const files = [];
    for (const stored of await listFiles(db, jobId)) {
      files.push({ name: stored.name, bytes: await getFileContent(db, stored.id) });
    }
    return {
      name: `loi-nhap-${jobId}.xlsx`,
      type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      bytes: await errorWorkbook({ files, sheets: job.result?.files ?? [] }),
    };
  },
});

const tally = z.record(z.string(), z.number());

export const undoneImport = route({
  method: 'post',
  path: '/imports/:id/undoing',
  right: 'imports.undo',
  unit: 'reach',
  input: z.object({ id }),
  output: started.extend({ deleted: tally, restored: tally }),
  handle: async ({ db }, { id: jobId }) => {
    await getImport(db, jobId);
    const undone = await undoImport(db, jobId);
    // Read after it: the unit itself may be gone with the job that made it.
    return { job: jobId, unit: (await getImport(db, jobId)).unitId, ...undone };
  },
  audit: (result) => ({ subject: 'job', subjectId: result.job, unitId: result.unit, detail: { ...result } }),
});

export const importsRoutes = [
  startImport,
  getImports,
  getOneImport,
  answerImport,
  stopImport,
  undoneImport,
  getErrorWorkbook,
];
