/** Two ways of the same work, run turn about in one process so that both meet the same noise. */
export interface Workload {
  name: string;
  /** What one run does, for the reader of the results. */
  does: string;
  /** The ratio of medians we hold ourselves to. */
  target: number;
  rounds: number;
  /** The application, from the gate to the text of the answer; `turn` chooses among the prepared inputs. */
  ours: (turn: number) => Promise<unknown>;
  /** The same answer by SQL written by hand, through the driver. */
  floor: (turn: number) => Promise<unknown>;
  /** Brings both answers to one form; they must be equal before anything is timed. Left out where work is written. */
  compare?: { ours: (answer: unknown) => unknown; floor: (answer: unknown) => unknown };
  /** Turns compared; three unless told. */
  checks?: number;
  /** Before each turn, untimed. */
  before?: () => Promise<void>;
  /** Puts back or clears away what the runs left, untimed. */
  after?: () => Promise<void>;
}

export interface Timing {
  median: number;
  worst: number;
  runs: number;
}

export interface Measured {
  workload: Pick<Workload, 'name' | 'does' | 'target'>;
  ours: Timing;
  floor: Timing;
  ratio: number;
}

const clock = () => Number(process.hrtime.bigint()) / 1e6;

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = clock();
  await work();
  return clock() - start;
}

const at = (sorted: readonly number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;

export function timingOf(times: readonly number[]): Timing {
  const sorted = [...times].sort((a, b) => a - b);
  return { median: at(sorted, 0.5), worst: at(sorted, 0.95), runs: sorted.length };
}

type Sides = Pick<Workload, 'ours' | 'floor' | 'before'> & { rounds: number };

/** Milliseconds of each side; who goes first changes with every turn. Short work is warmed first. */
export async function interleave({
  rounds,
  ours,
  floor,
  before,
}: Sides): Promise<{ ours: Timing; floor: Timing }> {
  const times: { ours: number[]; floor: number[] } = { ours: [], floor: [] };
  const warming = rounds < 10 ? 0 : Math.ceil(rounds / 5);
  for (let turn = 0; turn < warming + rounds; turn++) {
    await before?.();
    const sides = [
      ['ours', ours],
      ['floor', floor],
    ] as const;
    for (const [side, work] of turn % 2 === 0 ? sides : sides.toReversed()) {
      const took = await timed(() => work(turn));
      if (turn >= warming) times[side].push(took);
    }
  }
  return { ours: timingOf(times.ours), floor: timingOf(times.floor) };
}

export async function measure(workload: Workload): Promise<Measured> {
  try {
    await compareAnswers(workload);
    const { ours, floor } = await interleave(workload);
    const { name, does, target } = workload;
    return { workload: { name, does, target }, ours, floor, ratio: ours.median / floor.median };
  } finally {
    await workload.after?.();
  }
}

/** A faster answer to another question is no floor. */
export async function compareAnswers({
  name,
  checks = 3,
  before,
  ours,
  floor,
  compare,
}: Workload): Promise<void> {
  if (!compare) return;
  for (let turn = 0; turn < checks; turn++) {
    await before?.();
    const one = JSON.stringify(await compare.ours(await ours(turn)));
    const other = JSON.stringify(await compare.floor(await floor(turn)));
    if (one === other) continue;
    // From a little before the first letter in which they differ.
    const at = Math.max(0, [...one].findIndex((letter, index) => letter !== other[index]) - 60);
    const [mine, theirs] = [one, other].map((text) => text.slice(at, at + 400));
    throw new Error(`${name}, turn ${turn}: the answers differ\n  ours  ${mine}\n  floor ${theirs}`);
  }
}
