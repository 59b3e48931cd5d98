import { sql } from 'kysely';
import type { Db } from '../../db/database.ts';
import { showDay } from '../../lib/days.ts';
import { conflict, notFound, Problem } from '../../lib/problem.ts';
import { nameKey } from '../../lib/vietnamese.ts';
import { ensureDocument } from '../documents/documents.queries.ts';
import { getUnitPath } from '../organisation/organisation.finding.queries.ts';
import type { NewPost, PostEnd, PostingEnd } from './cadres.postings.schema.ts';
import { postEnded, postHeld, postingEnded } from './cadres.problems.ts';
import { refreshStandings } from './cadres.standings.queries.ts';

/** The unit of a posting or a post; undefined beyond reach. */
export async function findUnitOf(db: Db, table: 'posting' | 'post', id: number): Promise<number | undefined> {
  return (await db.selectFrom(table).select('unit_id').where('id', '=', id).executeTakeFirst())?.unit_id;
}

/** Ends a posting and recounts; refused where an end is on record already. */
export async function endPosting(
  db: Db,
  { postingId, toOn, document }: PostingEnd,
): Promise<{ unitId: number; personId: number }> {
  const posting = await db
    .selectFrom('posting')
    .select(['person_id', 'unit_id', 'unit_path'])
    .where('id', '=', postingId)
    .executeTakeFirst();
  if (!posting) throw new Problem(notFound);
  await lockPerson(db, posting.person_id);
  // Read behind the lock: of two who end it at once the second finds it ended.
  const standing = await db
    .selectFrom('posting')
    .select('to_on')
    .where('id', '=', postingId)
    .executeTakeFirst();
  if (!standing) throw new Problem(notFound);
  if (standing.to_on !== null) throw new Problem(postingEnded, { on: showDay(standing.to_on) });
  await db
    .updateTable('posting')
    .set({ to_on: toOn, end_document_id: await ensureDocument(db, document, posting.unit_path) })
    .where('id', '=', postingId)
    .execute();
  await refreshStandings(db, [posting.person_id]);
  return { unitId: posting.unit_id, personId: posting.person_id };
}

/** What is counted of a person is rewritten by one at a time, and only by who manages the person. */
export async function lockPerson(db: Db, personId: number): Promise<{ unitId: number; unitPath: string }> {
  const person = await db
    .selectFrom('person')
    .select(['unit_id', 'unit_path'])
    .where('id', '=', personId)
    .forUpdate()
    .executeTakeFirst();
  if (!person) throw new Problem(notFound);
  return { unitId: person.unit_id, unitPath: person.unit_path };
}

export async function insertPost(db: Db, post: NewPost): Promise<number> {
  const path = await getUnitPath(db, post.unitId);
  const { id } = await db
    .insertInto('post')
    .values({
      unit_id: post.unitId,
      title: post.title,
      name: post.name,
      name_key: nameKey(post.name),
      quota: post.quota,
      from_on: post.fromOn,
      document_id: await ensureDocument(db, post.document, path),
      unit_path: path,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Puts the number of places of a post right; answers its unit. */
export async function setPostQuota(
  db: Db,
  postId: number,
  quota: number | null,
  was: number | null,
): Promise<{ unitId: number }> {
  const post = await db
    .selectFrom('post')
    .select(['unit_id', 'quota'])
    .where('id', '=', postId)
    .forUpdate()
    .executeTakeFirst();
  if (!post) throw new Problem(notFound);
  if (post.quota !== was) throw new Problem(conflict);
  await db.updateTable('post').set({ quota }).where('id', '=', postId).execute();
  return { unitId: post.unit_id };
}

/** Ends a post that nobody holds on the day or later; answers its unit. */
export async function endPost(db: Db, { postId, toOn, document }: PostEnd): Promise<{ unitId: number }> {
  const post = await db
    .selectFrom('post')
    .select(['unit_id', 'unit_path', 'to_on'])
    .where('id', '=', postId)
    .forUpdate()
    .executeTakeFirst();
  if (!post) throw new Problem(notFound);
  if (post.to_on !== null) throw new Problem(postEnded, { on: showDay(post.to_on) });
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from posting where post_id = ${postId} and (to_on is null or to_on > ${toOn}::date)`.execute(
    db,
  );
  const { count } = rows[0]!;
  if (count > 0) throw new Problem(postHeld, { count, on: showDay(toOn) });
  await db
    .updateTable('post')
    .set({ to_on: toOn, end_document_id: await ensureDocument(db, document, post.unit_path) })
    .where('id', '=', postId)
    .execute();
  return { unitId: post.unit_id };
}
