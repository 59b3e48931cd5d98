import { sql } from 'kysely';
import type { Db } from '../../db/database.ts';
import type { FactValues } from '../../gate/fact.ts';
import { type Day, showDay } from '../../lib/days.ts';
import { notFound, Problem } from '../../lib/problem.ts';
import { covers, overlap, type Window } from '../../lib/timeline.ts';
import { findManagingUnit } from '../cadres/cadres.identity.queries.ts';
import { ensureDocument } from '../documents/documents.queries.ts';
import { beyondTerm, laterCommittee, seatEnded, seatOverlaps } from './committees.problems.ts';
import type { NewCommittee, NewSeat, SeatEnd, Seated } from './committees.schema.ts';

export async function findUnitOf(
  db: Db,
  table: 'committee' | 'seat',
  id: number,
): Promise<number | undefined> {
  return (await db.selectFrom(table).select('unit_id').where('id', '=', id).executeTakeFirst())?.unit_id;
}

/** Sets up a committee; the one of its kind in office ends on that day, with its seats. */
export async function insertCommittee(db: Db, told: NewCommittee): Promise<number> {
  // The unit's row is locked, so that two terms of one kind come one after the other and cannot overlap.
  const unit = await db
    .selectFrom('unit')
    .select('path')
    .where('id', '=', told.unitId)
    .forUpdate()
    .executeTakeFirst();
  if (!unit) throw new Problem(notFound);
  const latest = await db
    .selectFrom('committee')
    .select(['id', 'from_on', 'to_on'])
    .where('unit_id', '=', told.unitId)
    .where('kind', '=', told.kind)
    .orderBy('from_on', 'desc')
    .executeTakeFirst();
  if (latest && (latest.from_on >= told.fromOn || (latest.to_on !== null && latest.to_on > told.fromOn)))
    throw new Problem(laterCommittee, { on: showDay(latest.from_on) });
  if (latest && latest.to_on === null) await endCommittee(db, latest.id, told.fromOn);
  const { id } = await db
    .insertInto('committee')
    .values({
      unit_id: told.unitId,
      kind: told.kind,
      term_from: told.termFrom,
      term_to: told.termTo,
      size: told.size,
      from_on: told.fromOn,
      document_id: await ensureDocument(db, told.document, unit.path),
      unit_path: unit.path,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

async function endCommittee(db: Db, committeeId: number, on: string): Promise<void> {
  await db.updateTable('committee').set({ to_on: on }).where('id', '=', committeeId).execute();
  await sql`delete from seat where committee_id = ${committeeId} and from_on >= ${on}::date`.execute(db);
  await sql`update seat set to_on = ${on}::date where committee_id = ${committeeId} and (to_on is null or to_on > ${on}::date)`.execute(
    db,
  );
}

const shown = ({ from_on, to_on }: Window) => ({ from: showDay(from_on), to: to_on ? showDay(to_on) : '…' });

const within = (seat: Window, committee: Window): boolean =>
  committee.from_on <= seat.from_on &&
  (committee.to_on === null || (seat.to_on !== null && seat.to_on <= committee.to_on));

/** A corrected seat still lies within the time of its committee. */
export async function refuseBeyondTerm(db: Db, { committeeId, fromOn, toOn }: FactValues) {
  const { rows } = await sql<Window>`select from_on, to_on from committee where id = ${committeeId}`.execute(
    db,
  );
  const seat = { from_on: fromOn as Day, to_on: toOn as Day | null };
  const [committee] = rows;
  if (committee && !within(seat, committee)) throw new Problem(beyondTerm, shown(committee));
  return {};
}

/** Seats a person, once at a time in one committee. */
export async function insertSeat(db: Db, told: NewSeat): Promise<Seated> {
  // The committee's row is locked, so that two seats of one person cannot be taken at once.
  const committee = await db
    .selectFrom('committee')
    .select(['unit_id', 'unit_path', 'size', 'from_on', 'to_on'])
    .where('id', '=', told.committeeId)
    .forUpdate()
    .executeTakeFirst();
  if (!committee || (await findManagingUnit(db, told.personId)) === undefined) throw new Problem(notFound);
  const wanted: Window = { from_on: told.fromOn, to_on: told.toOn };
  if (!within(wanted, committee)) throw new Problem(beyondTerm, shown(committee));
  const held = await db
    .selectFrom('seat')
    .select(['person_id', 'from_on', 'to_on'])
    .where('committee_id', '=', told.committeeId)
    .execute();
  const other = held.find((seat) => seat.person_id === told.personId && overlap(seat, wanted));
  if (other) throw new Problem(seatOverlaps, shown(other));
  const { id } = await db
    .insertInto('seat')
    .values({
      committee_id: told.committeeId,
      person_id: told.personId,
      unit_id: committee.unit_id,
      title: told.title,
      entry_mode: told.entryMode,
      from_on: told.fromOn,
      to_on: told.toOn,
      document_id: await ensureDocument(db, told.document, committee.unit_path),
      unit_path: committee.unit_path,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const { size } = committee;
  const filled = 1 + held.filter((seat) => covers(seat, told.fromOn)).length;
  return { id, unitId: committee.unit_id, filled, size, overfull: size !== null && filled > size };
}

/** Ends a seat; refused where an end is on record already. */
export async function endSeat(
  db: Db,
  { seatId, toOn, document }: SeatEnd,
): Promise<{ unitId: number; personId: number }> {
  const seat = await db
    .selectFrom('seat')
    .select(['person_id', 'unit_id', 'unit_path', 'to_on'])
    .where('id', '=', seatId)
    .forUpdate()
    .executeTakeFirst();
  if (!seat) throw new Problem(notFound);
  if (seat.to_on !== null) throw new Problem(seatEnded, { on: showDay(seat.to_on) });
  await db
    .updateTable('seat')
    .set({ to_on: toOn, end_document_id: await ensureDocument(db, document, seat.unit_path) })
    .where('id', '=', seatId)
    .execute();
  return { unitId: seat.unit_id, personId: seat.person_id };
}

/** Committees of the unit, the latest first; a hundred at most, which is more terms than any unit has had. */
export const listCommittees = (db: Db, unitId: number) =>
  db
    .selectFrom('committee')
    .select([
      'id',
      'kind',
      'term_from as termFrom',
      'term_to as termTo',
      'from_on as fromOn',
      'to_on as toOn',
    ])
    .where('unit_id', '=', unitId)
    .orderBy('from_on', 'desc')
    .limit(100)
    .execute();
