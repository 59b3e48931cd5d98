import { sql } from 'kysely';
import type { Db } from '../../db/database.ts';
import { invalidInput } from '../../lib/problem.ts';
import type { Condition } from '../../rules/condition.ts';
import type { Edition, Scope } from '../../rules/edition.ts';
import { getUnitPath } from '../organisation/organisation.finding.queries.ts';
import { endedBy, groundsOf, movedTo, refuseScope } from '../regulations/regulations.entering.queries.ts';
import type { EditionWritten } from '../regulations/regulations.rules.schema.ts';
import { type ConditionCodes, conditionFaults } from './standards.files.ts';

/** An edition as the resolver reads it, with the document that lays it down. */
export interface PlacedStandard extends Edition {
  id: number;
  number: string;
}

/** Editions of one standard, of any day, that bind somebody within reach. */
async function listStandardEditions(db: Db, standard: string): Promise<PlacedStandard[]> {
  const { rows } = await sql<PlacedStandard>`
    select e.id, g.number, e.from_on as "from", e.to_on as "to", e.unit_path as under,
      json_strip_nulls(json_build_object('titles', e.titles, 'cadreKinds', e.cadre_kinds, 'unitKinds', e.unit_kinds)) as scope
    from standard_edition e join standard s on s.id = e.standard_id join regulation g on g.id = e.regulation_id
    where s.code = ${standard} and not e.draft order by e.from_on, e.id`.execute(db);
  return rows;
}

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
  const { rows: articles } = await sql<{ article: string }>`
    select article from regulation_article where regulation_id = ${document.id}`.execute(db);
  await refuseConditions(db, conditions, codes, new Set(articles.map(({ article }) => article)));
  const ends = endedBy(await listStandardEditions(db, standard), { ...window, under, scope });
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

/** Names each condition that asks for what nobody knows, or that cites an article which the document lacks. */
export async function refuseConditions(
  db: Db,
  conditions: readonly Condition[],
  codes: ConditionCodes,
  articles?: ReadonlySet<string>,
): Promise<void> {
  const { rows } = await sql<{ code: string }>`select code from rule`.execute(db);
  const found = conditionFaults(conditions, codes, new Set(rows.map(({ code }) => code)), articles);
  if (found.length > 0)
    throw invalidInput(found.map(([path, words]) => ({ path: path.join('.'), ...words })));
}
