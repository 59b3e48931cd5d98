import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { Route } from '../src/gate/route.ts';
import { asProblem, Problem } from '../src/lib/problem.ts';
import { id } from '../src/lib/shapes.ts';
import { entrances, routes } from '../src/server/routes.ts';
import { breachesOf } from './routes.conventions.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

test('mọi địa chỉ theo đúng quy ước', () => {
  assert.deepEqual(breachesOf(routes, entrances), []);
});

test('mọi địa chỉ có trong một mô-đun đều được phục vụ', async () => {
  const served = new Set<unknown>([...routes, ...entrances]);
  const forgotten: string[] = [];
  for (const path of globSync('src/modules/**/*.routes.ts', { cwd: root })) {
    const found: Record<string, unknown> = await import(join(root, path));
    for (const [name, value] of Object.entries(found))
      for (const one of [value].flat())
        if (isRoute(one) && !served.has(one)) forgotten.push(`${path}: ${name}`);
  }
  assert.deepEqual(forgotten, []);
});

test('ràng buộc nào có câu nói riêng thì máy chủ đã nạp câu ấy', () => {
  const unsaid: string[] = [];
  for (const path of globSync('src/**/*.problems.ts', { cwd: root }))
    for (const [, names] of readFileSync(join(root, path), 'utf8').matchAll(/constraints: \[([^\]]*)\]/g))
      for (const [, constraint] of names!.matchAll(/'(\w+)'/g)) {
        const told = asProblem(Object.assign(new Error(), { code: '23514', constraint }));
        if (!(told instanceof Problem) || told.kind.code === 'gate.database_refused')
          unsaid.push(`${path}: ${constraint}`);
      }
  assert.deepEqual(unsaid, []);
});

const isRoute = (value: unknown): value is Route =>
  typeof value === 'object' && value !== null && 'path' in value && 'method' in value && 'handle' in value;

test('không có quyền mà vẫn vào được chỉ là đăng nhập, mật khẩu của mình và lần chạy đầu', () => {
  assert.deepEqual(entrances.map(({ method, path, signedIn }) => `${method} ${path} ${signedIn}`).sort(), [
    'delete /session true',
    'get /session false',
    'get /setup false',
    'post /session false',
    'post /setup false',
    'put /session/password true',
  ]);
});

const read: Route = {
  method: 'get',
  path: '/things/:id',
  right: 'organisation.read',
  unit: 'reach',
  input: z.object({ id }),
  output: z.object({ name: z.string().nullable() }),
  handle: async () => ({ name: null }),
};
const write = {
  ...read,
  method: 'post',
  path: '/things',
  right: 'organisation.write',
  audit: () => [],
} as Route;
const planted: [what: string, route: unknown, breach: RegExp][] = [
  ['động từ', { ...read, path: '/things/:id/approve' }, /has the verb approve/],
  ['chữ hoa', { ...read, path: '/Things/:id' }, /is no address/],
  ['dấu gạch dưới', { ...read, path: '/my_things/:id' }, /is no address/],
  ['thiếu gạch đầu', { ...read, path: 'things/:id' }, /is no address/],
  ['chỗ trống không ai nhận', { ...read, path: '/things/:thingId' }, /does not take :thingId/],
  ['không có quyền', { ...read, right: undefined }, /has no right/],
  ['quyền không có thật', { ...read, right: 'things.read' }, /has no right/],
  ['không nói đơn vị', { ...read, unit: undefined }, /says no unit/],
  ['ghi không có dấu vết', { ...write, audit: undefined }, /writes without an audit entry/],
  ['ghi bằng quyền đọc', { ...write, right: 'organisation.read' }, /writes by a right to read/],
  ['đọc bằng quyền ghi', { ...read, right: 'organisation.write' }, /reads by a right to write/],
  ['trả lời bất cứ gì', { ...read, output: z.any() }, /answers anything at /],
  [
    'một ô bất cứ gì',
    { ...read, output: z.object({ rows: z.array(z.object({ x: z.unknown() })) }) },
    /at \.rows\[\]\.x/,
  ],
  ['bảng bất cứ gì', { ...read, output: z.record(z.string(), z.unknown()) }, /at \.\*/],
];

test('địa chỉ mẫu của phép thử không sai gì', () => {
  assert.deepEqual(breachesOf([read, write]), []);
});
for (const [what, route, breach] of planted) {
  test(`quy ước bắt được: ${what}`, () => {
    const found = breachesOf([route as Route]);
    assert.equal(found.length, 1, found.join('\n'));
    assert.match(found[0]!, breach);
  });
}
test('quy ước bắt được: hai địa chỉ trùng nhau', () => {
  assert.match(breachesOf([read, { ...read }]).join(), /is there twice/);
});
