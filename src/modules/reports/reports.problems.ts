import { problem } from '../../lib/problem.ts';

export const formUnknown = problem({
  code: 'reports.form_unknown',
  status: 404,
  vi: 'Không có mẫu báo cáo “{form}”. Các mẫu hiện có: {forms}.',
  en: 'There is no report form “{form}”. Forms there are: {forms}.',
});
