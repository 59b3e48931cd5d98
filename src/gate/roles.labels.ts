import { codeList } from '../lib/codes.ts';

export const roles = codeList([
  { code: 'administrator', vi: 'Quản trị hệ thống', en: 'Administrator' },
  { code: 'officer', vi: 'Cán bộ tổ chức', en: 'Organisation officer' },
  { code: 'leader', vi: 'Lãnh đạo', en: 'Leader' },
  { code: 'inspector', vi: 'Cán bộ kiểm tra', en: 'Inspector' },
  { code: 'cadre', vi: 'Cán bộ', en: 'Cadre' },
]);
export type Role = (typeof roles.codes)[number];
