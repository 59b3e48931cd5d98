import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import Fastify from 'fastify';
import { answerProblem } from './http.answers.ts';
import { addPages } from './static.ts';

const folder = mkdtempSync(join(tmpdir(), 'thenchot-pages-'));
mkdirSync(join(folder, 'assets'));
const script = 'export const lời = "chào";';
writeFileSync(join(folder, 'index.html'), '<meta nonce="__nonce__"><style nonce="__nonce__"></style>');
writeFileSync(join(folder, 'assets', 'app-1a2b.js'), script);
writeFileSync(join(folder, 'assets', 'app-1a2b.js.br'), brotliCompressSync(script));
writeFileSync(join(folder, 'icon.svg'), '<svg/>');
writeFileSync(join(folder, '..', 'outside.txt'), 'bí mật');

const app = Fastify();
addPages(app, folder);
const get = (url: string, headers: Record<string, string> = {}) =>
  app.inject({ method: 'GET', url, headers });

test('mọi đường dẫn của trang đều ra trang, mỗi lần một nonce khớp với tiêu đề', async () => {
  const [one, other] = [await get('/'), await get('/people/12?tab=a')];
  const nonces = [one, other].map(({ body, headers }) => {
    const found = [...body.matchAll(/nonce="([^"]+)"/g)].map(([, nonce]) => nonce);
    assert.equal(found.length, 2);
    assert.ok(String(headers['content-security-policy']).includes(`style-src 'self' 'nonce-${found[0]}'`));
    assert.equal(headers['cache-control'], 'no-store');
    return found[0];
  });
  assert.notEqual(nonces[0], nonces[1]);
});

test('tệp có mã băm trong tên được giữ mãi, đã nén sẵn thì gửi bản nén', async () => {
  const packed = await get('/assets/app-1a2b.js', { 'accept-encoding': 'gzip, deflate, br' });
  assert.equal(packed.headers['content-encoding'], 'br');
  assert.equal(packed.headers['cache-control'], 'public, max-age=31536000, immutable');
  assert.equal(packed.headers['content-type'], 'text/javascript; charset=utf-8');
  assert.equal(brotliDecompressSync(packed.rawPayload).toString(), script);
  const plain = await get('/assets/app-1a2b.js');
  assert.deepEqual([plain.body, plain.headers['content-encoding']], [script, undefined]);
});

test('tệp khác được hỏi lại, và chưa đổi thì không gửi lại', async () => {
  const first = await get('/icon.svg');
  assert.equal(first.headers['cache-control'], 'no-cache');
  const again = await get('/icon.svg', { 'if-none-match': String(first.headers.etag) });
  assert.deepEqual([again.statusCode, again.body], [304, '']);
});

test('tệp không có thì không có, và không ra ngoài thư mục được', async () => {
  for (const url of ['/assets/khong-co.js', '/api/khong-co', '/assets/app-1a2b.js.br'])
    assert.equal((await get(url)).statusCode, 404, url);
  for (const url of ['/../outside.txt', '/..%2foutside.txt', '/assets/..%2f..%2foutside.txt'])
    assert.doesNotMatch((await get(url)).body, /bí mật/, url);
});

test('chưa dựng trang thì nói rõ', async () => {
  const bare = Fastify();
  bare.setErrorHandler(answerProblem);
  addPages(bare, join(folder, 'none'));
  const { statusCode, body } = await bare.inject({ url: '/' });
  assert.deepEqual([statusCode, JSON.parse(body).code], [503, 'server.starting']);
});
