import { z } from 'zod';
import { disclosedTo } from '../../gate/disclosure.ts';
import { file } from '../../gate/files.ts';
import { route } from '../../gate/route.ts';
import { change } from '../../lib/changes.ts';
import { fileName } from '../../lib/filenames.ts';
import { Problem } from '../../lib/problem.ts';
import { id } from '../../lib/shapes.ts';
import { sheetKinds } from '../../lib/sheet.ts';
import { countChanged, listChanged } from './imports.changes.queries.ts';
import { listedNames } from './imports.codes.queries.ts';
import { noCorrections } from './imports.corrections.schema.ts';
import { errorWorkbook } from './imports.errorbook.ts';
import { listFaultGroups } from './imports.faults.queries.ts';
import { personalFields } from './imports.fields.labels.ts';
import { getFileContent, getImport, getJobUnit, listFiles } from './imports.jobs.queries.ts';
import { sheetKinds as sheetNames } from './imports.labels.ts';
import { fieldsAs, fieldsOf } from './imports.mappings.recognise.ts';
import { headingUnknown } from './imports.problems.ts';
import { faultGroup } from './imports.schema.ts';
import { sheets } from './imports.sheets.ts';
import { suggestionsFor } from './imports.suggestions.labels.ts';
import { templateFile, templateKinds } from './imports.templates.labels.ts';
import { templateWorkbook } from './imports.templates.ts';
import { errorBook } from './imports.text.ts';

/** Places a group shows; the error workbook lists them all. */
const mostPlaces = 50;

/** What was noted of an import's cells and rows, the same faults together. */
export const getFaults = route({
  method: 'get',
  path: '/imports/:id/faults',
  right: 'imports.read',
  unit: 'reach',
  input: z.object({
    id,
    /** The key of the last group seen. */
    after: z.string().max(5_000).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  output: z.object({ rows: z.array(faultGroup), total: z.number(), next: z.string().nullable() }),
  handle: async ({ db }, { id: jobId, after, limit }) => {
    await getJobUnit(db, jobId);
    const page = await listFaultGroups(db, jobId, { after, limit, places: mostPlaces });
    const listed = listedNames();
    return {
      ...page,
      rows: page.rows.map((one) => ({
        ...one,
        suggestions: [
          ...one.suggestions,
          ...(one.value === null ? [] : suggestionsFor(one.code, one.value, listed)),
        ],
      })),
    };
  },
});

/** What the columns under a heading of the import could mean as that kind of sheet, and what they would be taken for. */
export const getMapping = route({
  method: 'get',
  path: '/imports/:id/mapping',
  right: 'imports.read',
  unit: 'reach',
  input: z.object({ id, signature: z.string().max(64), kind: z.enum(sheetKinds) }),
  output: z.object({
    fields: z.array(z.string().nullable()),
    choices: z.array(z.object({ field: z.string(), many: z.boolean() })),
  }),
  handle: async ({ db }, { id: jobId, signature, kind }) => {
    const told = (await getImport(db, jobId)).result?.files.find((one) => one.signature === signature);
    if (!told) throw new Problem(headingUnknown);
    const columns = told.columns.map(({ headings }, column) => ({
      column,
      headings,
      field: null,
      confidence: 0,
    }));
    const sheet = sheets.find((one) => one.kind === kind)!;
    return { fields: fieldsAs(columns, sheet), choices: fieldsOf(sheet) };
  },
});

/** What the import changed, or as a trial run would change, person by person. */
export const getImportChanges = route({
  method: 'get',
  path: '/imports/:id/changes',
  right: 'imports.read',
  unit: 'reach',
  input: z.object({
    id,
    kind: z.enum(['created', 'updated', 'other']).optional(),
    after: z.coerce.number().int().nonnegative().default(0),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  output: z.object({
    rows: z.array(
      z.object({
        position: z.number(),
        kind: z.enum(['created', 'updated', 'other']),
        personId: z.number().nullable(),
        changes: z.array(change),
      }),
    ),
    counts: z.object({ created: z.number(), updated: z.number(), other: z.number() }),
    next: z.number().nullable(),
  }),
  handle: async (context, { id: jobId, kind = null, after, limit }) => {
    const { db, actor } = context;
    await getImport(db, jobId);
    const rows = await listChanged(db, jobId, kind, after, limit, {
      actor,
      discloses: await disclosedTo(context),
    });
    return {
      rows,
      counts: await countChanged(db, jobId),
      next: rows.length === limit ? rows[rows.length - 1]!.position : null,
    };
  },
});

/** An empty table of a kind, to be filled in. */
export const getTemplate = route({
  method: 'get',
  path: '/import-templates/:kind',
  right: 'imports.read',
  unit: 'reach',
  input: z.object({ kind: z.enum(templateKinds) }),
  output: file,
  handle: async ({ today }, { kind }) => ({
    name: fileName(templateFile, sheetNames.vi(kind), today, 'xlsx'),
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    bytes: await templateWorkbook(kind),
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
  handle: async ({ db, today }, { id: jobId }) => {
    const { input, result } = await getImport(db, jobId);
    const { cells, values } = input.corrections ?? noCorrections;
    const personal = values.filter(({ field }) => personalFields.has(field));
    const files = [];
    for (const stored of await listFiles(db, jobId)) {
      files.push({ name: stored.name, bytes: await getFileContent(db, stored.id) });
    }
    return {
      name: fileName(`${errorBook.file} ${jobId}`, null, today, 'xlsx'),
      type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      bytes: await errorWorkbook({
        files,
        sheets: result?.files ?? [],
        cells,
        values: [...(result?.fixed ?? []), ...personal.map((fix) => ({ ...fix, memory: null }))],
      }),
    };
  },
});
