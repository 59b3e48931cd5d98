import { type CodeOf, codeList } from '../../lib/codes.ts';

/** Forms stand in the list under what they tell of. */
export const formGroups = codeList([
  { code: 'review', vi: 'Báo cáo sơ kết, tổng kết', en: 'Reviews' },
  { code: 'staff', vi: 'Số lượng, chất lượng đội ngũ', en: 'Numbers and quality of the staff' },
  { code: 'leaders', vi: 'Cán bộ lãnh đạo các cấp', en: 'Leaders by level' },
  { code: 'planning', vi: 'Quy hoạch', en: 'Planning' },
  { code: 'procedures', vi: 'Đào tạo, luân chuyển, bổ nhiệm', en: 'Training, rotation, appointment' },
  { code: 'evaluation', vi: 'Đánh giá, xếp loại', en: 'Evaluation' },
]);
export type FormGroup = CodeOf<typeof formGroups>;

export const keptStates = codeList([
  { code: 'draft', vi: 'Dự thảo', en: 'Draft' },
  { code: 'frozen', vi: 'Bản chốt', en: 'Frozen' },
]);
