import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Problem } from '../lib/problem.ts';
import { newNonce, securityHeaders } from './headers.ts';
import { answerNoSuchPath } from './http.answers.ts';
import { starting } from './server.problems.ts';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};
/** Stands in the built page wherever a nonce belongs; each answer puts its own there. */
export const noncePlace = '__nonce__';

interface Asset {
  body: Buffer;
  /** Made by the build, at the highest quality. */
  brotli: Buffer | null;
  type: string;
  etag: string;
  /** Its name holds the hash of its content. */
  hashed: boolean;
}

/** The built pages, small enough to be held in memory: what was not built cannot be asked for. */
export function addPages(app: FastifyInstance, folder: string): void {
  const assets = readAssets(folder);
  const page = assets.get('/index.html');

  app.get('/*', (request, reply) => {
    const path = request.url.split('?', 1)[0]!;
    if (path === '/api' || path.startsWith('/api/')) return answerNoSuchPath(request, reply);
    const asset = assets.get(path);
    if (asset && asset !== page) return sendAsset(request, reply, asset);
    // A path of the app is shown by the app; a file that is not there is not.
    if (path.startsWith('/assets/')) return answerNoSuchPath(request, reply);
    if (!page) throw new Problem(starting);
    return sendPage(request, reply, page);
  });
}

function sendPage(request: FastifyRequest, reply: FastifyReply, { body, type }: Asset) {
  const nonce = newNonce();
  return reply
    .headers(securityHeaders(request.protocol === 'https', nonce))
    .header('cache-control', 'no-store')
    .type(type)
    .send(body.toString().replaceAll(noncePlace, nonce));
}

function sendAsset(
  request: FastifyRequest,
  reply: FastifyReply,
  { body, brotli, type, etag, hashed }: Asset,
) {
  reply
    .header('etag', etag)
    .header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache')
    .header('vary', 'accept-encoding');
  if (request.headers['if-none-match'] === etag) return reply.code(304).send();
  reply.type(type);
  if (!brotli || !/\bbr\b/.test(request.headers['accept-encoding'] ?? '')) return reply.send(body);
  return reply.header('content-encoding', 'br').send(brotli);
}

function readAssets(folder: string): Map<string, Asset> {
  const assets = new Map<string, Asset>();
  if (!existsSync(folder)) return assets;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || entry.name.endsWith('.br')) continue;
    const file = join(entry.parentPath, entry.name);
    const path = `/${relative(folder, file).split(sep).join('/')}`;
    const body = readFileSync(file);
    assets.set(path, {
      body,
      brotli: existsSync(`${file}.br`) ? readFileSync(`${file}.br`) : null,
      type: types[extname(entry.name)] ?? 'application/octet-stream',
      etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`,
      hashed: path.startsWith('/assets/'),
    });
  }
  return assets;
}
