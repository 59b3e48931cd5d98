import type { Db } from '../../db/database.ts';
import { withinSubtree } from '../../gate/transaction.ts';
import { percentage } from '../../lib/numbers.ts';
import { Problem } from '../../lib/problem.ts';
import { listShownRows } from '../indicators/indicators.identities.queries.ts';
import { getUnitPath } from '../organisation/organisation.tree.queries.ts';
import { figuresIn } from './reports.figures.ts';
import { getForm } from './reports.forms.ts';
import { findFrozenFigures, listFrozenRows, type Shown } from './reports.frozen.queries.ts';
import { findFrozenBefore, getKept, type KeptRecord } from './reports.kept.queries.ts';
import type { Difference } from './reports.kept.schema.ts';
import { periodBefore } from './reports.periods.ts';
import { figureUnknown } from './reports.problems.ts';
import { writeReport } from './reports.queries.ts';
import type { AnyReport, FigureRun, ReportInput } from './reports.schema.ts';
import { countedFigures, rowIdsIn, sourcesOf } from './reports.sources.queries.ts';

/** How many of the rows that came or went are listed by name. */
const mostListed = 500;

/** One figure's rows at one time, kept or counted now. */
export interface FigureRows {
  /** Null: not known then. */
  value: number | null;
  count: number;
  /** Null where they are too many to be told apart. */
  ids: readonly number[] | null;
  amounts: readonly number[] | null;
  list: (ids: readonly number[]) => Promise<Shown[]>;
}

const nothing: FigureRows = { value: null, count: 0, ids: [], amounts: null, list: async () => [] };

/** A figure of a report as the records have it now; `figure` is how the report counted it. */
export async function liveRows(
  db: Db,
  report: AnyReport,
  name: string,
  figure: FigureRun,
): Promise<FigureRows> {
  // Not known then, it may be known now.
  const asked = new Map([[name, { ...figure, value: figure.value ?? 0 }]]);
  const [source] = sourcesOf(await countedFigures(db, report, asked));
  if (!source) return nothing;
  const { count, ids, amounts, whole } = (await rowIdsIn(db, source)).get(name)!;
  const { kind } = source.figures[0]!.indicator;
  const sum = amounts?.reduce((total, one) => total + one, 0) ?? null;
  const share = whole && percentage(count, whole.length);
  return {
    value: kind === 'sum' ? sum : kind === 'share' ? share : count,
    count,
    ids,
    amounts,
    list: async (some) =>
      (await listShownRows(db, source.scope, source.base, some)).map(({ shown }) => shown),
  };
}

/** The same figure as a frozen copy keeps it. */
export async function frozenRows(db: Db, record: KeptRecord, name: string): Promise<FigureRows> {
  const figure = record.content && figuresIn(record.content).get(name);
  const kept = (await findFrozenFigures(db, record.id, [name])).get(name);
  if (!figure || !kept) return nothing;
  return {
    // A percentage of another figure is told by the rows that it is made of.
    value: figure.of ? kept.count : figure.value,
    count: kept.count,
    ids: kept.ids,
    amounts: kept.amounts,
    list: (some) => listFrozenRows(db, record.id, kept.source, some),
  };
}

async function side(rows: FigureRows, others: FigureRows): Promise<Difference['came']> {
  if (!rows.ids || !others.ids) return null;
  const known = new Set(others.ids);
  const ids = rows.ids.filter((id) => !known.has(id));
  return { rows: await rows.list(ids.slice(0, mostListed)), total: ids.length };
}

/** What `now` has that `then` had not, and the other way round. */
export const differenceOf = async (now: FigureRows, then: FigureRows): Promise<Difference> => ({
  value: now.value,
  came: await side(now, then),
  went: await side(then, now),
});

export interface Compared extends ReportInput {
  /** The kept report that is looked at; its own frozen figures are compared. */
  kept?: number | undefined;
}

interface Before {
  report: AnyReport;
  record: KeptRecord | null;
}

/**
 * A kept report and a frozen copy know what their unit may know. What they are compared with is counted within the same
 * reach, or what only the reader's own holds would seem to have come.
 */
async function asKept<T>(
  db: Db,
  { unit, kept }: Compared,
  before: unknown,
  work: () => Promise<T>,
): Promise<T> {
  if (kept === undefined && !before) return work();
  return withinSubtree(db, await getUnitPath(db, unit), work);
}

/** The report of the last period: the latest frozen copy before it, else as the records have that period now. */
export async function reportBefore(db: Db, input: Compared): Promise<Before> {
  const form = getForm(input.form);
  const record = await findFrozenBefore(db, input, form.period.kind === 'since' ? input.from : input.to);
  if (record?.content) return { report: record.content, record };
  const period = periodBefore(form.period, input);
  const report = await asKept(db, input, null, () => writeReport(db, form, { ...input, ...period }));
  return { report, record: null };
}

/** A report as it is looked at: the frozen copy itself, or what the form says now. */
async function reportNow(db: Db, { kept, ...input }: Compared): Promise<Before> {
  if (kept !== undefined) {
    const record = await getKept(db, kept);
    if (record.content) return { report: record.content, record };
  }
  return { report: await writeReport(db, getForm(input.form), input), record: null };
}

const rowsOf = async (db: Db, { report, record }: Before, name: string): Promise<FigureRows> => {
  if (record) return frozenRows(db, record, name);
  const figure = figuresIn(report).get(name);
  if (!figure) return nothing;
  const live = await liveRows(db, report, name, figure);
  return { ...live, value: figure.of ? live.count : figure.value };
};

/** One figure in two periods: both values, and who came and who went. */
export async function compareFigure(
  db: Db,
  input: Compared,
  name: string,
): Promise<{ before: Before; figure: FigureRun; then: FigureRows; now: FigureRows; difference: Difference }> {
  const before = await reportBefore(db, input);
  return asKept(db, input, before.record, () => compareWith(db, input, before, name));
}

async function compareWith(db: Db, input: Compared, before: Before, name: string) {
  const present = await reportNow(db, input);
  const figure = figuresIn(present.report).get(name) ?? figuresIn(before.report).get(name);
  if (!figure) throw new Problem(figureUnknown, { figure: name });
  const [now, then] = [await rowsOf(db, present, name), await rowsOf(db, before, name)];
  return { before, figure, then, now, difference: await differenceOf(now, then) };
}
