import { problem } from '../../lib/problem.ts';

export const indicatorUnknown = problem({
  code: 'indicators.unknown',
  status: 404,
  vi: 'Không có chỉ tiêu “{key}”.',
  en: 'There is no indicator “{key}”.',
});
export const periodReversed = problem({
  code: 'indicators.period_reversed',
  status: 422,
  vi: 'Kỳ báo cáo phải bắt đầu trước khi kết thúc.',
  en: 'The period must begin before it ends.',
});
