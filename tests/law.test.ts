import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { addDays } from '../src/lib/days.ts';
import { Problem } from '../src/lib/problem.ts';
import { lawFolder } from '../src/modules/regulations/regulations.files.ts';
import { collisions, type Edition, type Occasion, resolve } from '../src/rules/edition.ts';
import { loadLaw } from '../src/server/law.ts';
import { testDatabase } from './harness/database.ts';
import { World } from './harness/world.ts';

const { pool } = await testDatabase();

const document = `code: tu-01
number: 01-QĐ/TU
kind: regulation
level: party_province
issuer: Tỉnh ủy
title: về thử
signedOn: 2024-01-05
from: 2024-01-05
to: null
topics: [planning]
articles:
  - { article: "3", heading: Tuổi }
source: [{ document: Văn bản thử }]
confidence: verified
checkedOn: 2026-11-21
rules:
  - rule: test.figure
    article: "3"
    value: 12
    confidence: verified
    enforcement: block
`;
const rules = `- { rule: test.figure, topic: planning, vi: Số thử, en: Trial figure, unit: months, bound: at_least }
`;

/** A folder of data with the documents given. */
function dataWith(documents: Record<string, string>, ruleFile = rules): URL {
  const folder = mkdtempSync(join(tmpdir(), 'thenchot-law-'));
  after(() => rmSync(folder, { recursive: true }));
  for (const name of ['regulations', 'standards'])
    cpSync(new URL(`${name}/`, lawFolder), join(folder, name), { recursive: true });
  writeFileSync(
    join(folder, 'rules.yaml'),
    readFileSync(new URL('rules.yaml', lawFolder), 'utf8') + ruleFile,
  );
  for (const [name, text] of Object.entries(documents))
    writeFileSync(join(folder, 'regulations', `${name}.yaml`), text);
  return pathToFileURL(`${folder}/`);
}
const lineOf = (text: string, part: string) => text.slice(0, text.indexOf(part)).split('\n').length;

test('văn bản đi kèm: đọc được cả, không lỗi, nạp lại lần nữa không đổi gì', async () => {
  const acts = async () => (await pool.query('select count(*) as n from act')).rows[0].n;
  const before = await acts();
  assert.deepEqual(await loadLaw(pool), []);
  assert.equal(await acts(), before);
  const { rows } = await pool.query('select count(*) as n from rule_edition where shipped');
  assert.ok(rows[0].n > 0);
});

const wrong: [what: string, from: string, to: string, at: string, says: RegExp][] = [
  [
    'điều không có',
    'article: "3"\n    value',
    'article: "33"\n    value',
    'article: "33"',
    /không có điều “33”/,
  ],
  ['hết hiệu lực trước khi có', 'to: null', 'to: 2023-12-31', 'to: 2023-12-31', /không sau ngày có hiệu lực/],
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

test('văn bản sai: nơi chưa có bộ nào thì không chạy tiếp', async () => {
  const { pool: empty } = await testDatabase();
  await empty.query(`delete from setting where key = 'law.digest'`);
  const data = dataWith({ 'tu-01': document.replace('value: 12', 'value: x') });
  await assert.rejects(
    loadLaw(empty, data),
    (error) => error instanceof Problem && /tu-01\.yaml:/.test(error.vi()),
  );
});

test('văn bản đổi: mức mới thay mức cũ, bản trước giữ lại; bỏ khỏi dữ liệu thì thôi hiệu lực', async () => {
  const { pool: own } = await testDatabase();
  const value = async () =>
    (await own.query(`select rule_value('test.figure', '', null, null, null, '2025-01-01') as value`)).rows[0]
      .value;
  assert.deepEqual(await loadLaw(own, dataWith({ 'tu-01': document })), []);
  assert.equal(await value(), 12);
  assert.deepEqual(await loadLaw(own, dataWith({ 'tu-01': document.replace('value: 12', 'value: 18') })), []);
  assert.equal(await value(), 18);
  const past = await own.query('select value from rule_edition_past');
  assert.deepEqual(past.rows, [{ value: 12 }]);
  assert.deepEqual(
    await loadLaw(own, dataWith({ 'tu-01': document.slice(0, document.indexOf('rules:')) })),
    [],
  );
  assert.equal(await value(), null);
  const held = async () =>
    (
      await own.query(
        `select (select count(*) from regulation_article a where a.regulation_id = g.id) as articles,
          (select count(*) from regulation_link l where l.regulation_id = g.id) as links from regulation g where g.code = 'tu-01'`,
      )
    ).rows;
  const linked = document
    .slice(0, document.indexOf('rules:'))
    .replace('topics:', 'replaces: [05-QĐ/TU]\ntopics:');
  assert.deepEqual(await loadLaw(own, dataWith({ 'tu-01': linked })), []);
  assert.deepEqual(await held(), [{ articles: 1, links: 1 }]);
  const bare = document.slice(0, document.indexOf('rules:')).replace(/articles:[\s\S]*?(?=source:)/, '');
  assert.deepEqual(await loadLaw(own, dataWith({ 'tu-01': bare })), []);
  assert.deepEqual(await held(), [{ articles: 0, links: 0 }]);
  assert.deepEqual(await loadLaw(own, dataWith({})), []);
  assert.deepEqual(await held(), []);
});

test('văn bản riêng của một tỉnh: nạp khi tỉnh ấy có ở đây, chỉ ràng buộc tỉnh ấy', async () => {
  const { pool: own } = await testDatabase();
  const figure = async (path: string) =>
    (await own.query(`select rule_value('test.figure', $1, null, null, null, '2025-01-01') as value`, [path]))
      .rows[0].value;
  const theirs = document
    .replace('from: 2024-01-05\n', 'from: 2024-01-05\nunit: LĐLĐ tỉnh Thử\n')
    .replace('code: tu-01', 'code: thu-01')
    .replace('value: 12', 'value: 24');
  const data = dataWith({ 'tu-01': document, 'thu-01': theirs });
  assert.deepEqual(await loadLaw(own, data), []);
  assert.deepEqual((await own.query(`select 1 from regulation where code = 'thu-01'`)).rows, []);
  const world = new World(own);
  const province = world.pathOf(
    await world.unit({ kind: 'provincial_federation', name: 'Liên đoàn Lao động tỉnh Thử' }),
  );
  const other = world.pathOf(await world.unit({ kind: 'provincial_federation', name: 'LĐLĐ tỉnh Khác' }));
  assert.deepEqual(await loadLaw(own, data), []);
  assert.deepEqual([await figure(province), await figure(other)], [24, 12]);
});

const day = fc.integer({ min: 0, max: 40 }).map((count) => addDays('2025-01-01', count));
const codes = { titles: ['chair', 'head'], cadreKinds: ['full', 'part'], unitKinds: ['x', 'y'] };
const some = (of: readonly string[]) => fc.option(fc.subarray([...of], { minLength: 1 }), { nil: undefined });
const anyEdition: fc.Arbitrary<Edition> = fc
  .record({
    from: day,
    lasts: fc.option(fc.integer({ min: 1, max: 30 }), { nil: null }),
    titles: some(codes.titles),
    cadreKinds: some(codes.cadreKinds),
    unitKinds: some(codes.unitKinds),
  })
  .map(({ from, lasts, ...scope }) => ({
    from,
    to: lasts === null ? null : addDays(from, lasts),
    under: '',
    scope: Object.fromEntries(Object.entries(scope).filter(([, of]) => of)),
  }));
const anyOccasion: fc.Arbitrary<Occasion> = fc.record({
  on: day,
  path: fc.constant('1.'),
  titles: fc.constantFrom(...codes.titles, null),
  cadreKinds: fc.constantFrom(...codes.cadreKinds, null),
  unitKinds: fc.constantFrom(...codes.unitKinds, null),
});

test('mức quy định: cơ sở dữ liệu chọn như bộ quy tắc chọn, từ chối đúng những mức đè nhau, không kể dự thảo', async () => {
  const client = await pool.connect();
  try {
    const { rows } = await client.query(`insert into act (route) values ('test') returning id`);
    const insert = `insert into rule_edition (rule_id, regulation_id, value, from_on, to_on, titles, cadre_kinds, unit_kinds,
      enforcement, confidence, unit_path, act_id, draft)
      select r.id, (select min(id) from regulation), $1, $2, $3, $4, $5, $6, 'warn', 'verified', '', $7, $8 from rule r where r.code = 'trial.rule'`;
    await client.query(
      `insert into rule (code, topic, vi, en, unit, unit_path, act_id) values ('trial.rule', 'planning', 'x', 'x', 'months', '', $1)`,
      [rows[0].id],
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ one: anyEdition, draft: fc.boolean() }), { maxLength: 8 }),
        fc.array(anyOccasion, { minLength: 1, maxLength: 4 }),
        async (given, occasions) => {
          const kept: Edition[] = [];
          await client.query('begin; set constraints all immediate');
          for (const [at, { one, draft }] of given.entries()) {
            const { titles = null, cadreKinds = null, unitKinds = null } = one.scope;
            await client.query('savepoint one');
            const refused = await client
              .query(insert, [at, one.from, one.to, titles, cadreKinds, unitKinds, rows[0].id, draft])
              .then(() => false)
              .catch(async ({ constraint }) => {
                assert.equal(constraint, 'rule_edition_collides');
                await client.query('rollback to savepoint one');
                return true;
              });
            assert.equal(refused, !draft && collisions([...kept, one]).length > 0);
            if (!refused && !draft) kept.push(one);
          }
          for (const { on, titles, cadreKinds, unitKinds, path } of occasions) {
            const found = await client.query('select rule_value($1, $2, $3, $4, $5, $6) as value', [
              ...['trial.rule', path, titles, cadreKinds, unitKinds, on],
            ]);
            const { edition } = resolve(kept, { on, path, titles, cadreKinds, unitKinds });
            assert.equal(found.rows[0].value, edition && given.findIndex(({ one }) => one === edition));
          }
          await client.query('rollback');
        },
      ),
      { numRuns: 150 },
    );
  } finally {
    await client.query('rollback').catch(() => {});
    client.release();
  }
});
