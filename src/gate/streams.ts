import { z } from 'zod';
import { type Db, databaseOn } from '../db/database.ts';
import { beginWith } from '../db/transaction.ts';
import { Problem } from '../lib/problem.ts';
import { line } from '../lib/shapes.ts';
import type { Door } from './door.ts';
import type { Right } from './rights.ts';
import { readerLeft, tooManyOwnStreams, tooManyStreams } from './streams.problems.ts';
import { openingFor } from './transaction.ts';

type Chunks = AsyncIterable<Uint8Array>;

/** The `output` of a route that answers a file of any length, made while it is sent: this very value, which the gate recognises. */
export const fileStream = z.object({
  name: line,
  type: line,
  chunks: z.custom<Chunks>(
    (value) => typeof value === 'object' && value !== null && Symbol.asyncIterator in value,
  ),
});
export type FileStream = z.infer<typeof fileStream>;

/** Each holds a connection for as long as its reader takes, and the pool must not be theirs alone. */
const most = 4;
/** Of these for one account. */
const mostOwn = 2;
/**
 * Seconds that a reader may leave a chunk waiting (a line of 400 kbit/s takes one in two), and that the whole file may
 * take: while its snapshot stands, nothing that was replaced since can be cleared away.
 */
const usual = { patience: 60, whole: 15 * 60 };
type Limits = typeof usual;
const gaveUp = 'the reader of this file was given up';
/** By account; null is who works at the machine itself. */
const held: (number | null)[] = [];

/** Begins the file in a transaction that stays open, and sees the record as it stood then, until its last chunk is taken. */
export async function whileRead<F extends FileStream>(
  door: Door,
  right: Right,
  begin: (db: Db) => Promise<F>,
  limits: Limits = usual,
): Promise<F> {
  const account = door.actor.kind === 'account' ? door.actor.accountId : null;
  if (door.left?.aborted) throw new Problem(readerLeft);
  if (held.length >= most) throw new Problem(tooManyStreams);
  if (account !== null && held.filter((one) => one === account).length >= mostOwn)
    throw new Problem(tooManyOwnStreams, { most: mostOwn });
  held.push(account);
  const release = () => void held.splice(held.indexOf(account), 1);
  try {
    const { result, end } = await beginWith(door.pool, openingFor(door, right, 'snapshot'), (client) =>
      begin(databaseOn(client)),
    );
    const over = (whole: boolean) => end(whole ? 'commit' : 'rollback').finally(release);
    return { ...result, chunks: endingWith(result.chunks, over, limits, door.left) };
  } catch (error) {
    release();
    throw error;
  }
}

/**
 * The same chunks; `end` is called once, whatever comes first: the last chunk, a failure, the reader's leaving (even
 * before the first chunk, where a generator would never know), the reader's silence or slowness.
 */
function endingWith(
  chunks: Chunks,
  end: (whole: boolean) => Promise<void>,
  limits: Limits,
  left: AbortSignal | undefined,
): Chunks {
  const source = chunks[Symbol.asyncIterator]();
  let ended = false;
  let waiting: NodeJS.Timeout | undefined;
  let givenUp = false;
  const abandon = () => {
    givenUp = true;
    void leave().catch(() => {});
  };
  const giveUp = (seconds: number) => setTimeout(abandon, seconds * 1_000).unref();
  const finish = async (whole: boolean) => {
    clearTimeout(waiting);
    clearTimeout(lasting);
    left?.removeEventListener('abort', abandon);
    if (ended) return;
    ended = true;
    await end(whole);
  };
  const leave = async () => {
    await source.return?.().catch(() => {});
    await finish(false);
  };
  const wait = () => {
    waiting = giveUp(limits.patience);
  };
  const lasting = giveUp(limits.whole);
  wait();
  left?.addEventListener('abort', abandon);
  // Before the first chunk was asked for.
  if (left?.aborted) abandon();
  return {
    [Symbol.asyncIterator]: () => ({
      async next() {
        clearTimeout(waiting);
        if (ended) throw new Error(gaveUp);
        try {
          const chunk = await source.next();
          // Or what was cut off would look like the end of the file.
          if (givenUp) throw new Error(gaveUp);
          if (chunk.done) await finish(true);
          else wait();
          return chunk;
        } catch (error) {
          await finish(false);
          throw error;
        }
      },
      async return() {
        await leave();
        return { done: true, value: undefined };
      },
    }),
  };
}

/** The same, once the first is there: what refuses does so before the answer begins. */
export async function begun<T>(source: AsyncGenerator<T>): Promise<AsyncGenerator<T>> {
  const first = await source.next();
  return (async function* () {
    try {
      if (!first.done) yield first.value;
      yield* source;
    } finally {
      await source.return(undefined);
    }
  })();
}
