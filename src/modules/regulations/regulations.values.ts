import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Day } from '../../lib/days.ts';
import { day } from '../../lib/shapes.ts';

const folder = new URL('../../../data/regulations/', import.meta.url);

const regulation = z.object({
  number: z.string(),
  from: day,
  to: day.nullable(),
  values: z.array(z.looseObject({ name: z.string() })),
});

const regulations = readdirSync(folder)
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => regulation.parse(parse(readFileSync(new URL(file, folder), 'utf8'))));

/**
 * A named value as of a day: of the regulation that came into force last by then, else of the earliest.
 * One that ended without a successor of its name goes on, since a count needs some figure.
 */
export function regulatedValue<T>(name: string, on: Day, shape: z.ZodType<T>): T {
  const dated = regulations
    .flatMap(({ from, values }) =>
      values.filter((value) => value.name === name).map((value) => ({ from, value })),
    )
    .sort((a, b) => (a.from < b.from ? -1 : 1));
  const found = dated.findLast(({ from }) => from <= on) ?? dated[0];
  return shape.parse(found?.value);
}
