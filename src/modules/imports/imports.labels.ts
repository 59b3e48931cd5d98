import { codeList } from '../../lib/codes.ts';

/** What a sheet is recognised as; the codes are the contract's. */
export const sheetKinds = codeList([
  { code: 'units', vi: 'Danh sách đơn vị', en: 'List of units' },
  { code: 'staffRoster', vi: 'Danh sách cán bộ chuyên trách', en: 'Roster of full-time staff' },
  { code: 'grassrootsUnions', vi: 'Danh sách công đoàn cơ sở', en: 'List of grassroots unions' },
  { code: 'partTimeRoster', vi: 'Danh sách cán bộ không chuyên trách', en: 'Roster of part-time cadres' },
  { code: 'training', vi: 'Cử đi đào tạo, bồi dưỡng', en: 'People sent to training' },
  { code: 'trainingClasses', vi: 'Lớp tập huấn', en: 'Classes held' },
  { code: 'movements', vi: 'Luân chuyển, điều động, bổ nhiệm', en: 'Movements and appointments' },
  { code: 'evaluations', vi: 'Đánh giá, xếp loại', en: 'Evaluations' },
  { code: 'planning', vi: 'Quy hoạch', en: 'Planning' },
  { code: 'personEdits', vi: 'Bảng sửa hồ sơ', en: 'Records edited' },
  { code: 'skipped', vi: 'Bỏ qua theo lựa chọn', en: 'Left out by choice' },
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
  { code: 'unitQuotas', vi: 'Biên chế được giao', en: 'Quotas' },
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

/** The way of an import from its files to its result. */
export const importSteps = codeList([
  { code: 'files', vi: 'Tệp', en: 'Files' },
  { code: 'recognised', vi: 'Nhận dạng', en: 'Recognition' },
  { code: 'faults', vi: 'Lỗi và câu hỏi', en: 'Faults and questions' },
  { code: 'trial', vi: 'Chạy thử', en: 'Trial run' },
  { code: 'writing', vi: 'Ghi', en: 'Writing' },
  { code: 'result', vi: 'Kết quả', en: 'Result' },
]);

/** What a list of units came to, unit by unit. */
export const unitOutcomes = codeList([
  { code: 'created', vi: 'Lập mới', en: 'New' },
  { code: 'updated', vi: 'Có thay đổi', en: 'Changed' },
  { code: 'unchanged', vi: 'Không đổi', en: 'As it was' },
]);

/** What an import made of people, and of what is nobody's. */
export const changedKinds = codeList([
  { code: 'created', vi: 'Người mới', en: 'New people' },
  { code: 'updated', vi: 'Có thay đổi', en: 'Changed' },
  { code: 'other', vi: 'Đơn vị, văn bản', en: 'Units, documents' },
]);

/** Notes that say more of each row than of all together, by what they have in common. */
export const noteNames = codeList([
  {
    code: 'cadres.missing_from_roster',
    vi: 'Đang được ghi nhưng không có trong danh sách',
    en: 'On record but not in the list',
  },
  { code: 'cadres.twice_in_sheet', vi: 'Trùng tên trong một bảng', en: 'Twice in one table' },
  { code: 'cadres.same_name_other_birth', vi: 'Trùng tên, khác ngày sinh', en: 'Same name, another birth' },
  { code: 'cadres.person_unknown', vi: 'Không tìm thấy người', en: 'Person not found' },
  { code: 'cadres.skipped', vi: 'Bỏ qua theo lựa chọn', en: 'Left out by choice' },
  { code: 'organisation.unit_skipped', vi: 'Bỏ qua đơn vị theo lựa chọn', en: 'Unit left out by choice' },
  { code: 'cadres.edit_fact_kept', vi: 'Ô bị xóa trắng', en: 'Emptied cells' },
  { code: 'cadres.edit_twice', vi: 'Một hồ sơ ở nhiều dòng', en: 'One record in several rows' },
  { code: 'unit_twice', vi: 'Một đơn vị ở nhiều dòng', en: 'One unit in several rows' },
  {
    code: 'unit_parent_refused',
    vi: 'Chờ dòng của đơn vị cấp trên',
    en: 'Waiting for the row of the unit above',
  },
  { code: 'unit_kind_missing', vi: 'Chưa rõ loại đơn vị', en: 'Kind of unit not known' },
  { code: 'unit_kind_assumed', vi: 'Hiểu là công đoàn cơ sở', en: 'Taken for grassroots unions' },
  { code: 'unit_kind_otherwise', vi: 'Hệ thống ghi loại khác', en: 'On record as another kind' },
  {
    code: 'unit_founded_otherwise',
    vi: 'Hệ thống ghi ngày thành lập khác',
    en: 'On record with another founding',
  },
  {
    code: 'unit_decision_undated',
    vi: 'Quyết định không có ngày thành lập',
    en: 'Decisions without a founding day',
  },
  { code: 'unit_cycle', vi: 'Trực thuộc vòng tròn', en: 'Units in a circle' },
  { code: 'cadres.edit_moved', vi: 'Dòng lệch với mã của nó', en: 'Rows apart from their keys' },
  { code: 'imports.contradicted', vi: 'Hai dòng nói khác nhau', en: 'Two rows disagree' },
  { code: 'imports.sheet_waits', vi: 'Bảng chờ câu trả lời về đơn vị', en: 'Tables that wait for a unit' },
]);
