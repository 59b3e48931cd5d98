import { type Day, type Precision, showDay } from '../lib/days.ts';
import { groupThousands } from '../lib/numbers.ts';
import { getIndicatorRows } from '../modules/indicators/indicators.routes.ts';
import { text } from './cli.text.ts';
import { pages } from './pages.ts';
import { scopeOf, scopeOptions } from './scope.ts';
import { writeDocument, writeLines } from './stream.ts';
import { needed, type Verb } from './verb.ts';

/** Large, since each page counts the figure anew; small enough to hold. */
const limit = 20_000;

type Row = Record<string, unknown>;
/** What people read of a row, in this order; each figure's rows have some of them. */
const words = [
  'fullName',
  'name',
  'unitName',
  'postName',
  'course',
  'plannedFor',
  'fromPost',
  'toPost',
] as const;

function lineOf(row: Row): string {
  const part = row.part === undefined ? null : text.parts[row.part as 'numerator' | 'denominator'];
  const on = row.on ? showDay(row.on as Day, (row.precision as Precision | undefined) ?? 'day') : null;
  const amount = typeof row.amount === 'number' ? groupThousands(row.amount) : null;
  return [part, on, ...words.map((word) => row[word]), amount].filter(Boolean).join('  ');
}

export const people: Verb = {
  name: 'people',
  usage: 'people --indicator KEY --unit U --as-of D [--from D --to D] [--json]',
  does: text.verbs.people,
  options: { ...scopeOptions, indicator: { type: 'string' } },
  run: async (call) => {
    const key = needed(call, 'indicator');
    const { opened, scope } = await scopeOf(call);
    const { unit, asOf, from, to, vi, value } = await opened.perform(getIndicatorRows, {
      ...scope,
      key,
      limit: 1,
    });
    const rows = pages(opened, getIndicatorRows, { ...scope, key, limit });
    if (call.json) {
      await writeDocument({ indicator: key, unit: unit.name, asOf, from, to }, rows);
      return 0;
    }
    await writeLines(
      (async function* () {
        yield text.figure(vi, value === null ? text.notKnown : groupThousands(value));
        for await (const row of rows) yield lineOf(row);
      })(),
    );
    return 0;
  },
};
