import { numberOf, present, wordOf } from '../../../web/scope.ts';

export interface UnitsSearch {
  search?: string;
  kind?: string;
  sector?: string;
  ended?: true;
  /** The unit to be shown in its place. */
  at?: number;
}

export const unitsSearch = (search: Record<string, unknown>): UnitsSearch =>
  present({
    search: wordOf(search.search),
    kind: wordOf(search.kind),
    sector: wordOf(search.sector),
    ended: search.ended === true ? true : undefined,
    at: numberOf(search.at),
  });

export interface ChartSearch {
  /** The unit at its top; without one the page's own. */
  root?: number;
  way?: 'right' | 'down';
  posts?: true;
}

export const chartSearch = (search: Record<string, unknown>): ChartSearch =>
  present({
    root: numberOf(search.root),
    way: search.way === 'down' ? 'down' : undefined,
    posts: search.posts === true ? true : undefined,
  });
