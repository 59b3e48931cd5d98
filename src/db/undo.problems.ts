import { problem } from '../lib/problem.ts';

export const changedSince = problem({
  code: 'gate.changed_since',
  status: 409,
  vi: 'Không hoàn tác được: {count} dòng đã được thay đổi sau lần ghi này: {rows}',
  en: 'It cannot be undone: {count} rows have been changed since: {rows}',
});
