import { sql } from 'kysely';
import type { Db } from '../../db/database.ts';
import { conflict, notFound, Problem } from '../../lib/problem.ts';
import { getUnitPath } from '../organisation/organisation.finding.queries.ts';
import { widerThanDocument } from './regulations.problems.ts';
import { findOwner } from './regulations.writing.queries.ts';

export interface Copy {
  name: string;
  mediaType: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** The file, to whom it binds. */
export async function findCopy(db: Db, regulationId: number, id: number): Promise<Copy | undefined> {
  const { rows } = await sql<Copy>`
    select name, media_type as "mediaType", bytes from regulation_copy
    where regulation_id = ${regulationId} and id = ${id}`.execute(db);
  return rows[0];
}

export async function findCopyUnit(db: Db, id: number): Promise<number | undefined> {
  const row = await db
    .selectFrom('regulation_copy')
    .select('unit_id')
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.unit_id;
}

/** Kept for the unit and all below it, also where the document itself binds everyone; perhaps instead of another. */
export async function insertCopy(
  db: Db,
  {
    regulationId,
    unitId,
    replaces,
    ...copy
  }: Copy & { regulationId: number; unitId: number; replaces: number | undefined },
): Promise<{ id: number; unitId: number }> {
  const document = await findOwner(db, regulationId);
  if (!document) throw new Problem(notFound);
  if (replaces !== undefined) await deleteCopy(db, regulationId, replaces);
  const unitPath = await getUnitPath(db, unitId);
  if (!unitPath.startsWith(document.unitPath))
    throw new Problem(widerThanDocument, { number: document.number });
  const { id } = await db
    .insertInto('regulation_copy')
    .values({
      regulation_id: regulationId,
      name: copy.name,
      media_type: copy.mediaType,
      bytes: Buffer.from(copy.bytes),
      unit_id: unitId,
      unit_path: unitPath,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return { id, unitId };
}

export async function deleteCopy(
  db: Db,
  regulationId: number,
  id: number,
): Promise<{ id: number; unitId: number }> {
  const gone = await db
    .deleteFrom('regulation_copy')
    .where('id', '=', id)
    .where('regulation_id', '=', regulationId)
    .returning(['id', 'unit_id as unitId'])
    .executeTakeFirst();
  if (!gone) throw new Problem(notFound);
  return gone;
}

/** The unit of a copy that was taken down. */
export async function findGoneUnit(db: Db, id: number): Promise<number | undefined> {
  const { rows } = await sql<{ unitId: number }>`
    select unit_id as "unitId" from regulation_copy_past where id = ${id} limit 1`.execute(db);
  return rows[0]?.unitId;
}

/** Puts a copy that was taken down back in its place; one that stands again already is somebody's faster undo. */
export async function returnCopy(
  db: Db,
  regulationId: number,
  id: number,
): Promise<{ id: number; unitId: number }> {
  if (await findCopyUnit(db, id)) throw new Problem(conflict);
  const { rows } = await sql<{ id: number; unitId: number }>`
    insert into regulation_copy (id, regulation_id, name, media_type, bytes, unit_id, unit_path)
    select id, regulation_id, name, media_type, bytes, unit_id, unit_path from regulation_copy_past
    where id = ${id} and regulation_id = ${regulationId} order by past_id desc limit 1
    returning id, unit_id as "unitId"`.execute(db);
  const [back] = rows;
  if (!back) throw new Problem(notFound);
  return back;
}
