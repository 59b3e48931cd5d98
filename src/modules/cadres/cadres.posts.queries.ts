import { sql } from 'kysely';
import type { Db } from '../../db/database.ts';
import { movePersonFacts } from '../../db/facts.ts';
import type { RecordRow } from '../../db/record.ts';
import type { FactValues } from '../../gate/fact.ts';
import type { Day } from '../../lib/days.ts';
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

/** The unit of today's full-time posting manages the person, and the person's own facts go with it. */
export async function settlePostings(db: Db, personId: number, today: Day): Promise<void> {
  const { rows } = await sql<{ unit_id: number; path: string | null; managed: boolean; held: boolean }>`
    select g.unit_id, u.path, g.unit_id = p.unit_id as managed,
      g.engagement = 'full_time' and g.from_on <= ${today}::date and (g.to_on is null or g.to_on > ${today}::date) as held
    from person_posting g join person p on p.id = g.person_id left join unit u on u.id = g.unit_id
    where g.person_id = ${personId}`.execute(db);
  if (rows.length === 0) throw new Problem(onlyPosting);
  const present = rows.find(({ held }) => held);
  if (!present || present.managed || present.path === null) return;
  await sql`update person set unit_id = ${present.unit_id}, unit_path = ${present.path}, version = version + 1
    where id = ${personId}`.execute(db);
  await movePersonFacts(db, [{ personId, path: present.path }]);
}

/** Whoever is to be managed elsewhere from a day that has come: postings put on record before they began. */
export async function followPostings(db: Db, today: Day): Promise<void> {
  const { rows } = await sql<{ person_id: number }>`
    select g.person_id from posting g join person p on p.id = g.person_id join act a on a.id = g.act_id
    where g.engagement = 'full_time' and g.unit_id <> p.unit_id
      and g.from_on <= ${today}::date and (g.to_on is null or g.to_on > ${today}::date)
      and (a.at at time zone 'Asia/Ho_Chi_Minh')::date < g.from_on
    order by g.person_id`.execute(db);
  for (const { person_id } of rows) await settlePostings(db, person_id, today);
}
