import { sql } from 'kysely';
import type { Db } from '../../db/database.ts';
import { type Day, yearOf } from '../../lib/days.ts';
import type { Indicator, Scope } from '../../lib/indicator.ts';
import { notFound, Problem } from '../../lib/problem.ts';
import { figuresByBranch, ofPart } from '../indicators/indicators.branches.queries.ts';
import { getIndicator } from '../indicators/indicators.catalogue.ts';
import { allFigures, figuresOf } from '../indicators/indicators.figures.queries.ts';
import type { BranchPart } from '../indicators/indicators.schema.ts';
import { type UnitKind, upperUnionKinds } from '../organisation/organisation.labels.ts';
import { nameAt } from '../organisation/organisation.tree.queries.ts';
import { scopeFor } from '../organisation/organisation.under.queries.ts';
import { readRegulation } from '../regulations/regulations.files.ts';
import type { NamedUnit, TableFacts, UnitFigures, Values } from './reports.facts.ts';
import type { Form, TableForm } from './reports.form.ts';
import { listPeopleFor } from './reports.people.queries.ts';
import { yearsBefore } from './reports.periods.ts';
import type { AnyReport, ReportInput } from './reports.schema.ts';

/** The report of the form as it was on the last day of the period. */
export async function writeReport(
  db: Db,
  form: Form,
  { unit: unitId, from, to }: ReportInput,
): Promise<AnyReport> {
  const scope = await scopeFor(db, { unitId, asOf: to, from, to });
  const unit = await findNamedUnit(db, unitId, to);
  if (!unit) throw new Problem(notFound);
  const byUnit = await listLines(db, scope, form);
  const facts = {
    unit,
    above: await listNamesAbove(db, unitId, to),
    from,
    to,
    byUnit,
    unlisted: unlistedIn(byUnit),
    parts: {},
    earlier: null,
    people: [],
    chair: await findChair(db, unitId, to),
  };
  if (form.format === 'xlsx') return form.write({ ...facts, ...(await tableFacts(db, scope, form)) });
  return form.write({
    ...facts,
    values: await allFigures(db, scope),
    upperUnions: await countUpperUnions(db, unitId, to),
    resolution: readRegulation(form.resolution),
  });
}

async function listLines(db: Db, scope: Scope, { byUnit }: Form): Promise<UnitFigures[]> {
  const shown = byUnit.map((key) => getIndicator(key.replace('<year>', String(yearOf(scope.to)))));
  return (await figuresByBranch(db, scope, shown)).filter(hasPlace);
}
const unlistedIn = (lines: readonly UnitFigures[]): NamedUnit[] =>
  lines.filter(({ values }) => values['staffing.actual'] === null).map(({ unit }) => unit);

/** What the report's own `unlisted` says, without the report. */
export async function listUnlisted(
  db: Db,
  form: Form,
  { unit, from, to }: Omit<ReportInput, 'form'>,
): Promise<NamedUnit[]> {
  const scope = await scopeFor(db, { unitId: unit, asOf: to, from, to });
  return unlistedIn(await listLines(db, scope, form));
}

/** What a table shows beside its lines by unit. */
async function tableFacts(
  db: Db,
  scope: Scope,
  { keys, parts, earlier, people }: TableForm,
): Promise<Pick<TableFacts, 'values' | 'parts' | 'earlier' | 'people'>> {
  const shown = keys.map((key) => getIndicator(key.replace('<year>', String(yearOf(scope.to)))));
  const found: Partial<Record<BranchPart, Values>> = {};
  for (const part of parts ?? []) found[part] = await figuresOf(db, scope, ofPart(shown, scope, part));
  return {
    values: await figuresOf(db, scope, shown),
    parts: found,
    earlier: earlier ? await figuresEarlier(db, scope, shown) : null,
    people: people ? await listPeopleFor(db, scope, people) : [],
  };
}

async function figuresEarlier(
  db: Db,
  { unitId, from, to }: Scope,
  shown: readonly Indicator[],
): Promise<TableFacts['earlier']> {
  const days = { from: yearsBefore(from, 1), to: yearsBefore(to, 1) };
  const scope = await scopeFor(db, { unitId, asOf: days.to, ...days });
  return { ...days, values: await figuresOf(db, scope, shown) };
}

export async function findNamedUnit(db: Db, unitId: number, on: Day): Promise<NamedUnit | undefined> {
  const { rows } = await sql<NamedUnit>`
    select u.id, ${nameAt('u.id', on)} as name, u.kind from unit u where u.id = ${unitId}`.execute(db);
  return rows[0];
}

/** From the nearest upwards; words only, also where the reader's reach does not go. */
export async function listNamesAbove(db: Db, unitId: number, on: Day): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select above.name from unit u cross join lateral unit_names_above(u.path, ${on}::date) above
    where u.id = ${unitId} and above.unit_id <> u.id order by above.depth desc`.execute(db);
  return rows.map(({ name }) => name);
}

/** The lines of a table: an upper union of which nothing is known is a question, and shows; so does any unit with a figure. */
const hasPlace = ({ own, unit, values }: UnitFigures): boolean =>
  own ||
  upperUnionKinds.includes(unit.kind) ||
  values['staffing.quota'] != null ||
  Object.values(values).some(Boolean);

async function countUpperUnions(
  db: Db,
  unitId: number,
  on: Day,
): Promise<{ kind: UnitKind; count: number }[]> {
  const { rows } = await sql<{ kind: UnitKind; count: number }>`
    select u.kind, count(*) as count from unit_subtree(${unitId}, ${on}::date) s
    join unit u on u.id = s.unit_id and u.from_on <= ${on}::date and (u.to_on is null or u.to_on > ${on}::date)
    where s.depth > 0 and u.kind = any(${[...upperUnionKinds]}) group by u.kind`.execute(db);
  return upperUnionKinds.flatMap((kind) => rows.filter((row) => row.kind === kind));
}

/** Whoever alone holds the chair on the day; of two nobody knows which one signs. */
async function findChair(db: Db, unitId: number, on: Day): Promise<string | null> {
  const { rows } = await sql<{ name: string }>`
    select distinct on (person_id) full_name as name from standing
    where unit_id = ${unitId} and title = 'chair' and from_on <= ${on}::date and (to_on is null or to_on > ${on}::date)
    limit 2`.execute(db);
  return rows.length === 1 ? rows[0]!.name : null;
}
