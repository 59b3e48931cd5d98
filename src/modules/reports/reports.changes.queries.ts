import type { Db } from '../../db/database.ts';
import { withinSubtree } from '../../gate/transaction.ts';
import { Problem } from '../../lib/problem.ts';
import { findIndicator } from '../indicators/indicators.catalogue.ts';
import { figuresOf } from '../indicators/indicators.figures.queries.ts';
import { listShownRows } from '../indicators/indicators.identities.queries.ts';
import { getUnitPath } from '../organisation/organisation.tree.queries.ts';
import {
  type Entered,
  isStaff,
  noneEntered,
  reportOf,
  type Side,
  staffEntered,
  unitsEntered,
} from './reports.entered.queries.ts';
import { figureNamed, figuresIn } from './reports.figures.ts';
import { getForm } from './reports.forms.ts';
import { findFrozenFigures, listFrozenRows, type Shown } from './reports.frozen.queries.ts';
import { findFrozenBefore, getKept, type KeptRecord } from './reports.kept.queries.ts';
import type { Difference } from './reports.kept.schema.ts';
import { periodBefore } from './reports.periods.ts';
import { figureUnknown } from './reports.problems.ts';
import type { FigureRun, ReportInput } from './reports.schema.ts';
import { type Counted, countedFigures, rowIdsIn, sourcesOf } from './reports.sources.queries.ts';

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
  report: { unit: { id: number } },
  name: string,
  figure: Omit<FigureRun, 'value' | 'shown'>,
): Promise<FigureRows> {
  const asked = new Map([[name, { ...figure, value: 0, shown: '' }]]);
  const [source] = sourcesOf(await countedFigures(db, report, asked));
  if (!source) return nothing;
  const [{ indicator }] = source.figures as [Counted];
  const { count, ids, amounts } = (await rowIdsIn(db, source)).get(name)!;
  const { [figure.key]: known } = await figuresOf(db, source.scope, [indicator]);
  return {
    // A percentage of another figure is told by the rows that it is made of.
    value: figure.of && known !== null ? count : known!,
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

const idsOnlyIn = (rows: FigureRows, others: FigureRows): number[] | null => {
  if (!rows.ids || !others.ids) return null;
  const known = new Set(others.ids);
  return rows.ids.filter((id) => !known.has(id));
};
const sideOf = (rows: readonly Shown[], total = rows.length) => ({ rows: rows.slice(0, mostListed), total });
const listed = async ({ list }: FigureRows, ids: number[] | null) =>
  ids && sideOf(await list(ids.slice(0, mostListed)), ids.length);

/** What `now` has that `then` had not, those of units entered since apart, and the other way round. */
export async function differenceOf(
  now: FigureRows,
  then: FigureRows,
  { units, below }: Entered,
): Promise<Difference> {
  const [came, went] = [idsOnlyIn(now, then), idsOnlyIn(then, now)];
  const rest = { value: now.value, went: await listed(then, went) };
  if (!came || units.length === 0)
    return { ...rest, came: await listed(now, came), entered: { units: [], ...sideOf([]) } };
  const { fresh = [], grown = [] } = Object.groupBy(await now.list(came), ({ unitId }) =>
    below.has(Number(unitId)) ? 'fresh' : 'grown',
  );
  return { ...rest, came: sideOf(grown), entered: { units, ...sideOf(fresh) } };
}

export interface Compared extends ReportInput {
  /** The kept report that is looked at; its own frozen figures are compared. */
  kept?: number | undefined;
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

/** The last period: its latest frozen copy, else its days, counted by the records of now. */
async function sideBefore(db: Db, input: Compared): Promise<Side> {
  const { unit, from, to } = input;
  const form = getForm(input.form);
  const record = await findFrozenBefore(db, input, form.period.kind === 'since' ? from : to);
  if (record?.content) return { form, unit, from: record.from, to: record.to, record };
  return { form, unit, ...periodBefore(form.period, { from, to }), record: null };
}

/** What is looked at: the frozen copy itself, or its days. */
async function sideNow(db: Db, { form, unit, from, to, kept }: Compared): Promise<Side> {
  const record = kept === undefined ? null : await getKept(db, kept);
  return { form: getForm(form), unit, from, to, record: record?.content ? record : null };
}

/** A report against the last period: its values then by name, and what of those of now units entered since make. */
export async function compareReport(db: Db, input: Compared) {
  const before = await sideBefore(db, input);
  return asKept(db, input, before.record, async () => {
    const now = await sideNow(db, input);
    const then = figuresIn(await reportOf(db, before));
    const entered = await unitsEntered(db, before, now);
    return {
      before,
      values: Object.fromEntries([...then].map(([name, { value }]) => [name, value])),
      entered: {
        units: entered.units,
        values: entered.units.length > 0 ? await staffEntered(db, await reportOf(db, now), entered) : {},
      },
    };
  });
}

async function rowsOf(db: Db, side: Side, name: string): Promise<FigureRows> {
  if (side.record) return frozenRows(db, side.record, name);
  const figure = figureNamed({ ...side, unit: { id: side.unit } }, name);
  return figure ? liveRows(db, { unit: { id: side.unit } }, name, figure) : nothing;
}

/** One figure in two periods, without the reports around it: both values, and who came and who went. */
export async function compareFigure(db: Db, input: Compared, name: string) {
  const before = await sideBefore(db, input);
  const figure = figureNamed({ ...before, unit: { id: before.unit } }, name);
  const indicator = figure && findIndicator(figure.key);
  if (!indicator) throw new Problem(figureUnknown, { figure: name });
  return asKept(db, input, before.record, async () => {
    const present = await sideNow(db, input);
    const [now, then] = [await rowsOf(db, present, name), await rowsOf(db, before, name)];
    const entered = isStaff(indicator) ? await unitsEntered(db, before, present) : noneEntered;
    return { before, indicator, then, difference: await differenceOf(now, then, entered) };
  });
}
