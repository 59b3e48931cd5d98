import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../../db/database.ts';
import type { RecordRow } from '../../db/record.ts';
import {
  correctable,
  type FactField,
  type FactKind,
  type FactValue,
  type FactValues,
  faultsIn,
  type Paper,
  sameValue,
} from '../../gate/fact.ts';
import type { Context } from '../../gate/route.ts';
import { type Day, type PartialDay, showDay } from '../../lib/days.ts';
import { columnOf } from '../../lib/facts.labels.ts';
import { conflict, invalidInput, notFound, Problem } from '../../lib/problem.ts';
import { overlap, type Window } from '../../lib/timeline.ts';
import { ensureDocument } from '../documents/documents.queries.ts';
import { lockPerson } from './cadres.postings.queries.ts';
import { factElsewhere, factTwice, windowOverlaps } from './cadres.problems.ts';
import { refreshStandings } from './cadres.standings.queries.ts';

/** How the rows of a kind are written, where its fields alone do not say it. */
export interface FactRules {
  kind: FactKind;
  /** Whether standings tell it, so that they are told anew. */
  counted?: boolean;
  /** Columns that follow from the values: folded words, or the id of what is named. What must hold besides, it refuses. */
  derive?: (db: Db, values: FactValues, unitId: number) => RecordRow | Promise<RecordRow>;
  /** Fields that have no column of their own and are written by `derive`. */
  derived?: readonly string[];
  /** What the values need beside the columns of the table and of its past, `f`. */
  joined?: { columns: RawBuilder<unknown>; tables: RawBuilder<unknown> };
  /** What else must hold, or follows, once a fact of the person is another or gone. */
  settle?: (db: Db, personId: number, today: Day) => Promise<void>;
}

interface Row extends Window {
  id: number;
  person_id: number;
  act_id: number;
  [column: string]: unknown;
}
export interface Fact {
  id: number;
  personId: number;
  values: FactValues;
  row: Row;
}

const wholeTable = (kind: FactKind) => sql.table(`person_${kind.key}`);
const tableOf = (kind: FactKind) => sql.table(kind.key);

/** A field's value as its row has it. */
function readValue({ key, input }: FactField, row: Record<string, unknown>): FactValue {
  const column = columnOf(key);
  if (input === 'document') {
    if (row[`${column}_id`] === null) return null;
    const part = (name: string) => (row[`${column}_${name}`] ?? null) as string | null;
    return { number: part('number'), signedOn: part('signed_on'), issuer: part('issuer') };
  }
  if (input !== 'partialDay') return (row[column] ?? null) as FactValue;
  const on = row[`${column}_on`] as Day | null;
  return on && { on, precision: (row[`${column}_precision`] ?? 'day') as PartialDay['precision'] };
}
export const valuesOf = (kind: FactKind, row: Record<string, unknown>): FactValues =>
  Object.fromEntries(kind.fields.map((field) => [field.key, readValue(field, row)]));

/** Whether the fact rests on that very paper already. */
const samePaper = (before: Paper | null, value: Paper | null) =>
  before?.number === value?.number && before?.signedOn === value?.signedOn;

/** The columns that say a field's value; the paper is written where the fact lies. */
async function columnsOf(
  db: Db,
  { key, input }: FactField,
  value: FactValue,
  unitPath: string,
  before: FactValue = null,
) {
  const column = columnOf(key);
  if (input === 'document')
    return {
      [`${column}_id`]: await ensureDocument(
        db,
        value as Paper | null,
        unitPath,
        samePaper(before as Paper | null, value as Paper | null) ? 1 : 0,
      ),
    };
  if (input !== 'partialDay') return { [column]: value as RecordRow[string] };
  const day = value as PartialDay | null;
  return { [`${column}_on`]: day?.on ?? null, [`${column}_precision`]: day?.precision ?? null };
}

/** The facts of the kind that a person managed within reach has, wherever they happened. */
async function listFacts(db: Db, { kind }: FactRules, where: RawBuilder<unknown>): Promise<Fact[]> {
  const { rows } = await sql<Row>`
    select f.*, (select d.issuer from document d where d.id = f.document_id) as document_issuer
    from ${wholeTable(kind)} f where ${where} order by f.id`.execute(db);
  return rows.map((row) => ({ id: row.id, personId: row.person_id, values: valuesOf(kind, row), row }));
}

/** The person whom the fact is or was about; undefined beyond reach. */
export async function findOwner(db: Db, kind: FactKind, id: number): Promise<number | undefined> {
  const { rows } = await sql<{ person_id: number }>`
    select person_id from ${wholeTable(kind)} where id = ${id}
    union all select person_id from ${sql.table(`${kind.key}_past`)} where id = ${id} limit 1`.execute(db);
  return rows[0]?.person_id;
}

/**
 * The fact to be changed, with its person locked so that nobody else changes it meanwhile. Refused where it is not what
 * was read, or was recorded in a unit that the account may not change.
 */
async function holdFact(db: Db, rules: FactRules, id: number, act: number) {
  const personId = await findOwner(db, rules.kind, id);
  if (personId === undefined) throw new Problem(notFound);
  const { unitId } = await lockPerson(db, personId);
  const [fact] = await listFacts(db, rules, sql`f.id = ${id}`);
  // Gone since it was read: somebody else has taken it back.
  if (!fact || fact.row.act_id !== act) throw new Problem(conflict);
  const { rows } = await sql<{ unit_path: string; unit_id: number }>`
    select f.unit_path, coalesce((to_jsonb(f) ->> 'unit_id')::bigint, ${unitId}) as unit_id
    from ${tableOf(rules.kind)} f where f.id = ${id}`.execute(db);
  const [place] = rows;
  if (!place) throw new Problem(factElsewhere);
  return { fact, unitId: place.unit_id, unitPath: place.unit_path };
}

async function update(db: Db, kind: FactKind, id: number, columns: RecordRow): Promise<void> {
  const sets = Object.entries(columns).map(([name, value]) => sql`${sql.ref(name)} = ${value}`);
  const { numAffectedRows } =
    await sql`update ${tableOf(kind)} set ${sql.join(sets)} where id = ${id}`.execute(db);
  if (numAffectedRows !== 1n) throw new Problem(factElsewhere);
}

export interface Correction {
  id: number;
  act: number;
  reason?: string | null | undefined;
  [field: string]: unknown;
}
type Written = Pick<Context, 'db' | 'today'>;

export interface Corrected {
  personId: number;
  unitId: number;
  changed: string[];
}

/** Puts a fact as it should have been; what was believed stays in its past. Neighbours that touched it still do. */
export async function correctFact(
  context: Written,
  rules: FactRules,
  { id, act, reason: _reason, ...told }: Correction,
): Promise<Corrected> {
  const { db } = context;
  const { kind } = rules;
  const { fact, unitId, unitPath } = await holdFact(db, rules, id, act);
  const { personId, values: before } = fact;
  const fields = correctable(kind).filter(
    ({ key }) => told[key] !== undefined && !sameValue(before[key], told[key] as FactValue),
  );
  const changed = fields.map(({ key }) => key);
  if (changed.length === 0) return { personId, unitId, changed };
  const after = { ...before, ...(told as FactValues) };
  const faults = faultsIn(kind, after, context.today);
  if (faults.length > 0) throw invalidInput(faults);
  const others = (await listFacts(db, rules, sql`f.person_id = ${personId}`)).filter((one) => one.id !== id);
  refuseTwice(kind, after, others);
  await fit(db, kind, before, after, others);
  const columns: RecordRow = { ...(await rules.derive?.(db, after, unitId)) };
  for (const field of fields.filter(({ key }) => !rules.derived?.includes(key)))
    Object.assign(
      columns,
      await columnsOf(db, field, after[field.key] ?? null, unitPath, before[field.key] ?? null),
    );
  await update(db, kind, id, columns);
  await settle(context, rules, personId);
  return { personId, unitId, changed };
}

/** A new fact of a kind whose columns are all its fields'. Refused where it is on record already or its window is taken. */
export async function stateFact(
  { db, today }: Pick<Context, 'db' | 'today'>,
  rules: FactRules,
  personId: number,
  values: FactValues,
): Promise<{ id: number; unitId: number }> {
  const { kind } = rules;
  const { unitId, unitPath } = await lockPerson(db, personId);
  const faults = faultsIn(kind, values, today);
  if (faults.length > 0) throw invalidInput(faults);
  const others = await listFacts(db, rules, sql`f.person_id = ${personId}`);
  refuseTwice(kind, values, others);
  await fit(db, kind, values, values, others);
  const columns: RecordRow = { person_id: personId, unit_path: unitPath };
  for (const field of kind.fields)
    Object.assign(columns, await columnsOf(db, field, values[field.key] ?? null, unitPath));
  const { rows } = await sql<{ id: number }>`
    insert into ${tableOf(kind)} (${sql.join(Object.keys(columns).map((name) => sql.ref(name)))})
    values (${sql.join(Object.values(columns))}) returning id`.execute(db);
  return { id: rows[0]!.id, unitId };
}

/** Takes back a fact that never was. What it had closed is open again as far as it reached. */
export async function takeBackFact(
  context: Written,
  rules: FactRules,
  { id, act }: { id: number; act: number },
): Promise<{ personId: number; unitId: number }> {
  const { db } = context;
  const { kind } = rules;
  const { fact, unitId } = await holdFact(db, rules, id, act);
  const { personId, values } = fact;
  const { rows: acts } = await sql<{ act_id: number }>`
    select act_id from ${sql.table(`${kind.key}_past`)} where id = ${id}`.execute(db);
  const own = new Set([act, ...acts.map((past) => past.act_id)]);
  const neighbours = await listFacts(db, rules, sql`f.person_id = ${personId} and f.id <> ${id}`);
  await sql`delete from ${tableOf(kind)} where id = ${id}`.execute(db);
  const closed =
    kind.line &&
    neighbours.find(
      (one) =>
        kind.line!(one.values) === kind.line!(values) &&
        one.values.toOn === values.fromOn &&
        own.has(one.row.act_id),
    );
  if (closed) await update(db, kind, closed.id, { to_on: values.toOn as Day | null });
  await settle(context, rules, personId);
  return { personId, unitId };
}

async function settle(
  { db, today }: Written,
  { counted, settle: more }: FactRules,
  personId: number,
): Promise<void> {
  await more?.(db, personId, today);
  if (counted) await refreshStandings(db, [personId]);
}

function refuseTwice({ once }: FactKind, after: FactValues, others: readonly Fact[]): void {
  if (once && others.some(({ values }) => once(values) === once(after))) throw new Problem(factTwice);
}

const windowOf = ({ fromOn, toOn }: FactValues): Window => ({
  from_on: fromOn as Day,
  to_on: (toOn ?? null) as Day | null,
});

/** Has the window lie beside those of its line: one that ended where it began follows its beginning, none overlaps. */
async function fit(
  db: Db,
  { key, line, ...rest }: FactKind,
  before: FactValues,
  after: FactValues,
  others: readonly Fact[],
): Promise<void> {
  if (!line) return;
  const wanted = windowOf(after);
  const beside = others.filter((one) => line(one.values) === line(after));
  const touching = line(before) === line(after) && beside.find((one) => one.values.toOn === before.fromOn);
  const follows = touching && windowOf(touching.values).from_on < wanted.from_on ? touching : undefined;
  const other = beside.find((one) => one !== follows && overlap(windowOf(one.values), wanted));
  if (other) {
    const { from_on, to_on } = windowOf(other.values);
    throw new Problem(windowOverlaps, { from: showDay(from_on), to: to_on ? showDay(to_on) : '…' });
  }
  if (follows && follows.values.toOn !== wanted.from_on)
    await update(db, { key, line, ...rest }, follows.id, { to_on: wanted.from_on });
}
