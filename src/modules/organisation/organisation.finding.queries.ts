import { sql } from 'kysely';
import type { Db } from '../../db/database.ts';
import { notFound, Problem } from '../../lib/problem.ts';
import { likeness, looserUnitKeys, soundsAlike, unitNameKey } from './organisation.names.labels.ts';
import { noneNear, unitAmbiguous, unitUnknown } from './organisation.problems.ts';

export interface FoundUnit {
  id: number;
  name: string;
  kind: string;
  path: string;
}

/** The unit so named or so coded, today's name or an earlier one; undefined where there is none. */
export async function findUnitByNameOrCode(db: Db, words: string): Promise<FoundUnit | undefined> {
  const { rows } = await sql<FoundUnit & { name_key: string }>`
    select distinct on (u.id) u.id, n.name, u.kind, u.path, n.name_key from unit u join unit_name n on n.unit_id = u.id
    where u.code = ${words} or n.name_key = ${unitNameKey(words)}
    order by u.id, n.from_on desc nulls last limit 50`.execute(db);
  const alike = rows.filter((row) => row.name_key !== unitNameKey(words) || soundsAlike(row.name, words));
  if (alike.length <= 1) return alike[0];
  const top = alike.filter(
    (row) => !alike.some((other) => other.id !== row.id && row.path.startsWith(other.path)),
  );
  if (top.length === 1) return top[0];
  throw new Problem(unitAmbiguous, { name: words, count: rows.length });
}

/** The same, or the problem that names the nearest. */
export async function getUnitByNameOrCode(db: Db, words: string): Promise<FoundUnit> {
  const found = await findUnitByNameOrCode(db, words);
  if (!found) throw await unitUnknownTo(db, words);
  return found;
}

/** The problem that no unit is so named, with those whose names are near. */
export async function unitUnknownTo(db: Db, words: string): Promise<Problem> {
  const near = await nearestUnits(db, words);
  return new Problem(unitUnknown, {
    name: words,
    near: near.map((unit) => unit.name).join('; ') || noneNear,
  });
}

/** Up to five units whose names look most alike. */
async function nearestUnits(db: Db, words: string): Promise<FoundUnit[]> {
  const key = unitNameKey(words);
  // One pass over the names under reach; ten thousand take a few milliseconds, and only a mistake asks for it.
  const { rows } = await sql<FoundUnit & { name_key: string }>`
    select u.id, n.name, u.kind, u.path, n.name_key from unit u join unit_name n on n.unit_id = u.id`.execute(
    db,
  );
  return rows
    .map((row) => ({
      row,
      alike: Math.max(...looserUnitKeys(row.name, '').map((loose) => likeness(loose, key))),
    }))
    .filter(({ alike }) => alike >= 0.5)
    .sort((a, b) => b.alike - a.alike)
    .slice(0, 5)
    .map(({ row: { id, name, kind, path } }) => ({ id, name, kind, path }));
}

export async function getUnitPath(db: Db, unitId: number): Promise<string> {
  const unit = await db.selectFrom('unit').select('path').where('id', '=', unitId).executeTakeFirst();
  if (!unit) throw new Problem(notFound);
  return unit.path;
}

export async function pathsOf(db: Db, unitIds: readonly number[]): Promise<Map<number, string>> {
  const { rows } = await sql<{
    id: number;
    path: string;
  }>`select id, path from unit where id = any(${[...new Set(unitIds)]})`.execute(db);
  return new Map(rows.map((unit) => [unit.id, unit.path]));
}
