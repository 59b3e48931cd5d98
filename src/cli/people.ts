import { groupThousands } from '../lib/numbers.ts';
import { getIndicatorRows } from '../modules/indicators/indicators.routes.ts';
import { text } from './cli.text.ts';
import { pages } from './pages.ts';
import { scopeOf, scopeOptions } from './scope.ts';
import { writeDocument, writeLines } from './stream.ts';
import { needed, type Verb } from './verb.ts';

/** Large, since each page counts the figure anew; small enough to hold. */
const limit = 20_000;

export const people: Verb = {
  name: 'people',
  usage: 'people --indicator KEY --unit U --as-of D [--from D --to D] [--json]',
  does: text.verbs.people,
  options: { ...scopeOptions, indicator: { type: 'string' } },
  run: async (call) => {
    const key = needed(call, 'indicator');
    const { opened, scope } = await scopeOf(call);
    const asked = { ...scope, key, limit };
    const first = await opened.perform(getIndicatorRows, { ...asked, limit: 1 });
    const rows = pages(opened, getIndicatorRows, asked);
    if (call.json) {
      const { unit, asOf, from, to, indicator } = first;
      await writeDocument({ indicator, unit: unit.name, asOf, from, to }, rows);
      return 0;
    }
    const value = first.value === null ? text.notKnown : groupThousands(first.value);
    await writeLines(
      (async function* () {
        yield text.figure(first.vi, value);
        for await (const row of rows)
          yield Object.values(row)
            .filter((cell) => cell !== null)
            .join('  ');
      })(),
    );
    return 0;
  },
};
