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
