import { writePlace } from '../../lib/paging.ts';

/** People who were judged together: those whom the list wants, and how far the judging came. */
export interface JudgedPage<R> {
  found: { row: R; sort: string; personId: number }[];
  judged: number;
  last: { sort: string; personId: number };
}

/** How many people one request judges at most: where few of many are wanted it answers what it has, and where to go on. */
const mostJudged = 10_000;

/** The first rows of what is wanted. `next` leads on also where nobody was found yet: the rest is not judged, not empty. */
export async function takePage<R>(
  pages: AsyncIterable<JudgedPage<R>>,
  limit: number,
  most = mostJudged,
): Promise<{ rows: R[]; judged: number; next: string | null }> {
  const found: JudgedPage<R>['found'] = [];
  let judged = 0;
  for await (const page of pages) {
    found.push(...page.found);
    judged += page.judged;
    if (found.length > limit) {
      const last = found[limit - 1]!;
      const rows = found.slice(0, limit).map(({ row }) => row);
      return { rows, judged, next: writePlace([last.sort, last.personId]) };
    }
    if (judged >= most)
      return {
        rows: found.map(({ row }) => row),
        judged,
        next: writePlace([page.last.sort, page.last.personId]),
      };
  }
  return { rows: found.map(({ row }) => row), judged, next: null };
}

/** The rows alone, to the last of them. */
export async function* foundRows<R>(pages: AsyncIterable<JudgedPage<R>>): AsyncGenerator<R[]> {
  for await (const { found } of pages) yield found.map(({ row }) => row);
}
