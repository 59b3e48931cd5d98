/** What a view keeps of each list's address: conditions and the way it is shown, never typed names nor chosen people. */
export const viewKeys: Readonly<Record<string, readonly string[]>> = {
  people: [
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
    'age',
    'bornFrom',
    'bornTo',
    'missing',
    'columns',
    'sort',
  ],
};

const known = new Set(Object.values(viewKeys).flat());

/** The words of an address that a view may keep. */
export const isKept = (search: string): boolean =>
  [...new URLSearchParams(search).keys()].every((key) => known.has(key));
