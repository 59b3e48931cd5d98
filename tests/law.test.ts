import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays } from '../src/lib/days.ts';
import { collisions, type Edition, type Occasion, resolve } from '../src/rules/edition.ts';
import { loadLaw } from '../src/server/law.ts';
import { testDatabase } from './harness/database.ts';
import { dataWith, document } from './harness/lawdata.ts';
import { World } from './harness/world.ts';

const { pool } = await testDatabase();

test('văn bản đi kèm: đọc được cả, không lỗi, nạp lại lần nữa không đổi gì', async () => {
  const acts = async () => (await pool.query('select count(*) as n from act')).rows[0].n;
  const before = await acts();
  assert.deepEqual(await loadLaw(pool), []);
  assert.equal(await acts(), before);
  const { rows } = await pool.query('select count(*) as n from rule_edition where shipped');
  assert.ok(rows[0].n > 0);
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
