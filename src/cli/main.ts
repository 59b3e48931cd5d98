// ./thenchot <command>: reads the words, runs the verb, answers the exit status.
import { parseArgs } from 'node:util';
import type { Database } from '../db/open.ts';
import { Problem } from '../lib/problem.ts';
import { text } from './cli.text.ts';
import { open } from './open.ts';
import { type Call, type Opened, type Verb, WrongUse } from './verb.ts';
import { verbs } from './verbs.ts';

const common = { json: { type: 'boolean' }, as: { type: 'string' }, help: { type: 'boolean' } } as const;

async function main([word, ...rest]: readonly string[]): Promise<number> {
  if (word === undefined || word === 'help' || word === '--help') {
    process.stdout.write(`${text.usage(verbs.map((verb) => `  ${verb.usage}\n      ${verb.does}`))}\n`);
    return word === undefined ? 2 : 0;
  }
  const verb = verbs.find(({ name }) => name === word);
  if (!verb) throw new WrongUse(text.noSuchVerb(word));
  return use(verb, rest);
}

async function use(verb: Verb, rest: string[]): Promise<number> {
  const { values, positionals } = parse(verb, rest);
  if (values.help) {
    process.stdout.write(`${text.wrongWords(verb.usage)}\n`);
    return 0;
  }
  let database: Database | undefined;
  let opened: Promise<Opened> | undefined;
  const word = (name: string) => (typeof values[name] === 'string' ? values[name] : undefined);
  const call: Call = {
    usage: verb.usage,
    words: positionals,
    option: word,
    flag: (name) => values[name] === true,
    json: values.json === true,
    open: () => {
      opened ??= open(word('as'), (given) => {
        database = given;
      });
      return opened;
    },
    answer: (document, forPeople) => {
      process.stdout.write(`${values.json ? JSON.stringify(document, null, 2) : forPeople()}\n`);
    },
  };
  try {
    return await verb.run(call);
  } finally {
    await database?.close();
  }
}

function parse(verb: Verb, args: string[]): { values: Record<string, unknown>; positionals: string[] } {
  try {
    return parseArgs({ args, options: { ...common, ...verb.options }, allowPositionals: true });
  } catch {
    throw new WrongUse(text.wrongWords(verb.usage));
  }
}

/** What went wrong, on one line. */
function lineOf(error: unknown): string {
  if (error instanceof WrongUse) return error.message;
  if (error instanceof Problem) return error.vi();
  return text.failed(error instanceof Error ? error.message : String(error));
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${lineOf(error).replaceAll(/\s*\n\s*/g, ' ')}\n`);
  if (process.env.THENCHOT_DEBUG && error instanceof Error) process.stderr.write(`${error.stack}\n`);
  process.exitCode = 2;
}
