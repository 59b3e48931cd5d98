import { type CodeOf, codeList } from '../../lib/codes.ts';
import type { UnitKind } from '../organisation/organisation.labels.ts';

/** Kinds of governing documents; “QĐ” is two of them, so the kind is kept beside the number. */
export const regulationKinds = codeList([
  { code: 'law', vi: 'Luật', en: 'Law' },
  { code: 'charter', vi: 'Điều lệ', en: 'Charter' },
  { code: 'resolution', vi: 'Nghị quyết', en: 'Resolution' },
  { code: 'directive', vi: 'Chỉ thị', en: 'Directive' },
  { code: 'conclusion', vi: 'Kết luận', en: 'Conclusion' },
  { code: 'decree', vi: 'Nghị định', en: 'Decree' },
  { code: 'circular', vi: 'Thông tư', en: 'Circular' },
  { code: 'regulation', vi: 'Quy định', en: 'Regulation' },
  { code: 'statute', vi: 'Quy chế', en: 'Statute' },
  { code: 'decision', vi: 'Quyết định', en: 'Decision' },
  { code: 'guidance', vi: 'Hướng dẫn', en: 'Guidance' },
  { code: 'plan', vi: 'Kế hoạch', en: 'Plan' },
  { code: 'programme', vi: 'Chương trình', en: 'Programme' },
  { code: 'letter', vi: 'Công văn', en: 'Letter' },
  { code: 'notice', vi: 'Thông báo', en: 'Notice' },
]);
export type RegulationKind = CodeOf<typeof regulationKinds>;

/** Whose document it is, from the widest authority down. */
export const regulationLevels = codeList([
  { code: 'party_centre', vi: 'Trung ương Đảng', en: 'Central Party' },
  { code: 'state', vi: 'Nhà nước', en: 'State' },
  { code: 'confederation', vi: 'Tổng Liên đoàn', en: 'Confederation' },
  { code: 'front', vi: 'Mặt trận Tổ quốc', en: 'Fatherland Front' },
  { code: 'party_province', vi: 'Tỉnh ủy, Thành ủy', en: 'Provincial Party committee' },
  { code: 'province', vi: 'Liên đoàn Lao động tỉnh', en: 'Provincial federation' },
  { code: 'unit', vi: 'Đơn vị', en: 'Unit' },
]);
export type RegulationLevel = CodeOf<typeof regulationLevels>;

/** Levels of the documents that a unit may enter: its own, and for the country or a province those that bind it from beside. */
export const levelsOf = (unitKind: UnitKind): readonly RegulationLevel[] => {
  if (unitKind === 'confederation') return regulationLevels.codes;
  return unitKind === 'provincial_federation' ? ['party_province', 'province', 'unit'] : ['unit'];
};

/** What a federation needs a document in force for; `required` ones are missed where there is none. */
export const regulationTopics = codeList([
  { code: 'evaluation', vi: 'Đánh giá, xếp loại', en: 'Evaluation' },
  { code: 'planning', vi: 'Quy hoạch', en: 'Succession planning' },
  { code: 'training', vi: 'Đào tạo, bồi dưỡng', en: 'Training' },
  { code: 'rotation', vi: 'Luân chuyển, điều động, biệt phái', en: 'Rotation, transfer, secondment' },
  { code: 'appointment', vi: 'Bổ nhiệm, giới thiệu ứng cử', en: 'Appointment and nomination' },
  { code: 'standards', vi: 'Tiêu chuẩn chức danh', en: 'Title standards' },
  { code: 'authority', vi: 'Phân cấp quản lý cán bộ', en: 'Decentralised management' },
  { code: 'relief', vi: 'Miễn nhiệm, từ chức, tạm đình chỉ', en: 'Relief, resignation, suspension' },
  { code: 'discipline', vi: 'Kỷ luật', en: 'Discipline' },
  { code: 'committees', vi: 'Ban chấp hành, ủy ban kiểm tra', en: 'Committees' },
  { code: 'congress', vi: 'Đại hội', en: 'Congress' },
  { code: 'organisation', vi: 'Tổ chức, biên chế', en: 'Organisation and staffing' },
  { code: 'retirement', vi: 'Tuổi nghỉ hưu', en: 'Retirement' },
  { code: 'policy', vi: 'Chế độ, chính sách', en: 'Policies' },
  { code: 'inspection', vi: 'Kiểm tra, giám sát', en: 'Inspection' },
  { code: 'cadre_work', vi: 'Công tác cán bộ nói chung', en: 'Cadre work at large' },
]);
export type RegulationTopic = CodeOf<typeof regulationTopics>;

export const requiredTopics: readonly RegulationTopic[] = [
  'evaluation',
  'planning',
  'training',
  'rotation',
  'appointment',
  'standards',
  'authority',
];

export const linkKinds = codeList([
  { code: 'replaces', vi: 'Thay thế', en: 'Replaces' },
  { code: 'amends', vi: 'Sửa đổi, bổ sung', en: 'Amends' },
  { code: 'guides', vi: 'Hướng dẫn', en: 'Guides' },
]);

/** How sure a figure is; what nobody has verified never blocks. */
export const confidences = codeList([
  { code: 'verified', vi: 'Đã đọc tại văn bản', en: 'Verified' },
  { code: 'partly', vi: 'Đọc được một phần', en: 'Partly verified' },
  { code: 'stated', vi: 'Theo báo cáo của đơn vị', en: 'Stated by a unit' },
  { code: 'derived', vi: 'Suy ra', en: 'Derived' },
  { code: 'background', vi: 'Chưa kiểm chứng', en: 'Not verified' },
  { code: 'unknown', vi: 'Chưa rõ', en: 'Unknown' },
]);
export type Confidence = CodeOf<typeof confidences>;
export const unsure: readonly Confidence[] = ['background', 'unknown'];

export const enforcementNames = codeList([
  { code: 'block', vi: 'Chặn', en: 'Blocks' },
  { code: 'override', vi: 'Chặn, trừ khi có văn bản cho phép', en: 'Blocks unless a document allows' },
  { code: 'warn', vi: 'Cảnh báo', en: 'Warns' },
  { code: 'off', vi: 'Không áp dụng', en: 'Off' },
]);

/** In what a rule's figure is counted. */
export const ruleUnits = codeList([
  { code: 'people', vi: 'người', en: 'people' },
  { code: 'seats', vi: 'ủy viên', en: 'seats' },
  { code: 'titles', vi: 'chức danh', en: 'titles' },
  { code: 'terms', vi: 'nhiệm kỳ', en: 'terms' },
  { code: 'years', vi: 'năm', en: 'years' },
  { code: 'months', vi: 'tháng', en: 'months' },
  { code: 'days', vi: 'ngày', en: 'days' },
  { code: 'working_days', vi: 'ngày làm việc', en: 'working days' },
  { code: 'hours', vi: 'giờ', en: 'hours' },
  { code: 'points', vi: 'điểm', en: 'points' },
  { code: 'steps', vi: 'bước', en: 'steps' },
  { code: 'times', vi: 'lần', en: 'times' },
  { code: 'share', vi: 'tỷ lệ', en: 'share' },
  { code: 'flag', vi: 'có hoặc không', en: 'yes or no' },
  { code: 'text', vi: 'nội dung', en: 'text' },
  { code: 'table', vi: 'bảng', en: 'table' },
]);
export type RuleUnit = CodeOf<typeof ruleUnits>;

export const ruleBounds = codeList([
  { code: 'at_most', vi: 'không quá', en: 'at most' },
  { code: 'at_least', vi: 'ít nhất', en: 'at least' },
  { code: 'more_than', vi: 'hơn', en: 'more than' },
  { code: 'less_than', vi: 'dưới', en: 'less than' },
  { code: 'exactly', vi: 'đúng', en: 'exactly' },
]);

/** Whom a figure may be meant for, where law tells them apart by how they are employed. */
export const cadreKinds = codeList([
  { code: 'full_time', vi: 'Chuyên trách', en: 'Full-time' },
  { code: 'part_time', vi: 'Không chuyên trách', en: 'Part-time' },
  { code: 'civil_servant', vi: 'Công chức', en: 'Civil servant' },
  { code: 'public_employee', vi: 'Viên chức', en: 'Public employee' },
  { code: 'contract', vi: 'Hợp đồng lao động', en: 'Contract' },
]);
