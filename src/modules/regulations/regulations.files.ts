import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { type Regulation, regulation } from './regulations.schema.ts';

const folder = new URL('../../../data/regulations/', import.meta.url);

/** A document of data/regulations by its code, which is its file's name; a file that breaks the shape throws. */
export function readRegulation(code: string): Regulation {
  const text = readFileSync(new URL(`${code}.yaml`, folder), 'utf8');
  // Days stay the strings that they are everywhere else.
  return regulation.parse(parse(text, { schema: 'core' }));
}

export const readRegulations = (): Regulation[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => readRegulation(file.slice(0, -'.yaml'.length)));
