import { codeList } from '../../lib/codes.ts';

/** What a condition may ask, in the order of the form; `all` and `any` put several together. */
export const checkKinds = codeList([
  { code: 'attained', vi: 'Có bằng, chứng chỉ, trình độ', en: 'Holds a qualification' },
  { code: 'party_member', vi: 'Là đảng viên', en: 'Is a Party member' },
  { code: 'engagement', vi: 'Chuyên trách hoặc không chuyên trách', en: 'Full-time or part-time' },
  { code: 'age_below', vi: 'Tuổi dưới', en: 'Is younger than' },
  { code: 'remaining_service', vi: 'Còn thời gian công tác', en: 'Has service left' },
  { code: 'held', vi: 'Đã giữ chức danh', en: 'Has held a title' },
  { code: 'graded', vi: 'Kết quả đánh giá các năm gần nhất', en: 'Grades of the last years' },
  { code: 'no_discipline', vi: 'Không trong thời hạn kỷ luật', en: 'Under no discipline' },
  { code: 'planned', vi: 'Trong quy hoạch', en: 'Is in the plan' },
  { code: 'by_hand', vi: 'Do người xem xét', en: 'Judged by people' },
  { code: 'all', vi: 'Đạt tất cả các điều sau', en: 'All of these' },
  { code: 'any', vi: 'Đạt một trong các điều sau', en: 'Any of these' },
]);
