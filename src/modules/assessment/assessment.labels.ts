import { codeList } from '../../lib/codes.ts';

export const verdictNames = codeList([
  { code: 'met', vi: 'Đạt', en: 'Met' },
  { code: 'not_met', vi: 'Chưa đạt', en: 'Not met' },
  { code: 'unknown', vi: 'Chưa đủ dữ liệu', en: 'Not known' },
  { code: 'unasked', vi: 'Không thuộc diện', en: 'Not asked' },
]);
