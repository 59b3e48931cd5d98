import type { ParseArgsConfig } from 'node:util';
import type { Door } from '../gate/perform.ts';
import type { Route } from '../gate/route.ts';
import { type Day, dayOf, isDay } from '../lib/days.ts';
import { text } from './cli.text.ts';

/** One word of the command, with all that it takes. */
export interface Verb {
  name: string;
  /** What follows `thenchot`, as it is shown to people. */
  usage: string;
  does: string;
  options: NonNullable<ParseArgsConfig['options']>;
  /** Answers the exit status: 0 done, 1 done with something refused or broken. Wrong use is thrown. */
  run: (call: Call) => Promise<0 | 1>;
}

/** One use of a verb. */
export interface Call {
  usage: string;
  /** What stands after the verb, options taken out. */
  words: readonly string[];
  /** An option's text; undefined where it was not given. */
  option: (name: string) => string | undefined;
  flag: (name: string) => boolean;
  json: boolean;
  /** Opens the database on first use; who acts is known from then on. */
  open: () => Promise<Opened>;
  /** Prints the one document, or what people read instead. */
  answer: (document: unknown, forPeople: () => string) => void;
}

export interface Opened {
  door: Door;
  perform: <I, O>(route: Route<I, O>, input: unknown) => Promise<O>;
}

/** Something the caller has to write otherwise: one line on standard error, status 2. */
export class WrongUse extends Error {}

export function needed(call: Call, option: string): string {
  const given = call.option(option);
  if (given === undefined) throw new WrongUse(text.missing(`--${option}`, call.usage));
  return given;
}

/** A day as offices or machines write it. */
export function dayFrom(word: string): Day {
  if (isDay(word)) return word;
  const parts = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(word.trim());
  const day = parts && dayOf(Number(parts[3]), Number(parts[2]), Number(parts[1]));
  if (!day) throw new WrongUse(text.wrongDay(word));
  return day;
}

export function dayOption(call: Call, option: string): Day | undefined {
  const given = call.option(option);
  return given === undefined ? undefined : dayFrom(given);
}

export function oneOf<const C extends string>(word: string, choices: readonly C[]): C {
  const found = choices.find((choice) => choice === word);
  if (!found) throw new WrongUse(text.wrongChoice(word, choices));
  return found;
}
