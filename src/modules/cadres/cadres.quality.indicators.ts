import { sql } from 'kysely';
import type { Indicator } from '../../lib/indicator.ts';
import { degrees, staffing, theory, trait } from './cadres.indicators.ts';
import {
  type DegreeLevel,
  degreeLevels,
  type StateManagementLevel,
  stateManagementLevels,
  type TheoryLevel,
  theoryLevels,
} from './cadres.labels.ts';

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

export const qualityIndicators: readonly Indicator[] = [
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
