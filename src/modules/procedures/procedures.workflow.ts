import type { Day } from '../../lib/days.ts';
import { dueOn } from '../../rules/terms.ts';
import type { CaseState, Move, Obstacle, Part } from './procedures.labels.ts';
import type { Content, Gate, Step, Term } from './procedures.schema.ts';

/** What is wrong with a table of steps, and where. */
export interface TableFault {
  path: PropertyKey[];
  fault: 'twice' | 'unknown' | 'no_end' | 'unreachable' | 'misplaced' | 'without_decision';
  /** The step, paper or part that it is about. */
  name: string;
}

export const gateKey = (gate: Gate): string => ('gate' in gate ? gate.gate : gate.key);

export const stepOf = (steps: readonly Step[], key: string): Step => {
  const found = steps.find(({ step }) => step === key);
  if (!found) throw new Error(`no step ${key}`);
  return found;
};

/** Everything that is wrong with the steps as a whole: each must be reached, and from each an end. */
export function tableFaults({ steps, dossier }: Content): TableFault[] {
  const known = new Map(steps.map((one, at) => [one.step, at]));
  const found: TableFault[] = [];
  const fault = (path: PropertyKey[], what: TableFault['fault'], name: string) =>
    found.push({ path, fault: what, name });
  for (const [at, one] of steps.entries()) {
    const here = ['steps', at];
    if (known.get(one.step) !== at) fault([...here, 'step'], 'twice', one.step);
    const named: [PropertyKey[], string | null | undefined][] = [
      [['next'], one.next],
      [['term', 'since'], one.term?.since],
      ...one.back.map((back, index): [PropertyKey[], string] => [['back', index], back]),
    ];
    for (const [path, name] of named)
      if (name && !known.has(name)) fault([...here, ...path], 'unknown', name);
    for (const [path, misplaced] of [
      ['ballot', one.ballot !== null && one.kind !== 'meeting'],
      ['silence', one.silence !== null && one.kind !== 'consultation'],
    ] as const)
      if (misplaced) fault([...here, path], 'misplaced', path);
    const keys = one.gates.map(gateKey);
    for (const [index, key] of keys.entries())
      if (keys.indexOf(key) < index) fault([...here, 'gates', index], 'twice', key);
  }
  for (const [at, { paper }] of dossier.entries())
    if (dossier.findIndex((one) => one.paper === paper) < at) fault(['dossier', at, 'paper'], 'twice', paper);
  if (!steps.some(({ kind }) => kind === 'decision')) fault(['steps'], 'without_decision', 'decision');
  // What leads to an unknown step is told already.
  if (found.some((one) => one.fault === 'unknown' || one.fault === 'twice')) return found;
  const reached = onwardFrom(steps, steps[0]!.step);
  for (const [at, { step }] of steps.entries()) {
    if (!reached.has(step)) fault(['steps', at], 'unreachable', step);
    // Each step leads on to one, so a way without end is a circle.
    else if (![...onwardFrom(steps, step)].some((one) => stepOf(steps, one).next === null))
      fault(['steps', at, 'next'], 'no_end', step);
  }
  return found;
}

function onwardFrom(steps: readonly Step[], from: string): Set<string> {
  const seen = new Set<string>();
  for (let at: string | null = from; at !== null && !seen.has(at); ) {
    seen.add(at);
    at = stepOf(steps, at).next;
  }
  return seen;
}

/** One row of the history, as it is kept. */
export interface Moved {
  seq: number;
  move: Move;
  to: string;
  ended: Exclude<CaseState, 'open'> | null;
  on: Day;
  entered: readonly number[];
  gone: readonly number[];
}

/** What a case has come to. */
export interface Standing {
  version: number;
  step: string;
  state: CaseState;
  /** The move that brought it to its step. */
  since: number;
  /** When it last came to each step that it has been at. */
  enteredOn: ReadonlyMap<string, Day>;
  /** Everyone still in it. */
  people: ReadonlySet<number>;
}

/** The state of a case from its history alone. */
export function fold(history: readonly Moved[]): Standing {
  const enteredOn = new Map<string, Day>();
  const people = new Set<number>();
  let standing: Standing = { version: 0, step: '', state: 'open', since: 0, enteredOn, people };
  for (const { seq, to, ended, on, entered, gone } of history) {
    const arrives = to !== standing.step;
    if (arrives) enteredOn.set(to, on);
    for (const id of entered) people.add(id);
    for (const id of gone) people.delete(id);
    standing = {
      ...standing,
      version: seq,
      step: to,
      state: ended ?? 'open',
      since: arrives ? seq : standing.since,
    };
  }
  return standing;
}

/** A figure of a settled edition: rules were looked up when the case began. */
export const settledNumber = (value: number | { rule: string }): number => {
  if (typeof value !== 'number') throw new Error(`${value.rule} was not settled`);
  return value;
};

export const termEnd = (term: Term, from: Day, holidays: ReadonlySet<Day>): Day =>
  dueOn(from, settledNumber(term.count), term.of, holidays);

/** The last day for the step; null where it has none. */
export function dueOf({ steps }: Content, standing: Standing, holidays: ReadonlySet<Day>): Day | null {
  const { term } = stepOf(steps, standing.step);
  if (!term || standing.state !== 'open') return null;
  const from = standing.enteredOn.get(term.since ?? standing.step);
  return from === undefined ? null : termEnd(term, from, holidays);
}

/** What is known of the case beside its history when moves are asked for. */
export interface Situation {
  /** Parts in which the actor may act in this case. */
  mine: readonly Part[];
  own: boolean;
  frozen: boolean;
  /** What the step's kind and gates still lack. */
  lacking: readonly Obstacle[];
}

export interface OpenMove {
  move: Move;
  /** Null where the case ends with it. */
  to: string | null;
  /** Empty where it is open. */
  because: Obstacle[];
}

/** Every move that the step knows, and why each that is not open is not. */
export function movesOf({ steps }: Content, standing: Standing, situation: Situation): OpenMove[] {
  const { mine, own, frozen, lacking } = situation;
  const step = stepOf(steps, standing.step);
  const ever: Obstacle[] = [
    ...(standing.state === 'open' ? [] : ['ended' as const]),
    ...(own ? ['own' as const] : []),
  ];
  const notMine: Obstacle[] = mine.includes(step.part) ? [] : ['not_yours'];
  const here: Obstacle[] = [...ever, ...(frozen ? ['frozen' as const] : []), ...notMine];
  const onward: OpenMove = {
    move: step.kind === 'decision' ? 'conclusion' : 'onward',
    to: step.next,
    because: [...here, ...(standing.people.size === 0 ? ['nobody' as const] : []), ...lacking],
  };
  return [
    onward,
    ...step.back.map((to): OpenMove => ({ move: 'back', to, because: here })),
    ...(step.refusable ? [{ move: 'refusal', to: null, because: here } as const] : []),
    // Whoever runs the case may always take it back, also where its unit has ended.
    {
      move: 'withdrawal',
      to: null,
      because: [...ever, ...(mine.includes('proposing') ? [] : ['not_yours' as const])],
    },
  ];
}
