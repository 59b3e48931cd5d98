import { sql } from 'kysely';
import { type Db, insertMany, updateMany } from '../../db/database.ts';
import type { Day } from '../../lib/days.ts';
import type { UnitStatement } from './organisation.schema.ts';

export type Change = 'created' | 'updated' | 'unchanged';

const figures = ['workers', 'members', 'female_members', 'committee_size'] as const;

interface Count {
  id: number;
  unit_id: number;
  counted_on: Day;
  workers: number | null;
  members: number | null;
  female_members: number | null;
  committee_size: number | null;
}

/** What lists say of units, written set-wise: counts of their day, and the sector where it was not known or is another. */
export async function recordUnitStatements(db: Db, statements: readonly UnitStatement[]): Promise<Change[]> {
  const unitIds = [...new Set(statements.map((statement) => statement.unitId))];
  const units = new Map(
    (
      await db
        .selectFrom('unit')
        .select(['id', 'path', 'from_on', 'sector', 'sector_text'])
        .where(sql<boolean>`id = any(${unitIds})`)
        .execute()
    ).map((unit) => [unit.id, unit]),
  );
  const { rows } = await sql<Count>`
    select id, unit_id, counted_on, workers, members, female_members, committee_size from unit_count where unit_id = any(${unitIds})`.execute(
    db,
  );
  const counts = new Map(rows.map((row) => [`${row.unit_id}|${row.counted_on}`, row]));
  const inserts: Omit<Count, 'id'>[] = [];
  const updates: Count[] = [];
  const unitUpdates = new Map<
    number,
    { id: number; sector: string | null; sector_text: string | null; from_on: Day }
  >();
  const changes = statements.map((statement): Change => {
    const stated = {
      workers: statement.workers,
      members: statement.members,
      female_members: statement.femaleMembers,
      committee_size: statement.committeeSize,
    };
    const unit = units.get(statement.unitId)!;
    const other =
      (statement.sector !== null && statement.sector !== unit.sector) ||
      (statement.sectorText !== null && statement.sectorText !== unit.sector_text);
    if (other || statement.statedOn < unit.from_on) {
      // A list of an earlier day shows that the unit was there before the record knew of it.
      Object.assign(unit, {
        sector: statement.sector ?? unit.sector,
        sector_text: statement.sectorText ?? unit.sector_text,
        from_on: statement.statedOn < unit.from_on ? statement.statedOn : unit.from_on,
      });
      unitUpdates.set(unit.id, unit);
    }
    const silent = figures.every((figure) => stated[figure] === null);
    const known = counts.get(`${statement.unitId}|${statement.statedOn}`);
    if (!known) {
      if (silent) return other ? 'updated' : 'unchanged';
      const row = { unit_id: statement.unitId, counted_on: statement.statedOn, ...stated };
      counts.set(`${statement.unitId}|${statement.statedOn}`, row as Count);
      inserts.push(row);
      return 'created';
    }
    const changed = figures.some((figure) => stated[figure] !== null && stated[figure] !== known[figure]);
    if (!changed) return other ? 'updated' : 'unchanged';
    for (const figure of figures) known[figure] = stated[figure] ?? known[figure];
    if (!inserts.includes(known)) updates.push(known);
    return 'updated';
  });
  await insertMany(
    db,
    'unit_count',
    inserts.map((row) => ({ ...row, unit_path: units.get(row.unit_id)!.path })),
  );
  await updateMany(db, 'unit_count', figures, updates);
  await updateMany(db, 'unit', ['sector', 'sector_text', 'from_on'], [...unitUpdates.values()]);
  return changes;
}

/** The quota of one year, assigned or assigned anew. */
export async function setQuota(
  db: Db,
  unitId: number,
  year: number,
  quota: number,
  documentId: number | null,
): Promise<Change> {
  const known = await db
    .selectFrom('unit_quota')
    .selectAll()
    .where('unit_id', '=', unitId)
    .where('year', '=', year)
    .executeTakeFirst();
  if (known?.quota === quota && known.document_id === documentId) return 'unchanged';
  if (known) {
    await db
      .updateTable('unit_quota')
      .set({ quota, document_id: documentId })
      .where('id', '=', known.id)
      .execute();
    return 'updated';
  }
  await sql`insert into unit_quota (unit_id, year, quota, document_id, unit_path)
    select id, ${year}, ${quota}, ${documentId}, path from unit where id = ${unitId}`.execute(db);
  return 'created';
}
