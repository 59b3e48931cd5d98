import { z } from 'zod';
import { file } from '../../gate/files.ts';
import { type Context, route } from '../../gate/route.ts';
import { writeWord } from './reports.files.ts';
import { fileName, forms, getForm } from './reports.forms.ts';
import { writeReport } from './reports.queries.ts';
import { type AnyReport, anyReport, type ReportInput, reportForm, reportInput } from './reports.schema.ts';
import { writeWorkbook } from './reports.workbook.ts';

const write = ({ db }: Context, input: ReportInput): Promise<AnyReport> =>
  writeReport(db, getForm(input.form), input);

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
  output: anyReport,
  handle: write,
});

const types = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

export const getReportFile = route({
  method: 'get',
  path: '/reports/:form/file',
  right: 'reports.read',
  unit: (_db, { unit }) => unit,
  input: reportInput,
  output: file,
  handle: async (context, input) => {
    const written = await write(context, input);
    const bytes = await (written.format === 'docx' ? writeWord(written) : writeWorkbook(written));
    return { name: fileName(written), type: types[written.format], bytes };
  },
});

export const reportsRoutes = [getReports, getReport, getReportFile];
