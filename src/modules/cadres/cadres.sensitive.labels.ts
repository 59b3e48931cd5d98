import { type CodeOf, codeList } from '../../lib/codes.ts';

/**
 * Sensitive personal data as Nghị định 356/2025/NĐ-CP, article 4 lists it, and what is masked in everyday work. Told only
 * to who holds `cadres.disclose`; this is the one list of them.
 */
export const sensitiveFields = codeList([
  { code: 'identity_number', vi: 'Số định danh, số bảo hiểm', en: 'Identity and insurance numbers' },
  { code: 'religion', vi: 'Tôn giáo', en: 'Religion' },
  { code: 'background', vi: 'Thành phần xuất thân', en: 'Family background' },
  { code: 'discipline', vi: 'Kỷ luật', en: 'Discipline' },
  { code: 'health', vi: 'Sức khỏe', en: 'Health' },
  { code: 'history', vi: 'Đặc điểm lịch sử bản thân', en: 'Personal history' },
  { code: 'family', vi: 'Quan hệ gia đình', en: 'Family' },
  { code: 'property', vi: 'Thu nhập, tài sản', en: 'Income and property' },
]);
export type SensitiveField = CodeOf<typeof sensitiveFields>;
