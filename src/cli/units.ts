import { unitKinds } from '../modules/organisation/organisation.labels.ts';
import { getUnitListing } from '../modules/organisation/organisation.listing.routes.ts';
import { text } from './cli.text.ts';
import { pages } from './pages.ts';
import { table } from './table.ts';
import { unitNamed } from './unit.ts';
import { dayOption, type Verb } from './verb.ts';

export const units: Verb = {
  name: 'units',
  usage: 'units [--unit U] [--as-of D] [--json]',
  does: text.verbs.units,
  options: { unit: { type: 'string' }, 'as-of': { type: 'string' } },
  run: async (call) => {
    const asOf = dayOption(call, 'as-of');
    const named = call.option('unit');
    const opened = await call.open();
    const unit = named === undefined ? undefined : (await unitNamed(opened, named)).id;
    const rows = await Array.fromAsync(pages(opened, getUnitListing, { unit, asOf }));
    call.answer({ asOf: asOf ?? opened.door.today, rows }, () =>
      table(rows.map((row) => ['  '.repeat(row.depth) + row.name, unitKinds.vi(row.kind), row.code ?? ''])),
    );
    return 0;
  },
};
