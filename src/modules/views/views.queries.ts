import { sql } from 'kysely';
import type { Db } from '../../db/database.ts';
import type { Day } from '../../lib/days.ts';
import { notFound, Problem } from '../../lib/problem.ts';
import { nameAt } from '../organisation/organisation.tree.queries.ts';
import { viewsTooMany } from './views.problems.ts';
import type { View, ViewRow } from './views.schema.ts';

const most = 50;

/** One's own, then those shared by others with the units one works in. */
export async function listViews(db: Db, page: string, accountId: number, on: Day): Promise<ViewRow[]> {
  const { rows } = await sql<ViewRow>`
    select v.id, v.name, v.search, v.account_id = ${accountId} as own, v.usual and v.account_id = ${accountId} as usual,
      v.unit_id as "unitId", coalesce(${nameAt('v.unit_id', on)},
        (select a.name from unit_names_above(v.unit_path, ${on}::date) a where a.unit_id = v.unit_id)) as "unitName"
    from saved_view v where v.page = ${page} order by 4 desc, lower(v.name), v.id limit 500`.execute(db);
  return rows;
}

type Shared = { id: number; path: string } | null;
const columnsOf = ({ name, search, usual }: View, shared: Shared) => ({
  name,
  search,
  usual,
  unit_id: shared?.id ?? null,
  unit_path: shared?.path ?? null,
});

/** One list begins with one view. */
const beginOtherwise = (db: Db, page: string, accountId: number) =>
  db
    .updateTable('saved_view')
    .set({ usual: false })
    .where('account_id', '=', accountId)
    .where('page', '=', page)
    .where('usual', '=', true)
    .execute();

export async function insertView(db: Db, accountId: number, view: View, shared: Shared): Promise<number> {
  const { page } = view;
  const { count } = await db
    .selectFrom('saved_view')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('account_id', '=', accountId)
    .where('page', '=', page)
    .executeTakeFirstOrThrow();
  if (count >= most) throw new Problem(viewsTooMany, { most });
  if (view.usual) await beginOtherwise(db, page, accountId);
  const { id } = await db
    .insertInto('saved_view')
    .values({ page, account_id: accountId, ...columnsOf(view, shared) })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Its page and the unit with which it is shared; of another's view there is nothing to find. */
export async function getOwnView(
  db: Db,
  id: number,
  accountId: number,
): Promise<{ page: string; unitId: number | null }> {
  const view = await db
    .selectFrom('saved_view')
    .select(['page', 'unit_id as unitId'])
    .where('id', '=', id)
    .where('account_id', '=', accountId)
    .executeTakeFirst();
  if (!view) throw new Problem(notFound);
  return view;
}

export async function updateView(
  db: Db,
  id: number,
  accountId: number,
  view: View,
  shared: Shared,
): Promise<void> {
  if (view.usual) await beginOtherwise(db, view.page, accountId);
  await db.updateTable('saved_view').set(columnsOf(view, shared)).where('id', '=', id).execute();
}

export const deleteView = (db: Db, id: number) => db.deleteFrom('saved_view').where('id', '=', id).execute();
