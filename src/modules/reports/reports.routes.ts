import { z } from 'zod';
import { file } from '../../gate/files.ts';
import { type Context, route } from '../../gate/route.ts';
import { writeWord } from './reports.files.ts';
import { fileName, forms, getForm } from './reports.forms.ts';
import { gatherFacts } from './reports.queries.ts';
import { type Report, type ReportInput, report, reportForm, reportInput } from './reports.schema.ts';

const write = async ({ db }: Context, input: ReportInput): Promise<Report> => {
  const form = getForm(input.form);
  return form.write(await gatherFacts(db, form, input));
};

export const getReports = route({
  method: 'get',
  path: '/reports',
  right: 'reports.read',
  unit: 'anywhere',
  input: z.object({}),
  output: z.object({ rows: z.array(reportForm) }),
  handle: async () => ({ rows: forms.map(({ form, title, format }) => ({ form, title, format })) }),
});

export const getReport = route({
  method: 'get',
  path: '/reports/:form',
  right: 'reports.read',
  unit: (_db, { unit }) => unit,
  input: reportInput,
  output: report,
  handle: write,
});

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export const getReportFile = route({
  method: 'get',
  path: '/reports/:form/file',
  right: 'reports.read',
  unit: (_db, { unit }) => unit,
  input: reportInput,
  output: file,
  handle: async (context, input) => {
    const written = await write(context, input);
    return { name: fileName(written, 'docx'), type: wordType, bytes: await writeWord(written) };
  },
});

export const reportsRoutes = [getReports, getReport, getReportFile];
