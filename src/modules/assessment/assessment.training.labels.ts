import type { Code } from '../../lib/codes.ts';
import { itLevels, languageLevels, stateManagementLevels, type Title } from '../cadres/cadres.labels.ts';
import { type TrainingKind, trainingKinds } from '../training/training.labels.ts';

/** The kind of course that leads to an attainment; one of another kind leads to none that is held for cadres. */
const courses: Readonly<Record<string, TrainingKind | Readonly<Record<string, TrainingKind>>>> = {
  degree: { university: 'university', master: 'master', doctor: 'doctor' },
  political_theory: {
    elementary: 'theory_elementary',
    intermediate: 'theory_intermediate',
    advanced: 'theory_advanced',
    bachelor: 'theory_bachelor',
  },
  state_management: 'state_management',
  foreign_language: 'foreign_language',
  it: 'it',
  union_certificate: 'union_theory',
  defence: 'defence',
};

export function courseFor(kind: string, level: string | null): TrainingKind {
  const course = courses[kind];
  return (typeof course === 'object' ? course[level ?? ''] : course) ?? 'other';
}

/** Levels of the kinds whose name does not tell them. */
const levels: { readonly [course: string]: { list: readonly Code[] } } = {
  state_management: stateManagementLevels,
  foreign_language: languageLevels,
  it: itLevels,
};
const nameIn = (list: readonly Code[], code: string, language: 'vi' | 'en') =>
  list.find((one) => one.code === code)?.[language] ?? code;

/** What a course is called; its level stands beside it where the kind does not tell it. */
export function courseName(course: string, level: string | null | undefined, language: 'vi' | 'en'): string {
  const name = nameIn(trainingKinds.list, course, language);
  const told = levels[course];
  return level && told ? `${name}: ${nameIn(told.list, level, language)}` : name;
}

/** Who leads: a union, a department, the inspection committee. */
export const leaderTitles: readonly Title[] = [
  'chair',
  'vice_chair',
  'department_head',
  'department_deputy',
  'inspection_chair',
  'inspection_vice_chair',
];

/** How people in need stand in order, in words; `inUrgency` does it. */
export const urgencyRule = {
  vi: 'Thứ tự: người trong quy hoạch trước, rồi người đang giữ chức danh lãnh đạo, rồi người còn thời gian công tác dài hơn; chưa rõ ngày nghỉ hưu thì xếp sau; bằng nhau thì theo tên.',
  en: 'In order: those in the plan first, then those who lead, then those with more service left; where the day of retirement is not known, last; else by name.',
};
