import { sql } from 'kysely';
import type { Db } from '../../db/database.ts';
import type { Day } from '../../lib/days.ts';
import type { Sql } from '../../lib/indicator.ts';
import { conflict, notFound, Problem } from '../../lib/problem.ts';
import { getUnitPath } from '../organisation/organisation.finding.queries.ts';
import {
  insertEdition,
  refuseColumns,
  refuseScope,
  refuseValue,
} from '../regulations/regulations.entering.queries.ts';
import type { EditionWritten } from '../regulations/regulations.rules.schema.ts';
import {
  type DraftChange,
  type DraftIssue,
  type DraftKind,
  type DraftPlace,
  type DraftTold,
  type DraftWritten,
  draftKinds,
} from './standards.drafts.schema.ts';
import { insertStandardEdition, refuseConditions } from './standards.entering.queries.ts';
import type { ConditionCodes } from './standards.files.ts';

const tables: Record<DraftKind, { edition: Sql; parent: Sql; parentId: Sql; copied: Sql; told: Sql }> = {
  standard: {
    edition: sql`standard_edition`,
    parent: sql`standard`,
    parentId: sql`standard_id`,
    copied: sql`conditions`,
    told: sql`e.conditions`,
  },
  rule: {
    edition: sql`rule_edition`,
    parent: sql`rule`,
    parentId: sql`rule_id`,
    copied: sql`value, rounding, enforcement`,
    told: sql`p.unit as counted, p.bound, e.value, e.rounding, e.enforcement`,
  },
};

const told = (of: DraftKind, where: Sql): Sql => {
  const { edition, parent, parentId, told: more } = tables[of];
  return sql`
    select ${of}::text as of, e.id, e.version, p.code, p.vi, p.en, e.unit_id as "unitId", e.unit_path as under,
      coalesce((select n.name from unit_name n where n.unit_id = e.unit_id and n.to_on is null limit 1), '') as "unitName",
      json_strip_nulls(json_build_object('titles', e.titles, 'cadreKinds', e.cadre_kinds, 'unitKinds', e.unit_kinds)) as scope,
      e.confidence, e.note, ${more}
    from ${edition} e join ${parent} p on p.id = e.${parentId} where e.draft and ${where}`;
};

/** A draft with the path of the unit that it would bind. */
export type PlacedDraft = DraftTold & { under: string };

/** Drafts within reach, of standards before those of rules, the latest first. */
export async function listDrafts(
  db: Db,
  after: DraftPlace | undefined,
  limit: number,
): Promise<PlacedDraft[]> {
  const found: PlacedDraft[] = [];
  for (const kind of draftKinds) {
    if (after?.[0] === 'rule' && kind === 'standard') continue;
    const beyond = after?.[0] === kind ? sql`e.id < ${after[1]}` : sql`true`;
    const { rows } = await sql<PlacedDraft>`
      ${told(kind, beyond)} order by e.id desc limit ${limit - found.length}`.execute(db);
    found.push(...rows);
    if (found.length === limit) break;
  }
  return found;
}

export async function findDraft(db: Db, of: DraftKind, id: number): Promise<PlacedDraft | undefined> {
  const { rows } = await sql<PlacedDraft>`${told(of, sql`e.id = ${id}`)}`.execute(db);
  return rows[0];
}

/** The unit that a draft would bind. */
export const findDraftUnit = async (db: Db, of: DraftKind, id: number): Promise<number | undefined> =>
  (await findDraft(db, of, id))?.unitId;

/** Copies what an edition says; its note and confidence speak of the document that laid that down, and stay there. */
export async function insertDraft(
  db: Db,
  { of, edition: id, unitId }: { of: DraftKind; edition: number; unitId: number },
  today: Day,
): Promise<DraftWritten> {
  const { edition, parentId, copied } = tables[of];
  const under = await getUnitPath(db, unitId);
  const { rows } = await sql<{ id: number }>`
    insert into ${edition} (${parentId}, ${copied}, titles, cadre_kinds, unit_kinds, from_on, confidence, draft, unit_id, unit_path)
    select ${parentId}, ${copied}, titles, cadre_kinds, unit_kinds, ${today}::date, 'verified', true, ${unitId}::bigint, ${under}
    from ${edition} where id = ${id} and not draft returning id`.execute(db);
  if (!rows[0]) throw new Problem(notFound);
  return { of, id: rows[0].id, unitId, version: 1 };
}

/** The draft, locked, as it was read. */
async function getDraft(db: Db, of: DraftKind, id: number, version: number): Promise<PlacedDraft> {
  await sql`select from ${tables[of].edition} where id = ${id} and draft for update`.execute(db);
  const draft = await findDraft(db, of, id);
  if (!draft) throw new Problem(notFound);
  if (draft.version !== version) throw new Problem(conflict);
  return draft;
}

export async function changeDraft(db: Db, change: DraftChange, codes: ConditionCodes): Promise<DraftWritten> {
  const { of, id, version } = change;
  const before = await getDraft(db, of, id, version);
  const { scope = before.scope, note = before.note } = change;
  refuseScope(scope, codes);
  const common = sql`titles = ${scope.titles ?? null}, cadre_kinds = ${scope.cadreKinds ?? null},
    unit_kinds = ${scope.unitKinds ?? null}, note = ${note}, version = version + 1`;
  if (change.of === 'standard' && before.of === 'standard') {
    const { conditions = before.conditions } = change;
    await refuseConditions(db, conditions, codes);
    await sql`update standard_edition set ${common}, conditions = ${JSON.stringify(conditions)} where id = ${id}`.execute(
      db,
    );
  }
  if (change.of === 'rule' && before.of === 'rule') {
    const { value = before.value, rounding = before.rounding, enforcement = before.enforcement } = change;
    refuseValue(before.counted, value);
    // The draft was copied, so it has the columns of what it follows.
    refuseColumns([before], value);
    await sql`update rule_edition set ${common}, value = ${JSON.stringify(value)}, rounding = ${rounding},
      enforcement = ${enforcement} where id = ${id}`.execute(db);
  }
  return { of, id, unitId: before.unitId, version: version + 1 };
}

export async function dropDraft(db: Db, of: DraftKind, id: number, version: number): Promise<DraftWritten> {
  const { unitId } = await getDraft(db, of, id, version);
  await sql`delete from ${tables[of].edition} where id = ${id}`.execute(db);
  return { of, id, unitId, version };
}

/**
 * Lays the draft down by a document from a day on and ends what it follows, as if it had been entered so at once; the
 * draft goes in the same act.
 */
export async function issueDraft(
  db: Db,
  { of, id, version, article, articles, ...grounds }: DraftIssue,
  codes: ConditionCodes,
): Promise<EditionWritten> {
  const draft = await getDraft(db, of, id, version);
  await dropDraft(db, of, id, version);
  if (draft.of === 'rule')
    return insertEdition(db, { ...draft, ...grounds, article, rule: draft.code }, codes);
  const conditions = draft.conditions.map((one) => ({ ...one, article: articles[one.key] ?? null }));
  return insertStandardEdition(db, { ...draft, ...grounds, conditions, standard: draft.code }, codes);
}
