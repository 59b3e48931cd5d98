import { route } from '../../gate/route.ts';
import { writePlace } from '../../lib/paging.ts';
import { listStandardChoices } from './standards.choices.queries.ts';
import { choicesInput, choicesReply } from './standards.choices.schema.ts';

export const getStandardChoices = route({
  method: 'get',
  path: '/standard-choices',
  right: 'regulations.read',
  unit: 'reach',
  input: choicesInput,
  output: choicesReply,
  handle: async ({ db }, { after, limit }) => {
    const found = await listStandardChoices(db, after, limit + 1);
    const last = found.length > limit ? found[limit - 1]! : null;
    return {
      rows: found.slice(0, limit).map(({ position: _position, ...one }) => one),
      next: last && writePlace([last.position, last.id]),
    };
  },
});
