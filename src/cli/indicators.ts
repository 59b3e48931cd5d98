import { showDay } from '../lib/days.ts';
import { groupThousands } from '../lib/numbers.ts';
import { getIndicator } from '../modules/indicators/indicators.catalogue.ts';
import { getIndicators } from '../modules/indicators/indicators.routes.ts';
import { text } from './cli.text.ts';
import { scopeOf, scopeOptions } from './scope.ts';
import { table } from './table.ts';
import type { Verb } from './verb.ts';

export const indicators: Verb = {
  name: 'indicators',
  usage: 'indicators --unit U --as-of D [--from D --to D] [--json]',
  does: text.verbs.indicators,
  options: scopeOptions,
  run: async (call) => {
    const { opened, scope } = await scopeOf(call);
    const { unit, asOf, from, to, values } = await opened.perform(getIndicators, scope);
    call.answer({ unit: unit.name, asOf, from, to, values }, () => {
      const rows = Object.entries(values).map(([key, value]) => [
        key,
        getIndicator(key).vi,
        value === null ? text.notKnown : groupThousands(value),
      ]);
      return `${text.figuresOf(unit.name, showDay(asOf), showDay(from), showDay(to))}\n${table(rows)}`;
    });
    return 0;
  },
};
