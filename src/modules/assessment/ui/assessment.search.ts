import { numberOf, present, wordOf } from '../../../web/scope.ts';

/** Which cell of the summary is opened, in the words of the API. */
export interface AssessmentSearch {
  standard?: string;
  condition?: string;
  verdict?: string;
  title?: string;
  branch?: number;
}

export const assessmentSearch = (search: Record<string, unknown>): AssessmentSearch =>
  present({
    standard: wordOf(search.standard),
    condition: wordOf(search.condition),
    verdict: wordOf(search.verdict),
    title: wordOf(search.title),
    branch: numberOf(search.branch),
  }) as AssessmentSearch;

export interface NeedSearch {
  course?: string;
  level?: string;
  verdict?: string;
}

export const needSearch = (search: Record<string, unknown>): NeedSearch =>
  present({
    course: wordOf(search.course),
    level: wordOf(search.level),
    verdict: wordOf(search.verdict),
  }) as NeedSearch;
