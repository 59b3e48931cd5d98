import { codeList } from '../../lib/codes.ts';
import { degreeLevels, sexes, stateManagementLevels, theoryLevels } from './cadres.labels.ts';

/** What a workbook for editing many people holds of each, by the headings of its columns; nothing sensitive leaves in it. */
export const editFields = codeList([
  { code: 'fullName', vi: 'Họ và tên', en: 'Full name' },
  { code: 'otherName', vi: 'Tên gọi khác', en: 'Other name' },
  { code: 'sex', vi: 'Giới tính', en: 'Sex' },
  { code: 'birth', vi: 'Ngày sinh', en: 'Date of birth' },
  { code: 'ethnicGroup', vi: 'Dân tộc', en: 'Ethnic group' },
  { code: 'nativePlace', vi: 'Quê quán', en: 'Native place' },
  { code: 'birthPlace', vi: 'Nơi sinh', en: 'Place of birth' },
  { code: 'recruited', vi: 'Ngày vào ngành', en: 'Recruited' },
  { code: 'partyJoined', vi: 'Ngày vào Đảng', en: 'Joined the Party' },
  { code: 'partyOfficial', vi: 'Ngày vào Đảng chính thức', en: 'Full Party member since' },
  { code: 'degree', vi: 'Trình độ chuyên môn', en: 'Degree' },
  { code: 'theory', vi: 'Lý luận chính trị', en: 'Political theory' },
  { code: 'stateManagement', vi: 'Quản lý nhà nước', en: 'State management' },
  { code: 'note', vi: 'Ghi chú', en: 'Note' },
]);
export type EditField = (typeof editFields.codes)[number];

/** Fields that are facts of their own, with a history: not taken away by an emptied cell. */
export const factFields: ReadonlySet<EditField> = new Set([
  'partyJoined',
  'partyOfficial',
  'degree',
  'theory',
  'stateManagement',
] as const);

/** Columns in which one of few names is chosen. */
export const chosenFrom: Partial<Record<EditField, readonly string[]>> = {
  sex: sexes.list.map(({ vi }) => vi),
  degree: degreeLevels.list.map(({ vi }) => vi),
  theory: theoryLevels.list.map(({ vi }) => vi),
  stateManagement: stateManagementLevels.list.map(({ vi }) => vi),
};

/** Words of the workbook beside its columns. */
export const editWords = {
  file: 'Sửa hồ sơ cán bộ',
  sheet: 'Sửa hồ sơ',
  told: 'SỬA HỒ SƠ CÁN BỘ: sửa ngay trong các ô rồi gửi lại ở trang Nhập dữ liệu. Đừng sửa cột ẩn “Mã dòng” và cột “Đơn vị”; xóa một dòng thì không có gì xảy ra với hồ sơ ấy.',
  key: 'Mã dòng (không sửa)',
  unit: 'Đơn vị',
};
