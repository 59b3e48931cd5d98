import type { Route } from '../gate/route.ts';
import type { Opened } from './verb.ts';

interface Page<R> {
  rows: R[];
  next: string | null;
}

/** Every row of a route that answers keyset pages, one page in memory at a time. */
export async function* pages<I, R>(
  { perform }: Opened,
  route: Route<I, Page<R>>,
  input: Record<string, unknown>,
): AsyncGenerator<R> {
  for (let after: string | null | undefined; after !== null; ) {
    const page: Page<R> = await perform(route, after === undefined ? input : { ...input, after });
    yield* page.rows;
    after = page.next;
  }
}
