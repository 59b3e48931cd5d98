import { randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { Pool } from 'pg';
import type { Entrance, SignedIn } from '../gate/entrance.ts';
import { file } from '../gate/files.ts';
import { parseInput, perform } from '../gate/perform.ts';
import type { Route } from '../gate/route.ts';
import { fileStream } from '../gate/streams.ts';
import { type Day, todayInVietnam } from '../lib/days.ts';
import { notSignedIn, Problem } from '../lib/problem.ts';
import { mustChangePassword } from '../modules/access/access.problems.ts';
import { findSignedIn } from '../modules/access/access.sessions.routes.ts';
import { securityHeaders } from './headers.ts';
import { answerFile, answerNoSuchPath, answerProblem, answerStream, compress } from './http.answers.ts';
import { gather, kindsOf } from './http.input.ts';
import { answerUnread } from './http.refusals.ts';
import { refuseForged, setToken, tokenOf } from './http.sessions.ts';
import { readUploads, takeUploads } from './http.uploads.ts';
import { openApi } from './openapi.ts';
import { addPages } from './static.ts';

export interface HttpOptions {
  pool: Pool;
  routes: readonly Route[];
  entrances: readonly Entrance[];
  /** Folder of the built pages. */
  pages: string;
  /** The calendar's day; a test sets its own. */
  today?: () => Day;
  /** Addresses of proxies whose word on the client's address and on https is taken. */
  proxies?: string;
  /** Told after each change, so that work left for later begins at once. */
  changed?: () => void;
}

const longestBody = 1_000_000;

/** The HTTP door: each route value becomes an address under /api, and nothing else answers there. */
export async function httpDoor(options: HttpOptions): Promise<FastifyInstance> {
  const { pool, routes, entrances } = options;
  const today = options.today ?? (() => todayInVietnam(new Date()));
  const app = Fastify({
    bodyLimit: longestBody,
    // A folder of workbooks over a slow line from a mountain district.
    requestTimeout: 30 * 60_000,
    trustProxy: options.proxies ?? false,
    genReqId: () => randomUUID(),
    return503OnClosing: true,
    clientErrorHandler: answerUnread,
    routerOptions: { maxParamLength: 200 },
    // An address that cannot be read never comes to the hooks.
    frameworkErrors: (error, request, reply) => {
      reply.headers(securityHeaders(request.protocol === 'https'));
      answerProblem(error, request, reply);
    },
  });
  await app.register(cookie);
  await takeUploads(app);
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(securityHeaders(request.protocol === 'https'));
  });
  app.addHook('onSend', compress);
  app.setErrorHandler(answerProblem);

  const signedIn = async (request: FastifyRequest): Promise<SignedIn | null> => {
    const token = tokenOf(request);
    return token ? findSignedIn(pool, token, today()) : null;
  };

  for (const one of routes) {
    const kinds = kindsOf(one.input);
    answerAt(app, one, async (request, reply) => {
      const who = await signedIn(request);
      if (!who) throw new Problem(notSignedIn);
      refuseForged(request, who);
      if (who.mustChange) throw new Problem(mustChangePassword);
      const form = one.uploads && (await readUploads(request, one.uploads));
      const given = gather(kinds, {
        path: request.params,
        query: request.query,
        ...(form ? { form } : { json: request.body }),
      });
      const door = { pool, actor: who.actor, today: today(), address: request.ip, left: leaving(reply) };
      const result = await perform(door, one, given);
      if (one.method !== 'get') options.changed?.();
      if (one.output === file) return answerFile(reply, file.parse(result));
      if (one.output === fileStream) return answerStream(reply, result);
      return send(reply, one, result);
    });
  }

  for (const one of entrances) {
    const kinds = kindsOf(one.input);
    answerAt(app, one, async (request, reply) => {
      const who = await signedIn(request);
      if (one.signedIn && !who) throw new Problem(notSignedIn);
      refuseForged(request, one.signedIn ? who : null);
      const given = gather(kinds, { path: request.params, query: request.query, json: request.body });
      const visit = {
        pool,
        today: today(),
        address: request.ip,
        agent: request.headers['user-agent'] ?? null,
        token: tokenOf(request),
        signedIn: who,
      };
      const { answer, token } = await one.handle(visit, parseInput(one, given));
      if (token !== undefined) setToken(request, reply, token);
      return send(reply, one, answer);
    });
  }

  app.get('/healthz', async (_request, reply) => {
    await pool.query('select 1');
    return reply.header('cache-control', 'no-store').send({ status: 'ok' });
  });
  const document = JSON.stringify(openApi(routes, entrances));
  app.get('/api/openapi.json', async (_request, reply) => reply.type('application/json').send(document));
  addPages(app, options.pages);
  app.setNotFoundHandler(answerNoSuchPath);
  return app;
}

/** Aborted when the connection closes before the answer went out whole. */
function leaving(reply: FastifyReply): AbortSignal {
  const left = new AbortController();
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) left.abort();
  });
  return left.signal;
}

type Answer = (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>;

const answerAt = (app: FastifyInstance, at: { method: string; path: string }, handler: Answer) =>
  app.route({ method: at.method.toUpperCase(), url: `/api${at.path}`, handler });

/** What is not in the shape stays here; what breaks the shape is our fault and is not sent. */
function send(reply: FastifyReply, { output }: Pick<Route, 'output'>, result: unknown): FastifyReply {
  const body = JSON.stringify(output.parse(result));
  return reply.type('application/json; charset=utf-8').header('cache-control', 'no-store').send(body);
}
