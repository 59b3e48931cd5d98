import { sql } from 'kysely';
import type { Db } from '../../db/database.ts';
import type { Day } from '../../lib/days.ts';
import type { Sql } from '../../lib/indicator.ts';
import { foldWords } from '../../lib/vietnamese.ts';
import type { UnitPlace, UnitsAsked } from './organisation.list.schema.ts';
import type { UnitRow } from './organisation.schema.ts';
import { livingOn, onDay, unitColumns, unitSources } from './organisation.tree.queries.ts';

const all = (conditions: readonly Sql[]) => sql.join(conditions, sql` and `);

/** Departments of the office first, then unions above the grassroots, then grassroots unions; each as entered. */
export const siblingOrder = sql`case when u.kind = 'office_department' then 0 when u.kind in ('grassroots_union', 'occupational_union') then 2 else 1 end`;

/** Away from the tree: by words anywhere below, by kind or sector anywhere or, of one unit, directly below it. */
const isFlat = ({ parent, search, kind, sector }: UnitsAsked) =>
  search !== undefined || (parent === undefined && (kind ?? sector) !== undefined);

/** The units asked for, by words, kind and sector anywhere below, else directly under one or at the top. */
function foundBy(asked: UnitsAsked, on: Day): Sql {
  const { parent, search, kind, sector, ended } = asked;
  const conditions: Sql[] = [];
  let joined = sql``;
  if (!isFlat(asked) && parent === undefined) {
    // An empty record still shows its root, whatever the day, so that a first page is never blank.
    conditions.push(sql`not exists (select from unit above where above.id = u.parent_id)`);
  } else {
    conditions.push(ended ? sql`u.from_on <= ${on}::date` : livingOn('u', on));
  }
  if (isFlat(asked)) {
    if (parent !== undefined)
      conditions.push(sql`u.id in (select s.unit_id from unit_subtree(${parent}, ${on}::date) s)`);
    const words = foldWords(search ?? '')
      .split(' ')
      .filter(Boolean);
    if (search !== undefined && words.length === 0) conditions.push(sql`false`);
    if (words.length > 0)
      conditions.push(
        sql`exists (select from unit_name n where n.unit_id = u.id and ${all(words.map((word) => sql`strpos(n.search_key, ${word}) > 0`))})`,
      );
  } else if (parent !== undefined) {
    joined = sql`join unit_parent p on p.unit_id = u.id and p.parent_id = ${parent} and ${onDay('p', on)}`;
  }
  if (kind) conditions.push(sql`u.kind = any(${kind})`);
  if (sector) conditions.push(sql`u.sector = any(${sector})`);
  return sql`select u.id, ${siblingOrder} as place from unit u ${joined} where ${all(conditions)}`;
}

/** The names above, as words, where a unit is shown away from its place in the tree. */
const above = (flat: boolean, on: Day) =>
  flat
    ? sql`coalesce((select json_agg(json_build_object('id', a.unit_id, 'name', a.name) order by a.depth)
        from unit_names_above(u.path, ${on}::date) a where a.unit_id <> u.id), '[]')`
    : sql`null::json`;

/** One page; only its own rows are counted below, however many siblings there are. */
export async function listUnits(
  db: Db,
  asked: UnitsAsked,
  on: Day,
): Promise<{ rows: UnitRow[]; total: number; before: number; next: UnitPlace | null }> {
  const { after, from, limit } = asked;
  // A unit that stands on the first page needs no other beginning.
  const start =
    from === undefined
      ? sql`select null::int as place, null::bigint as id, 0 as before where false`
      : sql`select one.place, one.id, (select count(*) from found f where (f.place, f.id) < (one.place, one.id))::int as before
          from found one where one.id = ${from}`;
  const beyond = after
    ? sql`(f.place, f.id) > (${after[0]}::int, ${after[1]}::bigint)`
    : sql`not exists (select from start s where s.before >= ${limit} and (f.place, f.id) < (s.place, s.id))`;
  const { rows } = await sql<UnitRow & { '~total': number; '~before': number; '~place': number }>`
    with found as materialized (${foundBy(asked, on)}), start as (${start})
    select whole.total as "~total", k.place as "~place",
      coalesce((select s.before from start s where s.before >= ${limit}), 0) as "~before",
      ${unitColumns(on)}, ${above(isFlat(asked), on)} as above
    from (select count(*) from found) as whole (total)
    left join lateral (
      select f.place, f.id from found f where ${beyond} order by f.place, f.id limit ${limit + 1}) k on true
    left join unit u on u.id = k.id ${unitSources(on)}
    order by k.place, k.id`.execute(db);
  const listed = rows.filter(({ id }) => id !== null);
  const page = listed.slice(0, limit);
  const last = page.at(-1);
  return {
    rows: page.map(({ '~total': _total, '~before': _before, '~place': _place, ...row }) => row),
    total: rows[0]!['~total'],
    before: rows[0]!['~before'],
    next: last && listed.length > limit ? [last['~place'], last.id] : null,
  };
}
