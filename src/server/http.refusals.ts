import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { Problem, type ProblemKind } from '../lib/problem.ts';
import { securityHeaders } from './headers.ts';
import { headersTooLarge, requestMalformed, requestTooSlow } from './server.problems.ts';

const refusals: Record<string, ProblemKind> = {
  HPE_HEADER_OVERFLOW: headersTooLarge,
  ERR_HTTP_REQUEST_TIMEOUT: requestTooSlow,
};

/** What Node's parser refuses never becomes a request: it is answered on the bare socket, in our words as well. */
export function answerUnread(error: Error & { code?: string }, socket: Socket): void {
  // The other side has gone already.
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const found = new Problem(refusals[error.code ?? ''] ?? requestMalformed);
  const { status } = found.kind;
  const body = JSON.stringify(found.wire());
  const heads = {
    'content-type': 'application/problem+json',
    'content-length': Buffer.byteLength(body),
    connection: 'close',
    ...securityHeaders(false),
  };
  const lines = Object.entries(heads).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}\r\n${body}`);
}
