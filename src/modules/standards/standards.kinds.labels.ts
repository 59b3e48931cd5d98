import { type CodeOf, codeList } from '../../lib/codes.ts';

export const standardKinds = codeList([
  { code: 'title', vi: 'Tiêu chuẩn chức danh', en: 'Title standard' },
  { code: 'competency', vi: 'Khung năng lực theo vị trí', en: 'Competency framework of a post' },
]);
export type StandardKind = CodeOf<typeof standardKinds>;

/** Under which heading of the printed sheet a condition stands. */
export const conditionParts = codeList([
  { code: 'general', vi: 'Tiêu chuẩn chung', en: 'General' },
  { code: 'specific', vi: 'Tiêu chuẩn cụ thể', en: 'Specific to the title' },
  { code: 'own', vi: 'Tiêu chuẩn riêng của đơn vị', en: 'The unit’s own' },
]);
