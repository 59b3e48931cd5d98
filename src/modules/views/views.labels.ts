/** Of what a person must be, to be on the list of people. */
export const peopleConditions = [
  'office',
  'status',
  'engagement',
  'basis',
  'sex',
  'minority',
  'party',
  'degree',
  'theory',
  'state',
  'title',
  'kind',
  'unitEnded',
  'age',
  'bornFrom',
  'bornTo',
  'missing',
] as const;

/**
 * Every list of which views are kept, by the name of its page, with the words of its address that a view keeps: conditions,
 * and the way it is shown. A view tells of nobody: words typed to find people, or papers that name them, are never kept,
 * nor who was chosen. Days pass and a view stays, so it keeps none.
 */
export const viewWords = {
  people: [...peopleConditions, 'columns', 'sort'],
  units: ['search', 'kind', 'sector', 'ended'],
  regulations: ['search', 'kind', 'level', 'topic', 'state'],
  rules: ['search', 'topic', 'enforcement', 'confidence', 'title', 'cadreKind'],
  standards: ['search', 'kind'],
  assessment: ['standard', 'condition', 'verdict', 'title', 'branch'],
  forecasts: ['view', 'kind', 'nearness', 'title', 'group', 'branch', 'by'],
  accounts: ['role', 'state', 'place'],
} as const satisfies Record<string, readonly string[]>;

export type ListPage = keyof typeof viewWords;
export const listPages = Object.keys(viewWords) as ListPage[];

/** Whether a view of the page may keep these words of an address. */
export const isKept = (page: ListPage, search: string): boolean =>
  [...new URLSearchParams(search).keys()].every((key) => viewWords[page].some((word) => word === key));
