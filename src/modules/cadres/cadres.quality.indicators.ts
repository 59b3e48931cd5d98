import { sql } from 'kysely';
import type { Indicator } from '../../lib/indicator.ts';
import { degrees, isFemale, staffing, theory, trait } from './cadres.indicators.ts';
import {
  type DegreeLevel,
  degreeLevels,
  type StateManagementLevel,
  stateManagementLevels,
  type TheoryLevel,
  theoryLevels,
} from './cadres.labels.ts';
import { bandTraits } from './cadres.traits.indicators.ts';

/** The staff by single levels and by age, as the statistics of a staff's quality part them. */

const withDegree = (key: string, level: DegreeLevel): Indicator => ({
  ...staffing,
  ...degrees(level),
  key: `cadres.fullTime.degree.${key}`,
  vi: `Trình độ chuyên môn: ${degreeLevels.vi(level)}`,
  en: `Degree: ${degreeLevels.en(level)}`,
});

const withTheory = (key: string, level: TheoryLevel): Indicator => ({
  ...staffing,
  ...theory(level),
  key: `cadres.fullTime.theory.${key}`,
  vi: `Lý luận chính trị: ${theoryLevels.vi(level)}`,
  en: `Political theory: ${theoryLevels.en(level)}`,
});

const withManagement = (key: string, level: StateManagementLevel): Indicator => ({
  ...staffing,
  ...trait('state_management', sql`r.state_management = ${level}`),
  key: `cadres.fullTime.stateManagement.${key}`,
  vi: `Quản lý nhà nước: ${stateManagementLevels.vi(level)}`,
  en: `State management: ${stateManagementLevels.en(level)}`,
});

/** Full years on the day, both ends counted; null is open. */
const ofAge = (key: string, first: number | null, last: number | null): Indicator => ({
  ...staffing,
  ...trait('birth_on', sql`r.age >= ${first ?? 0}::int and r.age <= ${last ?? 200}::int`),
  key: `cadres.fullTime.age.${key}`,
  vi:
    first === null
      ? `Từ ${last} tuổi trở xuống`
      : last === null
        ? `Trên ${first - 1} tuổi`
        : `Từ ${first} đến ${last} tuổi`,
  en:
    first === null
      ? `Aged ${last} or less`
      : last === null
        ? `Aged over ${first - 1}`
        : `Aged ${first} to ${last}`,
});

const isBorn = trait('birth_on', sql`true`);

/** What Biểu 8B-BTCTW and BM01/BNV part the staff by beside the columns that the union's own table has. */
const ofOfficialForms: readonly Indicator[] = [
  ...bandTraits.map((one): Indicator => ({ ...staffing, ...one, key: `cadres.fullTime.${one.key}` })),
  {
    ...staffing,
    ...degrees('none', 'technical_worker', 'elementary', 'secondary'),
    key: 'cadres.fullTime.degree.belowCollege',
    vi: 'Trình độ chuyên môn: dưới cao đẳng',
    en: 'Degree: below college',
  },
  {
    ...staffing,
    ...degrees('elementary', 'technical_worker'),
    key: 'cadres.fullTime.degree.elementaryOrTechnical',
    vi: 'Trình độ chuyên môn: sơ cấp, công nhân kỹ thuật',
    en: 'Degree: elementary or technical worker',
  },
  {
    ...staffing,
    ...isBorn,
    key: 'cadres.fullTime.age.known',
    vi: 'Đã rõ năm sinh',
    en: 'Of known birth',
  },
  {
    ...staffing,
    kind: 'sum',
    key: 'cadres.fullTime.age.years',
    vi: 'Tổng số tuổi',
    en: 'Years of age together',
    amount: sql`r.age`,
    known: isBorn.known,
  },
  {
    ...staffing,
    ...isFemale,
    among: sql`${staffing.among} and r.age >= 51 and r.age <= 55`,
    key: 'cadres.fullTime.age.women51To55',
    vi: 'Nữ từ 51 đến 55 tuổi',
    en: 'Women aged 51 to 55',
  },
  {
    ...staffing,
    ...trait('sex', sql`r.sex = 'male'`),
    among: sql`${staffing.among} and r.age >= 56 and r.age <= 60`,
    key: 'cadres.fullTime.age.men56To60',
    vi: 'Nam từ 56 đến 60 tuổi',
    en: 'Men aged 56 to 60',
  },
];

export const qualityIndicators: readonly Indicator[] = [
  ...ofOfficialForms,
  withDegree('doctor', 'doctor'),
  withDegree('master', 'master'),
  withDegree('university', 'university'),
  withDegree('college', 'college'),
  withDegree('secondary', 'secondary'),
  withDegree('elementary', 'elementary'),
  withTheory('bachelor', 'bachelor'),
  withTheory('advanced', 'advanced'),
  withTheory('elementary', 'elementary'),
  withManagement('seniorSpecialist', 'senior_specialist'),
  withManagement('principalSpecialist', 'principal_specialist'),
  withManagement('specialist', 'specialist'),
  ofAge('upTo30', null, 30),
  ofAge('from31To40', 31, 40),
  ofAge('from41To50', 41, 50),
  ofAge('from51To60', 51, 60),
  ofAge('over60', 61, null),
];
