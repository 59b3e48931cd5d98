import { z } from 'zod';
import type { Entrance } from '../gate/entrance.ts';
import { file } from '../gate/files.ts';
import type { Route } from '../gate/route.ts';
import { fileStream } from '../gate/streams.ts';
import { text } from './server.text.ts';

type Schema = z.core.JSONSchema._JSONSchema;
type ObjectSchema = Exclude<Schema, boolean>;

const problemSchema = {
  type: 'object',
  description: 'RFC 9457',
  properties: {
    type: { type: 'string' },
    code: { type: 'string' },
    status: { type: 'integer' },
    title: { type: 'string' },
    titleEn: { type: 'string' },
    instance: { type: 'string' },
    details: { type: 'object' },
    fields: {
      type: 'array',
      items: {
        type: 'object',
        properties: { path: { type: 'string' }, vi: { type: 'string' }, en: { type: 'string' } },
      },
    },
  },
};
const problemAnswer = {
  description: 'Problem',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

/** The whole API as OpenAPI 3.1, from the very values that serve it. */
export function openApi(routes: readonly Route[], entrances: readonly Entrance[]) {
  const paths: Record<string, Record<string, unknown>> = {};
  const add = (at: { method: string; path: string }, operation: unknown) => {
    const path = `/api${at.path.replace(/:(\w+)/g, '{$1}')}`;
    paths[path] = { ...paths[path], [at.method]: operation };
  };
  for (const one of routes)
    add(one, { ...operation(one), 'x-right': one.right, security: security(one.method) });
  for (const one of entrances)
    add(one, { ...operation(one), security: one.signedIn ? security(one.method) : [] });
  return {
    openapi: '3.1.0',
    info: { title: text.product, version: '1' },
    paths,
    components: {
      schemas: { Problem: problemSchema },
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'thenchot_session' },
        csrf: { type: 'apiKey', in: 'header', name: 'x-csrf-token' },
      },
    },
  };
}

const security = (method: string) => [method === 'get' ? { session: [] } : { session: [], csrf: [] }];

function operation(one: Pick<Route, 'method' | 'path' | 'input' | 'output' | 'uploads'>) {
  const inPath = [...one.path.matchAll(/:(\w+)/g)].map((match) => match[1]!);
  const input = z.toJSONSchema(one.input, { io: 'input', unrepresentable: 'any' });
  const inBody = one.method === 'get' || one.method === 'delete' ? [] : ['body'];
  return {
    operationId: `${one.method} ${one.path}`.replace(
      /[^a-zA-Z]+(.)?/g,
      (_all, next?: string) => next?.toUpperCase() ?? '',
    ),
    parameters: parameters(input, inPath, inBody.length === 0),
    ...(inBody.length > 0 ? { requestBody: body(input, inPath, one.uploads !== undefined) } : {}),
    responses: { '200': answer(one.output), default: problemAnswer },
  };
}

function parameters(input: ObjectSchema, inPath: readonly string[], inQuery: boolean) {
  const properties = Object.entries(input.properties ?? {});
  return properties
    .filter(([name]) => inPath.includes(name) || inQuery)
    .map(([name, schema]) => ({
      name,
      in: inPath.includes(name) ? 'path' : 'query',
      required: inPath.includes(name) || (input.required ?? []).includes(name),
      schema,
    }));
}

/** What the path already says is left out of the body. */
function body(input: ObjectSchema, inPath: readonly string[], uploads: boolean) {
  const { $schema: _dialect, ...rest } = input;
  const properties = Object.fromEntries(
    Object.entries(input.properties ?? {}).filter(([name]) => !inPath.includes(name)),
  );
  if (uploads) properties.files = { type: 'array', items: { type: 'string', format: 'binary' } };
  const required = (input.required ?? []).filter((name) => !inPath.includes(name));
  const schema = input.properties ? { ...rest, properties, required } : rest;
  return { required: true, content: { [uploads ? 'multipart/form-data' : 'application/json']: { schema } } };
}

function answer(output: z.ZodType) {
  if (output === (file as z.ZodType) || output === (fileStream as z.ZodType))
    return {
      description: 'A file',
      content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
    };
  const { $schema: _dialect, ...schema } = z.toJSONSchema(output, { io: 'output', unrepresentable: 'any' });
  return { description: 'Done', content: { 'application/json': { schema } } };
}
