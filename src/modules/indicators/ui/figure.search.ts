import { numberOf, present, wordOf } from '../../../web/scope.ts';

export interface FigureSearch {
  person?: number;
  /** Only the unit's own office. */
  own?: true;
  part?: string;
}

export const figureSearch = (search: Record<string, unknown>): FigureSearch =>
  present({
    person: numberOf(search.person),
    own: search.own === true ? true : undefined,
    part: wordOf(search.part),
  }) as FigureSearch;
