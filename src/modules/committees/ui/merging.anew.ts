import { queryClient } from '../../../web/query.ts';

/** Whoever was read before a merge or its undoing may be another now. */
export const readAnew = (): void =>
  void queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
