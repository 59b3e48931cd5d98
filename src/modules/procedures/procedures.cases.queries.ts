import { sql } from 'kysely';
import type { Db } from '../../db/database.ts';
import type { Actor } from '../../gate/actor.ts';
import { addDays, type Day, showDay } from '../../lib/days.ts';
import { conflict, notFound, Problem } from '../../lib/problem.ts';
import { narrowest } from '../../rules/edition.ts';
import { ensureDocument } from '../documents/documents.queries.ts';
import type { DocumentReference } from '../documents/documents.schema.ts';
import { occasionAt } from '../regulations/regulations.rules.queries.ts';
import type { CaseRecord, CaseWritten } from './procedures.cases.schema.ts';
import { getEditionFor, keepEdition, readHolidays } from './procedures.editions.queries.ts';
import type { AskedField, Move, Part } from './procedures.labels.ts';
import type { NewCase } from './procedures.moves.schema.ts';
import { beginsLater, caseIncomplete } from './procedures.problems.ts';
import { askedNames } from './procedures.text.ts';
import { dueOf, fold, type Moved, type Standing, stepOf } from './procedures.workflow.ts';

export const accountOf = (actor: Actor): number | null => (actor.kind === 'account' ? actor.accountId : null);

const columns = sql`c.id, c.procedure, c.unit_id as "unitId", c.unit_path as "unitPath", u.to_on as "unitEndedOn",
  c.deciding_unit_id as "decidingUnitId", c.acting_unit_id as "actingUnitId", c.title, c.post_name as "postName",
  c.to_unit_id as "toUnitId", c.months, c.begun_on as "begunOn", c.begun_by as "begunBy", c.edition, c.step, c.state,
  c.entered_on as "enteredOn", c.due_on as "dueOn", c.version`;

export async function getCase(db: Db, id: number): Promise<CaseRecord> {
  const { rows } = await sql<CaseRecord>`
    select ${columns} from procedure_case c join unit u on u.id = c.unit_id where c.id = ${id}`.execute(db);
  if (!rows[0]) throw new Problem(notFound);
  return rows[0];
}

/** The case, locked, so that of two who would move it the second sees what the first did. */
export async function holdCase(db: Db, id: number, version?: number): Promise<CaseRecord> {
  await sql`select from procedure_case where id = ${id} for update`.execute(db);
  const found = await getCase(db, id);
  if (version !== undefined && found.version !== version) throw new Problem(conflict);
  return found;
}

export const findCaseUnit = async (db: Db, id: number): Promise<number | undefined> =>
  (await db.selectFrom('procedure_case').select('unit_id').where('id', '=', id).executeTakeFirst())?.unit_id;

/** The unit whose case a meeting or a round belongs to. */
export async function findMeetingUnit(
  db: Db,
  of: 'meeting' | 'round',
  id: number,
): Promise<number | undefined> {
  const about =
    of === 'meeting'
      ? sql`m.id = ${id}`
      : sql`m.id = (select r.meeting_id from ballot_round r where r.id = ${id})`;
  const { rows } = await sql<{ unit_id: number }>`
    select c.unit_id from meeting m join procedure_case c on c.id = m.case_id where ${about}`.execute(db);
  return rows[0]?.unit_id;
}

export async function readHistory(db: Db, id: number): Promise<Moved[]> {
  const { rows } = await sql<Moved>`
    select seq, move, to_step as "to", ended, moved_on as "on", entered, gone from case_step where case_id = ${id} order by seq`.execute(
    db,
  );
  return rows;
}

export const readStanding = async (db: Db, id: number): Promise<Standing> => fold(await readHistory(db, id));

/** Ended on or before the day: computed when asked, so that nobody has to tell the cases. */
export const isFrozen = ({ unitEndedOn }: Pick<CaseRecord, 'unitEndedOn'>, today: Day): boolean =>
  unitEndedOn !== null && unitEndedOn <= today;

const columnOf: Record<AskedField, (given: NewCase) => unknown> = {
  title: ({ title }) => title,
  postName: ({ postName }) => postName,
  toUnit: ({ toUnitId }) => toUnitId,
  months: ({ months }) => months,
};

/** Begins a case under the edition of its day, which it keeps whole. */
export async function insertCase(db: Db, given: NewCase, actor: Actor, today: Day): Promise<CaseWritten> {
  const begunOn = given.begunOn ?? today;
  if (begunOn > today) throw new Problem(beginsLater, { on: showDay(today) });
  const occasion = await occasionAt(db, { unit: given.unitId, title: given.title ?? undefined }, begunOn);
  const placed = await getEditionFor(db, given.procedure, occasion);
  const lacking = placed.asks.filter((field) => columnOf[field](given) === null);
  if (lacking.length > 0)
    throw new Problem(caseIncomplete, {
      what: {
        vi: lacking.map((field) => askedNames[field].vi).join(', '),
        en: lacking.map((field) => askedNames[field].en).join(', '),
      },
    });
  const edition = await keepEdition(db, placed, occasion);
  const { deciding } = narrowest(edition.content.authority, occasion) ?? { deciding: 'own' };
  const { parent_id: parent } = await db
    .selectFrom('unit')
    .select('parent_id')
    .where('id', '=', given.unitId)
    .executeTakeFirstOrThrow();
  const decidingUnitId = deciding === 'superior' && parent !== null ? parent : given.unitId;
  await refuseStrangers(db, given.people);
  if (given.toUnitId !== null) await occasionAt(db, { unit: given.toUnitId }, begunOn);
  const [first] = edition.content.steps;
  const acting = first!.part === 'deciding' ? decidingUnitId : given.unitId;
  const { rows } = await sql<{ id: number }>`
    insert into procedure_case (procedure, unit_id, deciding_unit_id, acting_unit_id, title, post_name, to_unit_id, months, begun_on,
      begun_by, edition, step, entered_on, unit_path)
    values (${given.procedure}, ${given.unitId}, ${decidingUnitId}, ${acting}, ${given.title}, ${given.postName}, ${given.toUnitId},
      ${given.months}, ${begunOn}, ${accountOf(actor)}, ${JSON.stringify(edition)}, ${first!.step}, ${begunOn}, ${occasion.path})
    returning id`.execute(db);
  const id = rows[0]!.id;
  const record = await getCase(db, id);
  await enterPeople(db, record, given.people);
  await writeStep(db, { ...record, version: 0 }, actor, {
    move: 'beginning',
    from: null,
    to: first!.step,
    on: begunOn,
    entered: given.people,
  });
  return { id, unitId: given.unitId, version: 1 };
}

async function refuseStrangers(db: Db, people: readonly number[]): Promise<void> {
  const { rows } = await sql`select from person where id = any(${[...people]})`.execute(db);
  if (rows.length < new Set(people).size) throw new Problem(notFound);
}

/** People come in, or come back. */
export async function enterPeople(
  db: Db,
  { id, unitPath }: CaseRecord,
  people: readonly number[],
): Promise<void> {
  await refuseStrangers(db, people);
  await sql`insert into case_person (case_id, person_id, unit_path)
    select ${id}::bigint, person, ${unitPath}::text from unnest(${[...people]}::bigint[]) as person`.execute(
    db,
  );
}

export const leavePeople = (db: Db, { id }: CaseRecord, people: readonly number[]) =>
  sql`update case_person set gone = true where case_id = ${id} and person_id = any(${[...people]})`.execute(
    db,
  );

interface Step {
  move: Move;
  from: string | null;
  to: string;
  on: Day;
  ended?: Moved['ended'];
  reason?: string | null;
  document?: DocumentReference | null;
  entered?: readonly number[];
  gone?: readonly number[];
}

/**
 * Writes one move and what the case has come to by it. The case is held; were it not, its history would refuse a
 * second move of the same number.
 */
export async function writeStep(db: Db, held: CaseRecord, actor: Actor, step: Step): Promise<CaseWritten> {
  const { id, unitId, unitPath, edition } = held;
  const version = held.version + 1;
  const documentId = await ensureDocument(db, step.document ?? null, unitPath);
  await sql`
    insert into case_step (case_id, seq, move, from_step, to_step, ended, moved_on, reason, document_id, entered, gone, account_id, unit_path)
    values (${id}, ${version}, ${step.move}, ${step.from}, ${step.to}, ${step.ended ?? null}, ${step.on}, ${step.reason ?? null},
      ${documentId}, ${[...(step.entered ?? [])]}, ${[...(step.gone ?? [])]}, ${accountOf(actor)}, ${unitPath})`.execute(
    db,
  );
  const standing = await readStanding(db, id);
  const due = dueOf(edition.content, standing, await readHolidays(db, unitPath));
  const { part } = stepOf(edition.content.steps, standing.step);
  await sql`
    update procedure_case set step = ${standing.step}, state = ${standing.state}, version = ${version}, due_on = ${due},
      entered_on = ${standing.enteredOn.get(standing.step)}, acting_unit_id = ${part === 'deciding' ? held.decidingUnitId : unitId}
    where id = ${id}`.execute(db);
  return { id, unitId, version };
}

/** The day of a move: not in the future, not before what it follows. */
export async function moveDay(db: Db, id: number, given: Day | undefined, today: Day): Promise<Day> {
  const { rows } = await sql<{
    on: Day;
  }>`select max(moved_on) as "on" from case_step where case_id = ${id}`.execute(db);
  const last = rows[0]?.on ?? today;
  const on = given ?? (last > today ? last : today);
  if (on < last || on >= addDays(today, 1)) throw new Problem(beginsLater, { on: showDay(last) });
  return on;
}

/** In which parts of the case the actor may act: the units that hold them lie within reach. */
export async function partsOf(db: Db, { decidingUnitId, unitId }: CaseRecord): Promise<Part[]> {
  const { rows } = await sql<{ id: number }>`
    select id from unit where id = any(${[unitId, decidingUnitId]}) and held_by_reach(path)`.execute(db);
  const held = new Set(rows.map(({ id }) => id));
  return [
    ...(held.has(unitId) ? (['proposing', 'staff'] as const) : []),
    ...(held.has(decidingUnitId) ? (['deciding'] as const) : []),
  ];
}

export async function isOwnCase(db: Db, id: number): Promise<boolean> {
  const { rows } = await sql<{ own: boolean }>`select is_own_case(${id}) as own`.execute(db);
  return rows[0]!.own;
}
