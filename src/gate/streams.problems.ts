import { problem } from '../lib/problem.ts';

export const tooManyOwnStreams = problem({
  code: 'gate.too_many_own_streams',
  status: 429,
  vi: 'Tài khoản của bạn đang tải {most} tệp lớn cùng lúc. Xin chờ một tệp tải xong rồi tải tiếp.',
  en: 'Your account is downloading {most} large files already. Please wait until one of them is done.',
});
export const tooManyStreams = problem({
  code: 'gate.too_many_streams',
  status: 503,
  vi: 'Đang có nhiều người tải tệp cùng lúc. Xin thử lại sau ít phút.',
  en: 'Several large files are being downloaded at once. Please try again in a few minutes.',
});
/** Nobody reads it; it ends the work. */
export const readerLeft = problem({
  code: 'gate.reader_left',
  status: 499,
  vi: 'Người tải đã rời đi trước khi tệp xong.',
  en: 'The reader left before the file was done.',
});
