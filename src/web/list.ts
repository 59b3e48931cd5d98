import { keepPreviousData, type UseQueryOptions, useQueries, useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { type ApiProblem, api, type Given } from './api.ts';
import { type PageOf, queryClient } from './query.ts';

/** Rows of one page; the places that the server tells are as far apart. */
const size = 100;

interface Places {
  total: number;
  places: string[];
}

export interface List<R> {
  error: ApiProblem | null;
  pending: boolean;
  /** Unknown until the first page has come. */
  total: number | undefined;
  /** As many as there are; a hole is a row not yet loaded. */
  rows: readonly (R | undefined)[];
  /** Tells which rows are in sight. */
  need: (first: number, last: number) => void;
  load: (first: number, last: number) => Promise<R[]>;
  retry: () => void;
}

/**
 * A list of any length whose every row can be scrolled to at once. Where a page begins is known from the end of the one
 * before it, or after a jump from the server's places; nothing is asked for pages that were only passed by.
 */
export function useList<R>(path: string, given: Given): List<R> {
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is given is made anew by each drawing
  const key = useMemo(() => [path, given], [path, JSON.stringify(given)]);
  const [seen, setSeen] = useState({ from: 0, to: 0 });
  const page = useCallback((at: number) => [...key, 'page', at], [key]);
  const known = useCallback((at: number) => queryClient.getQueryData<PageOf<R>>(page(at)), [page]);
  const first = useQuery<PageOf<R>, ApiProblem>({
    queryKey: page(0),
    queryFn: ({ signal }) => api.get<PageOf<R>>(path, { ...given, limit: size }, signal),
    placeholderData: keepPreviousData,
  });
  const total = first.data?.total;
  const last = Math.max(0, Math.ceil((total ?? 0) / size) - 1);
  const wanted = first.isPlaceholderData ? [] : range(Math.max(1, seen.from), Math.min(last, seen.to));
  const places = useQuery<Places, ApiProblem>({
    queryKey: [...key, 'places'],
    queryFn: ({ signal }) => api.get<Places>(`${path}/places`, { ...given, every: size }, signal),
    enabled: wanted.some((at) => at > 1 && !known(at - 1)?.next),
  });
  const startOf = (at: number) => known(at - 1)?.next ?? places.data?.places[at - 1];
  const pages = useQueries<UseQueryOptions<PageOf<R>, ApiProblem>[]>({
    queries: wanted.map((at) => ({
      queryKey: page(at),
      queryFn: ({ signal }: { signal: AbortSignal }): Promise<PageOf<R>> =>
        api.get<PageOf<R>>(path, { ...given, limit: size, after: startOf(at) }, signal),
      enabled: Boolean(startOf(at)),
    })),
  });
  // Somebody wrote meanwhile: pages that count differently do not belong together.
  const torn = pages.some(({ data }) => data && data.total !== total);
  useEffect(() => {
    if (torn) void queryClient.invalidateQueries({ queryKey: key });
  }, [torn, key]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: both lists are made anew by each drawing
  const rows = useMemo(() => {
    const all: (R | undefined)[] = new Array(total ?? 0);
    const put = (at: number, some: readonly R[]) => {
      for (const [index, row] of some.entries())
        if (at * size + index < all.length) all[at * size + index] = row;
    };
    for (const [index, at] of wanted.entries()) put(at, pages[index]?.data?.rows ?? []);
    put(0, first.data?.rows ?? []);
    return all;
  }, [total, first.data, wanted.join(), pages.map(({ dataUpdatedAt }) => dataUpdatedAt).join()]);

  const need = useCallback((from: number, to: number) => {
    const next = { from: Math.floor(from / size), to: Math.floor((to + size / 4) / size) };
    setSeen((before) => (before.from === next.from && before.to === next.to ? before : next));
  }, []);
  const beginning = async (at: number): Promise<string | undefined> => {
    if (at === 0) return undefined;
    const told = startOf(at);
    if (told) return told;
    const all = await queryClient.ensureQueryData({
      queryKey: [...key, 'places'],
      queryFn: () => api.get<Places>(`${path}/places`, { ...given, every: size }),
    });
    return all.places[at - 1];
  };
  const load = async (from: number, to: number): Promise<R[]> => {
    const some: R[] = [];
    for (const at of range(Math.floor(from / size), Math.floor(to / size))) {
      const after = await beginning(at);
      const one = await queryClient.ensureQueryData({
        queryKey: page(at),
        queryFn: () => api.get<PageOf<R>>(path, { ...given, limit: size, after }),
      });
      some.push(...one.rows.filter((_, index) => at * size + index >= from && at * size + index <= to));
    }
    return some;
  };
  return {
    error: first.error ?? pages.find(({ error }) => error)?.error ?? places.error,
    pending: first.isPending,
    total,
    rows,
    need,
    load,
    retry: () => void queryClient.invalidateQueries({ queryKey: key }),
  };
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, step) => from + step);
