import { z } from 'zod';
import type { Db } from '../../db/database.ts';
import { type Context, route } from '../../gate/route.ts';
import { type Day, yearOf } from '../../lib/days.ts';
import { writePlace } from '../../lib/paging.ts';
import { Problem } from '../../lib/problem.ts';
import { getUnitName } from '../organisation/organisation.tree.queries.ts';
import { type Asked, scopeFor } from '../organisation/organisation.under.queries.ts';
import { ofPart } from './indicators.branches.queries.ts';
import { findIndicator, nameIndicators } from './indicators.catalogue.ts';
import { allFigures } from './indicators.figures.queries.ts';
import { findGlance } from './indicators.glance.queries.ts';
import { indicatorUnknown, periodReversed } from './indicators.problems.ts';
import { openFigure } from './indicators.rows.queries.ts';
import {
  catalogueReply,
  figuresReply,
  glanceReply,
  rowsInput,
  rowsReply,
  type ScopeInput,
  scopeInput,
} from './indicators.schema.ts';

/** The days a figure is asked for, with what was left out filled in. */
function completed({ unit, asOf, from, to }: ScopeInput, today: Day): Asked {
  const on = asOf ?? today;
  const last = to ?? on;
  const first = from ?? `${yearOf(last)}-01-01`;
  if (first > last) throw new Problem(periodReversed);
  return { unitId: unit, asOf: on, from: first, to: last };
}

/** The unit's name as at the day, and the days, as every reply repeats them. */
async function askedFor({ db, today }: Context, input: ScopeInput) {
  const scope = await scopeFor(db, completed(input, today));
  const name = await getUnitName(db, scope.unitId, scope.asOf);
  const { asOf, from, to } = scope;
  return { scope, reply: { unit: { id: scope.unitId, name }, asOf, from, to } };
}

const unitOf = (_db: Db, { unit }: ScopeInput) => unit;

export const getIndicators = route({
  method: 'get',
  path: '/indicators',
  right: 'indicators.read',
  unit: unitOf,
  input: scopeInput,
  output: figuresReply,
  handle: async (context, input) => {
    const { scope, reply } = await askedFor(context, input);
    return { ...reply, values: await allFigures(context.db, scope) };
  },
});

export const getIndicatorRows = route({
  method: 'get',
  path: '/indicators/:key/rows',
  right: 'indicators.read',
  unit: unitOf,
  input: rowsInput,
  output: rowsReply,
  handle: async (context, { key, own, part, after, limit, ...input }) => {
    const whole = findIndicator(key);
    if (!whole) throw new Problem(indicatorUnknown, { key });
    const { scope, reply } = await askedFor(context, input);
    const asked = part ?? (own === 'true' ? 'office' : undefined);
    const indicator = asked ? ofPart([whole], scope, asked)[0]! : whole;
    const { next, ...opened } = await openFigure(context.db, scope, indicator, after ?? null, limit);
    const { kind, base, vi, en } = indicator;
    return { ...reply, indicator: key, kind, of: base.of, vi, en, ...opened, next: next && writePlace(next) };
  },
});

export const getGlance = route({
  method: 'get',
  path: '/glance',
  right: 'indicators.read',
  unit: unitOf,
  input: scopeInput,
  output: glanceReply,
  handle: async (context, input) => {
    const { scope, reply } = await askedFor(context, input);
    return { ...reply, ...(await findGlance(context.db, scope)) };
  },
});

export const getCatalogue = route({
  method: 'get',
  path: '/indicator-names',
  right: 'indicators.read',
  unit: 'anywhere',
  input: z.object({}),
  output: catalogueReply,
  handle: async () => ({ rows: nameIndicators() }),
});

export const indicatorsRoutes = [getIndicators, getIndicatorRows, getGlance, getCatalogue];
