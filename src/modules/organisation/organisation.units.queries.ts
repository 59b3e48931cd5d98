import { sql } from 'kysely';
import { type Db, insertMany, takeIds } from '../../db/database.ts';
import type { Day } from '../../lib/days.ts';
import { foldWords } from '../../lib/vietnamese.ts';
import type { OwnershipSector, UnitKind } from './organisation.labels.ts';
import { unitNameKey } from './organisation.names.labels.ts';

export interface NewUnit {
  kind: UnitKind;
  name: string;
  /** Null for the root of a tree. */
  parentId: number | null;
  /** On record since; its first name and parent hold before that too, for documents that speak of earlier days. */
  fromOn: Day;
  code?: string | null;
  sector?: OwnershipSector | null;
  sectorText?: string | null;
  address?: string | null;
}

export interface WrittenUnit {
  id: number;
  path: string;
}

const segment = (id: number) => `${id.toString(36)}.`;

/** Units written set-wise with their first name, parent and place in the tree; parents must exist or stand earlier in the list. */
export async function insertUnits(db: Db, units: readonly NewUnit[]): Promise<WrittenUnit[]> {
  const ids = await takeIds(db, 'unit', units.length);
  const parentIds = [...new Set(units.flatMap((unit) => (unit.parentId === null ? [] : [unit.parentId])))];
  const known = await db
    .selectFrom('unit')
    .select(['id', 'path'])
    .where('id', 'in', [0, ...parentIds])
    .execute();
  const paths = new Map(known.map((unit) => [unit.id, unit.path]));
  const written = units.map((unit, index) => {
    const id = ids[index]!;
    const path = (unit.parentId === null ? '' : (paths.get(unit.parentId) ?? '')) + segment(id);
    paths.set(id, path);
    return { id, path };
  });
  await insertMany(
    db,
    'unit',
    units.map((unit, index) => ({
      id: written[index]!.id,
      code: unit.code ?? null,
      kind: unit.kind,
      parent_id: unit.parentId,
      path: written[index]!.path,
      from_on: unit.fromOn,
      sector: unit.sector ?? null,
      sector_text: unit.sectorText ?? null,
      address: unit.address ?? null,
    })),
  );
  await insertMany(
    db,
    'unit_name',
    units.map((unit, index) => ({
      unit_id: written[index]!.id,
      name: unit.name,
      name_key: unitNameKey(unit.name),
      search_key: foldWords(unit.name),
      unit_path: written[index]!.path,
    })),
  );
  await insertMany(
    db,
    'unit_parent',
    units.flatMap((unit, index) =>
      unit.parentId === null
        ? []
        : [
            {
              unit_id: written[index]!.id,
              parent_id: unit.parentId,
              unit_path: written[index]!.path,
            },
          ],
    ),
  );
  await insertClosure(db, ids);
  return written;
}

/** Places of units that have had only one parent each, the parents' own places being known or among them. */
async function insertClosure(db: Db, ids: readonly number[]): Promise<void> {
  await sql`
    with recursive up as (
      select u.id as ancestor_id, u.id as descendant_id, 0 as depth, null::date as from_on, null::date as to_on, u.path as unit_path
      from unit u where u.id = any(${ids})
      union all
      select p.parent_id, up.descendant_id, up.depth + 1, greatest(up.from_on, p.from_on), least(up.to_on, p.to_on), up.unit_path
      from up join unit_parent p on p.unit_id = up.ancestor_id
        and (p.from_on is null or up.to_on is null or p.from_on < up.to_on)
        and (p.to_on is null or up.from_on is null or up.from_on < p.to_on)
    )
    insert into unit_closure (ancestor_id, descendant_id, depth, from_on, to_on, unit_path)
    select ancestor_id, descendant_id, depth, from_on, to_on, unit_path from up`.execute(db);
}

/** The tree's windows for a unit and all below it, told anew from the dated parents. */
export async function refreshClosure(db: Db, unitId: number): Promise<void> {
  await sql`delete from unit_closure where descendant_id in (select descendant_id from closure_of(${unitId}))`.execute(
    db,
  );
  await sql`
    insert into unit_closure (ancestor_id, descendant_id, depth, from_on, to_on, unit_path)
    select c.ancestor_id, c.descendant_id, c.depth, c.from_on, c.to_on, u.path
    from closure_of(${unitId}) c join unit u on u.id = c.descendant_id`.execute(db);
}

/**
 * Reach uses today's tree: a unit whose parent today is another than its path says gets its new path, and every row
 * below it; an ended one stands under its successor, who answers for what it left. Also how a change dated in the
 * future takes effect on its day. Answers how many units moved.
 */
export async function refreshPaths(db: Db, today: Day): Promise<number> {
  const { rows } = await sql<{ id: number; path: string; wanted: string; parent: number }>`
    select u.id, u.path, above.path as wanted, above.id as parent
    from unit u
    left join unit_parent p on p.unit_id = u.id and (p.from_on is null or p.from_on <= ${today}) and (p.to_on is null or p.to_on > ${today})
    join unit above on above.id = case when u.to_on <= ${today} then coalesce(u.successor_id, p.parent_id) else p.parent_id end
    where u.parent_id is distinct from above.id
    order by length(u.path) limit 1`.execute(db);
  const due = rows[0];
  if (!due) return 0;
  await db.updateTable('unit').set({ parent_id: due.parent }).where('id', '=', due.id).execute();
  await sql`select rewrite_paths(${due.path}, ${due.wanted + segment(due.id)})`.execute(db);
  return 1 + (await refreshPaths(db, today));
}
