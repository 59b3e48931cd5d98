import type { z } from 'zod';
import { type Context, route } from '../../gate/route.ts';
import { begun, fileStream } from '../../gate/streams.ts';
import { type Day, showDay } from '../../lib/days.ts';
import { fileName } from '../../lib/filenames.ts';
import { writePlace } from '../../lib/paging.ts';
import { id } from '../../lib/shapes.ts';
import { addMonths } from '../../rules/months.ts';
import { scopeOn } from '../assessment/assessment.routes.ts';
import { titles } from '../cadres/cadres.labels.ts';
import { unitListFile } from '../organisation/organisation.file.workbook.ts';
import { findOrgans } from '../organisation/organisation.organs.queries.ts';
import { shortUnitName } from '../organisation/organisation.short.labels.ts';
import { getUnitName } from '../organisation/organisation.tree.queries.ts';
import { forecastColumns } from './forecasts.columns.labels.ts';
import { countForecasts, countLeavers } from './forecasts.counts.queries.ts';
import { forecastFileWords } from './forecasts.file.labels.ts';
import { calendarOf, calendarType } from './forecasts.ics.ts';
import { forecastKinds, nearnesses } from './forecasts.labels.ts';
import { readForecastLaw } from './forecasts.law.queries.ts';
import { findPersonForecast, listEntries, readEntries } from './forecasts.list.queries.ts';
import {
  forecastCalendar,
  forecastFilter,
  forecastLeavers,
  forecastScope,
  forecastsInput,
  forecastsReply,
  language,
  leaversInput,
  personForecast,
} from './forecasts.schema.ts';

const tenYears = 120;

async function askedOf(
  context: Context,
  { unit, asOf = context.today, until }: z.infer<typeof forecastScope>,
): Promise<{ scope: Awaited<ReturnType<typeof scopeOn>>; asOf: Day; today: Day; until: Day }> {
  const scope = await scopeOn(context, unit, asOf);
  return { scope, asOf, today: context.today, until: until ?? addMonths(asOf, tenYears) };
}

/** What is to come under the unit, in the order of days, each entry with its reasons. */
export const getForecasts = route({
  method: 'get',
  path: '/forecasts',
  right: 'cadres.read',
  unit: (_db, { unit }) => unit,
  input: forecastsInput,
  output: forecastsReply,
  handle: async (context, { after, limit, kind, ...filter }) => {
    const asked = { ...(await askedOf(context, filter)), kinds: kind };
    const law = await readForecastLaw(context.db, asked.asOf);
    const { rows, total, next } = await listEntries(context.db, law, asked, filter, { after, limit });
    return { asOf: asked.asOf, until: asked.until, rows, total, next: next && writePlace(next) };
  },
});

/** The same as a workbook, to the last of them. */
export const getForecastsFile = route({
  method: 'get',
  path: '/forecasts/file',
  right: 'cadres.read',
  unit: (_db, { unit }) => unit,
  input: forecastFilter.extend({ language }),
  output: fileStream,
  handle: async (context, { language: spoken, kind, ...filter }) => {
    const asked = { ...(await askedOf(context, filter)), kinds: kind };
    const pages = await begun(readEntries(context.db, asked, filter));
    const { until, title, nearness, branch } = { ...filter, until: asked.until };
    const heads = Object.fromEntries(forecastColumns.map((column) => [column.key, column[spoken]]));
    return unitListFile(context.db, {
      ...{ unit: filter.unit, asOf: asked.asOf, language: spoken, words: forecastFileWords },
      counted: 'entries',
      told: [
        `${forecastFileWords.until[spoken]}: ${showDay(until)}`,
        kind && `${heads.kind}: ${kind.map((one) => forecastKinds[spoken](one)).join(', ')}`,
        nearness && `${heads.nearness}: ${nearnesses[spoken](nearness)}`,
        title && `${heads.post}: ${titles[spoken](title)}`,
        branch !== undefined && `${heads.unit}: ${await getUnitName(context.db, branch, asked.asOf)}`,
      ],
      columns: forecastColumns,
      pages,
    });
  },
});

/** The same for a calendar program. */
export const getForecastsCalendarFile = route({
  method: 'get',
  path: '/forecasts/calendar',
  right: 'cadres.read',
  unit: (_db, { unit }) => unit,
  input: forecastFilter.extend({ language }),
  output: fileStream,
  handle: async (context, { language: spoken, kind, ...filter }) => {
    const asked = { ...(await askedOf(context, filter)), kinds: kind };
    const pages = await begun(readEntries(context.db, asked, filter));
    const organs = await findOrgans(context.db, filter.unit, asked.asOf);
    return {
      name: fileName(
        forecastFileWords.file,
        organs.issuer && shortUnitName(organs.issuer),
        asked.asOf,
        'ics',
      ),
      type: calendarType,
      chunks: calendarOf(pages, asked.asOf, spoken),
    };
  },
});

/** How many of what, by month, by how soon, by unit. */
export const getForecastCalendar = route({
  method: 'get',
  path: '/forecast-calendar',
  right: 'cadres.read',
  unit: (_db, { unit }) => unit,
  input: forecastScope,
  output: forecastCalendar,
  handle: async (context, filter) => countForecasts(context.db, await askedOf(context, filter)),
});

/** Who leaves which post in which year. */
export const getForecastLeavers = route({
  method: 'get',
  path: '/forecast-leavers',
  right: 'cadres.read',
  unit: (_db, { unit }) => unit,
  input: leaversInput,
  output: forecastLeavers,
  handle: async (context, { kind, ...filter }) =>
    countLeavers(context.db, await askedOf(context, filter), kind),
});

/** What is to come for one person, in every post within reach. */
export const getPersonForecast = route({
  method: 'get',
  path: '/people/:id/forecast',
  right: 'cadres.read',
  unit: 'reach',
  input: forecastScope.omit({ unit: true }).extend({ id }),
  output: personForecast,
  handle: async ({ db, today }, { id: personId, asOf = today, until = '2999-12-31' }) => {
    const asked = { scope: null, personId, asOf, today, until };
    return { asOf, until, ...(await findPersonForecast(db, asked)) };
  },
});

export const forecastRoutes = [
  getForecasts,
  getForecastsFile,
  getForecastsCalendarFile,
  getForecastCalendar,
  getForecastLeavers,
  getPersonForecast,
];
