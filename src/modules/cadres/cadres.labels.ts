import { type CodeOf, codeList } from '../../lib/codes.ts';

export const sexes = codeList([
  { code: 'male', vi: 'Nam', en: 'Male' },
  { code: 'female', vi: 'Nữ', en: 'Female' },
]);
export type Sex = CodeOf<typeof sexes>;

/** The lists by which records are written (data/codelists); a code says nothing without its scheme. */
export const ethnicScheme = '1979';
export const religionScheme = '2008';

export const engagements = codeList([
  { code: 'full_time', vi: 'Chuyên trách', en: 'Full-time' },
  { code: 'part_time', vi: 'Không chuyên trách', en: 'Part-time' },
]);
export type Engagement = CodeOf<typeof engagements>;

export const employmentBases = codeList([
  { code: 'payroll', vi: 'Biên chế', en: 'Payroll' },
  { code: 'contract', vi: 'Hợp đồng', en: 'Contract' },
]);
export type EmploymentBasis = CodeOf<typeof employmentBases>;

/** What a person has attained; each kind has its own list of levels, below. */
export const qualificationKinds = codeList([
  { code: 'degree', vi: 'Trình độ chuyên môn', en: 'Degree' },
  { code: 'political_theory', vi: 'Lý luận chính trị', en: 'Political theory' },
  { code: 'state_management', vi: 'Quản lý nhà nước', en: 'State management' },
  { code: 'foreign_language', vi: 'Ngoại ngữ', en: 'Foreign language' },
  { code: 'ethnic_language', vi: 'Tiếng dân tộc', en: 'Ethnic language' },
  { code: 'it', vi: 'Tin học', en: 'IT' },
  { code: 'union_certificate', vi: 'Lý luận, nghiệp vụ công đoàn', en: 'Union theory and practice' },
  { code: 'defence', vi: 'Quốc phòng, an ninh', en: 'Defence and security' },
]);
export type QualificationKind = CodeOf<typeof qualificationKinds>;

/** Kinds of which a document states the one highest; of the others a person may hold several at once. */
export const singleQualifications: readonly QualificationKind[] = [
  'degree',
  'political_theory',
  'state_management',
  'it',
  'union_certificate',
  'defence',
];

/** From the lowest to the highest: the order decides which of two is kept as the highest. */
export const degreeLevels = codeList([
  { code: 'none', vi: 'Chưa qua đào tạo', en: 'None' },
  { code: 'technical_worker', vi: 'Công nhân kỹ thuật', en: 'Technical worker' },
  { code: 'elementary', vi: 'Sơ cấp', en: 'Elementary' },
  { code: 'secondary', vi: 'Trung cấp', en: 'Vocational secondary' },
  { code: 'college', vi: 'Cao đẳng', en: 'College' },
  { code: 'university', vi: 'Đại học', en: 'University' },
  { code: 'master', vi: 'Thạc sĩ', en: 'Master' },
  { code: 'doctor', vi: 'Tiến sĩ', en: 'Doctor' },
]);
export type DegreeLevel = CodeOf<typeof degreeLevels>;

export const theoryLevels = codeList([
  { code: 'none', vi: 'Chưa qua đào tạo', en: 'None' },
  { code: 'elementary', vi: 'Sơ cấp', en: 'Elementary' },
  { code: 'intermediate', vi: 'Trung cấp', en: 'Intermediate' },
  { code: 'advanced', vi: 'Cao cấp', en: 'Advanced' },
  { code: 'bachelor', vi: 'Cử nhân', en: 'Bachelor' },
]);
export type TheoryLevel = CodeOf<typeof theoryLevels>;

export const stateManagementLevels = codeList([
  { code: 'clerk', vi: 'Cán sự', en: 'Clerk' },
  { code: 'specialist', vi: 'Chuyên viên', en: 'Specialist' },
  { code: 'principal_specialist', vi: 'Chuyên viên chính', en: 'Principal specialist' },
  { code: 'senior_specialist', vi: 'Chuyên viên cao cấp', en: 'Senior specialist' },
]);
export type StateManagementLevel = CodeOf<typeof stateManagementLevels>;

/** The frame's levels, at which certificates A, B and C of the older scheme stand too. */
export const languageLevels = codeList([
  { code: 'level_1', vi: 'Bậc 1 (A1)', en: 'Level 1 (A1)' },
  { code: 'level_2', vi: 'Bậc 2 (A2)', en: 'Level 2 (A2)' },
  { code: 'level_3', vi: 'Bậc 3 (B1)', en: 'Level 3 (B1)' },
  { code: 'level_4', vi: 'Bậc 4 (B2)', en: 'Level 4 (B2)' },
  { code: 'level_5', vi: 'Bậc 5 (C1)', en: 'Level 5 (C1)' },
  { code: 'level_6', vi: 'Bậc 6 (C2)', en: 'Level 6 (C2)' },
  { code: 'degree', vi: 'Đại học ngoại ngữ trở lên', en: 'University degree in the language' },
]);

export const itLevels = codeList([
  { code: 'basic', vi: 'Cơ bản', en: 'Basic' },
  { code: 'advanced', vi: 'Nâng cao', en: 'Advanced' },
  { code: 'secondary_or_above', vi: 'Trung cấp trở lên', en: 'Vocational degree or above' },
]);

/** Titles met in posts and committees; `other` keeps the words of the post. */
export const titles = codeList([
  { code: 'chair', vi: 'Chủ tịch', en: 'Chair' },
  { code: 'vice_chair', vi: 'Phó Chủ tịch', en: 'Vice-chair' },
  { code: 'department_head', vi: 'Trưởng ban, Chánh Văn phòng', en: 'Head of department' },
  { code: 'department_deputy', vi: 'Phó Trưởng ban, Phó Chánh Văn phòng', en: 'Deputy head of department' },
  { code: 'inspection_chair', vi: 'Chủ nhiệm Ủy ban Kiểm tra', en: 'Chair of the inspection committee' },
  {
    code: 'inspection_vice_chair',
    vi: 'Phó Chủ nhiệm Ủy ban Kiểm tra',
    en: 'Vice-chair of the inspection committee',
  },
  { code: 'inspection_member', vi: 'Ủy viên Ủy ban Kiểm tra', en: 'Member of the inspection committee' },
  { code: 'standing_member', vi: 'Ủy viên Ban Thường vụ', en: 'Member of the standing committee' },
  { code: 'committee_member', vi: 'Ủy viên Ban Chấp hành', en: 'Member of the executive committee' },
  { code: 'group_head', vi: 'Tổ trưởng công đoàn', en: 'Head of union group' },
  { code: 'specialist', vi: 'Chuyên viên', en: 'Specialist' },
  { code: 'accountant', vi: 'Kế toán', en: 'Accountant' },
  { code: 'clerk', vi: 'Văn thư', en: 'Clerk' },
  { code: 'driver', vi: 'Lái xe', en: 'Driver' },
  { code: 'other', vi: 'Chức danh khác', en: 'Other' },
]);
export type Title = CodeOf<typeof titles>;

/** Who stands at the head: of a union, else of a department. */
export const headTitles: readonly Title[] = ['chair', 'department_head'];

/** Posts that lead a unit or a department of its office (lãnh đạo, quản lý). */
export const leadingTitles: readonly Title[] = [
  'chair',
  'vice_chair',
  'department_head',
  'department_deputy',
  'inspection_chair',
  'inspection_vice_chair',
];
