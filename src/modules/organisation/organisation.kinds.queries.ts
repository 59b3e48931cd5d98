import { sql } from 'kysely';
import type { Db } from '../../db/database.ts';
import { reachOf } from '../../gate/actor.ts';
import type { Context } from '../../gate/route.ts';
import { Problem } from '../../lib/problem.ts';
import { getUnitPath } from './organisation.finding.queries.ts';
import { standingUnder } from './organisation.kinds.labels.ts';
import { type UnitKind, unitKinds } from './organisation.labels.ts';
import { kindCannotStand, ownRoot } from './organisation.problems.ts';

const words = (kind: UnitKind) => ({ vi: unitKinds.vi(kind), en: unitKinds.en(kind) });

/** Refuses a kind under a unit where it cannot stand; a unit beyond reach is somebody else's to refuse. */
export async function checkStanding(db: Db, kind: UnitKind, parentId: number): Promise<void> {
  const { rows } = await sql<{ kind: UnitKind }>`select kind from unit where id = ${parentId}`.execute(db);
  const parent = rows[0]?.kind;
  if (parent && standingUnder(kind, parent) === 'impossible')
    throw new Problem(kindCannotStand, { kind: words(kind), parent: words(parent) });
}

/** The same of many, each under its own; a root has nothing above it. */
export async function checkStandings(
  db: Db,
  units: readonly { kind: UnitKind; parentId: number | null }[],
): Promise<void> {
  const ids = [...new Set(units.flatMap(({ parentId }) => parentId ?? []))];
  const { rows } = await sql<{ id: number; kind: UnitKind }>`
    select id, kind from unit where id = any(${ids})`.execute(db);
  const kinds = new Map(rows.map(({ id, kind }) => [id, kind]));
  for (const { kind, parentId } of units) {
    const parent = parentId === null ? undefined : kinds.get(parentId);
    if (parent && standingUnder(kind, parent) === 'impossible')
      throw new Problem(kindCannotStand, { kind: words(kind), parent: words(parent) });
  }
}

/** What a unit is called, where it stands and whether it lasts is for those above it to change, or for an administrator. */
export async function checkNotOwnRoot({ db, actor, today }: Context, unitId: number): Promise<void> {
  if (actor.kind === 'system') return;
  const path = await getUnitPath(db, unitId);
  const administers = actor.grants.some(
    ({ role, path: held, from, to }) =>
      role === 'administrator' && path.startsWith(held) && from <= today && (to === null || today < to),
  );
  if (!administers && reachOf(actor, 'organisation.write', today).includes(path)) throw new Problem(ownRoot);
}
