import { sql } from 'kysely';
import type { Db } from '../../db/database.ts';
import type { KnownUnit } from './imports.units.ts';

export async function hasProvince(db: Db): Promise<boolean> {
  const found = await db
    .selectFrom('unit')
    .select('id')
    .where('kind', '=', 'provincial_federation')
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}

/** Until the transaction ends no other import or undoing of this unit, of one above it or below it goes on. */
export const holdBranch = (db: Db, path: string) => sql`select hold_branch(${path})`.execute(db);

/** Until the transaction ends nobody else makes a unit; two first imports must not each make the province. */
export const holdUnits = (db: Db) => sql`lock table unit in share row exclusive mode`.execute(db);

export async function getKnownUnit(db: Db, id: number, name: string): Promise<KnownUnit> {
  const unit = await db
    .selectFrom('unit')
    .select(['kind', 'path', 'parent_id', 'code'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return {
    id,
    name,
    kind: unit.kind as KnownUnit['kind'],
    path: unit.path,
    parentId: unit.parent_id,
    code: unit.code,
  };
}

/** Every unit of the subtree with all its names, the latest first; ten thousand take about 50 ms and 10 MB. */
export async function listKnownUnits(
  db: Db,
  path: string,
): Promise<(Omit<KnownUnit, 'name'> & { names: string[] })[]> {
  const { rows } = await sql<Omit<KnownUnit, 'name'> & { names: string[] }>`
    select u.id, u.code, u.kind, u.parent_id as "parentId", u.path, array_agg(n.name order by n.from_on desc nulls last) as names
    from unit u join unit_name n on n.unit_id = u.id
    where u.path >= ${path} and u.path < ${path} || '~' group by u.id`.execute(db);
  return rows;
}
