import { problem } from '../../lib/problem.ts';

export const termReversed = problem({
  code: 'planning.term_reversed',
  status: 422,
  vi: 'Nhiệm kỳ quy hoạch có năm cuối đứng trước năm đầu.',
  en: 'The term planned for ends before it begins.',
  constraints: ['plan_entry_term'],
});
