import { numberOf, present, wordOf } from '../../../web/scope.ts';
import { peopleConditions } from '../../views/views.labels.ts';

/** The conditions of the list, in the words of the API, so that an address says what is shown. */
export const conditions = ['search', ...peopleConditions] as const;
/** Beside them how it is shown, and whom of it a selection means. */
const words = [...conditions, 'columns', 'sort', 'people', 'except'] as const;

export type Condition = (typeof conditions)[number];
export type PeopleSearch = { [name in (typeof words)[number]]?: string } & { person?: number };

export const peopleSearch = (search: Record<string, unknown>): PeopleSearch =>
  present({
    ...Object.fromEntries(words.map((name) => [name, wordOf(search[name])])),
    person: numberOf(search.person),
  });

export type Filter = { readonly [name in Condition]?: string };

/** What of an address is condition, and what is the way it is shown. */
export function readSearch(search: PeopleSearch) {
  const filter: Filter = present(Object.fromEntries(conditions.map((name) => [name, search[name]])));
  return { filter, view: present({ columns: search.columns, sort: search.sort }) };
}
