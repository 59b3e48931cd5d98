import { sql } from 'kysely';
import type { Db } from '../../db/database.ts';
import { type Day, showDay } from '../../lib/days.ts';
import { conflict, notFound, Problem } from '../../lib/problem.ts';
import { foldWords } from '../../lib/vietnamese.ts';
import { ensureDocument } from '../documents/documents.queries.ts';
import { checkStanding } from './organisation.kinds.queries.ts';
import type { UnitKind } from './organisation.labels.ts';
import { unitNameKey } from './organisation.names.labels.ts';
import {
  alreadyEnded,
  alreadyNamed,
  beforeItBegan,
  laterChangeExists,
  underItself,
  unitsRemain,
} from './organisation.problems.ts';
import type { UnitEventInput } from './organisation.schema.ts';
import { livingOn, nameAt, onDay } from './organisation.tree.queries.ts';
import { insertUnits, refreshClosure, refreshPaths } from './organisation.units.queries.ts';

interface LivingUnit {
  id: number;
  path: string;
  kind: UnitKind;
  parent_id: number | null;
  from_on: Day;
  to_on: Day | null;
}

/** Locks the unit's row, so that two events of one unit come one after the other and their windows cannot overlap. */
async function lockUnit(db: Db, unitId: number, on: Day): Promise<LivingUnit> {
  const unit = await db
    .selectFrom('unit')
    .select(['id', 'path', 'kind', 'parent_id', 'from_on', 'to_on'])
    .where('id', '=', unitId)
    .forUpdate()
    .executeTakeFirst();
  if (!unit) throw new Problem(notFound);
  if (unit.to_on !== null && unit.to_on <= on) throw new Problem(alreadyEnded, { on: showDay(unit.to_on) });
  if (on < unit.from_on) throw new Problem(beforeItBegan, { on: showDay(unit.from_on) });
  return { ...unit, kind: unit.kind as UnitKind };
}

/** Records the event and what follows from it for names, parents and windows; answers the event's id. */
export async function recordUnitEvent(
  db: Db,
  event: UnitEventInput,
  today: Day,
): Promise<{ id: number; newUnitId: number | null }> {
  const on = event.effectiveOn;
  const unit = await lockUnit(db, event.unitId, on);
  const document = await ensureDocument(db, event.document, unit.path);
  let otherUnitId: number | null = null;
  let newUnitId: number | null = null;
  switch (event.kind) {
    case 'renamed':
      await rename(db, unit, event, document);
      break;
    case 'moved':
      otherUnitId = event.otherUnitId;
      await move(db, unit, event.otherUnitId, on, document);
      break;
    case 'merged': {
      otherUnitId = event.otherUnitId;
      const successor = await lockUnit(db, event.otherUnitId, on);
      if (successor.path.startsWith(unit.path)) throw new Problem(underItself);
      await bringAlong(db, unit, successor, on, document);
      await end(db, unit, on, successor.id);
      break;
    }
    case 'ended':
      await refuseRemaining(db, unit.id, on);
      await end(db, unit, on, null);
      break;
    case 'split': {
      if (unit.parent_id !== null) await checkStanding(db, event.unitKind, unit.parent_id);
      const [made] = await insertUnits(db, [
        { kind: event.unitKind, name: event.name, parentId: unit.parent_id, fromOn: on },
      ]);
      newUnitId = made!.id;
      otherUnitId = newUnitId;
      await insertEvent(db, newUnitId, 'established', on, document, unit.id, event.note);
    }
  }
  const id = await insertEvent(db, unit.id, event.kind, on, document, otherUnitId, event.note);
  if (event.kind === 'moved' || event.kind === 'merged') await refreshPaths(db, today);
  return { id, newUnitId };
}

export async function insertEvent(
  db: Db,
  unitId: number,
  kind: string,
  on: Day,
  document: number | null,
  other: number | null,
  note: string | null,
): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into unit_event (unit_id, kind, effective_on, document_id, other_unit_id, note, unit_path)
    select id, ${kind}, ${on}::date, ${document}, ${other}, ${note}, path from unit where id = ${unitId} returning id`.execute(
    db,
  );
  return rows[0]!.id;
}

async function rename(
  db: Db,
  unit: LivingUnit,
  { name, was, effectiveOn: on }: Extract<UnitEventInput, { kind: 'renamed' }>,
  document: number | null,
): Promise<void> {
  const current = await latest(db, 'unit_name', unit.id, on);
  const called =
    current &&
    (await db.selectFrom('unit_name').select('name').where('id', '=', current.id).executeTakeFirst());
  if (called && was !== undefined && called.name !== was) throw new Problem(conflict);
  if (called?.name === name) throw new Problem(alreadyNamed, { name });
  if (current?.from_on === on) {
    // A name of the same day is written over by who has read it alone: two who rename at once do not both succeed.
    if (was === undefined) throw new Problem(conflict);
    await db
      .updateTable('unit_name')
      .set({ name, name_key: unitNameKey(name), search_key: foldWords(name), document_id: document })
      .where('id', '=', current.id)
      .execute();
    return;
  }
  if (current) await db.updateTable('unit_name').set({ to_on: on }).where('id', '=', current.id).execute();
  await db
    .insertInto('unit_name')
    .values({
      unit_id: unit.id,
      name,
      name_key: unitNameKey(name),
      search_key: foldWords(name),
      from_on: on,
      to_on: null,
      document_id: document,
      unit_path: unit.path,
    })
    .execute();
}

async function move(
  db: Db,
  unit: LivingUnit,
  parentId: number,
  on: Day,
  document: number | null,
): Promise<void> {
  const parent = await lockUnit(db, parentId, on);
  if (parent.path.startsWith(unit.path)) throw new Problem(underItself);
  await checkStanding(db, unit.kind, parentId);
  const current = await latest(db, 'unit_parent', unit.id, on);
  if (current?.from_on === on) {
    await db
      .updateTable('unit_parent')
      .set({ parent_id: parentId, document_id: document })
      .where('id', '=', current.id)
      .execute();
  } else {
    if (current)
      await db.updateTable('unit_parent').set({ to_on: on }).where('id', '=', current.id).execute();
    await db
      .insertInto('unit_parent')
      .values({
        unit_id: unit.id,
        parent_id: parentId,
        from_on: on,
        to_on: null,
        document_id: document,
        unit_path: unit.path,
      })
      .execute();
  }
  await refreshClosure(db, unit.id);
}

/** The living units directly below on the day. */
async function listBelow(db: Db, unitId: number, on: Day): Promise<{ id: number; name: string }[]> {
  const { rows } = await sql<{ id: number; name: string }>`
    select u.id, ${nameAt('u.id', on)} as name from unit u join unit_parent p on p.unit_id = u.id
    where p.parent_id = ${unitId} and ${onDay('p', on)} and ${livingOn('u', on)} order by u.id`.execute(db);
  return rows;
}

/** The units below a merged one stand under its successor from that day on, all at once. */
async function bringAlong(
  db: Db,
  unit: LivingUnit,
  successor: LivingUnit,
  on: Day,
  document: number | null,
): Promise<void> {
  const below = (await listBelow(db, unit.id, on)).map(({ id }) => id);
  if (below.length === 0) return;
  for (const kind of await kindsOf(db, below)) await checkStanding(db, kind, successor.id);
  const { rows } = await sql<{ later: Day }>`
    select coalesce(from_on, to_on) as later from unit_parent
    where unit_id = any(${below}) and (to_on > ${on}::date or from_on > ${on}::date) limit 1`.execute(db);
  if (rows[0]) throw new Problem(laterChangeExists, { on: showDay(rows[0].later) });
  const told = sql`parent_id = ${successor.id}, document_id = ${document}`;
  await sql`update unit_parent set ${told} where unit_id = any(${below}) and from_on = ${on}::date`.execute(
    db,
  );
  await sql`
    with ended as (
      update unit_parent set to_on = ${on}::date
      where unit_id = any(${below}) and to_on is null and (from_on is null or from_on < ${on}::date) returning unit_id)
    insert into unit_parent (unit_id, parent_id, from_on, document_id, unit_path)
    select u.id, ${successor.id}, ${on}::date, ${document}, u.path from unit u join ended e on e.unit_id = u.id`.execute(
    db,
  );
  await refreshClosure(db, unit.id);
}

const kindsOf = async (db: Db, units: readonly number[]): Promise<UnitKind[]> =>
  (
    await sql<{ kind: UnitKind }>`select distinct kind from unit where id = any(${units})`.execute(db)
  ).rows.map(({ kind }) => kind);

/** What ends leaves nothing behind that stands under it. */
async function refuseRemaining(db: Db, unitId: number, on: Day): Promise<void> {
  const left = await listBelow(db, unitId, on);
  if (left.length > 0)
    throw new Problem(unitsRemain, { on: showDay(on), count: left.length, name: left[0]!.name });
}

async function end(db: Db, unit: LivingUnit, on: Day, successorId: number | null): Promise<void> {
  await db
    .updateTable('unit')
    .set({ to_on: on, successor_id: successorId })
    .where('id', '=', unit.id)
    .execute();
}

/** The open window; one that begins after the event's day means that a later change exists already. */
async function latest(db: Db, table: 'unit_name' | 'unit_parent', unitId: number, on: Day) {
  const open = await db
    .selectFrom(table)
    .select(['id', 'from_on'])
    .where('unit_id', '=', unitId)
    .where('to_on', 'is', null)
    .executeTakeFirst();
  if (open?.from_on && open.from_on > on) throw new Problem(laterChangeExists, { on: showDay(open.from_on) });
  return open;
}
