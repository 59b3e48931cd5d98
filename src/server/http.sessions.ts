import { timingSafeEqual } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { SignedIn } from '../gate/entrance.ts';
import { Problem } from '../lib/problem.ts';
import { limits } from '../modules/access/access.checks.ts';
import { requestForged } from '../modules/access/access.problems.ts';

const cookieName = 'thenchot_session';

const isSecure = (request: FastifyRequest) => request.protocol === 'https';

export const tokenOf = (request: FastifyRequest): string | null => request.cookies[cookieName] ?? null;

/** Sets the cookie; null takes it away. A script cannot read it and no other site's request carries it. */
export function setToken(request: FastifyRequest, reply: FastifyReply, token: string | null): void {
  const locked = { path: '/', httpOnly: true, sameSite: 'strict', secure: isSecure(request) } as const;
  if (token === null) reply.clearCookie(cookieName, locked);
  else reply.setCookie(cookieName, token, { ...locked, maxAge: limits.absolute * 60 });
}

/** A change must come from our own page, as browsers tell, and carry the session's token, as only that page can. */
export function refuseForged(request: FastifyRequest, signedIn: SignedIn | null): void {
  if (request.method === 'GET' || request.method === 'HEAD') return;
  const { origin, 'sec-fetch-site': site, 'x-csrf-token': token } = request.headers;
  if (origin !== undefined && origin !== `${request.protocol}://${request.host}`)
    throw new Problem(requestForged);
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw new Problem(requestForged);
  if (signedIn && !sameText(String(token ?? ''), signedIn.csrfToken)) throw new Problem(requestForged);
}

function sameText(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
