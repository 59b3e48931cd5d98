import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { root } from '../scripts/root.ts';
import { Problem } from '../src/lib/problem.ts';
import { checkLaw, loadLaw } from '../src/server/law.ts';
import { testDatabase } from './harness/database.ts';
import { dataWith, document, lineOf } from './harness/lawdata.ts';

const { pool } = await testDatabase();

const wrong: [what: string, from: string, to: string, at: string, says: RegExp][] = [
  [
    'điều không có',
    'article: "3"\n    value',
    'article: "33"\n    value',
    'article: "33"',
    /không có điều “33”/,
  ],
  ['hết hiệu lực trước khi có', 'to: null', 'to: 2023-12-31', 'to: 2023-12-31', /không sau ngày có hiệu lực/],
  [
    'mức kết thúc trước khi bắt đầu',
    'value: 12',
    'value: 12\n    from: 2024-03-01\n    to: 2024-02-01',
    'from: 2024-03-01',
    /không sau ngày có hiệu lực/,
  ],
  [
    'loại đơn vị lạ',
    'value: 12',
    'value: 12\n    scope: { unitKinds: [vua] }',
    'scope:',
    /loại đơn vị “vua”/,
  ],
  ['quy định lạ', 'rule: test.figure', 'rule: test.other', 'rule: test.other', /test\.other/],
  ['giá trị sai dạng', 'value: 12', 'value: mười hai', 'value: mười hai', /months/],
  ['chức danh lạ', 'value: 12', 'value: 12\n    scope: { titles: [vua] }', 'scope:', /chức danh “vua”/],
  [
    'chưa kiểm chứng mà chặn',
    'value: 12\n    confidence: verified',
    'value: 12\n    confidence: background',
    'enforcement: block',
    /không được chặn/,
  ],
  ['mục lạ', 'topics: [planning]', 'topics: [planning]\nchude: x', 'code: tu-01', /chude/],
  ['thiếu mục', 'issuer: Tỉnh ủy\n', '', 'code: tu-01', /issuer/],
  ['không phải YAML', 'number: 01-QĐ/TU', 'number: [01', 'kind: regulation', /YAML/],
  [
    'hai mức cùng thời gian',
    '    enforcement: block\n',
    `    enforcement: block\n  - { rule: test.figure, value: 6, confidence: verified }\n`,
    '- { rule: test.figure, value: 6',
    /cùng phạm vi/,
  ],
];
for (const [what, from, to, at, says] of wrong)
  test(`văn bản sai: ${what} bị từ chối với tệp và dòng, bộ đang dùng giữ nguyên`, async () => {
    const text = document.replace(from, to);
    assert.notEqual(text, document);
    const state = async () =>
      (await pool.query('select json_agg(e order by id) as e from rule_edition e')).rows[0].e;
    const before = await state();
    const faults = await loadLaw(pool, dataWith({ 'tu-01': text }));
    const told = faults.filter(({ vi }) => says.test(vi));
    assert.deepEqual(
      told.map(({ file, line }) => [file, line]),
      [['regulations/tu-01.yaml', lineOf(text, at)]],
      JSON.stringify(faults),
    );
    assert.deepEqual(await state(), before);
  });

const standard = `standard: test_standard
vi: Tiêu chuẩn thử
en: Trial standard
editions:
  - regulation: tu-01
    confidence: verified
    conditions:
      - key: degree
        article: "3"
        says: { vi: Có bằng đại học, en: University }
        requires: { check: attained, kind: degree, level: university }
`;
const wrongStandards: [what: string, from: string, to: string, at: string, says: RegExp][] = [
  ['văn bản không có', 'regulation: tu-01', 'regulation: tu-99', 'regulation: tu-99', /tu-99/],
  ['điều không có', 'article: "3"', 'article: "33"', 'article: "33"', /không có điều “33”/],
  ['loại trình độ lạ', 'kind: degree', 'kind: crown', '- key: degree', /crown/],
  ['bậc lạ', 'level: university', 'level: crown', '- key: degree', /crown/],
  [
    'chức danh lạ',
    'confidence: verified',
    'scope: { titles: [vua] }\n    confidence: verified',
    'scope:',
    /chức danh “vua”/,
  ],
  ['không phải YAML', 'vi: Tiêu chuẩn thử', 'vi: [Tiêu', 'en: Trial', /YAML/],
  ['thiếu mục', 'en: Trial standard\n', '', 'standard: test_standard', /en/],
];
for (const [what, from, to, at, says] of wrongStandards)
  test(`tiêu chuẩn sai: ${what} bị từ chối với tệp và dòng; lỗi được kể cho người quản trị đến khi sửa xong`, async () => {
    const kept = async () =>
      (await pool.query(`select value from setting where key = 'law.faults'`)).rows[0]?.value ?? [];
    const text = standard.replace(from, to);
    assert.notEqual(text, standard);
    const folder = dataWith({ 'tu-01': document });
    writeFileSync(new URL('standards/test_standard.yaml', folder), text);
    const faults = await loadLaw(pool, folder);
    assert.deepEqual(
      faults.filter(({ vi }) => says.test(vi)).map(({ file, line }) => [file, line]),
      [['standards/test_standard.yaml', lineOf(text, at)]],
      JSON.stringify(faults),
    );
    assert.deepEqual(await kept(), faults);
    assert.deepEqual(checkLaw(folder).faults, faults);
    assert.deepEqual(await loadLaw(pool), []);
    assert.deepEqual(await kept(), []);
    assert.deepEqual((await pool.query(`select 1 from standard where code = 'test_standard'`)).rows, []);
  });

test('văn bản sai: nơi chưa có bộ nào thì không chạy tiếp', async () => {
  const { pool: empty } = await testDatabase();
  await empty.query(`delete from setting where key = 'law.digest'`);
  const data = dataWith({ 'tu-01': document.replace('value: 12', 'value: x') });
  await assert.rejects(
    loadLaw(empty, data),
    (error) => error instanceof Problem && /tu-01\.yaml:/.test(error.vi()),
  );
});

test('lệnh law check: không lỗi thì đếm và ra 0; có lỗi thì kể tệp, dòng và ra 1; không cần cơ sở dữ liệu', () => {
  const run = (...words: string[]) =>
    spawnSync(process.execPath, ['src/cli/main.ts', 'law', 'check', ...words], {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, DATABASE_URL: 'postgres://nowhere.invalid/none' },
    });
  const whole = run();
  assert.match(whole.stdout, /^Dữ liệu không có lỗi: \d+ văn bản, \d+ quy định, \d+ tiêu chuẩn/);
  assert.equal(whole.status, 0);
  const folder = dataWith({ 'tu-01': document.replace('value: 12', 'value: x') });
  const broken = run('--folder', fileURLToPath(folder));
  assert.match(broken.stdout, new RegExp(`^regulations/tu-01.yaml:${lineOf(document, 'value: 12')}: `));
  assert.equal(broken.status, 1);
});
