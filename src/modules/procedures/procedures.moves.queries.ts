import type { z } from 'zod';
import { performWithin } from '../../gate/perform.ts';
import type { Context } from '../../gate/route.ts';
import type { Day } from '../../lib/days.ts';
import { Problem } from '../../lib/problem.ts';
import {
  enterPeople,
  holdCase,
  isFrozen,
  isOwnCase,
  leavePeople,
  moveDay,
  partsOf,
  readStanding,
  writeStep,
} from './procedures.cases.queries.ts';
import type { CaseRecord, CaseWritten, Finding } from './procedures.cases.schema.ts';
import { readFindings } from './procedures.findings.queries.ts';
import type { Engine } from './procedures.gates.ts';
import { type Obstacle, obstacles, type Part } from './procedures.labels.ts';
import type { conclusionInput, MoveInput } from './procedures.moves.schema.ts';
import {
  documentMissing,
  moveClosed,
  ownCase,
  personInside,
  personOutside,
  reasonMissing,
} from './procedures.problems.ts';
import { readDemands, type Voted } from './procedures.rounds.queries.ts';
import { movesOf, type OpenMove, type Standing, stepOf } from './procedures.workflow.ts';

/** Everything that decides what may be done with a case now. */
export interface Stand {
  standing: Standing;
  findings: Finding[];
  voted: Voted;
  mine: Part[];
  moves: OpenMove[];
}

export async function readStand(
  { db, today }: Context,
  engine: Engine,
  record: CaseRecord,
  on: Day,
): Promise<Stand> {
  const standing = await readStanding(db, record.id);
  const people = [...standing.people];
  const step = stepOf(record.edition.content.steps, record.step);
  const open = record.state === 'open';
  const findings = open ? await readFindings(db, engine, record, people, on) : [];
  const voted = await readDemands(db, record.id, step, standing, on);
  const mine = await partsOf(db, record);
  const lacking: Obstacle[] = [
    ...(findings.some(({ stops }) => stops) ? (['gates'] as const) : []),
    ...voted.lacking,
  ];
  const moves = movesOf(record.edition.content, standing, {
    ...{ mine, lacking },
    own: await isOwnCase(db, record.id),
    frozen: isFrozen(record, today),
  });
  return { standing, findings, voted, mine, moves };
}

/** Refuses a move that is not open, saying everything that stands in its way. */
function refuseClosed(
  moves: readonly OpenMove[],
  wanted: { move: string; to?: string | undefined },
): OpenMove {
  const found = moves.find(
    ({ move, to }) =>
      move === wanted.move && (wanted.move !== 'back' || wanted.to === undefined || to === wanted.to),
  );
  if (found?.because.includes('own')) throw new Problem(ownCase);
  const because = found?.because ?? (['ended'] as const);
  if (found && because.length === 0) return found;
  const told = (language: 'vi' | 'en') => because.map((one) => obstacles[language](one)).join(' ');
  throw new Problem(moveClosed, { why: { vi: told('vi'), en: told('en') } });
}

export async function moveCase(context: Context, engine: Engine, given: MoveInput): Promise<CaseWritten> {
  const { db, actor, today } = context;
  const held = await holdCase(db, given.id, given.version);
  const on = await moveDay(db, held.id, given.on, today);
  const { moves, voted, standing } = await readStand(context, engine, held, on);
  if (given.move === 'entry' || given.move === 'exit') {
    const ahead = moves[0]!;
    refuseClosed(
      [{ ...ahead, because: ahead.because.filter((one) => firm.has(one)) }],
      ahead as { move: string },
    );
    return exchange(context, held, given, standing, on);
  }
  const step = stepOf(held.edition.content.steps, held.step);
  const { to } = refuseClosed(moves, given);
  const { reason, document } = given;
  const from = held.step;
  if (given.move !== 'onward') {
    if (reason === null) throw new Problem(reasonMissing);
    const ended = given.move === 'refusal' ? 'refused' : given.move === 'withdrawal' ? 'withdrawn' : null;
    return writeStep(db, held, actor, {
      move: given.move,
      from,
      to: to ?? from,
      on,
      ended,
      reason,
      document,
    });
  }
  if (step.document && document === null) throw new Problem(documentMissing);
  // At exactly the share the head decides, and says why.
  if (voted.headDecides.length > 0 && reason === null) throw new Problem(reasonMissing);
  if (given.head.some((id) => !voted.headDecides.includes(id))) throw new Problem(personOutside);
  const kept = new Set([...voted.kept, ...given.head]);
  const gone = [...standing.people].filter((id) => !kept.has(id));
  await leavePeople(db, held, gone);
  const stopped = kept.size === 0;
  const ended = stopped ? 'stopped' : to === null ? 'concluded' : null;
  return writeStep(db, held, actor, {
    ...{ move: 'onward', from, to: stopped ? from : (to ?? from), on, ended, reason, document, gone },
  });
}

/** What also stands in the way of changing who is in the case: while votes are counted nobody comes or leaves. */
const firm = new Set<Obstacle>(['ended', 'own', 'frozen', 'not_yours', 'counting']);

/** Somebody comes in or leaves. */
async function exchange(
  { db, actor }: Context,
  held: CaseRecord,
  { move, personId, reason, document }: MoveInput,
  standing: Standing,
  on: Day,
): Promise<CaseWritten> {
  if (personId === undefined) throw new Problem(personOutside);
  if (reason === null) throw new Problem(reasonMissing);
  const inside = standing.people.has(personId);
  const enters = move === 'entry';
  if (enters === inside) throw new Problem(enters ? personInside : personOutside);
  if (enters) await enterPeople(db, held, [personId]);
  else await leavePeople(db, held, [personId]);
  return writeStep(db, held, actor, {
    ...{ move: enters ? 'entry' : 'exit', from: held.step, to: held.step, on, reason, document },
    ...(enters ? { entered: [personId] } : { gone: [personId] }),
  });
}

/** Writes the facts, the decision's document and the last move together; each fact through its own route. */
export async function concludeCase(
  context: Context,
  engine: Engine,
  given: z.infer<typeof conclusionInput>,
): Promise<CaseWritten> {
  const { db, actor, today } = context;
  const held = await holdCase(db, given.id, given.version);
  const { document } = given;
  const on = await moveDay(db, held.id, document.signedOn, today);
  const { moves, standing } = await readStand(context, engine, held, on);
  const { to } = refuseClosed(moves, { move: 'conclusion' });
  const writer = engine.writers[held.edition.writer];
  if (!writer) throw new Error(`no writer ${held.edition.writer}`);
  const effectiveOn = given.effectiveOn ?? on;
  const facts = await writer({ db, about: held, people: [...standing.people], document, effectiveOn });
  for (const { route, input } of facts) await performWithin(context, route, input);
  return writeStep(db, held, actor, {
    ...{ move: 'conclusion', from: held.step, to: to ?? held.step, on, document },
    ended: to === null ? 'concluded' : null,
  });
}
