import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import type { FileAnswer } from '../gate/files.ts';
import type { FileStream } from '../gate/streams.ts';
import { inputInvalid, Problem, type ProblemKind } from '../lib/problem.ts';
import { withoutMarks } from '../lib/vietnamese.ts';
import {
  bodyMalformed,
  bodyTooLarge,
  mediaTypeUnknown,
  noSuchPath,
  ownFault,
  uploadTooLarge,
} from './server.problems.ts';

/** What Fastify itself refuses, in our words. */
const refusals: Record<string, ProblemKind> = {
  FST_ERR_CTP_INVALID_JSON_BODY: bodyMalformed,
  FST_ERR_CTP_EMPTY_JSON_BODY: bodyMalformed,
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: bodyMalformed,
  FST_ERR_CTP_BODY_TOO_LARGE: bodyTooLarge,
  FST_ERR_CTP_INVALID_MEDIA_TYPE: mediaTypeUnknown,
  FST_INVALID_MULTIPART_CONTENT_TYPE: mediaTypeUnknown,
  FST_FILES_LIMIT: uploadTooLarge,
  FST_FIELDS_LIMIT: bodyTooLarge,
  FST_PARTS_LIMIT: bodyTooLarge,
};

/** Every failure as a problem of RFC 9457; of our own faults only a number to find them by in the log. */
export function answerProblem(
  error: FastifyError | Problem | Error,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const found = problemOf(error, request);
  const { minutes } = found.details;
  if (found.kind.status === 429 && typeof minutes === 'number') reply.header('retry-after', minutes * 60);
  return reply
    .code(found.kind.status)
    .type('application/problem+json')
    .header('cache-control', 'no-store')
    .send(JSON.stringify({ ...found.wire(), instance: `urn:thenchot:request:${request.id}` }));
}

function problemOf(error: FastifyError | Problem | Error, request: FastifyRequest): Problem {
  if (error instanceof Problem) return error;
  const code = 'code' in error ? error.code : '';
  const kind = refusals[code];
  if (kind) return new Problem(kind, kind === uploadTooLarge ? { files: 64, each: 50, together: 250 } : {});
  const status = 'statusCode' in error ? error.statusCode : undefined;
  if (status && status >= 400 && status < 500) return new Problem(inputInvalid, { what: 'HTTP' });
  // The message may quote data; the stack and the route tell enough.
  process.stderr.write(
    `${new Date().toISOString()} ${request.id} ${request.method} ${request.routeOptions.url}\n${error.stack}\n`,
  );
  return new Problem(ownFault, { id: request.id });
}

export const answerNoSuchPath = (request: FastifyRequest, reply: FastifyReply) =>
  answerProblem(new Problem(noSuchPath), request, reply);

/** The head of an answer that is a file, under its own name: to be saved, or (`kept`) shown and kept by a browser that asks each time whether it still stands. */
function asFile(
  reply: FastifyReply,
  { name, type, kept = false }: Pick<FileAnswer, 'name' | 'type' | 'kept'>,
): FastifyReply {
  const plain = withoutMarks(name)
    .replace(/[^\x20-\x7e]/g, '')
    .replace(/["\\]/g, '');
  return (
    reply
      .type(type)
      .header(
        'content-disposition',
        `${kept ? 'inline' : 'attachment'}; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`,
      )
      // By the cookie too: on a shared machine the next to sign in is not answered from the last one's cache.
      .headers(
        kept ? { 'cache-control': 'private, no-cache', vary: 'cookie' } : { 'cache-control': 'no-store' },
      )
  );
}

export function answerFile(reply: FastifyReply, answer: FileAnswer) {
  const bytes = Buffer.from(answer.bytes.buffer, answer.bytes.byteOffset, answer.bytes.byteLength);
  const head = asFile(reply, answer);
  if (!answer.kept) return head.send(bytes);
  const tag = `"${createHash('sha256').update(bytes).digest('base64url')}"`;
  head.header('etag', tag);
  return reply.request.headers['if-none-match'] === tag ? head.status(304).send() : head.send(bytes);
}

/** Sent as fast as it is taken; who leaves ends the making of it. */
export const answerStream = (reply: FastifyReply, answer: FileStream) =>
  asFile(reply, answer).send(Readable.from(answer.chunks, { objectMode: false }));

const brotli = promisify(brotliCompress);
/** Under this, compressing costs more than it saves. */
const worthwhile = 1_400;

/** Lists travel over slow networks: JSON goes out as brotli where the browser takes it. */
export async function compress(
  request: FastifyRequest,
  reply: FastifyReply,
  payload: unknown,
): Promise<unknown> {
  if (typeof payload !== 'string' || payload.length < worthwhile || reply.hasHeader('content-encoding'))
    return payload;
  if (!/\bbr\b/.test(request.headers['accept-encoding'] ?? '')) return payload;
  reply.header('content-encoding', 'br').header('vary', 'accept-encoding').removeHeader('content-length');
  return brotli(payload, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 4,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    },
  });
}
