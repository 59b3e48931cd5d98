import { sql } from 'kysely';
import type { Db } from '../../db/database.ts';
import { conflict, type FieldFault, invalidInput, notFound, Problem } from '../../lib/problem.ts';
import { foldWords } from '../../lib/vietnamese.ts';
import { getUnitPath } from '../organisation/organisation.finding.queries.ts';
import { groundsOf, refuseArticle } from '../regulations/regulations.entering.queries.ts';
import { regulationShipped } from '../regulations/regulations.problems.ts';
import type { EquivalenceRow, NewEquivalence } from './standards.equivalences.schema.ts';
import type { ConditionCodes } from './standards.files.ts';
import { faults as words } from './standards.problems.ts';

/** Equivalences that bind the unit, of any day, the latest first. */
export async function listEquivalences(
  db: Db,
  unitId: number,
  after: number | undefined,
  limit: number,
): Promise<EquivalenceRow[]> {
  const path = await getUnitPath(db, unitId);
  const beyond = after ? sql`and e.id < ${after}` : sql``;
  const { rows } = await sql<EquivalenceRow>`
    select e.id, e.version, e.kind, e.level, coalesce(e.detail, e.detail_key) as detail, e.as_kind as "asKind", e.as_level as "asLevel",
      e.regulation_id as "regulationId", g.number, e.article, e.from_on as "from", e.to_on as "to",
      (select n.name from unit_name n where n.unit_id = e.unit_id and n.to_on is null limit 1) as "unitName",
      not e.shipped and e.unit_path <> '' and held_by_reach(e.unit_path) as own
    from equivalence e join regulation g on g.id = e.regulation_id
    where starts_with(${path}::text collate "C", e.unit_path) ${beyond} order by e.id desc limit ${limit}`.execute(
    db,
  );
  return rows;
}

export async function insertEquivalence(
  db: Db,
  given: NewEquivalence,
  codes: ConditionCodes,
): Promise<{ id: number; unitId: number }> {
  const { unitId, kind, level, detail, asKind, asLevel, article } = given;
  const under = await getUnitPath(db, unitId);
  const faults = [
    ...levelFaults(codes, 'kind', kind, 'level', level),
    ...levelFaults(codes, 'asKind', asKind, 'asLevel', asLevel),
  ];
  if (faults.length > 0) throw invalidInput(faults);
  const { document, window } = await groundsOf(db, { ...given, note: null }, under);
  await refuseArticle(db, document, article);
  const { rows } = await sql<{ id: number }>`
    insert into equivalence (kind, level, detail, detail_key, as_kind, as_level, regulation_id, article, from_on, to_on, unit_id, unit_path)
    values (${kind}, ${level}, ${detail}, ${detail === null ? null : foldWords(detail)}, ${asKind}, ${asLevel}, ${document.id}, ${article},
      ${window.from}, ${window.to}, ${unitId}, ${under}) returning id`.execute(db);
  return { id: rows[0]!.id, unitId };
}

/** A kind and a level of it that nobody knows, each with its field. */
function levelFaults(
  { kinds, orders }: ConditionCodes,
  kindPath: string,
  kind: string,
  levelPath: string,
  level: string | null,
): FieldFault[] {
  if (!kinds.includes(kind)) return [{ path: kindPath, ...words.kindUnknown(kind) }];
  return level === null || orders[kind]?.includes(level)
    ? []
    : [{ path: levelPath, ...words.levelUnknown(level) }];
}

/** The unit that an equivalence binds; what came with the product is refused by name. */
export async function findEquivalenceUnit(db: Db, id: number): Promise<number | undefined> {
  const row = await db
    .selectFrom('equivalence')
    .select(['unit_id', 'shipped'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (row?.shipped) throw new Problem(regulationShipped);
  return row?.unit_id ?? undefined;
}

export async function withdrawEquivalence(db: Db, id: number, version: number) {
  const { rows } = await sql<{ version: number; unitId: number }>`
    select version, unit_id as "unitId" from equivalence where id = ${id} for update`.execute(db);
  const [row] = rows;
  if (!row) throw new Problem(notFound);
  if (row.version !== version) throw new Problem(conflict);
  await sql`delete from equivalence where id = ${id}`.execute(db);
  return { id, unitId: row.unitId };
}
