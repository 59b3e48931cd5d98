import { z } from 'zod';
import type { Db } from '../../db/database.ts';
import { route } from '../../gate/route.ts';
import { withinSubtree } from '../../gate/transaction.ts';
import { writePlace } from '../../lib/paging.ts';
import { Problem } from '../../lib/problem.ts';
import { day, id, line } from '../../lib/shapes.ts';
import { getIndicator } from '../indicators/indicators.catalogue.ts';
import {
  compareFigure,
  compareReport,
  differenceOf,
  frozenRows,
  liveRows,
} from './reports.changes.queries.ts';
import { isStaff, noneEntered, type Side, unitsEntered } from './reports.entered.queries.ts';
import { figuresIn } from './reports.figures.ts';
import { getForm } from './reports.forms.ts';
import { findKeptUnit, getKept } from './reports.kept.queries.ts';
import { difference, figureInput, figureReply, type Row } from './reports.kept.schema.ts';
import { figureUnknown, notFrozen, periodReversed } from './reports.problems.ts';

/** A figure of a frozen copy: the rows that it was counted from, and how the records differ by now. */
export const getKeptFigure = route({
  method: 'get',
  path: '/kept-reports/:id/figure-rows',
  right: 'reports.read',
  unit: async (db: Db, { id }) => (await findKeptUnit(db, id)) ?? [],
  input: figureInput,
  output: figureReply,
  handle: async ({ db }, { id, figure: name, after, limit }) => {
    const record = await getKept(db, id);
    if (!record.content || !record.frozen) throw new Problem(notFrozen);
    const figure = figuresIn(record.content).get(name);
    if (!figure) throw new Problem(figureUnknown, { figure: name });
    const indicator = getIndicator(figure.key);
    const { vi, en, kind, base } = indicator;
    const kept = await frozenRows(db, record, name);
    // Counted as it was when frozen, or what only the reader's own reach holds would seem to have come since.
    const live = await withinSubtree(db, record.unitPath, async () => {
      const now: Side = {
        form: getForm(record.form),
        unit: record.unit.id,
        from: record.from,
        to: record.to,
        record: null,
      };
      const entered = isStaff(indicator) ? await unitsEntered(db, { ...now, record }, now) : noneEntered;
      return differenceOf(await liveRows(db, record.content!, name, figure), kept, entered);
    });
    const from = after?.[0] ?? 0;
    const ids = kept.ids?.slice(from, from + limit) ?? [];
    const shown: Row[] = await kept.list(ids);
    const rows = kept.amounts
      ? shown.map((row, at) => ({ ...row, amount: kept.amounts![from + at]! }))
      : shown;
    return {
      report: {
        id,
        form: record.form,
        title: getForm(record.form).title,
        frozen: record.frozen,
      },
      unit: record.unit,
      asOf: figure.asOf,
      from: figure.from,
      to: figure.to,
      indicator: figure.key,
      kind,
      of: base.of,
      vi,
      en,
      value: figure.value === null ? null : kept.value,
      kept: kept.ids !== null,
      rows,
      total: kept.count,
      next: from + limit < (kept.ids?.length ?? 0) ? writePlace([from + limit]) : null,
      live,
    };
  },
});

const compared = {
  form: z.string().max(60),
  unit: id,
  from: day,
  to: day,
  kept: id.optional(),
};
const forward = { path: ['to'], message: periodReversed };
const period = z.object({
  from: day,
  to: day,
  /** The frozen copy that it is; null: as the records have it now. */
  kept: z.object({ id: z.number(), at: z.string() }).nullable(),
});
/** Whoever names a kept report names its unit too: both must be within reach. */
const bothUnits = async (db: Db, { unit, kept }: { unit: number; kept?: number | undefined }) => {
  if (kept === undefined) return unit;
  const owner = await findKeptUnit(db, kept);
  return owner === unit ? unit : [];
};

const periodOf = ({ from, to, record }: Side) => ({
  from,
  to,
  kept: record?.frozen ? { id: record.id, at: record.frozen.at } : null,
});

/** The figures of the last period, by name: a frozen copy's where there is one. */
export const getReportComparison = route({
  method: 'get',
  path: '/report-comparison',
  right: 'reports.read',
  unit: bothUnits,
  input: z.object(compared).refine(({ from, to }) => from <= to, forward),
  output: z.object({
    before: period,
    values: z.record(z.string(), z.number().nullable()),
    /** Units whose staff nobody had listed then, and how many of each figure of now stand in them. */
    entered: z.object({
      units: z.array(z.object({ id: z.number(), name: z.string() })),
      values: z.record(z.string(), z.number()),
    }),
  }),
  handle: async ({ db }, input) => {
    const { before, ...compared } = await compareReport(db, input);
    return { before: periodOf(before), ...compared };
  },
});

/** One figure against the last period: who came and who went. */
export const getReportComparisonRows = route({
  method: 'get',
  path: '/report-comparison/rows',
  right: 'reports.read',
  unit: bothUnits,
  input: z.object({ ...compared, figure: line }).refine(({ from, to }) => from <= to, forward),
  output: difference.extend({
    before: period,
    indicator: z.string(),
    of: z.enum(['people', 'events', 'units']),
    vi: z.string(),
    en: z.string(),
    valueBefore: z.number().nullable(),
  }),
  handle: async ({ db }, { figure: name, ...input }) => {
    const { before, indicator, then, difference: found } = await compareFigure(db, input, name);
    const { key, vi, en, base } = indicator;
    return {
      ...found,
      before: periodOf(before),
      indicator: key,
      of: base.of,
      vi,
      en,
      valueBefore: then.value,
    };
  },
});

export const reportChangesRoutes = [getKeptFigure, getReportComparison, getReportComparisonRows];
