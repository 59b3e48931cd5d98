import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { breachesIn } from './boundaries.walls.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const files = globSync('{src,tests,bench,scripts}/**/*.{ts,tsx,mjs}', { cwd: root })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path !== 'src/db/schema.ts');

test('mã nguồn không vượt bức tường nào', () => {
  const sources = new Map(files.map((path) => [path, readFileSync(`${root}/${path}`, 'utf8')]));
  assert.ok(sources.size > 100, 'the files were found');
  assert.deepEqual(breachesIn(sources), []);
});

/** Each wall with a file that breaks it, and the same file mended. */
const cases: [wall: string, path: string, broken: string, mended: string][] = [
  [
    'phần thuần túy không dùng gói ngoài',
    'src/modules/cadres/cadres.checks.ts',
    `import { readFileSync } from 'node:fs';`,
    `import { z } from 'zod';`,
  ],
  [
    'phần thuần túy không với tới phần khác, dù qua trung gian',
    'src/modules/cadres/cadres.labels.ts',
    `import { planted } from '../organisation/organisation.queries.ts';`,
    `import type { Planted } from '../organisation/organisation.queries.ts';`,
  ],
  [
    'phần thuần túy không xem đồng hồ',
    'src/rules/windows.ts',
    'export const today = () => new Date();',
    'export const dayOf = (at: number) => new Date(at);',
  ],
  [
    'mô-đun chỉ dùng mô-đun đứng trước',
    'src/modules/organisation/organisation.routes.ts',
    `import type { Posting } from '../cadres/cadres.schema.ts';`,
    `import type { Document } from '../documents/documents.schema.ts';`,
  ],
  [
    'mô-đun lạ phải có chỗ trong thứ tự',
    'src/modules/salary/salary.routes.ts',
    `import { posting } from '../cadres/cadres.schema.ts';`,
    `import { day } from '../../lib/days.ts';`,
  ],
  [
    'không ai dùng server/',
    'src/modules/cadres/cadres.routes.ts',
    `import { routes } from '../../server/routes.ts';`,
    `import { route } from '../../gate/route.ts';`,
  ],
  [
    'gate không dùng mô-đun',
    'src/gate/may.ts',
    `export { roles } from '../modules/access/access.labels.ts';`,
    `export { problem } from '../lib/problem.ts';`,
  ],
  [
    'lib không dùng ai',
    'src/lib/names.ts',
    `import { quote } from '../db/database.ts';`,
    `import { day } from './days.ts';`,
  ],
  [
    'không ai dùng danh sách trang',
    'src/modules/cadres/ui/People.tsx',
    `import { pages } from '../../../web/pages.tsx';`,
    `import { Table } from '../../../web/parts/Table.tsx';`,
  ],
  [
    'màn hình không dùng truy vấn, dù nạp muộn',
    'src/modules/cadres/ui/People.tsx',
    `const late = () => import('../cadres.queries.ts');`,
    `const late = () => import('./Person.tsx');`,
  ],
  [
    'màn hình không với tới cơ sở dữ liệu qua trung gian',
    'src/web/shell.tsx',
    `import {\n  planted,\n} from '../modules/organisation/organisation.words.ts';`,
    `import type { planted } from '../modules/organisation/organisation.words.ts';`,
  ],
  [
    'tiếng Việt chỉ ở nhãn, lời và lỗi',
    'src/modules/cadres/cadres.routes.ts',
    `export const name = 'Chủ tịch';`,
    `export const name = 'chair'; // "Chủ tịch" in the label`,
  ],
  [
    'một cách đặt dấu: xóa, hòa, ủy',
    'src/modules/cadres/cadres.labels.ts',
    `export const deed = 'Xo\u00e1 hồ sơ';`,
    `export const deed = 'Xóa hồ sơ quý, của Huỳnh Toàn';`,
  ],
  [
    'câu hỏi cơ sở dữ liệu chỉ ở queries và indicators',
    'src/modules/cadres/cadres.routes.ts',
    'const rows = await sql<Row>`select 1`.execute(db);',
    'const rows = await listPeople(db);',
  ],
  ['không tệp nào quá 300 dòng', 'tests/long.test.ts', 'a\n'.repeat(301), 'a\n'.repeat(300)],
  ['không có phòng chứa đồ', 'src/lib/date-utils.ts', 'export {};\n', ''],
  ['không có việc bỏ dở', 'src/lib/days.ts', '// TO' + 'DO later\n', '// later, TODOS are lists\n'],
  [
    'không có kiểm thử bị tắt',
    'src/lib/days.test.ts',
    'test.sk' + `ip('x', () => {})`,
    `test('x', () => {})`,
  ],
];

/** What the cases import: each of them itself within the walls. */
const surroundings: [string, string][] = [
  ['src/modules/organisation/organisation.queries.ts', `import { sql } from 'kysely';`],
  ['src/modules/organisation/organisation.words.ts', `export * from './organisation.queries.ts';`],
];

describe('mỗi bức tường chặn được một vi phạm cố ý', () => {
  for (const [wall, path, broken, mended] of cases)
    test(wall, () => {
      const breaches = breachesIn(new Map([...surroundings, [path, broken]]));
      assert.ok(
        breaches.length > 0 && breaches.every((breach) => breach.startsWith(path)),
        breaches.join('\n'),
      );
      if (mended) assert.deepEqual(breachesIn(new Map([...surroundings, [path, mended]])), []);
    });
});
