import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays } from '../lib/days.ts';
import { collisions, type Edition, type Occasion, resolve, shadows, supposing } from './edition.ts';

const anyone: Occasion = {
  on: '2025-10-08',
  path: '1.a.',
  titles: 'chair',
  cadreKinds: null,
  unitKinds: 'x',
};
const edition = (given: Partial<Edition>): Edition => ({
  from: '2025-10-08',
  to: null,
  under: '',
  scope: {},
  ...given,
});

test('ấn bản: ngày đầu có hiệu lực, ngày kết thúc thì không', () => {
  const former = edition({ from: '2021-12-27', to: '2025-10-08' });
  const present = edition({});
  const on = (day: string) => resolve([former, present], { ...anyone, on: day });
  assert.equal(on('2021-12-26').edition, null);
  assert.equal(on('2021-12-27').edition, former);
  assert.equal(on('2025-10-07').edition, former);
  assert.equal(on('2025-10-08').edition, present);
  assert.deepEqual(on('2025-10-07').others, [{ edition: present, because: 'not_yet' }]);
  assert.deepEqual(on('2025-10-08').others, [{ edition: former, because: 'ended' }]);
});

const older = { from: '2022-04-01', under: '1.' };
const shadowed: [what: string, editions: Partial<Edition>[], at: Partial<Occasion>, newer: string[]][] = [
  ['mức riêng cũ hơn mức chung', [older, {}], {}, ['2025-10-08']],
  ['trước ngày mức chung có hiệu lực', [older, {}], { on: '2025-10-07' }, []],
  ['mức riêng ban hành sau', [{ from: '2025-10-09', under: '1.' }, {}], { on: '2025-10-09' }, []],
  ['mức riêng đã kết thúc', [{ ...older, to: '2025-10-08' }, {}], {}, []],
  ['nơi khác', [older, {}], { path: '2.' }, []],
  [
    'dành cho người khác nhau',
    [{ ...older, scope: { titles: ['chair'] } }, { scope: { titles: ['head'] } }],
    {},
    [],
  ],
  ['mức chung mới nhất được kể', [older, { from: '2024-01-01', to: null }, {}], {}, ['2025-10-08']],
];
for (const [what, given, at, newer] of shadowed)
  test(`ấn bản che mức mới hơn: ${what}`, () => {
    const found = shadows(given.map(edition), { ...anyone, ...at });
    assert.deepEqual(
      found.map((one) => one.newer.from),
      newer,
    );
  });

test('ấn bản: của đơn vị gần nhất trước, rồi đến phạm vi hẹp nhất; cái khác nói vì sao không dùng', () => {
  const national = edition({});
  const ours = edition({ under: '1.' });
  const chairs = edition({ scope: { titles: ['chair'] } });
  const deputies = edition({ scope: { titles: ['vice_chair'] } });
  const theirs = edition({ under: '2.' });
  const contract = edition({ scope: { cadreKinds: ['contract'] } });
  const names = new Map(
    Object.entries({ national, ours, chairs, deputies, theirs, contract }).map(([name, one]) => [one, name]),
  );
  const { edition: applies, others } = resolve([national, chairs, deputies, ours, theirs, contract], anyone);
  assert.equal(applies, ours);
  assert.deepEqual(
    others.map(({ edition: other, because }) => [names.get(other), because]),
    [
      ['national', 'nearer_applies'],
      ['deputies', 'titles'],
      ['chairs', 'nearer_applies'],
      ['theirs', 'elsewhere'],
      ['contract', 'cadreKinds'],
    ],
  );
  assert.equal(resolve([national, chairs], anyone).edition, chairs);
  assert.equal(resolve([national, chairs], { ...anyone, titles: null }).edition, national);
});

const day = fc.integer({ min: 0, max: 40 }).map((count) => addDays('2025-01-01', count));
const some = (codes: readonly string[]) =>
  fc.option(fc.subarray([...codes], { minLength: 1 }), { nil: undefined });
const anyEdition: fc.Arbitrary<Edition> = fc
  .record({
    from: day,
    lasts: fc.option(fc.integer({ min: 1, max: 30 }), { nil: null }),
    under: fc.constantFrom('', '1.', '1.a.', '2.'),
    titles: some(['chair', 'head', 'clerk']),
    cadreKinds: some(['full', 'part']),
    unitKinds: some(['x', 'y']),
  })
  .map(({ from, lasts, under, ...scope }) => ({
    from,
    to: lasts === null ? null : addDays(from, lasts),
    under,
    scope: Object.fromEntries(Object.entries(scope).filter(([, codes]) => codes)),
  }));
const anyOccasion: fc.Arbitrary<Occasion> = fc.record({
  on: day,
  path: fc.constantFrom('1.', '1.a.', '1.a.7.', '2.', '3.'),
  titles: fc.constantFrom('chair', 'head', 'clerk', null),
  cadreKinds: fc.constantFrom('full', 'part', null),
  unitKinds: fc.constantFrom('x', 'y', null),
});
/** Editions as the register takes them in: one that collides with what is there is refused. */
const withoutCollision = (given: readonly Edition[]): Edition[] => {
  const kept: Edition[] = [];
  for (const one of given) if (collisions([...kept, one]).length === 0) kept.push(one);
  return kept;
};

test('ấn bản: với mọi ấn bản không đè nhau, mỗi ngày đúng một hoặc không có, bất kể thứ tự', () => {
  fc.assert(
    fc.property(fc.array(anyEdition, { maxLength: 12 }), anyOccasion, (given, occasion) => {
      const editions = withoutCollision(given);
      const { edition: applies, others } = resolve(editions, occasion);
      assert.equal(resolve(editions.toReversed(), occasion).edition, applies);
      assert.equal(others.length + (applies ? 1 : 0), editions.length);
      const fitting = others.filter(({ because }) => because === 'nearer_applies');
      assert.ok(applies !== null || fitting.length === 0);
    }),
    { numRuns: 2_000 },
  );
});

test('ấn bản: thêm một ấn bản không đổi kết luận của ngày trước nó', () => {
  fc.assert(
    fc.property(fc.array(anyEdition, { maxLength: 8 }), anyEdition, anyOccasion, (given, added, occasion) => {
      const editions = withoutCollision(given);
      // What is open when its successor is added ends on the day on which that begins.
      const after = withoutCollision([
        ...editions.map((one) =>
          one.from < added.from && collisions([one, added]).length > 0 ? { ...one, to: added.from } : one,
        ),
        added,
      ]);
      if (occasion.on >= added.from) return;
      const told = (all: readonly Edition[]) => {
        const { edition: applies } = resolve(all, occasion);
        return applies && [applies.from, applies.under, applies.scope];
      };
      assert.deepEqual(told(after), told(editions));
    }),
    { numRuns: 2_000 },
  );
});

test('ấn bản: giả sử một dự thảo có hiệu lực trong ngày thì nó không đè ai, và nơi nó không nói tới vẫn như cũ', () => {
  fc.assert(
    fc.property(fc.array(anyEdition, { maxLength: 8 }), anyEdition, anyOccasion, (given, draft, occasion) => {
      const editions = withoutCollision(given);
      const supposed = supposing(editions, draft, occasion.on);
      assert.deepEqual(collisions(supposed), []);
      const after = resolve(supposed, occasion);
      const there = supposed.at(-1)!;
      const asideIn = after.others.find(({ edition: one }) => one === there)?.because;
      const before = resolve(editions, occasion).edition;
      // Beyond its units and its scope nothing moves but what it would end, which ends there too.
      if (asideIn && before && supposed.includes(before)) assert.equal(after.edition, before);
      if (!asideIn) assert.equal(after.edition, there);
    }),
    { numRuns: 2_000 },
  );
});
