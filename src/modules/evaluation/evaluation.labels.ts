import { type CodeOf, codeList } from '../../lib/codes.ts';

export const grades = codeList([
  { code: 'excellent', vi: 'Hoàn thành xuất sắc nhiệm vụ', en: 'Excellent' },
  { code: 'good', vi: 'Hoàn thành tốt nhiệm vụ', en: 'Good' },
  { code: 'completed', vi: 'Hoàn thành nhiệm vụ', en: 'Completed' },
  { code: 'not_completed', vi: 'Không hoàn thành nhiệm vụ', en: 'Not completed' },
  { code: 'not_graded', vi: 'Không xếp loại', en: 'Not graded' },
]);
export type Grade = CodeOf<typeof grades>;
