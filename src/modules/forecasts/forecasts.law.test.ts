import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { sql } from 'kysely';
import { testDatabase } from '../../../tests/harness/database.ts';
import { ownerDatabase } from '../../db/database.ts';
import { addDays } from '../../lib/days.ts';
import { collisions, type Occasion, resolve } from '../../rules/edition.ts';
import { lastDay } from '../../rules/months.ts';
import { type RetirementSchedule, retirementDay } from '../../rules/retirement.ts';
import type { PlacedEdition } from '../regulations/regulations.rules.queries.ts';
import { applying, ForecastLaw, lawTables, readForecastLaw, rules } from './forecasts.law.queries.ts';

const { pool } = await testDatabase();
const db = ownerDatabase(pool);

test('lộ trình nghỉ hưu: mọi tháng sinh, cả nam và nữ, cơ sở dữ liệu tính như bộ quy tắc', async () => {
  const asOf = '2026-11-21';
  const law = await readForecastLaw(db, asOf);
  const edition = law.find(rules.schedule, {
    on: asOf,
    path: '1.',
    titles: null,
    cadreKinds: null,
    unitKinds: null,
  })!;
  const schedule = { years: edition.value as unknown as RetirementSchedule['years'] };
  const { rows } = await sql<{ sex: 'male' | 'female'; born: string; retires: string; month: number }>`
    with ${lawTables(law, asOf)}
    select s.sex, make_date(s.born / 12, s.born % 12 + 1, 1) as born, s.retire as month,
      (make_date(s.retire / 12, s.retire % 12 + 1, 1) + interval '1 month' - interval '1 day')::date as retires
    from schedule s where s.edition = ${edition.id}`.execute(db);
  assert.equal(rows.length, 2 * 12 * (2012 - 1900));
  for (const { sex, born, retires, month } of rows) {
    assert.equal(retires, retirementDay({ on: born, precision: 'day' }, sex, schedule), `${sex} ${born}`);
    assert.equal(retires, lastDay(month));
  }
});

const day = fc.integer({ min: 0, max: 40 }).map((count) => addDays('2025-01-01', count));
const codes = { titles: ['chair', 'head'], cadreKinds: ['full', 'part'], unitKinds: ['x', 'y'] };
const some = (of: readonly string[]) =>
  fc.option(fc.subarray([...of], { minLength: 1 }), { nil: undefined, freq: 1 });
const anyEdition = fc
  .record({
    from: day,
    lasts: fc.option(fc.integer({ min: 1, max: 30 }), { nil: null }),
    under: fc.constantFrom('', '1.', '1.2.', '3.'),
    titles: some(codes.titles),
    cadreKinds: some(codes.cadreKinds),
    unitKinds: some(codes.unitKinds),
  })
  .map(({ from, lasts, under, ...scope }) => ({
    rule: rules.start,
    value: 90,
    from,
    to: lasts === null ? null : addDays(from, lasts),
    under,
    scope: Object.fromEntries(Object.entries(scope).filter(([, of]) => of)),
  }));
const anyOccasion: fc.Arbitrary<Occasion> = fc.record({
  on: day,
  path: fc.constantFrom('1.', '1.2.', '1.2.5.', '12.', '3.'),
  titles: fc.constantFrom(...codes.titles, null),
  cadreKinds: fc.constantFrom(...codes.cadreKinds, null),
  unitKinds: fc.constantFrom(...codes.unitKinds, null),
});

test('mức quy định: câu hỏi của dự báo chọn đúng bản mà bộ quy tắc chọn', async () => {
  let found = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyEdition, { minLength: 2, maxLength: 8 }),
      fc.array(anyOccasion, { minLength: 1, maxLength: 5 }),
      async (given, occasions) => {
        const editions: PlacedEdition[] = [];
        for (const [at, one] of given.entries()) {
          const edition = { id: at + 1, ...one } as unknown as PlacedEdition;
          if (collisions([...editions, edition]).length === 0) editions.push(edition);
        }
        const places = occasions.map((one, at) => ({
          at,
          on_day: one.on,
          unit_path: one.path,
          title: one.titles,
          cadre_kind: one.cadreKinds,
          unit_kind: one.unitKinds,
        }));
        const { rows } = await sql<{ id: number | null }>`
          with ${lawTables(new ForecastLaw(editions), '2025-01-01')}, place as (
            select * from json_to_recordset(${JSON.stringify(places)}::json) as p(at int, on_day date, unit_path text, title text,
              cadre_kind text, unit_kind text))
          select e.id from place p left join lateral ${applying(rules.start, 'p', sql`p.on_day`)} e on true order by p.at`.execute(
          db,
        );
        const chosen = occasions.map((one) => resolve(editions, one).edition?.id ?? null);
        found += chosen.filter(Boolean).length;
        assert.deepEqual(
          rows.map(({ id }) => id),
          chosen,
        );
      },
    ),
    { numRuns: 300 },
  );
  assert.ok(found > 50, 'some of the occasions had an edition');
});
