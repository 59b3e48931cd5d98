import { sql } from 'kysely';
import type { Db } from '../../db/database.ts';
import type { Day } from '../../lib/days.ts';
import { titles } from '../cadres/cadres.labels.ts';
import { livingOn, nameAt } from '../organisation/organisation.tree.queries.ts';
import { postsOn } from './committees.staffing.queries.ts';
import type { PostPlace, UnitPost } from './committees.staffing.schema.ts';

/** Posts of the unit and of the departments of its office, as a chart of posts lists them: by unit, then by rank. */
export async function listUnitPosts(
  db: Db,
  unitId: number,
  on: Day,
  after: PostPlace | null,
  limit: number,
): Promise<{ rows: UnitPost[]; total: number; next: PostPlace | null }> {
  const beyond = after
    ? sql`(f.depth, f.unit_id, f.rank, f.id) > (${after[0]}::int, ${after[1]}::bigint, ${after[2]}::int, ${after[3]}::bigint)`
    : sql`true`;
  const { rows } = await sql<UnitPost & { '~total': number; '~depth': number; '~rank': number }>`
    with place as materialized (
      select s.unit_id, s.depth, true as living from unit_subtree(${unitId}, ${on}::date) s join unit u on u.id = s.unit_id
      where s.depth = 0 or (s.depth = 1 and u.kind = 'office_department' and ${livingOn('u', on)})),
    found as materialized (
      select o.*, p.depth, coalesce(array_position(${titles.codes}::text[], o.title), 99) as rank
      from (${postsOn(on)}) o join place p on p.unit_id = o.unit_id)
    select whole.total as "~total", f.depth as "~depth", f.rank as "~rank", f.id, f.unit_id as "unitId",
      ${nameAt('f.unit_id', on)} as "unitName", f.title, o.name, o.quota, o.from_on as "fromOn", o.to_on as "toOn",
      case when d.id is not null then json_build_object('id', d.id, 'number', d.number, 'signedOn', d.signed_on) end as document,
      f.held, f.vacant,
      case when f.vacant > 0 then coalesce(
        (select max(g.to_on) from posting g where g.post_id = f.id and g.to_on <= ${on}::date), o.from_on) end as "vacantSince",
      coalesce((select json_agg(to_json(one)) from (
        select g.id as "postingId", t.person_id as "personId", t.full_name as "fullName", t.engagement, t.basis, g.from_on as "fromOn", g.to_on as "toOn"
        from posting g join standing t on t.posting_id = g.id
        where g.post_id = f.id and t.from_on <= ${on}::date and (t.to_on is null or t.to_on > ${on}::date)
        order by g.from_on, g.id limit 10) one), '[]') as holders
    from (select count(*) from found) as whole (total)
    left join lateral (
      select * from found f where ${beyond} order by f.depth, f.unit_id, f.rank, f.id limit ${limit + 1}) f on true
    left join post o on o.id = f.id left join document d on d.id = o.document_id
    order by f.depth, f.unit_id, f.rank, f.id`.execute(db);
  const listed = rows.filter(({ id }) => id !== null);
  const page = listed.slice(0, limit);
  const last = page.at(-1);
  return {
    rows: page.map(({ '~total': _total, '~depth': _depth, '~rank': _rank, ...row }) => row),
    total: rows[0]!['~total'],
    next: last && listed.length > limit ? [last['~depth'], last.unitId, last['~rank'], last.id] : null,
  };
}
