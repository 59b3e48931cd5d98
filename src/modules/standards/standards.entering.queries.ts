import { sql } from 'kysely';
import type { Db } from '../../db/database.ts';
import { invalidInput } from '../../lib/problem.ts';
import type { Condition } from '../../rules/condition.ts';
import type { Scope } from '../../rules/edition.ts';
import { getUnitPath } from '../organisation/organisation.finding.queries.ts';
import { endedBy, groundsOf, movedTo, refuseScope } from '../regulations/regulations.entering.queries.ts';
import type { EditionWritten } from '../regulations/regulations.rules.schema.ts';
import { type ConditionCodes, conditionFaults } from './standards.files.ts';
import { faults } from './standards.problems.ts';
import { findStandard, listStandardEditions } from './standards.register.queries.ts';

/** An edition as somebody lays it down: what a document asks of whom, over a window. */
export interface NewStandardEdition {
  standard: string;
  regulationId: number;
  unitId: number;
  scope: Scope;
  from?: string | undefined;
  to?: string | null | undefined;
  confidence: string;
  note: string | null;
  conditions: readonly Condition[];
}

/** Enters an edition of a standard and ends what it follows, in one act. */
export async function insertStandardEdition(
  db: Db,
  given: NewStandardEdition,
  codes: ConditionCodes,
): Promise<EditionWritten> {
  const { standard, unitId, scope, conditions } = given;
  const under = await getUnitPath(db, unitId);
  refuseScope(scope, codes);
  const { document, window } = await groundsOf(db, given, under);
  await refuseConditions(db, conditions, codes, await listArticles(db, document.id));
  const known = await findStandard(db, standard, window.from);
  if (!known) throw invalidInput([{ path: 'standard', ...faults.noSuchStandard }]);
  const all = await listStandardEditions(db, { standardIds: [known.id] }, window.from);
  const ends = endedBy(all, { ...window, under, scope });
  for (const { id } of ends)
    await sql`update standard_edition set to_on = ${window.from}, version = version + 1 where id = ${id}`.execute(
      db,
    );
  const { rows } = await sql<{ id: number }>`
    insert into standard_edition (standard_id, regulation_id, conditions, from_on, to_on, titles, cadre_kinds, unit_kinds,
      confidence, note, unit_id, unit_path)
    select s.id, ${document.id}, ${JSON.stringify(conditions)}, ${window.from}::date, ${window.to}::date,
      ${scope.titles ?? null}::text[], ${scope.cadreKinds ?? null}::text[], ${scope.unitKinds ?? null}::text[],
      ${given.confidence}, ${given.note}, ${unitId}::bigint, ${under} from standard s where s.code = ${standard} returning id`.execute(
    db,
  );
  return { id: rows[0]!.id, unitId, version: 1, moved: ends.map(movedTo(window.from)) };
}

/** Articles that a condition may cite of the document. */
export async function listArticles(db: Db, regulationId: number): Promise<Set<string>> {
  const { rows } = await sql<{ article: string }>`
    select article from regulation_article where regulation_id = ${regulationId}`.execute(db);
  return new Set(rows.map(({ article }) => article));
}

/** Names each condition that asks for what nobody knows, or that cites an article which the document lacks. */
export async function refuseConditions(
  db: Db,
  conditions: readonly Condition[],
  codes: ConditionCodes,
  articles?: ReadonlySet<string>,
): Promise<void> {
  const { rows } = await sql<{ code: string; unit: string }>`select code, unit from rule`.execute(db);
  const rules = new Map(rows.map(({ code, unit }) => [code, unit]));
  const found = conditionFaults(conditions, codes, rules, articles);
  if (found.length > 0)
    throw invalidInput(found.map(([path, words]) => ({ path: path.join('.'), ...words })));
}
