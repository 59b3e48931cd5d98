import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { testDatabase } from '../../../tests/harness/database.ts';
import { World } from '../../../tests/harness/world.ts';
import { ownerDatabase } from '../../db/database.ts';
import type { Indicator, Scope } from '../../lib/indicator.ts';
import { degreeLevels, sexes, theoryLevels } from '../cadres/cadres.labels.ts';
import { grades } from '../evaluation/evaluation.labels.ts';
import { movementKinds } from '../movement/movement.labels.ts';
import { scopeFor } from '../organisation/organisation.under.queries.ts';
import { trainingKinds } from '../training/training.labels.ts';
import { figuresByBranch } from './indicators.branches.queries.ts';
import { getIndicator } from './indicators.catalogue.ts';
import { allFigures } from './indicators.figures.queries.ts';
import { openFigure } from './indicators.rows.queries.ts';
import type { RowPlace } from './indicators.schema.ts';

const { pool } = await testDatabase();
const world = new World(pool);
const db = ownerDatabase(pool);

const oneOf = <T>(values: readonly T[]) => fc.constantFrom(...values);
const maybe = <T>(values: readonly T[]) => fc.constantFrom(...values, null);
const day = fc
  .integer({ min: 0, max: 5 * 365 })
  .map((days) => new Date(Date.UTC(2019, 6, 1 + days)).toISOString().slice(0, 10));
/** 0 the province, 1 its office, 2 and 3 districts, 4 and 5 grassroots unions. */
const place = fc.nat(5);
const trait = fc.record({
  sex: maybe(sexes.codes),
  birth_on: maybe(['1970-01-01', '1984-05-01', '1984-05-02', '1999-12-31']),
  ethnic_minority: maybe([true, false]),
  party: maybe([true, false]),
  degree: maybe(degreeLevels.codes),
  theory: maybe(theoryLevels.codes),
  foreign_language: fc.boolean(),
  union_certificate: maybe([true]),
});
const posting = fc.record({
  place,
  engagement: oneOf(['full_time', 'part_time']),
  basis: oneOf(['payroll', 'contract']),
  fromOn: day,
});
const facts = fc.record({
  counts: fc.array(fc.record({ place, on: day, members: maybe([0, 7, 30]) }), { maxLength: 6 }),
  people: fc.array(
    fc.record({
      trait,
      postings: fc.array(posting, { minLength: 1, maxLength: 3 }),
      grades: fc.uniqueArray(
        fc.record({ year: fc.integer({ min: 2019, max: 2025 }), grade: oneOf(grades.codes) }),
        {
          selector: ({ year }) => year,
          maxLength: 2,
        },
      ),
      sent: fc.array(
        fc.record({
          place,
          kind: oneOf(trainingKinds.codes),
          on: maybe(['2018-12-31', '2019-01-01', '2024-05-01', '2024-05-02']),
        }),
        { maxLength: 2 },
      ),
      moved: fc.array(fc.record({ place, kind: oneOf(movementKinds.codes), on: day }), { maxLength: 1 }),
      appointed: fc.array(fc.record({ place, kind: oneOf(['appointment', 'reappointment']), on: day }), {
        maxLength: 1,
      }),
      planned: fc.array(fc.record({ place, on: day, term: fc.integer({ min: 2018, max: 2026 }) }), {
        maxLength: 2,
      }),
      seated: fc.boolean(),
    }),
    { maxLength: 8 },
  ),
  classes: fc.array(fc.record({ place, on: day, attendances: fc.nat(90) }), { maxLength: 3 }),
  size: maybe([1, 3, 9]),
});
type Facts = typeof facts extends fc.Arbitrary<infer T> ? T : never;

async function build({ counts, people, classes, size }: Facts): Promise<number> {
  const unit = (kind: string, under?: number) => world.unit({ kind, name: kind, under });
  const province = await unit('provincial_federation');
  const office = await unit('office_department', province);
  const districts = [await unit('district_federation', province), await unit('commune_union', province)];
  const units = [
    province,
    office,
    ...districts,
    await unit('grassroots_union', districts[0]),
    await unit('occupational_union', districts[1]),
  ];
  const at = (index: number) => units[index]!;
  const counted = new Map(counts.map((one) => [`${one.place} ${one.on}`, one]));
  for (const one of counted.values())
    await world.insert('unit_count', { unit_id: at(one.place), counted_on: one.on, members: one.members });
  for (const one of classes)
    await world.insert('training_class', {
      unit_id: at(one.place),
      name: 'Lớp',
      name_key: 'lop',
      opened_on: one.on,
      attendances: one.attendances,
    });
  const committee = await world.insert('committee', {
    unit_id: province,
    kind: 'executive',
    from_on: '2020-01-01',
    size,
  });
  for (const person of people) {
    const [first, ...others] = person.postings;
    const stand = ({ place: where, ...more }: (typeof person.postings)[number], personId?: number) =>
      world.stand({
        ...person.trait,
        birth_precision: person.trait.birth_on && 'day',
        ...more,
        unit: at(where),
        personId,
      });
    const id = await stand(first!);
    for (const other of others) await stand(other, id);
    const of = (where: number) => ({ person_id: id, unit_id: at(where) });
    for (const one of person.grades) await world.insert('evaluation', { ...of(first!.place), ...one });
    for (const one of person.sent)
      await world.insert('participation', {
        ...of(one.place),
        engagement: first!.engagement,
        course: 'Lớp',
        course_key: 'lop',
        kind: one.kind,
        from_on: one.on,
      });
    for (const one of person.moved)
      await world.insert('movement', { ...of(one.place), kind: one.kind, decided_on: one.on });
    for (const one of person.appointed)
      await world.insert('appointment', { ...of(one.place), kind: one.kind, decided_on: one.on });
    for (const one of person.planned)
      await world.insert('plan_entry', {
        ...of(one.place),
        title: 'chair',
        title_text: 'Chủ tịch',
        title_key: 'chu tich',
        term_from: one.term - 5,
        term_to: one.term,
        from_on: one.on,
      });
    if (person.seated)
      await world.insert('seat', {
        ...of(0),
        committee_id: committee,
        title: 'committee_member',
        from_on: '2020-01-01',
      });
  }
  return province;
}

const scopeOf = (unitId: number) =>
  scopeFor(db, { unitId, asOf: '2024-05-01', from: '2019-01-01', to: '2024-05-01' });

/** Everything behind a figure, three rows at a time. */
async function openWhole(scope: Scope, key: string) {
  const rows: Record<string, unknown>[] = [];
  let total = 0;
  for (let after: RowPlace | null | undefined; after !== null; ) {
    const page = await openFigure(db, scope, getIndicator(key), after ?? null, 3);
    rows.push(...page.rows);
    total = page.total;
    after = page.next;
  }
  return { rows, total };
}

/** The figure, made again from nothing but its rows. */
function remade(kind: string, rows: readonly Record<string, unknown>[]): number | null {
  if (kind === 'count') return rows.length;
  if (kind === 'sum') return rows.reduce((sum, row) => sum + (row.amount as number), 0);
  const of = (part: string) => rows.filter((row) => row.part === part).length;
  return of('denominator') === 0 ? null : Math.round((1000 * of('numerator')) / of('denominator')) / 10;
}

test('mỗi số mở ra đúng những dòng làm nên nó, với mọi dữ liệu', async () => {
  await fc.assert(
    fc.asyncProperty(facts, async (given) => {
      const scope = await scopeOf(await build(given));
      const figures = await allFigures(db, scope);
      assert.deepEqual(
        await allFigures(db, { ...scope, path: null }),
        figures,
        'đi theo cây cũng ra đúng thế',
      );
      for (const [key, value] of Object.entries(figures)) {
        const { rows, total } = await openWhole(scope, key);
        assert.equal(rows.length, total, key);
        assert.equal(
          new Set(rows.map((row) => JSON.stringify(row))).size,
          rows.length,
          `${key}: một dòng hai lần`,
        );
        if (value === null) assert.equal(total, 0, key);
        else assert.equal(remade(getIndicator(key).kind, rows), value, key);
      }
    }),
    { numRuns: 12, seed: 2024 },
  );
});

/** What stands on several rosters is not known of a branch that lacks one of them, and the whole may count some of it. */
const partsMake = (whole: number, values: readonly (number | null)[], { recorded }: Indicator) => {
  const sum = values.reduce<number>((total, value) => total + (value ?? 0), 0);
  return sum === whole || (sum < whole && recorded.length > 1 && values.includes(null));
};

test('các phần của một số, theo từng nhánh, cộng lại thành chính số ấy', async () => {
  await fc.assert(
    fc.asyncProperty(facts, async (given) => {
      const scope = await scopeOf(await build(given));
      const figures = await allFigures(db, scope);
      const added = Object.keys(figures)
        .map(getIndicator)
        .filter(({ kind }) => kind !== 'share');
      const branches = await figuresByBranch(db, scope, added);
      for (const { key } of added)
        assert.ok(
          partsMake(
            figures[key] ?? 0,
            branches.map(({ values }) => values[key] ?? null),
            getIndicator(key),
          ),
          key,
        );
    }),
    { numRuns: 6, seed: 2025 },
  );
});

test('tìm lại được từng số theo tên; tên lạ thì không', () => {
  assert.equal(getIndicator('evaluation.2023.good').key, 'evaluation.2023.good');
  for (const unknown of [
    'evaluation.23.good',
    'evaluation.2023.great',
    'evaluation.2023.good.more',
    'staffing',
    'x.2023.good',
  ])
    assert.throws(() => getIndicator(unknown), unknown);
});
