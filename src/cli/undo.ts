import { undoneImport } from '../modules/imports/imports.routes.ts';
import { text } from './cli.text.ts';
import { type Verb, WrongUse } from './verb.ts';

export const undo: Verb = {
  name: 'undo',
  usage: 'undo JOB [--json]',
  does: text.verbs.undo,
  options: {},
  run: async (call) => {
    const [word] = call.words;
    if (call.words.length !== 1 || !/^\d+$/.test(word!)) throw new WrongUse(text.wrongWords(call.usage));
    const { perform } = await call.open();
    const undone = await perform(undoneImport, { id: Number(word) });
    call.answer(undone, () => text.undone(undone.job));
    return 0;
  },
};
