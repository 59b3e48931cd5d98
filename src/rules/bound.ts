const holds: Readonly<Record<string, (seen: number, limit: number) => boolean>> = {
  at_most: (seen, limit) => seen <= limit,
  less_than: (seen, limit) => seen < limit,
  at_least: (seen, limit) => seen >= limit,
  more_than: (seen, limit) => seen > limit,
  exactly: (seen, limit) => seen === limit,
};

/** Whether a count keeps to a figure, in the direction in which its rule binds; null of a rule that binds in none. */
export const keepsTo = (bound: string | null, seen: number, limit: number): boolean | null =>
  holds[bound ?? '']?.(seen, limit) ?? null;
