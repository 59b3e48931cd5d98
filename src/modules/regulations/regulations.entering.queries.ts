import { sql } from 'kysely';
import type { Db } from '../../db/database.ts';
import { type Day, showDay } from '../../lib/days.ts';
import { conflict, invalidInput, notFound, Problem } from '../../lib/problem.ts';
import { findShapeFault } from '../../lib/shape.problems.ts';
import { collide, type Edition, type Occasion, resolve, type Scope } from '../../rules/edition.ts';
import { getUnitPath } from '../organisation/organisation.finding.queries.ts';
import { type ScopeCodes, scopeFaults } from './regulations.files.ts';
import type { RuleUnit } from './regulations.labels.ts';
import {
  articleUnknown,
  beginsTogether,
  blocksUnsure,
  endsBeforeItBegins,
  faults,
  regulationShipped,
  widerThanDocument,
} from './regulations.problems.ts';
import { findRule, listEditions, type PlacedEdition } from './regulations.rules.queries.ts';
import type { EditionChange, EditionWritten, NewEdition, Succession } from './regulations.rules.schema.ts';
import { unsureBlocks, valueShapes } from './regulations.schema.ts';
import { findOwner, type Owner } from './regulations.writing.queries.ts';

type Window = Pick<Edition, 'from' | 'to'>;

type Numbered = Edition & Pick<PlacedEdition, 'id' | 'number'>;

/** What stands of the same unit for a shared scope on a shared day: it ends where the new one begins, or is in its way. */
export function followed<E extends Numbered>(all: readonly E[], fresh: Edition) {
  const met = all.filter((one) => collide(one, fresh));
  return {
    ends: met.filter(({ from }) => from < fresh.from),
    collides: met.filter(({ from }) => from >= fresh.from),
  };
}

/** What a new edition ends; refused where something is in its way. */
export function endedBy<E extends Numbered>(all: readonly E[], fresh: Edition): E[] {
  const { ends, collides } = followed(all, fresh);
  const [inTheWay] = collides;
  if (inTheWay) throw new Problem(beginsTogether, { number: inTheWay.number, from: showDay(inTheWay.from) });
  return ends;
}

export const movedTo =
  (becomes: Day | null) =>
  ({ id, number, from, to }: Numbered) => ({ id, number, from, to, becomes });

/** The document by which an edition for the units under a path is laid down, and the window that it then has. */
export async function groundsOf(
  db: Db,
  given: { regulationId: number; from?: Day | undefined; to?: Day | null | undefined; note: string | null },
  under: string,
): Promise<{ document: Owner; window: Window }> {
  const document = await findOwner(db, given.regulationId);
  if (!document) throw invalidInput([{ path: 'regulationId', ...faults.documentUnknown }]);
  if (!under.startsWith(document.unitPath)) throw new Problem(widerThanDocument, { number: document.number });
  const window = { from: given.from ?? document.from, to: given.to === undefined ? document.to : given.to };
  refuseWindow(window, document, given.note);
  return { document, window };
}

export function refuseScope(scope: Scope, codes: ScopeCodes): void {
  const unknown = scopeFaults(scope, codes);
  if (unknown.length > 0)
    throw invalidInput(unknown.map(([dimension, words]) => ({ path: `scope.${dimension}`, ...words })));
}

/** Days between the edition and its nearest neighbours of the same unit and scope. */
function gapsBeside(all: readonly PlacedEdition[], fresh: Edition): Succession['gaps'] {
  const alike = all.filter((one) => collide({ ...one, from: fresh.from, to: null }, { ...fresh, to: null }));
  const before = alike.filter(({ to }) => to !== null && to <= fresh.from).map(({ to }) => to!);
  const begun = alike.some(({ from, to }) => from < fresh.from && (to === null || to >= fresh.from));
  const after = alike.map(({ from }) => from).filter((from) => fresh.to !== null && from >= fresh.to);
  const [last] = before.sort().reverse();
  const [next] = after.sort();
  return [
    ...(last && last < fresh.from && !begun ? [{ from: last, to: fresh.from }] : []),
    ...(next && fresh.to && next > fresh.to ? [{ from: fresh.to, to: next }] : []),
  ];
}

/** What an edition would end, what is in its way, and what steps back for it, before it is entered. */
export async function foreseeEdition(
  db: Db,
  code: string,
  fresh: Edition,
  occasion: Occasion,
): Promise<Succession> {
  const all = await listEditions(db, { rule: code }, fresh.from);
  const { ends, collides } = followed(all, fresh);
  const applies = resolve(all, { ...occasion, on: fresh.from }).edition;
  return {
    ends: ends.map(movedTo(fresh.from)),
    collides,
    gaps: gapsBeside(all, fresh),
    overrides: applies && !ends.includes(applies) && !collides.includes(applies) ? applies : null,
  };
}

/** Enters an edition and ends what it follows, in one act. */
export async function insertEdition(db: Db, given: NewEdition, codes: ScopeCodes): Promise<EditionWritten> {
  const { unitId, scope } = given;
  const under = await getUnitPath(db, unitId);
  const rule = await findRule(db, given.rule);
  if (!rule) throw invalidInput([{ path: 'rule', ...faults.noSuchRule }]);
  refuseScope(scope, codes);
  refuseValue(rule.counted, given.value);
  const { document, window } = await groundsOf(db, given, under);
  await refuseArticle(db, document, given.article);
  const all = await listEditions(db, { rule: given.rule }, window.from);
  refuseColumns(all, given.value);
  const ends = endedBy(all, { ...window, under, scope });
  for (const one of ends) await endEdition(db, one.id, window.from);
  const { rows } = await sql<{ id: number }>`
    insert into rule_edition (rule_id, regulation_id, article, value, rounding, from_on, to_on, titles, cadre_kinds, unit_kinds,
      enforcement, confidence, note, unit_id, unit_path)
    values (${rule.id}, ${document.id}, ${given.article}, ${JSON.stringify(given.value)}, ${given.rounding}, ${window.from},
      ${window.to}, ${listOf(scope, 'titles')}, ${listOf(scope, 'cadreKinds')}, ${listOf(scope, 'unitKinds')},
      ${given.enforcement}, ${given.confidence}, ${given.note}, ${unitId}, ${under}) returning id`.execute(
    db,
  );
  return { id: rows[0]!.id, unitId, version: 1, moved: ends.map(movedTo(window.from)) };
}

const listOf = (scope: Scope, dimension: keyof Scope) => scope[dimension] ?? null;

/** Puts right what an edition says; whom it binds and since when stays. */
export async function changeEdition(db: Db, change: EditionChange): Promise<EditionWritten> {
  const { id, version, ...rest } = change;
  const before = await getOwn(db, id, version);
  const document = (await findOwner(db, before.regulationId))!;
  const after = {
    ...before,
    ...Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined)),
  };
  refuseValue(before.counted, after.value);
  refuseWindow(after, document, after.note);
  if (!unsureBlocks(after as never))
    throw invalidInput([{ path: 'enforcement', ...findShapeFault(blocksUnsure)! }]);
  await refuseArticle(db, document, after.article);
  const others = (await listEditions(db, { rule: before.rule }, before.from)).filter((one) => one.id !== id);
  refuseColumns(others, after.value);
  const inTheWay = others.find((one) => collide(one, after));
  if (inTheWay) throw new Problem(beginsTogether, { number: inTheWay.number, from: showDay(inTheWay.from) });
  await sql`
    update rule_edition set article = ${after.article}, value = ${JSON.stringify(after.value)}, rounding = ${after.rounding},
      to_on = ${after.to}, enforcement = ${after.enforcement}, confidence = ${after.confidence}, note = ${after.note},
      version = version + 1 where id = ${id}`.execute(db);
  return { id, unitId: before.unitId!, version: version + 1, moved: [] };
}

/** Takes an edition back as never laid down; what it had ended goes on, up to whatever came after. */
export async function withdrawEdition(db: Db, id: number, version: number): Promise<EditionWritten> {
  const gone = await getOwn(db, id, version);
  const all = (await listEditions(db, { rule: gone.rule }, gone.from)).filter((one) => one.id !== id);
  const { rows } = await sql<{ id: number; to: Day | null }>`
    with entered as (select min(v.act_id) as act_id from (select act_id from rule_edition where id = ${id}
      union all select act_id from rule_edition_past where id = ${id}) v)
    select p.id, p.to_on as "to" from entered join rule_edition_past p on p.past_act_id = entered.act_id
    join rule_edition e on e.id = p.id and e.to_on = ${gone.from} where p.id <> ${id}`.execute(db);
  await sql`delete from rule_edition where id = ${id}`.execute(db);
  const moved: EditionWritten['moved'] = [];
  for (const { id: former, to } of rows) {
    const one = all.find((edition) => edition.id === former);
    if (!one) continue;
    const later = all.filter((other) => other.id !== former && collide(other, { ...one, to }));
    const becomes = [to, ...later.map(({ from }) => from)].filter((day) => day !== null).sort()[0] ?? null;
    await endEdition(db, former, becomes);
    moved.push(movedTo(becomes)(one));
  }
  return { id, unitId: gone.unitId!, version, moved };
}

const endEdition = (db: Db, id: number, to: Day | null) =>
  sql`update rule_edition set to_on = ${to}, version = version + 1 where id = ${id}`.execute(db);

/** The edition, locked, where it was entered here and is still as it was read. */
async function getOwn(db: Db, id: number, version: number): Promise<PlacedEdition> {
  const [edition] = await listEditions(db, { id }, '9999-12-31');
  if (!edition) throw new Problem(notFound);
  if (edition.shipped || edition.unitId === null) throw new Problem(regulationShipped);
  const { rows } = await sql<{ version: number }>`
    select version from rule_edition where id = ${id} for update`.execute(db);
  if (rows[0]?.version !== version) throw new Problem(conflict);
  return edition;
}

/** The unit that an edition binds; undefined where there is none of its own. */
export async function findEditionUnit(db: Db, id: number): Promise<number | undefined> {
  const row = await db.selectFrom('rule_edition').select('unit_id').where('id', '=', id).executeTakeFirst();
  return row?.unit_id ?? undefined;
}

export function refuseValue(counted: string, value: unknown): void {
  if (!valueShapes[counted as RuleUnit].safeParse(value).success)
    throw invalidInput([{ path: 'value', ...faults.valueWrong(counted) }]);
}

/** Who reads a table knows its columns and what stands in them, so each edition of a rule has those of the editions before it. */
export function refuseColumns(all: readonly { value: unknown }[], value: unknown): void {
  const known = all.map((one) => one.value).find(isTable);
  if (!known || !isTable(value)) return;
  const columns = columnsOf(known);
  if (columnsOf(value).join() !== columns.join())
    throw invalidInput([{ path: 'value', ...faults.columnsWrong(columns.join(', ')) }]);
  for (const column of columns) {
    const kinds = new Set(known.map((row) => typeof (row[column] ?? null)));
    const most = 10 * Math.max(0, ...known.map((row) => Number(row[column])).filter(Number.isFinite));
    const fits = (cell: unknown) =>
      kinds.has(typeof cell) && (typeof cell !== 'number' || (cell >= 0 && cell <= most));
    if (!value.every((row) => fits(row[column] ?? null)))
      throw invalidInput([{ path: 'value', ...faults.columnTyped(column) }]);
  }
}

type Table = Record<string, unknown>[];
const isTable = (value: unknown): value is Table => Array.isArray(value);
const columnsOf = (table: Table): string[] => [...new Set(table.flatMap((row) => Object.keys(row)))].sort();

export function refuseWindow({ from, to }: Window, document: Owner, note: string | null): void {
  if (to !== null && to <= from) throw invalidInput([{ path: 'to', ...findShapeFault(endsBeforeItBegins)! }]);
  const outside = from < document.from || (document.to !== null && (to === null || to > document.to));
  if (outside && note === null) throw invalidInput([{ path: 'note', ...faults.outsideDocument }]);
}

export async function refuseArticle(db: Db, { id }: Owner, article: string | null): Promise<void> {
  if (article === null) return;
  const found = await db
    .selectFrom('regulation_article')
    .select('id')
    .where('regulation_id', '=', id)
    .where('article', '=', article)
    .executeTakeFirst();
  if (!found) throw new Problem(articleUnknown);
}
