import { z } from 'zod';
import type { Entrance } from '../src/gate/entrance.ts';
import { file } from '../src/gate/files.ts';
import { rights } from '../src/gate/rights.ts';
import type { Route } from '../src/gate/route.ts';
import { fileStream } from '../src/gate/streams.ts';

type JsonSchema = z.core.JSONSchema._JSONSchema;

/** What an address is made of: nouns, and the names of what stands in their place. */
const segment = /^([a-z][a-z0-9]*(-[a-z0-9]+)*|:[a-z][A-Za-z]*)$/;
/** Verbs that want to be nouns: `approval`, not `approve`. */
const verbs =
  /^(add|answer|apply|approve|assess|assign|cancel|change|check|close|copy|create|delete|disable|do|edit|enable|end|export|fetch|find|generate|get|grant|import|insert|list|load|lock|make|merge|move|open|post|put|remove|rename|reset|restore|run|save|search|send|set|sign|split|start|stop|submit|undo|update|upload|verify|write)$/;

/** Every breach of what routes have in common, as `METHOD /path: what`. */
export function breachesOf(routes: readonly Route[], entrances: readonly Entrance[] = []): string[] {
  const seen = new Set<string>();
  return [...routes, ...entrances].flatMap((one) => {
    const name = `${one.method.toUpperCase()} ${one.path}`;
    const twice = seen.has(name) ? ['is there twice'] : [];
    seen.add(name);
    const own = 'right' in one ? rightsOf(one) : [];
    return [...twice, ...addressOf(one), ...own, ...shapesOf(one)].map((what) => `${name}: ${what}`);
  });
}

function addressOf({ path, input }: Pick<Route, 'path' | 'input'>): string[] {
  const [first, ...parts] = path.split('/');
  const fields = fieldsOf(z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }));
  return [
    ...(first === '' && parts.length > 0 && parts.every((part) => segment.test(part))
      ? []
      : ['is no address']),
    ...parts.filter((part) => verbs.test(part)).map((part) => `has the verb ${part}`),
    ...parts
      .filter((part) => part.startsWith(':') && !fields.has(part.slice(1)))
      .map((part) => `does not take ${part}`),
  ];
}

function rightsOf(one: Route): string[] {
  if (!rights.includes(one.right)) return ['has no right'];
  const reads = one.right.endsWith('.read');
  // What is sensitive is read by it, and so is the reason written that opens it.
  const discloses = one.right.endsWith('.disclose');
  return [
    ...(one.unit === undefined ? ['says no unit'] : []),
    ...(one.method === 'get' && !reads && !discloses ? ['reads by a right to write'] : []),
    ...(one.method !== 'get' && reads ? ['writes by a right to read'] : []),
    ...(one.method === 'get' ? [] : typeof one.audit === 'function' ? [] : ['writes without an audit entry']),
  ];
}

/** What goes out is named field by field: a shape that lets anything through would leak a new column the day it comes. */
function shapesOf({ output }: Pick<Route, 'output'>): string[] {
  if (output === (file as z.ZodType) || output === (fileStream as z.ZodType)) return [];
  const open = openPlaces(z.toJSONSchema(output, { io: 'output', unrepresentable: 'any' }), '');
  return open.map((place) => `answers anything at ${place}`);
}

function openPlaces(schema: JsonSchema, place: string): string[] {
  if (typeof schema === 'boolean') return schema ? [place] : [];
  const parts = [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])];
  if (parts.length > 0) return parts.flatMap((part) => openPlaces(part, place));
  if (schema.type === undefined && schema.const === undefined && schema.enum === undefined && !schema.$ref)
    return [place];
  const items = schema.items && !Array.isArray(schema.items) ? openPlaces(schema.items, `${place}[]`) : [];
  const more = schema.additionalProperties ? openPlaces(schema.additionalProperties, `${place}.*`) : [];
  const fields = Object.entries(schema.properties ?? {}).flatMap(([name, one]) =>
    openPlaces(one, `${place}.${name}`),
  );
  return [...items, ...more, ...fields];
}

function fieldsOf(schema: JsonSchema): Set<string> {
  if (typeof schema === 'boolean') return new Set();
  const parts = [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])];
  return new Set([...Object.keys(schema.properties ?? {}), ...parts.flatMap((part) => [...fieldsOf(part)])]);
}
