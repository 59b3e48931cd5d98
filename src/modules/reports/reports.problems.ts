import { problem } from '../../lib/problem.ts';
import { shapeFault } from '../../lib/shape.problems.ts';

export const formUnknown = problem({
  code: 'reports.form_unknown',
  status: 404,
  vi: 'Không có mẫu báo cáo “{form}”. Các mẫu hiện có: {forms}.',
  en: 'There is no report form “{form}”. Forms there are: {forms}.',
});
export const periodTooLong = shapeFault('reports.period_too_long', {
  vi: 'kỳ báo cáo dài quá 50 năm',
  en: 'the period is longer than 50 years',
});
export const periodReversed = shapeFault('reports.period_reversed', {
  vi: 'ngày cuối kỳ đứng trước ngày đầu kỳ',
  en: 'the period ends before it begins',
});
