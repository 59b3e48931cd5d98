import { z } from 'zod';
import { file } from '../../gate/files.ts';
import { type Context, route } from '../../gate/route.ts';
import { fileOf } from './reports.files.ts';
import { forms, getForm } from './reports.forms.ts';
import { writeReport } from './reports.queries.ts';
import { type AnyReport, anyReport, type ReportInput, reportForm, reportInput } from './reports.schema.ts';

const write = ({ db }: Context, input: ReportInput): Promise<AnyReport> =>
  writeReport(db, getForm(input.form), input);

export const getReports = route({
  method: 'get',
  path: '/reports',
  right: 'reports.read',
  unit: 'anywhere',
  input: z.object({}),
  output: z.object({ rows: z.array(reportForm) }),
  handle: async () => ({
    rows: forms.map(({ form, group, title, about, format, period }) => ({
      form,
      group,
      title,
      about,
      format,
      period,
    })),
  }),
});

export const getReport = route({
  method: 'get',
  path: '/reports/:form',
  right: 'reports.read',
  snapshot: true,
  unit: (_db, { unit }) => unit,
  input: reportInput,
  output: anyReport,
  handle: write,
});

export const getReportFile = route({
  method: 'get',
  path: '/reports/:form/file',
  right: 'reports.read',
  snapshot: true,
  unit: (_db, { unit }) => unit,
  input: reportInput,
  output: file,
  handle: async (context, input) => fileOf(await write(context, input)),
});

export const reportsRoutes = [getReports, getReport, getReportFile];
