import { codeList } from '../../lib/codes.ts';

export const verdictNames = codeList([
  { code: 'met', vi: 'Đạt', en: 'Met' },
  { code: 'not_met', vi: 'Chưa đạt', en: 'Not met' },
  { code: 'unknown', vi: 'Chưa đủ dữ liệu', en: 'Not known' },
  { code: 'unasked', vi: 'Không thuộc diện', en: 'Not asked' },
]);

/** What a competent body may say of a condition; an exception rests on a document. */
export const rulingSays = codeList([
  { code: 'met', vi: 'Kết luận là đạt', en: 'Found to be met' },
  { code: 'not_met', vi: 'Kết luận là chưa đạt', en: 'Found not to be met' },
  { code: 'excused', vi: 'Cho miễn điều kiện', en: 'Excused from it' },
]);

/** The gate of a procedure that asks for the standards of the post. */
export const standardsWords = {
  vi: 'Đạt tiêu chuẩn của chức danh',
  en: 'Meets the standards of the title',
} as const;
