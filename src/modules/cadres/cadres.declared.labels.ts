import { codeList } from '../../lib/codes.ts';

/** Lists of what people declare of themselves, as the personal forms print them. */

/** As data/codelists/family_backgrounds.json; a test holds the two equal. */
export const familyBackgrounds = codeList([
  { code: 'worker', vi: 'Công nhân', en: 'Worker' },
  { code: 'farmer', vi: 'Nông dân', en: 'Farmer' },
  { code: 'official', vi: 'Cán bộ, công chức', en: 'Official' },
  { code: 'intellectual', vi: 'Trí thức', en: 'Intellectual' },
  { code: 'soldier', vi: 'Quân nhân', en: 'Soldier' },
  { code: 'urban_poor', vi: 'Dân nghèo thành thị', en: 'Urban poor' },
  { code: 'small_trader', vi: 'Tiểu thương', en: 'Small trader' },
  { code: 'small_owner', vi: 'Tiểu chủ', en: 'Small owner' },
  { code: 'capitalist', vi: 'Tư sản', en: 'Capitalist' },
]);

/** As data/codelists/academic_titles.json. */
export const academicTitles = codeList([
  { code: 'associate_professor', vi: 'Phó Giáo sư', en: 'Associate professor' },
  { code: 'professor', vi: 'Giáo sư', en: 'Professor' },
]);

export const sidesOfFamily = codeList([
  { code: 'own', vi: 'Bản thân', en: 'Own' },
  { code: 'spouse', vi: 'Bên vợ (chồng)', en: 'Spouse’s' },
]);

export const relations = codeList([
  { code: 'father', vi: 'Cha', en: 'Father' },
  { code: 'mother', vi: 'Mẹ', en: 'Mother' },
  { code: 'spouse', vi: 'Vợ (chồng)', en: 'Spouse' },
  { code: 'child', vi: 'Con', en: 'Child' },
  { code: 'older_brother', vi: 'Anh', en: 'Older brother' },
  { code: 'older_sister', vi: 'Chị', en: 'Older sister' },
  { code: 'younger_sibling', vi: 'Em', en: 'Younger sibling' },
  { code: 'other', vi: 'Khác', en: 'Other' },
]);

export const payItems = codeList([
  { code: 'salary', vi: 'Lương theo ngạch', en: 'Salary by rank' },
  { code: 'position', vi: 'Lương theo vị trí việc làm', en: 'Salary by position' },
  { code: 'post_allowance', vi: 'Phụ cấp chức vụ', en: 'Allowance for a post' },
  { code: 'concurrent_allowance', vi: 'Phụ cấp kiêm nhiệm', en: 'Allowance for a second post' },
  { code: 'seniority_allowance', vi: 'Phụ cấp thâm niên vượt khung', en: 'Allowance beyond the scale' },
  { code: 'other_allowance', vi: 'Phụ cấp khác', en: 'Other allowance' },
]);

export const bloodGroups = codeList([
  { code: 'a', vi: 'A', en: 'A' },
  { code: 'b', vi: 'B', en: 'B' },
  { code: 'ab', vi: 'AB', en: 'AB' },
  { code: 'o', vi: 'O', en: 'O' },
]);

export const associationKinds = codeList([
  { code: 'youth_union', vi: 'Đoàn TNCS Hồ Chí Minh', en: 'Youth Union' },
  { code: 'trade_union', vi: 'Công đoàn', en: 'Trade union' },
  { code: 'women_union', vi: 'Hội Liên hiệp Phụ nữ', en: 'Women’s Union' },
  { code: 'farmers_union', vi: 'Hội Nông dân', en: 'Farmers’ Union' },
  { code: 'veterans', vi: 'Hội Cựu chiến binh', en: 'Veterans’ Association' },
  { code: 'other', vi: 'Tổ chức khác', en: 'Other' },
]);
