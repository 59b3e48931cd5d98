import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { clauseWords, dayWords } from '../modules/forecasts/forecasts.columns.labels.ts';
import { forecastKinds, nearnesses } from '../modules/forecasts/forecasts.labels.ts';
import { getForecasts, getForecastsFile } from '../modules/forecasts/forecasts.routes.ts';
import type { ForecastEntry } from '../modules/forecasts/forecasts.schema.ts';
import { addMonths } from '../rules/months.ts';
import { text } from './cli.text.ts';
import { pages } from './pages.ts';
import { writeDocument, writeLines } from './stream.ts';
import { unitNamed } from './unit.ts';
import { dayOption, needed, type Verb, WrongUse } from './verb.ts';

const limit = 20_000;
/** Months that are looked ahead where no day is given. */
const ahead = 12;

const lineOf = (entry: ForecastEntry): string =>
  [
    dayWords(entry, 'vi') || nearnesses.vi(entry.nearness),
    forecastKinds.vi(entry.kind),
    `${entry.fullName}, ${entry.postName}, ${entry.unitName}`,
    ...(entry.nearness === 'late' ? [nearnesses.vi('late')] : []),
    clauseWords(entry, 'vi'),
  ]
    .filter(Boolean)
    .join('  ');

export const forecast: Verb = {
  name: 'forecast',
  usage: 'forecast --unit U [--as-of D] [--until D] [--kind K,K] [--xlsx FILE] [--json]',
  does: text.verbs.forecast,
  options: {
    unit: { type: 'string' },
    'as-of': { type: 'string' },
    until: { type: 'string' },
    kind: { type: 'string' },
    xlsx: { type: 'string' },
  },
  run: async (call) => {
    const named = needed(call, 'unit');
    const [given, until, kind] = [dayOption(call, 'as-of'), dayOption(call, 'until'), call.option('kind')];
    for (const one of kind?.split(',') ?? [])
      if (!forecastKinds.has(one)) throw new WrongUse(text.wrongChoice(one, forecastKinds.codes));
    const opened = await call.open();
    const unit = await unitNamed(opened, named);
    const asOf = given ?? opened.door.today;
    const asked = { unit: unit.id, asOf, until: until ?? addMonths(asOf, ahead), kind };
    const file = call.option('xlsx');
    if (file !== undefined) {
      const { chunks } = await opened.perform(getForecastsFile, asked);
      await pipeline(Readable.from(chunks), createWriteStream(file));
      call.answer({ ...asked, unit: unit.name, out: file }, () => text.written(file));
      return 0;
    }
    const rows = pages(opened, getForecasts, { ...asked, limit });
    if (call.json) await writeDocument({ ...asked, unit: unit.name, kind: kind ?? null }, rows);
    else
      await writeLines(
        (async function* () {
          for await (const row of rows) yield lineOf(row);
        })(),
      );
    return 0;
  },
};
