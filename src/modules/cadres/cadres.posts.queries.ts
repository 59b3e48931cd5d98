import { sql } from 'kysely';
import type { Db } from '../../db/database.ts';
import type { RecordRow } from '../../db/record.ts';
import type { FactValues } from '../../gate/fact.ts';
import { Problem } from '../../lib/problem.ts';
import { nameKey } from '../../lib/vietnamese.ts';
import { insertPost } from './cadres.postings.queries.ts';
import { onlyPosting } from './cadres.problems.ts';

/** The words of a posting's post, for its past: `f`. */
export const postColumns = sql`post.title, post.name as post_name`;
export const postJoined = sql`join post on post.id = f.post_id`;

/** The post that a corrected posting names, made where its unit has none such: one still there before one that ended. */
export async function postNamed(db: Db, values: FactValues, unitId: number): Promise<RecordRow> {
  const title = values.title as string;
  const name = values.postName as string;
  const { rows } = await sql<{ id: number }>`
    select id from post where unit_id = ${unitId} and title = ${title} and name_key = ${nameKey(name)}
    order by to_on nulls first limit 1`.execute(db);
  const found = rows[0]?.id;
  if (found !== undefined) return { post_id: found };
  const post = { unitId, title: title as never, name, quota: null, fromOn: null, document: null };
  return { post_id: await insertPost(db, post) };
}

/** The unit of the open full-time posting manages the person, and the person's own facts go with it. */
export async function settlePostings(db: Db, personId: number): Promise<void> {
  const { rows } = await sql<{ unit_id: number; path: string | null; managed: boolean; standing: boolean }>`
    select g.unit_id, u.path, g.unit_id = p.unit_id as managed, g.to_on is null and g.engagement = 'full_time' as standing
    from person_posting g join person p on p.id = g.person_id left join unit u on u.id = g.unit_id
    where g.person_id = ${personId}`.execute(db);
  if (rows.length === 0) throw new Problem(onlyPosting);
  const open = rows.find(({ standing }) => standing);
  if (!open || open.managed || open.path === null) return;
  await sql`update person set unit_id = ${open.unit_id}, unit_path = ${open.path}, version = version + 1
    where id = ${personId}`.execute(db);
  for (const table of ['party_membership', 'qualification'] as const)
    await sql`update ${sql.table(table)} set unit_path = ${open.path} where person_id = ${personId}`.execute(
      db,
    );
}
