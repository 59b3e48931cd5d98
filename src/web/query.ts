import { keepPreviousData, QueryClient, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { ApiProblem, api, type Given } from './api.ts';

/** A refusal stays a refusal; only what the network lost is asked again. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      refetchOnWindowFocus: false,
      retry: (failures, error) => failures < 2 && error instanceof ApiProblem && error.wire.status === 0,
    },
  },
});

interface Options<T> {
  enabled?: boolean;
  /** Keeps showing the last answer while the next is on its way, for lists that are typed into. */
  keep?: boolean;
  /** Asks again each time it is shown: for what is about to be changed. */
  fresh?: boolean;
  every?: (data: T | undefined) => number | false;
}

/** What the server answers at that address, kept and shared by whoever asks the same. */
export const useGet = <T>(
  path: string,
  given: Given = {},
  { enabled = true, keep = false, fresh = false, every }: Options<T> = {},
) =>
  useQuery<T, ApiProblem>({
    queryKey: [path, given],
    queryFn: ({ signal }) => api.get<T>(path, given, signal),
    enabled,
    ...(keep ? { placeholderData: keepPreviousData } : {}),
    ...(fresh ? { staleTime: 0, gcTime: 0 } : {}),
    ...(every ? { refetchInterval: (query) => every(query.state.data) } : {}),
  });

export interface PageOf<R> {
  rows: R[];
  total: number;
  next: string | null;
}

/** A list that comes page by page, each beginning where the last one ended; the total is exact from the first. */
export const usePages = <P extends PageOf<unknown>>(path: string, given: Given, enabled = true) =>
  useInfiniteQuery({
    queryKey: [path, given, 'pages'],
    queryFn: ({ signal, pageParam }) => api.get<P>(path, { ...given, limit: 100, after: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last: P) => last.next,
    enabled,
    placeholderData: keepPreviousData,
  });
