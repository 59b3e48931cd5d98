import { sql } from 'kysely';
import type { Db } from '../../db/database.ts';
import { notFound, Problem } from '../../lib/problem.ts';
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

/** Kept for the unit and all below it, also where the document itself binds everyone. */
export async function insertCopy(
  db: Db,
  { regulationId, unitId, ...copy }: Copy & { regulationId: number; unitId: number },
): Promise<{ id: number; unitId: number }> {
  const document = await findOwner(db, regulationId);
  if (!document) throw new Problem(notFound);
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
