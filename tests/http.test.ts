import assert from 'node:assert/strict';
import { type AddressInfo, connect } from 'node:net';
import { test } from 'node:test';
import { brotliDecompressSync } from 'node:zlib';
import { z } from 'zod';
import { file, upload } from '../src/gate/files.ts';
import { route } from '../src/gate/route.ts';
import { id } from '../src/lib/shapes.ts';
import { officeUploads } from '../src/lib/uploads.ts';
import { stage } from './harness/cast.ts';

/** What the door does with any route, shown on routes made for it. */
const echo = route({
  method: 'get',
  path: '/echo/:id',
  right: 'organisation.read',
  unit: 'reach',
  input: z.object({
    id,
    word: z.string().optional(),
    yes: z.boolean().optional(),
    count: z.number().optional(),
    many: z.array(z.number()).optional(),
  }),
  output: z.object({ input: z.unknown(), known: z.string(), none: z.number().nullable() }),
  handle: async (_context, input) => ({ input, known: 'có', none: null, secret: 'không được lộ' }),
});
const wrong = route({
  method: 'get',
  path: '/wrong',
  right: 'organisation.read',
  unit: 'reach',
  input: z.object({}),
  output: z.object({ count: z.number() }),
  handle: async () => ({ count: null as unknown as number }),
});
const broken = route({
  method: 'get',
  path: '/broken',
  right: 'organisation.read',
  unit: 'reach',
  input: z.object({}),
  output: z.object({}),
  handle: async () => {
    throw new Error('mật khẩu của máy chủ');
  },
});
const paper = route({
  method: 'get',
  path: '/paper',
  right: 'organisation.read',
  unit: 'reach',
  input: z.object({}),
  output: file,
  handle: async () => ({ name: 'Báo cáo "Đỏ".txt', type: 'text/plain', bytes: Buffer.from('xin chào') }),
});
const drop = route({
  method: 'post',
  path: '/drop',
  right: 'organisation.read',
  unit: 'reach',
  uploads: { ...officeUploads, files: 2, each: 100, together: 150 },
  input: z.object({ files: z.array(upload).min(1), dryRun: z.boolean().default(false) }),
  output: z.object({ files: z.array(z.object({ name: z.string(), size: z.number() })), dryRun: z.boolean() }),
  handle: async (_context, { files, dryRun }) => ({
    files: files.map(({ name, bytes }) => ({ name, size: bytes.length })),
    dryRun,
  }),
  audit: () => [],
});
const take = route({
  method: 'put',
  path: '/take/:id',
  right: 'organisation.read',
  unit: 'reach',
  input: z.object({ id, name: z.string() }),
  output: z.object({ id: z.number(), name: z.string() }),
  handle: async (_context, input) => input,
  audit: () => [],
});

const { app, cast, nobody, units } = await stage([echo, wrong, broken, paper, drop, take]);
const officer = cast.districtOfficer;

/** What is written to standard error meanwhile. */
async function overheard<T>(work: () => Promise<T>): Promise<{ result: T; heard: string }> {
  const { write } = process.stderr;
  let heard = '';
  process.stderr.write = ((line: string) => {
    heard += line;
    return true;
  }) as typeof write;
  try {
    return { result: await work(), heard };
  } finally {
    process.stderr.write = write;
  }
}

test('lời của địa chỉ thành số, đúng sai, danh sách; ngoài khuôn thì không lọt ra', async () => {
  const { body } = await officer.get('/echo/7?word=5&yes=true&count=2.5&many=3&empty=');
  assert.deepEqual(body, {
    input: { id: 7, word: '5', yes: true, count: 2.5, many: [3] },
    known: 'có',
    none: null,
  });
  assert.deepEqual((await officer.get('/echo/7?count=')).body.input, { id: 7 });
});

test('trả lời sai khuôn là lỗi của phần mềm, không phải con số 0', async () => {
  const { result, heard } = await overheard(() => officer.get('/wrong'));
  assert.equal(result.status, 500);
  assert.match(heard, /\/api\/wrong/);
});

test('lỗi bên trong chỉ cho ra một mã để tìm trong nhật ký', async () => {
  const { result, heard } = await overheard(() => officer.get('/broken'));
  assert.equal(result.status, 500);
  assert.equal(result.headers['content-type'], 'application/problem+json; charset=utf-8');
  assert.doesNotMatch(JSON.stringify(result.body), /mật khẩu|stack|\.ts/);
  assert.ok(heard.includes(result.body.details.id) && heard.includes('mật khẩu của máy chủ'));
});

test('mọi sai sót đều là một problem của RFC 9457', async () => {
  const json = { 'content-type': 'application/json' };
  const raw = (payload: string, headers: Record<string, string> = json) =>
    officer.ask('PUT', '/take/1', undefined, { payload, headers });
  const cases: [string, { status: number; body: { code: string } }, number, string][] = [
    ['chưa đăng nhập', await nobody.get('/units'), 401, 'gate.not_signed_in'],
    ['không có địa chỉ', await officer.get('/khong-co'), 404, 'server.no_such_path'],
    ['không có cách gọi', await officer.delete('/echo/1'), 404, 'server.no_such_path'],
    ['JSON hỏng', await raw('{'), 400, 'server.body_malformed'],
    ['JSON rỗng', await raw(''), 400, 'server.body_malformed'],
    ['kiểu lạ', await raw('<a/>', { 'content-type': 'application/xml' }), 415, 'server.media_type_unknown'],
    ['quá dài', await raw(JSON.stringify({ name: 'a'.repeat(1_000_001) })), 413, 'server.body_too_large'],
    ['gửi hai lần', await raw('{"id": 2, "name": "x"}'), 400, 'server.given_twice'],
    ['thiếu', await raw('{}'), 400, 'gate.input_invalid'],
    ['khóa lạ', await raw('{"__proto__": {"name": "x"}}'), 400, 'server.body_malformed'],
    ['mảng', await raw('["x"]'), 400, 'gate.input_invalid'],
    ['số không phải số', await officer.get('/echo/abc'), 400, 'gate.input_invalid'],
    ['địa chỉ hỏng', await officer.get('/echo/%E0%A4%A'), 400, 'gate.input_invalid'],
  ];
  for (const [title, { status, body }, expected, code] of cases)
    assert.deepEqual([title, status, body.code], [title, expected, code]);
  const { headers, body } = await officer.get('/khong-co');
  assert.equal(headers['content-type'], 'application/problem+json; charset=utf-8');
  assert.match(body.instance, /^urn:thenchot:request:[\da-f-]{36}$/);
  assert.ok(body.title && body.titleEn && body.type === 'urn:thenchot:server.no_such_path');
});

test('dữ liệu sai chỉ rõ từng ô bằng hai thứ tiếng', async () => {
  const { body } = await officer.put('/take/x', {});
  assert.deepEqual(
    body.fields.map((field: { path: string }) => field.path),
    ['id', 'name'],
  );
  assert.ok(body.fields.every((field: { vi: string; en: string }) => field.vi && field.en));
});

test('tệp trả về giữ tên tiếng Việt', async () => {
  const { headers, body } = await officer.get('/paper');
  assert.equal(body, 'xin chào');
  assert.equal(
    headers['content-disposition'],
    `attachment; filename="Bao cao Do.txt"; filename*=UTF-8''B%C3%A1o%20c%C3%A1o%20%22%C4%90%E1%BB%8F%22.txt`,
  );
});

const boundary = 'xBOUNDARYx';
const part = (name: string, content: string, filename?: string) =>
  `--${boundary}\r\nContent-Disposition: form-data; name="${name}"${filename === undefined ? '' : `; filename="${filename}"`}\r\n\r\n${content}\r\n`;
const send = (...parts: string[]) =>
  officer.ask('POST', '/drop', undefined, {
    payload: `${parts.join('')}--${boundary}--\r\n`,
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
  });

test('tệp gửi lên đến tay với tên không có thư mục', async () => {
  const { body } = await send(
    part('files', 'abc', '../../etc/Danh sách.xlsx'),
    part('dryRun', 'true'),
    part('files', 'de', 'C:\\\\Users\\\\b.xlsx'),
  );
  assert.deepEqual(body, {
    files: [
      { name: 'Danh sách.xlsx', size: 3 },
      { name: 'b.xlsx', size: 2 },
    ],
    dryRun: true,
  });
});

test('tệp quá lớn, quá nhiều, hay không phải biểu mẫu đều bị từ chối rõ ràng', async () => {
  const long = 'a'.repeat(101);
  const half = 'a'.repeat(90);
  for (const reply of [
    await send(part('files', long, 'a')),
    await send(part('files', half, 'a'), part('files', half, 'b')),
    await send(part('files', 'a', 'a'), part('files', 'a', 'b'), part('files', 'a', 'c')),
  ])
    assert.deepEqual([reply.status, reply.body.code], [413, 'server.upload_too_large']);
  assert.equal((await officer.post('/drop', { files: [] })).body.code, 'server.media_type_unknown');
  assert.equal((await send(part('dryRun', 'true'))).body.code, 'gate.input_invalid');
});

test('mọi câu trả lời đều có tiêu đề bảo vệ', async () => {
  for (const reply of [
    await nobody.get('/healthz'),
    await nobody.get('/api/openapi.json'),
    await officer.get('/units'),
    await officer.get('/khong-co'),
    await officer.get('/'),
  ]) {
    const { headers } = reply;
    const policy = String(headers['content-security-policy']);
    assert.match(policy, /default-src 'none'; script-src 'self'; /);
    assert.match(policy, /frame-ancestors 'none'/);
    assert.doesNotMatch(policy, /unsafe|\*/);
    assert.equal(headers['x-content-type-options'], 'nosniff');
    assert.equal(headers['referrer-policy'], 'no-referrer');
    assert.equal(headers['strict-transport-security'], undefined);
  }
  assert.equal((await officer.get('/units')).headers['cache-control'], 'no-store');
});

test('danh sách dài được nén khi trình duyệt nhận', async () => {
  const asked = { url: '/api/openapi.json', headers: { 'accept-encoding': 'gzip, br' } };
  const packed = await app.inject({ method: 'GET', ...asked });
  assert.equal(packed.headers['content-encoding'], 'br');
  const plain = await app.inject({ method: 'GET', url: '/api/openapi.json' });
  assert.equal(brotliDecompressSync(packed.rawPayload).toString(), plain.body);
  assert.equal(plain.headers['content-encoding'], undefined);
});

test('tài liệu API có mọi địa chỉ, với quyền của nó', async () => {
  const { body } = await nobody.get('/api/openapi.json');
  const { get } = body.paths['/api/units/{id}'];
  assert.equal(get['x-right'], 'organisation.read');
  assert.deepEqual(get.parameters[0], {
    name: 'id',
    in: 'path',
    required: true,
    schema: get.parameters[0].schema,
  });
  assert.ok(
    body.paths['/api/session'].post &&
      body.paths['/api/drop'].post.requestBody.content['multipart/form-data'],
  );
  assert.ok(body.paths['/api/paper'].get.responses['200'].content['application/octet-stream']);
  assert.deepEqual(body.paths['/api/session'].post.security, []);
});

test('máy chủ còn sống khi cơ sở dữ liệu trả lời', async () => {
  assert.deepEqual((await nobody.get('/healthz')).body, { status: 'ok' });
  assert.ok(units.province > 0);
});

test('yêu cầu mà Node không đọc nổi cũng được trả lời bằng lời của ta', async (t) => {
  await app.listen({ port: 0, host: '127.0.0.1' });
  t.after(() => app.close());
  const { port } = app.server.address() as AddressInfo;
  const answer = async (said: string) => {
    const socket = connect(port, '127.0.0.1');
    socket.write(said);
    let heard = '';
    for await (const piece of socket) heard += piece;
    const [head, body] = heard.split('\r\n\r\n');
    return { head: head!, body: JSON.parse(body!) };
  };
  const long = await answer(`GET /healthz HTTP/1.1\r\nHost: x\r\nCookie: ${'a'.repeat(20_000)}\r\n\r\n`);
  assert.match(long.head, /^HTTP\/1\.1 431 /);
  assert.match(long.head, /content-security-policy: /);
  assert.equal(long.body.code, 'server.headers_too_large');
  assert.match(long.body.title, /16 kB/);
  const odd = await answer('XIN CHÀO\r\n\r\n');
  assert.match(odd.head, /^HTTP\/1\.1 400 /);
  assert.equal(odd.body.code, 'server.request_malformed');
});
