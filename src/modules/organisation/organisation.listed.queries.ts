import { sql } from 'kysely';
import { type Db, insertMany, updateMany } from '../../db/database.ts';
import { type Day, showDay } from '../../lib/days.ts';
import { Problem } from '../../lib/problem.ts';
import { ensureDocuments } from '../documents/documents.queries.ts';
import { checkStandings } from './organisation.kinds.queries.ts';
import { unitNameKey } from './organisation.names.labels.ts';
import { foundingImpossible, listedElsewhere } from './organisation.problems.ts';
import type { ListedUnit } from './organisation.schema.ts';
import type { Change } from './organisation.statements.queries.ts';
import { insertUnits } from './organisation.units.queries.ts';

export interface Listed {
  id: number;
  path: string;
  change: Change;
  /** Set where the record knows another day of founding, or of the unit before that day: it stays as it is. */
  foundedOtherwise: Day | null;
  /** The name on record where the list writes another, which changes nothing: renaming has its day and decision. */
  namedOtherwise: string | null;
}

interface Known {
  id: number;
  path: string;
  code: string | null;
  sector: string | null;
  address: string | null;
  from_on: Day;
  founded: Day | null;
  parent_id: number | null;
  name: string;
}

const firstUnions = '1929-01-01';

/** Units as a list has them, set-wise: new ones with their founding, known ones put right where the list says more. */
export async function recordListedUnits(db: Db, units: readonly ListedUnit[], today: Day): Promise<Listed[]> {
  for (const { foundedOn, name } of units)
    if (foundedOn !== null && (foundedOn < firstUnions || foundedOn > today))
      throw new Problem(foundingImpossible, { name, on: showDay(foundedOn) });
  await checkStandings(db, units);
  const fresh = units.filter(({ unitId }) => unitId === null);
  const made = await insertUnits(
    db,
    fresh.map((unit) => ({ ...unit, fromOn: unit.foundedOn ?? unit.statedOn })),
  );
  const madeOf = new Map(fresh.map((unit, at) => [unit, made[at]!]));
  const known = await listKnown(
    db,
    units.flatMap(({ unitId }) => unitId ?? []),
  );
  const founded: { unit: ListedUnit; id: number; path: string }[] = [];
  const changed = new Map<number, Known>();
  const results = units.map((unit): Listed => {
    const written = madeOf.get(unit);
    if (written) {
      if (unit.foundedOn !== null) founded.push({ unit, ...written });
      return { ...written, change: 'created', foundedOtherwise: null, namedOtherwise: null };
    }
    const before = known.get(unit.unitId!)!;
    if (unit.parentId !== null && unit.parentId !== before.parent_id)
      throw new Problem(listedElsewhere, { name: before.name });
    const after = { ...before, ...told(unit) };
    const isOther = unit.foundedOn !== null && before.founded !== null && before.founded !== unit.foundedOn;
    const isLater = unit.foundedOn !== null && before.founded === null && unit.foundedOn > before.from_on;
    const isNew = unit.foundedOn !== null && before.founded === null && !isLater;
    if (isNew) {
      founded.push({ unit, id: before.id, path: before.path });
      after.from_on = unit.foundedOn!;
      after.founded = unit.foundedOn;
    }
    const { id, path } = before;
    const differs = JSON.stringify(after) !== JSON.stringify(before);
    if (differs) {
      known.set(id, after);
      changed.set(id, after);
    }
    return {
      id,
      path,
      change: differs ? 'updated' : 'unchanged',
      namedOtherwise: unitNameKey(before.name) === unitNameKey(unit.name) ? null : before.name,
      foundedOtherwise: isOther ? before.founded : isLater ? before.from_on : null,
    };
  });
  await updateMany(db, 'unit', ['code', 'sector', 'address', 'from_on'], [...changed.values()]);
  await insertFoundings(db, founded);
  return results;
}

/** Silence changes nothing. */
const told = ({ code, sector, address }: ListedUnit) => ({
  ...(code !== null && { code }),
  ...(sector !== null && { sector }),
  ...(address !== null && { address }),
});

async function listKnown(db: Db, ids: readonly number[]): Promise<Map<number, Known>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<Known>`
    select u.id, u.path, u.code, u.sector, u.address, u.from_on, u.parent_id,
      (select n.name from unit_name n where n.unit_id = u.id order by n.from_on desc nulls last limit 1) as name,
      (select min(e.effective_on) from unit_event e where e.unit_id = u.id and e.kind = 'established') as founded
    from unit u where u.id = any(${ids}) order by u.id for update`.execute(db);
  return new Map(rows.map((row) => [row.id, row]));
}

async function insertFoundings(
  db: Db,
  founded: readonly { unit: ListedUnit; id: number; path: string }[],
): Promise<void> {
  const documents = await ensureDocuments(
    db,
    founded.map(({ unit, path }) => ({
      ...(unit.document ?? { number: null, signedOn: null }),
      unitPath: path,
    })),
  );
  await insertMany(
    db,
    'unit_event',
    founded.map(({ unit, id, path }, at) => ({
      unit_id: id,
      kind: 'established',
      effective_on: unit.foundedOn,
      document_id: documents[at] ?? null,
      unit_path: path,
    })),
  );
}

/** Quotas of many units, set-wise. */
export async function recordQuotas(
  db: Db,
  quotas: readonly { unitId: number; year: number; quota: number }[],
): Promise<Change[]> {
  const { rows } = await sql<{ id: number; unit_id: number; year: number; quota: number }>`
    select q.id, q.unit_id, q.year, q.quota from unit_quota q
    join unnest(${quotas.map(({ unitId }) => unitId)}::bigint[], ${quotas.map(({ year }) => year)}::int[]) as t(unit_id, year)
      on t.unit_id = q.unit_id and t.year = q.year for update of q`.execute(db);
  const known = new Map(rows.map((row) => [`${row.unit_id} ${row.year}`, row]));
  const changes = quotas.map(({ unitId, year, quota }): Change => {
    const before = known.get(`${unitId} ${year}`);
    return before ? (before.quota === quota ? 'unchanged' : 'updated') : 'created';
  });
  const fresh = quotas.filter((_, at) => changes[at] === 'created');
  await sql`
    insert into unit_quota (unit_id, year, quota, unit_path)
    select u.id, t.year, t.quota, u.path
    from unnest(${fresh.map(({ unitId }) => unitId)}::bigint[], ${fresh.map(({ year }) => year)}::int[],
      ${fresh.map(({ quota }) => quota)}::int[]) as t(unit_id, year, quota) join unit u on u.id = t.unit_id`.execute(
    db,
  );
  await updateMany(
    db,
    'unit_quota',
    ['quota'],
    quotas.flatMap(({ unitId, year, quota }, at) =>
      changes[at] === 'updated' ? [{ id: known.get(`${unitId} ${year}`)!.id, quota }] : [],
    ),
  );
  return changes;
}
