/** Each holds a connection for as long as its file is made, and the pool must not be theirs alone. */
const most = 3;
let busy = 0;
const waiting: (() => void)[] = [];

/** Does the work of one file when its turn comes, in the order of asking; whoever waits holds nothing yet. */
export async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (busy < most) busy += 1;
  else await new Promise<void>((go) => waiting.push(go));
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else busy -= 1;
  }
}
