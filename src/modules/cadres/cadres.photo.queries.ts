import { type Db, run } from '../../db/database.ts';
import { conflict, Problem } from '../../lib/problem.ts';
import type { PhotoChanged } from './cadres.photo.schema.ts';
import { lockPerson } from './cadres.postings.queries.ts';

export interface Photo {
  id: number;
  mediaType: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** The photo of that version, while it is the one that stands; undefined otherwise, as beyond reach. */
export async function findPhoto(db: Db, personId: number, version?: number): Promise<Photo | undefined> {
  const { rows } = await run(
    db,
    `select id, media_type as "mediaType", bytes from person_photo where person_id = $1 order by id desc limit 1`,
    [personId],
  );
  const photo = rows[0] as (Omit<Photo, 'mediaType'> & { mediaType: string | null }) | undefined;
  if (!photo?.mediaType || (version !== undefined && photo.id !== version)) return undefined;
  return { ...photo, mediaType: photo.mediaType };
}

/** Makes that photo the person's, or none, where another row came last: two records that became one each had theirs. */
export async function standPhoto(db: Db, personId: number, photoId: number | null): Promise<void> {
  const standing = await findPhoto(db, personId);
  if ((standing?.id ?? null) === photoId) return;
  await run(
    db,
    `insert into photo (person_id, media_type, bytes, unit_path)
     select p.id, f.media_type, f.bytes, p.unit_path from person p left join photo f on f.id = $2 where p.id = $1`,
    [personId, photoId],
  );
}

/** A new row stands before the earlier ones, which stay; null takes the photo away. Refused where another came between. */
export async function putPhoto(
  db: Db,
  personId: number,
  before: number | null,
  picture: { mediaType: string; bytes: Uint8Array } | null,
): Promise<PhotoChanged> {
  const { unitId, unitPath } = await lockPerson(db, personId);
  const standing = await findPhoto(db, personId);
  if ((standing?.id ?? null) !== before) throw new Problem(conflict);
  const { id } = await db
    .insertInto('photo')
    .values({
      person_id: personId,
      media_type: picture?.mediaType ?? null,
      bytes: picture ? Buffer.from(picture.bytes) : null,
      unit_path: unitPath,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return { unitId, photo: picture && id };
}
