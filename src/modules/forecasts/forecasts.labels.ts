import { type CodeOf, codeList } from '../../lib/codes.ts';
import type { Title } from '../cadres/cadres.labels.ts';

/** What is to come, in the order in which people ask for it. */
export const forecastKinds = codeList([
  { code: 'retirement', vi: 'Nghỉ hưu', en: 'Retirement' },
  { code: 'retirement_notice', vi: 'Hạn thông báo nghỉ hưu', en: 'Notice of retirement due' },
  {
    code: 'reappointment_start',
    vi: 'Hạn bắt đầu quy trình bổ nhiệm lại',
    en: 'Re-appointment must begin',
  },
  { code: 'appointment_end', vi: 'Hết thời hạn bổ nhiệm', en: 'Appointment ends' },
  { code: 'seat_end', vi: 'Hết nhiệm kỳ ủy ban, ban chấp hành', en: 'Term of a committee ends' },
  { code: 'movement_end', vi: 'Hết thời hạn luân chuyển, biệt phái', en: 'Rotation or secondment ends' },
  { code: 'posting_end', vi: 'Thôi giữ chức vụ', en: 'Leaves the post' },
  { code: 'certificate_end', vi: 'Văn bằng, chứng chỉ hết hạn', en: 'Certificate expires' },
  { code: 'evaluation_missing', vi: 'Chưa có xếp loại', en: 'Grade missing' },
  { code: 'retirement_unknown', vi: 'Chưa tính được ngày nghỉ hưu', en: 'Retirement cannot be told' },
]);
export type ForecastKind = CodeOf<typeof forecastKinds>;

/** How near: the chips of the to-do list. */
export const nearnesses = codeList([
  { code: 'late', vi: 'Quá hạn', en: 'Overdue' },
  { code: 'month', vi: 'Trong 30 ngày', en: 'Within 30 days' },
  { code: 'quarter', vi: 'Trong 90 ngày', en: 'Within 90 days' },
  { code: 'later', vi: 'Sau 90 ngày', en: 'Later' },
  { code: 'undated', vi: 'Chưa rõ ngày', en: 'No day known' },
]);
export type Nearness = CodeOf<typeof nearnesses>;

/** Days from the as-at day within which an entry is that urgent. */
export const nearWithin = { month: 30, quarter: 90 } as const;

/** What may follow an appointment, by the service left at its end. */
export const outcomes = codeList([
  { code: 'full_term', vi: 'đủ một nhiệm kỳ bổ nhiệm lại', en: 'enough for a full new term' },
  { code: 'until_retirement', vi: 'bổ nhiệm lại đến khi nghỉ hưu', en: 're-appointed until retirement' },
  {
    code: 'extension',
    vi: 'kéo dài thời gian giữ chức vụ đến khi nghỉ hưu',
    en: 'extended until retirement',
  },
  { code: 'unknown', vi: 'chưa rõ thời gian công tác còn lại', en: 'service left is not known' },
]);
export type Outcome = CodeOf<typeof outcomes>;

/** Posts told together in the picture of the coming years; every title stands in one group. */
export const titleGroups = codeList([
  { code: 'chair', vi: 'Chủ tịch', en: 'Chairs' },
  { code: 'vice_chair', vi: 'Phó Chủ tịch', en: 'Vice-chairs' },
  { code: 'department', vi: 'Lãnh đạo ban, văn phòng', en: 'Heads of departments and deputies' },
  { code: 'inspection', vi: 'Ủy ban Kiểm tra', en: 'Inspection committee' },
  { code: 'committee', vi: 'Ủy viên, tổ trưởng', en: 'Committee members, group heads' },
  { code: 'staff', vi: 'Chuyên viên, nhân viên', en: 'Staff' },
]);
export type TitleGroup = CodeOf<typeof titleGroups>;

const groups: Readonly<Record<Title, TitleGroup>> = {
  chair: 'chair',
  vice_chair: 'vice_chair',
  department_head: 'department',
  department_deputy: 'department',
  inspection_chair: 'inspection',
  inspection_vice_chair: 'inspection',
  inspection_member: 'inspection',
  standing_member: 'committee',
  committee_member: 'committee',
  group_head: 'committee',
  specialist: 'staff',
  accountant: 'staff',
  clerk: 'staff',
  driver: 'staff',
  other: 'staff',
};
export const groupOf = (title: string): TitleGroup => groups[title as Title] ?? 'staff';
export const titlesIn = (group: TitleGroup): Title[] =>
  (Object.keys(groups) as Title[]).filter((title) => groups[title] === group);

/** Kinds by which people leave or may leave a post: what the picture of the coming years can show. */
export const leavingKinds = [
  'retirement',
  'appointment_end',
  'seat_end',
] as const satisfies readonly ForecastKind[];
