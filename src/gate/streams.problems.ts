import { problem } from '../lib/problem.ts';

export const tooManyStreams = problem({
  code: 'gate.too_many_streams',
  status: 503,
  vi: 'Đang có nhiều người tải tệp cùng lúc. Xin thử lại sau ít phút.',
  en: 'Several large files are being downloaded at once. Please try again in a few minutes.',
});
