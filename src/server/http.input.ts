import { z } from 'zod';
import { Problem } from '../lib/problem.ts';
import { givenTwice } from './server.problems.ts';

type Words = Record<string, unknown>;
type Kinds = Record<string, Set<string>>;

/** What may stand in an address, with what may stand in a list there, read from the shape: text there becomes the number or the truth that is meant. */
export function kindsOf(input: z.ZodType): Kinds {
  const schema = z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' });
  const kinds: Kinds = {};
  collect(schema, kinds);
  return kinds;
}

function collect(schema: z.core.JSONSchema._JSONSchema, kinds: Kinds): void {
  if (typeof schema === 'boolean') return;
  for (const part of [...(schema.allOf ?? []), ...(schema.anyOf ?? []), ...(schema.oneOf ?? [])])
    collect(part, kinds);
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    kinds[name] ??= new Set();
    for (const type of typesOf(property)) kinds[name].add(type);
  }
}

function typesOf(schema: z.core.JSONSchema._JSONSchema): string[] {
  if (typeof schema === 'boolean') return [];
  const items = Array.isArray(schema.items) || !schema.items ? [] : [schema.items];
  const inner = [...(schema.allOf ?? []), ...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...items].flatMap(
    typesOf,
  );
  return [...inner, ...[schema.type ?? []].flat()];
}

/**
 * Path, query and body as the one input of a route. Nothing may be said twice, so that no id can be swapped.
 * The fields of a form come as text, like the words of an address; JSON says what it means.
 */
export function gather(
  kinds: Kinds,
  given: { path: unknown; query: unknown; form?: unknown; json?: unknown },
): Words {
  const input: Words = {};
  const put = (from: unknown, read: (name: string, value: unknown) => unknown) => {
    for (const [name, value] of Object.entries((from ?? {}) as Words)) {
      if (Object.hasOwn(input, name)) throw new Problem(givenTwice, { name });
      const meant = read(name, value);
      if (meant !== undefined) Object.defineProperty(input, name, { value: meant, enumerable: true });
    }
  };
  const word = (name: string, value: unknown) => fromAddress(kinds[name] ?? new Set(), value);
  put(given.path, word);
  put(given.query, word);
  put(given.form, word);
  put(given.json, (_name, value) => value);
  return input;
}

/** A word of the address as its shape means it; an empty one was not given. */
function fromAddress(kinds: Set<string>, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((one) => fromAddress(kinds, one));
  if (typeof value !== 'string') return value;
  if (value === '' && !kinds.has('string')) return undefined;
  if (kinds.has('array')) return [fromAddress(kinds.difference(new Set(['array'])), value)];
  if (kinds.has('boolean') && (value === 'true' || value === 'false')) return value === 'true';
  if ((kinds.has('integer') || kinds.has('number')) && /^-?\d+(\.\d+)?$/.test(value)) return Number(value);
  return value;
}
