import { showDay } from '../lib/days.ts';
import { engagements, titles } from '../modules/cadres/cadres.labels.ts';
import { getPeople } from '../modules/cadres/cadres.list.routes.ts';
import { text } from './cli.text.ts';
import { pages } from './pages.ts';
import { writeDocument, writeLines } from './stream.ts';
import { unitNamed } from './unit.ts';
import { dayOption, needed, type Verb } from './verb.ts';

const limit = 5_000;

export const cadres: Verb = {
  name: 'cadres',
  usage: 'cadres --unit U [--as-of D] [--json]',
  does: text.verbs.cadres,
  options: { unit: { type: 'string' }, 'as-of': { type: 'string' } },
  run: async (call) => {
    const named = needed(call, 'unit');
    const given = dayOption(call, 'as-of');
    const opened = await call.open();
    const unit = await unitNamed(opened, named);
    const asOf = given ?? opened.door.today;
    const rows = pages(opened, getPeople, { unit: unit.id, asOf, limit });
    if (call.json) await writeDocument({ unit: unit.name, asOf }, rows);
    else
      await writeLines(
        (async function* () {
          for await (const {
            fullName,
            birthOn,
            birthPrecision,
            unitName,
            postName,
            title,
            engagement,
          } of rows)
            yield [
              fullName,
              birthOn ? showDay(birthOn, birthPrecision as never) : '',
              unitName,
              postName || titles.vi(title),
              engagements.vi(engagement),
            ].join('  ');
        })(),
      );
    return 0;
  },
};
