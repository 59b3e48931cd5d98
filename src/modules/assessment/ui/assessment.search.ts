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

/** Which cell of a draft's effect is opened. */
export interface AffectedSearch {
  becomes?: string;
  condition?: string;
  title?: string;
  branch?: number;
}

export const affectedSearch = (search: Record<string, unknown>): AffectedSearch =>
  present({
    becomes: wordOf(search.becomes),
    condition: wordOf(search.condition),
    title: wordOf(search.title),
    branch: numberOf(search.branch),
  }) as AffectedSearch;

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
