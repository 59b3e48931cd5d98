import { Problem } from '../src/lib/problem.ts';

/** Ends the command: a known way to fail is told in its two sentences, anything else with where it happened. */
export function fail(error: unknown): never {
  if (error instanceof Problem) console.error(`${error.vi()}\n${error.en()}`);
  else console.error(error);
  process.exit(1);
}
