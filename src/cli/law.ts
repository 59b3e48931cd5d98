import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { checkLaw } from '../server/law.ts';
import { text } from './cli.text.ts';
import { oneOf, type Verb, WrongUse } from './verb.ts';

/** Reads the law under data/, or under another folder before it takes its place, and names each fault with file and line. */
export const law: Verb = {
  name: 'law',
  usage: 'law check [--folder F] [--json]',
  does: text.verbs.law,
  options: { folder: { type: 'string' } },
  run: async (call) => {
    const [what, ...rest] = call.words;
    if (what === undefined || rest.length > 0) throw new WrongUse(text.wrongWords(call.usage));
    oneOf(what, ['check']);
    const folder = call.option('folder');
    const found = checkLaw(folder === undefined ? undefined : pathToFileURL(`${resolve(folder)}/`));
    call.answer(found, () =>
      found.faults.length > 0
        ? found.faults.map(({ file, line, vi }) => `${file}:${line}: ${vi}`).join('\n')
        : text.lawWhole(found.regulations, found.rules, found.standards),
    );
    return found.faults.length === 0 ? 0 : 1;
  },
};
