import { sql } from 'kysely';
import { type Db, insertMany } from '../../db/database.ts';
import { conflict, type FieldFault, notFound, Problem } from '../../lib/problem.ts';
import { foldWords } from '../../lib/vietnamese.ts';
import { ensureDocument } from '../documents/documents.queries.ts';
import { standingUnder } from './organisation.kinds.labels.ts';
import { checkStanding } from './organisation.kinds.queries.ts';
import { type UnitKind, unitKinds } from './organisation.labels.ts';
import { unitNameKey } from './organisation.names.labels.ts';
import { codeTaken, kindCannotStand, linesRefused, nameTaken } from './organisation.problems.ts';
import { livingOn } from './organisation.tree.queries.ts';
import { insertUnits } from './organisation.units.queries.ts';
import type { DetailsCorrection, NameCorrection, UnitList } from './organisation.writing.schema.ts';

/** Establishes all of a list or none; each line at fault is named with its reason. */
export async function establishUnits(db: Db, list: UnitList): Promise<number[]> {
  const { parentId, fromOn, units } = list;
  // The parent's row is locked, so that two lists with the same names come one after the other.
  const { rows: parents } = await sql<{ kind: UnitKind; path: string }>`
    select kind, path from unit where id = ${parentId} for update`.execute(db);
  const [parent] = parents;
  if (!parent) throw new Problem(notFound);
  const faults = await faultsOfLines(db, list, parent.kind);
  if (faults.length > 0)
    throw new Problem(
      linesRefused,
      { count: new Set(faults.map(({ path }) => path.split('.')[1])).size },
      faults,
    );
  const document = await ensureDocument(db, list.document, parent.path);
  const made = await insertUnits(
    db,
    units.map((unit) => ({ ...unit, parentId, fromOn })),
  );
  await insertMany(
    db,
    'unit_event',
    made.map(({ id, path }) => ({
      unit_id: id,
      kind: 'established',
      effective_on: fromOn,
      document_id: document,
      unit_path: path,
    })),
  );
  return made.map(({ id }) => id);
}

async function faultsOfLines(
  db: Db,
  { parentId, fromOn, units }: UnitList,
  parent: UnitKind,
): Promise<FieldFault[]> {
  const { rows: siblings } = await sql<{ key: string }>`
    select n.name_key as key from unit u join unit_name n on n.unit_id = u.id and n.to_on is null
    where u.parent_id = ${parentId} and ${livingOn('u', fromOn)}`.execute(db);
  const names = new Set(siblings.map(({ key }) => key));
  const asked = units.flatMap(({ code }) => (code === null ? [] : [code]));
  const { rows: taken } = await sql<{
    code: string;
  }>`select code from unit where code = any(${asked})`.execute(db);
  const codes = new Set(taken.map(({ code }) => code));
  return units.flatMap(({ name, kind, code }, at) => {
    const refused = (field: string, { vi, en }: FieldFault | typeof nameTaken): FieldFault[] => [
      { path: `units.${at}.${field}`, vi, en },
    ];
    const told = (problem: Problem) => ({ path: '', vi: problem.vi(), en: problem.en() });
    const key = unitNameKey(name);
    const found = [
      ...(names.has(key) ? refused('name', told(new Problem(nameTaken, { name }))) : []),
      ...(code !== null && codes.has(code) ? refused('code', codeTaken) : []),
      ...(standingUnder(kind, parent) === 'impossible'
        ? refused('kind', told(new Problem(kindCannotStand, { kind: both(kind), parent: both(parent) })))
        : []),
    ];
    names.add(key);
    if (code !== null) codes.add(code);
    return found;
  });
}

const both = (kind: UnitKind) => ({ vi: unitKinds.vi(kind), en: unitKinds.en(kind) });

export async function findUnitOfName(db: Db, nameId: number): Promise<number | undefined> {
  return (await db.selectFrom('unit_name').select('unit_id').where('id', '=', nameId).executeTakeFirst())
    ?.unit_id;
}

/** Puts a name right in place; what was believed stays in its past. */
export async function correctName(
  db: Db,
  { nameId, name, was }: NameCorrection,
): Promise<{ unitId: number }> {
  const standing = await db
    .selectFrom('unit_name')
    .select(['unit_id', 'name'])
    .where('id', '=', nameId)
    .forUpdate()
    .executeTakeFirst();
  if (!standing) throw new Problem(notFound);
  if (standing.name !== was) throw new Problem(conflict);
  await db
    .updateTable('unit_name')
    .set({ name, name_key: unitNameKey(name), search_key: foldWords(name) })
    .where('id', '=', nameId)
    .execute();
  return { unitId: standing.unit_id };
}

/** Puts kind, code and sector right in place; a kind must still be able to stand where the unit stands. */
export async function correctDetails(db: Db, told: DetailsCorrection): Promise<void> {
  const { unitId, was, kind, code, sector } = told;
  const standing = await db
    .selectFrom('unit')
    .select(['kind', 'code', 'sector', 'parent_id'])
    .where('id', '=', unitId)
    .forUpdate()
    .executeTakeFirst();
  if (!standing) throw new Problem(notFound);
  if (standing.kind !== was.kind || standing.code !== was.code || standing.sector !== was.sector)
    throw new Problem(conflict);
  if (kind !== standing.kind) {
    if (standing.parent_id !== null) await checkStanding(db, kind, standing.parent_id);
    await checkAbove(db, kind, unitId);
  }
  await db.updateTable('unit').set({ kind, code, sector }).where('id', '=', unitId).execute();
}

/** Refuses a kind under which what stands below the unit could not stand. */
async function checkAbove(db: Db, kind: UnitKind, unitId: number): Promise<void> {
  const { rows } = await sql<{ kind: UnitKind }>`
    select distinct kind from unit where parent_id = ${unitId} and to_on is null`.execute(db);
  const stranded = rows.find((below) => standingUnder(below.kind, kind) === 'impossible');
  if (stranded) throw new Problem(kindCannotStand, { kind: both(stranded.kind), parent: both(kind) });
}
