import { z } from 'zod';
import { upload } from '../../gate/files.ts';
import { route } from '../../gate/route.ts';
import { Problem } from '../../lib/problem.ts';
import { day, id } from '../../lib/shapes.ts';
import { officeUploads } from '../../lib/uploads.ts';
import { type Corrections, corrections, noCorrections } from './imports.corrections.schema.ts';
import { checkCorrections } from './imports.corrections.ts';
import {
  askToStop,
  getImport,
  insertImport,
  type JobSummary,
  listImports,
  refuseOutdated,
  repeatImport,
} from './imports.jobs.queries.ts';
import {
  getErrorWorkbook,
  getFaults,
  getImportChanges,
  getMapping,
  getTemplate,
} from './imports.looking.routes.ts';
import { deleteMemory, getMemory } from './imports.memory.routes.ts';
import { nothingToImport } from './imports.problems.ts';
import { answers, importOptions, importResult } from './imports.schema.ts';
import { undoImport } from './imports.undo.queries.ts';

const flag = z
  .union([z.boolean(), z.enum(['true', 'false', 'on', ''])])
  .transform((value) => value === true || value === 'true' || value === 'on');
const unitNamed = z.string().trim().min(1).max(300);
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
    unit: unitNamed,
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
const asRow = ({ createdAt, undoneAt, ...job }: JobSummary): z.infer<typeof row> => ({
  ...job,
  createdAt: createdAt.toISOString(),
  undoneAt: undoneAt?.toISOString() ?? null,
});

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
  input: z.object({
    id,
    /** Leaves out the notes, of which there may be thousands; `/imports/:id/faults` groups them. */
    brief: flag.default(false),
  }),
  output: row.extend({
    progress: z.number(),
    message: z.string().nullable(),
    createUnits: z.boolean(),
    of: z.number().nullable(),
    /** The import that went on from it, where there is one. */
    next: z.number().nullable(),
    corrections,
    result: importResult.nullable(),
  }),
  handle: async ({ db }, { id: jobId, brief }) => {
    const job = await getImport(db, jobId);
    const { input, result } = job;
    return {
      ...asRow(job),
      progress: job.progress,
      message: job.message,
      createUnits: input.createUnits,
      of: input.of ?? null,
      next: job.next,
      corrections: input.corrections ?? noCorrections,
      result:
        brief && result ? { ...result, files: result.files.map((one) => ({ ...one, notes: [] })) } : result,
    };
  },
});

/** The same files again with what was put right: answers, corrections, and where they are for. */
export const answerImport = route({
  method: 'post',
  path: '/imports/:id/answers',
  right: 'imports.run',
  unit: 'reach',
  input: z.object({
    id,
    answers: answers.default({}),
    /** All there are; left out they stay as they were. */
    corrections: corrections.optional(),
    dryRun: flag.optional(),
    unit: unitNamed.optional(),
    asOf: day.optional(),
    createUnits: flag.optional(),
  }),
  output: started,
  handle: async ({ db, actor }, { id: jobId, answers: given, ...changed }) => {
    const job = await getImport(db, jobId);
    const { input } = job;
    const options = importOptions.parse({
      ...input,
      ...Object.fromEntries(Object.entries(changed).filter(([, value]) => value !== undefined)),
      of: jobId,
      answers: { ...input.answers, ...given },
    });
    await refuseOutdated(db, jobId, !options.dryRun);
    if (changed.corrections) checkCorrections(options.corrections, job.files, job.result?.files ?? null);
    return repeatImport(db, actor, jobId, options);
  },
  audit: (result, { id: of, ...input }) => ({
    subject: 'job',
    subjectId: result.job,
    unitId: result.unit,
    detail: { of, answers: input.answers, corrections: countsOf(input.corrections) },
  }),
});

/** The job's own record holds them whole; the trail says how many. */
const countsOf = (given: Corrections | undefined) =>
  given && Object.fromEntries(Object.entries(given).map(([what, list]) => [what, list.length]));

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
  getFaults,
  getMapping,
  getTemplate,
  getImportChanges,
  getMemory,
  deleteMemory,
];
