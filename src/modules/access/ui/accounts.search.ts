import { numberOf, present, wordOf } from '../../../web/scope.ts';

export interface AccountsSearch {
  account?: number;
  search?: string;
  role?: string;
  state?: string;
  place?: string;
}

export const accountsSearch = (search: Record<string, unknown>): AccountsSearch =>
  present({
    account: numberOf(search.account),
    search: wordOf(search.search),
    role: wordOf(search.role),
    state: wordOf(search.state),
    place: wordOf(search.place),
  }) as AccountsSearch;
