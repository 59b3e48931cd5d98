import type { z } from 'zod';
import type { Day } from '../../lib/days.ts';
import { readRegulations } from './regulations.files.ts';

const regulations = readRegulations();

/**
 * A named value as of a day: of the document that came into force last by then, else of the earliest. One that ended
 * while no successor gives the value goes on, since a count needs some figure.
 */
export function regulatedValue<T>(name: string, on: Day, shape: z.ZodType<T>): T {
  const dated = regulations
    .flatMap(({ from, values }) =>
      values.filter((value) => value.name === name).map((value) => ({ from, value })),
    )
    .sort((one, other) => (one.from < other.from ? -1 : 1));
  const found = dated.findLast(({ from }) => from <= on) ?? dated[0];
  return shape.parse(found?.value);
}
