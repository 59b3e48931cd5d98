import { text } from './cli.text.ts';
import { type Verb, WrongUse } from './verb.ts';

export const assess: Verb = {
  name: 'assess',
  usage: 'assess --unit U --as-of D [--standard S] [--json]',
  does: text.verbs.assess,
  options: { unit: { type: 'string' }, 'as-of': { type: 'string' }, standard: { type: 'string' } },
  run: async () => {
    throw new WrongUse(text.notYet('assess'));
  },
};
