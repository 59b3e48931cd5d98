import { codeList } from '../../lib/codes.ts';
import { foldWords } from '../../lib/vietnamese.ts';

/** Facts that rest on a document, by the table that keeps them. A test holds the list whole. */
export const restingKinds = codeList([
  { code: 'unit_event', vi: 'Sự kiện của đơn vị', en: 'Events of units' },
  { code: 'unit_name', vi: 'Tên đơn vị', en: 'Names of units' },
  { code: 'unit_parent', vi: 'Đơn vị cấp trên', en: 'Units above' },
  { code: 'unit_quota', vi: 'Biên chế được giao', en: 'Quotas' },
  { code: 'post', vi: 'Vị trí chức vụ', en: 'Posts' },
  { code: 'posting', vi: 'Giữ chức vụ', en: 'Postings' },
  { code: 'party_membership', vi: 'Đảng viên', en: 'Party membership' },
  { code: 'qualification', vi: 'Trình độ', en: 'Qualifications' },
  { code: 'award', vi: 'Khen thưởng', en: 'Awards' },
  { code: 'discipline', vi: 'Kỷ luật', en: 'Disciplines' },
  { code: 'evaluation', vi: 'Đánh giá, xếp loại', en: 'Evaluations' },
  { code: 'participation', vi: 'Đào tạo, bồi dưỡng', en: 'Training' },
  { code: 'plan_entry', vi: 'Quy hoạch', en: 'Planning' },
  { code: 'movement', vi: 'Luân chuyển, điều động, biệt phái', en: 'Movements' },
  { code: 'appointment', vi: 'Bổ nhiệm, giới thiệu ứng cử', en: 'Appointments and nominations' },
  { code: 'committee', vi: 'Ban chấp hành, ban', en: 'Committees' },
  { code: 'seat', vi: 'Ủy viên', en: 'Seats' },
]);

/**
 * A number as it is searched: "Số 071/KH-LĐLĐ", "71-KH/LĐLĐ" and "KH 71 LĐLĐ" all begin with 71. The database keeps
 * the like of it beside each document.
 */
export function numberKey(words: string): string {
  const parts = foldWords(words).split(' ');
  if (parts[0] === 'so') parts.shift();
  const number = parts.findIndex((part) => /^\d/.test(part));
  if (number > 0) parts.unshift(...parts.splice(number, 1));
  return parts.join(' ').replace(/^0+(?=.)/, '');
}

/** Whether the words look for a number rather than a title: "71", "71/KH", "số 71". */
export const seeksNumber = (words: string): boolean =>
  /^((so|qd|kh|nq|ctr|hd|bc|cv) )*\d/.test(foldWords(words));
