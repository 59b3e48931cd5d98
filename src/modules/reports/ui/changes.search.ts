import { numberOf, present, wordOf } from '../../../web/scope.ts';

/** The figure of a form whose changes are told. */
export interface ReportChangesSearch {
  form: string;
  figure: string;
  kept?: number;
}

export const reportChangesSearch = (search: Record<string, unknown>): ReportChangesSearch =>
  present({
    form: wordOf(search.form) ?? '',
    figure: wordOf(search.figure) ?? '',
    kept: numberOf(search.kept),
  }) as ReportChangesSearch;
