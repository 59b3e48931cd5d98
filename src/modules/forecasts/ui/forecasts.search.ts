import { isDay } from '../../../lib/days.ts';
import { numberOf, present, wordOf } from '../../../web/scope.ts';

/** What is shown of the forecast, in the words of the API; `start` is its `from`, which an address keeps for the period. */
export interface ForecastSearch {
  view?: string;
  kind?: string;
  nearness?: string;
  start?: string;
  until?: string;
  precision?: string;
  title?: string;
  group?: string;
  branch?: number;
  /** What the bars of the coming years are made of. */
  by?: string;
}

const dayOf = (value: unknown) => (typeof value === 'string' && isDay(value) ? value : undefined);

export const forecastSearch = (search: Record<string, unknown>): ForecastSearch =>
  present({
    view: wordOf(search.view),
    kind: wordOf(search.kind),
    nearness: wordOf(search.nearness),
    start: dayOf(search.start),
    until: dayOf(search.until),
    precision: wordOf(search.precision),
    title: wordOf(search.title),
    group: wordOf(search.group),
    branch: numberOf(search.branch),
    by: wordOf(search.by),
  }) as ForecastSearch;
