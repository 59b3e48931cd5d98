import { codeList } from '../../lib/codes.ts';

/** What a sheet is recognised as; the codes are the contract's. */
export const sheetKinds = codeList([
  { code: 'staffRoster', vi: 'Danh sách cán bộ chuyên trách', en: 'Roster of full-time staff' },
  { code: 'grassrootsUnions', vi: 'Danh sách công đoàn cơ sở', en: 'List of grassroots unions' },
  { code: 'partTimeRoster', vi: 'Danh sách cán bộ không chuyên trách', en: 'Roster of part-time cadres' },
  { code: 'training', vi: 'Cử đi đào tạo, bồi dưỡng', en: 'People sent to training' },
  { code: 'trainingClasses', vi: 'Lớp tập huấn', en: 'Classes held' },
  { code: 'movements', vi: 'Luân chuyển, điều động, bổ nhiệm', en: 'Movements and appointments' },
  { code: 'evaluations', vi: 'Đánh giá, xếp loại', en: 'Evaluations' },
  { code: 'planning', vi: 'Quy hoạch', en: 'Planning' },
  { code: 'unknown', vi: 'Chưa nhận ra', en: 'Not recognised' },
]);

export const encodings = codeList([
  { code: 'unicode', vi: 'Unicode', en: 'Unicode' },
  { code: 'decomposed', vi: 'Unicode tổ hợp', en: 'Decomposed Unicode' },
  { code: 'tcvn3', vi: 'TCVN3', en: 'TCVN3' },
  { code: 'vni', vi: 'VNI', en: 'VNI' },
]);

/** Kinds of record as an import counts them. */
export const recordKinds = codeList([
  { code: 'units', vi: 'Đơn vị', en: 'Units' },
  { code: 'unitCounts', vi: 'Số liệu đơn vị', en: 'Counts of units' },
  { code: 'people', vi: 'Cán bộ', en: 'People' },
  { code: 'postings', vi: 'Chức vụ', en: 'Postings' },
  { code: 'partyMemberships', vi: 'Đảng tịch', en: 'Party memberships' },
  { code: 'qualifications', vi: 'Trình độ', en: 'Qualifications' },
  { code: 'evaluations', vi: 'Kết quả xếp loại', en: 'Evaluations' },
  { code: 'participations', vi: 'Lượt đào tạo, bồi dưỡng', en: 'Participations' },
  { code: 'trainingClasses', vi: 'Lớp tập huấn', en: 'Training classes' },
  { code: 'movements', vi: 'Luân chuyển, điều động, biệt phái', en: 'Movements' },
  { code: 'appointments', vi: 'Bổ nhiệm, bổ nhiệm lại', en: 'Appointments' },
  { code: 'planEntries', vi: 'Quy hoạch', en: 'Plan entries' },
]);

/** Kinds of record by the table that keeps them, as a refused undoing names them. */
export const tableNames = codeList([
  { code: 'plan_entry', vi: 'quy hoạch', en: 'plan entry' },
  { code: 'appointment', vi: 'bổ nhiệm', en: 'appointment' },
  { code: 'movement', vi: 'luân chuyển, điều động', en: 'movement' },
  { code: 'training_class', vi: 'lớp tập huấn', en: 'training class' },
  { code: 'participation', vi: 'lượt đào tạo', en: 'participation' },
  { code: 'evaluation', vi: 'xếp loại', en: 'evaluation' },
  { code: 'seat', vi: 'ghế trong ban', en: 'seat' },
  { code: 'committee', vi: 'ban chấp hành và các ban', en: 'committee' },
  { code: 'award', vi: 'khen thưởng', en: 'award' },
  { code: 'discipline', vi: 'kỷ luật', en: 'discipline' },
  { code: 'qualification', vi: 'trình độ', en: 'qualification' },
  { code: 'party_membership', vi: 'Đảng tịch', en: 'Party membership' },
  { code: 'posting', vi: 'chức vụ của người', en: 'posting' },
  { code: 'person', vi: 'hồ sơ người', en: 'person' },
  { code: 'post', vi: 'chức danh của đơn vị', en: 'post' },
  { code: 'unit_event', vi: 'sự kiện của đơn vị', en: 'event of a unit' },
  { code: 'unit_quota', vi: 'biên chế được giao', en: 'quota' },
  { code: 'unit_count', vi: 'số liệu đơn vị', en: 'count of a unit' },
  { code: 'unit_parent', vi: 'cấp trên của đơn vị', en: 'parent of a unit' },
  { code: 'unit_name', vi: 'tên đơn vị', en: 'name of a unit' },
  { code: 'unit', vi: 'đơn vị', en: 'unit' },
  { code: 'document', vi: 'văn bản', en: 'document' },
]);
