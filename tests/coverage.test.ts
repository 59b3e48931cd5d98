import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

const root = new URL('../', import.meta.url);
const text = readFileSync(new URL('docs/coverage.md', root), 'utf8');

const modules =
  'documents organisation access regulations standards cadres procedures evaluation training planning movement appointment committees assessment forecasts indicators targets inspection reports reorganisation imports'.split(
    ' ',
  );
const perSeed = { S0: 28, S1: 35, S2: 21, S3: 16, S4: 23 };
const states = ['shown', 'partly', 'planned'];

interface Row {
  id: string;
  capability: string;
  modules: string[];
  issue: number;
  state: string;
  pages: string;
  tests: string;
  missing: string;
}

const rowsOf = (markdown: string): Row[] =>
  markdown
    .split('\n')
    .filter((line) => /^\| S\d-/.test(line))
    .map((line) => {
      const cells = line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim());
      assert.equal(cells.length, 8, line);
      const [id, capability, module, issue, state, pages, tests, missing] = cells as [
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
      ];
      return {
        id,
        capability,
        modules: module.split(', '),
        issue: Number(issue),
        state,
        pages,
        tests,
        missing,
      };
    });

/** What is wrong with one row; `exists` says whether a path is in the repository. */
function faultsOf(row: Row, exists: (path: string) => boolean): string[] {
  const faults: string[] = [];
  if (!states.includes(row.state)) faults.push(`unknown state ${row.state}`);
  if (!(row.issue >= 2 && row.issue <= 8)) faults.push(`unknown issue ${row.issue}`);
  for (const name of row.modules) if (!modules.includes(name)) faults.push(`unknown module ${name}`);
  if (!row.capability) faults.push('no capability');
  const missing = row.missing !== '—' && row.missing !== '';
  if (missing !== (row.state === 'partly')) faults.push('only a partly shown row says what is missing');
  for (const [what, cell, form] of [
    ['page', row.pages, /^src\/(web|modules)\/.+\.tsx$/],
    ['test', row.tests, /\.test\.ts$/],
  ] as const) {
    const paths = [...cell.matchAll(/`([^`]+)`/g)].map((match) => match[1]!);
    if (row.state === 'planned') {
      if (cell !== '—') faults.push(`a planned row names a ${what}`);
      continue;
    }
    if (paths.length === 0) faults.push(`no ${what}`);
    for (const path of paths) {
      if (!form.test(path)) faults.push(`${path} is no ${what}`);
      if (!exists(path)) faults.push(`${path} does not exist`);
    }
  }
  return faults;
}

const inRepository = (path: string) => existsSync(new URL(path, root));

test('đủ 123 năng lực, mỗi mã một lần, đúng số của từng tài liệu', () => {
  const ids = rowsOf(text).map((row) => row.id);
  const expected = Object.entries(perSeed).flatMap(([seed, count]) =>
    Array.from({ length: count }, (_, index) => `${seed}-${String(index + 1).padStart(2, '0')}`),
  );
  assert.equal(expected.length, 123);
  assert.deepEqual(ids, expected);
});

for (const row of rowsOf(text)) {
  test(`${row.id}: trạng thái, trang và bài kiểm thử có thật`, () => {
    assert.deepEqual(faultsOf(row, inRepository), []);
  });
}

const good: Row = {
  id: 'S1-01',
  capability: 'x',
  modules: ['organisation'],
  issue: 2,
  state: 'shown',
  pages: '`src/web/a.tsx`',
  tests: '`tests/a.test.ts`',
  missing: '—',
};
const planted: [string, Partial<Row>][] = [
  ['trạng thái lạ', { state: 'done' }],
  ['mô-đun lạ', { modules: ['hr'] }],
  ['việc ngoài kế hoạch', { issue: 9 }],
  ['trang không có thật', { pages: '`src/web/nowhere.tsx`' }],
  ['không nêu bài kiểm thử', { tests: '—' }],
  ['bài kiểm thử không phải bài kiểm thử', { tests: '`src/web/a.tsx`' }],
  ['một phần mà không nói còn thiếu gì', { state: 'partly' }],
  ['chưa làm mà đã nêu trang', { state: 'planned', tests: '—' }],
];
test('một dòng tốt không có lỗi', () => {
  assert.deepEqual(
    faultsOf(good, (path) => path !== 'src/web/nowhere.tsx'),
    [],
  );
});
for (const [name, change] of planted) {
  test(`bị từ chối: ${name}`, () => {
    assert.notDeepEqual(
      faultsOf({ ...good, ...change }, (path) => path !== 'src/web/nowhere.tsx'),
      [],
    );
  });
}
