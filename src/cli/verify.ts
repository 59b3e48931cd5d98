import { text as words } from '../server/verify.text.ts';
import { verify as verifyAll } from '../server/verify.ts';
import { text } from './cli.text.ts';
import { type Verb, WrongUse } from './verb.ts';

export const verify: Verb = {
  name: 'verify',
  usage: 'verify [--json]',
  does: text.verbs.verify,
  options: {},
  run: async (call) => {
    if (call.words.length > 0) throw new WrongUse(text.wrongWords(call.usage));
    const { door } = await call.open();
    const found = await verifyAll(door.pool);
    call.answer(found, () => {
      const lines = found.checks.flatMap(({ check, faults }) => [
        `${faults.length === 0 ? '✓' : '✗'} ${words.checks[check as keyof typeof words.checks]}`,
        ...faults.map((fault) => `    ${fault}`),
      ]);
      return [...lines, text.chainHead(found.chain.entries, found.chain.head)].join('\n');
    });
    return found.ok ? 0 : 1;
  },
};
