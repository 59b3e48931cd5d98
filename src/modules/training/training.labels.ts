import { type CodeOf, codeList } from '../../lib/codes.ts';

export const trainingKinds = codeList([
  { code: 'theory_advanced', vi: 'Cao cấp lý luận chính trị', en: 'Advanced political theory' },
  { code: 'theory_intermediate', vi: 'Trung cấp lý luận chính trị', en: 'Intermediate political theory' },
  { code: 'theory_elementary', vi: 'Sơ cấp lý luận chính trị', en: 'Elementary political theory' },
  { code: 'theory_bachelor', vi: 'Cử nhân lý luận chính trị', en: 'Bachelor of political theory' },
  { code: 'state_management', vi: 'Quản lý nhà nước', en: 'State management' },
  { code: 'doctor', vi: 'Đào tạo tiến sĩ', en: 'Doctorate' },
  { code: 'master', vi: 'Đào tạo thạc sĩ', en: 'Master’s degree' },
  { code: 'university', vi: 'Đào tạo đại học', en: 'University degree' },
  { code: 'union_theory', vi: 'Lý luận, nghiệp vụ công đoàn', en: 'Union theory and practice' },
  { code: 'defence', vi: 'Quốc phòng, an ninh', en: 'Defence and security' },
  { code: 'foreign_language', vi: 'Ngoại ngữ', en: 'Foreign language' },
  { code: 'it', vi: 'Tin học', en: 'IT' },
  { code: 'professional', vi: 'Bồi dưỡng nghiệp vụ', en: 'Professional course' },
  { code: 'other', vi: 'Lớp khác', en: 'Other' },
]);
export type TrainingKind = CodeOf<typeof trainingKinds>;
