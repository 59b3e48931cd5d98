import { Problem } from '../lib/problem.ts';
import { readerLeft } from './streams.problems.ts';

/** Each holds a connection for as long as its file is made, and the pool must not be theirs alone. */
const most = 3;
let busy = 0;
const waiting: (() => void)[] = [];

/**
 * Does the work of one file when its turn comes, in the order of asking; whoever waits holds nothing yet, and whoever
 * leaves before has nothing made.
 */
export async function inTurn<T>(work: () => Promise<T>, left?: AbortSignal): Promise<T> {
  if (busy < most) busy += 1;
  else await turn(left);
  try {
    if (left?.aborted) throw new Problem(readerLeft);
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else busy -= 1;
  }
}

const turn = (left?: AbortSignal) =>
  new Promise<void>((go, refuse) => {
    const mine = () => {
      left?.removeEventListener('abort', give);
      go();
    };
    const give = () => {
      const at = waiting.indexOf(mine);
      if (at < 0) return;
      waiting.splice(at, 1);
      refuse(new Problem(readerLeft));
    };
    left?.addEventListener('abort', give);
    waiting.push(mine);
  });
