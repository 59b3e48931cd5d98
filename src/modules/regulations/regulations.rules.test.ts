import assert from 'node:assert/strict';
import { test } from 'node:test';
import { doorOf, someone } from '../../../tests/harness/actors.ts';
import { testDatabase } from '../../../tests/harness/database.ts';
import { World } from '../../../tests/harness/world.ts';
import { problem } from '../../../tests/harness/writes.ts';
import { perform } from '../../gate/perform.ts';
import { loadLaw } from '../../server/law.ts';
import { getRuleResolution, getRules } from './regulations.rules.routes.ts';

const { pool } = await testDatabase();
const world = new World(pool);
const province = await world.unit({
  kind: 'provincial_federation',
  name: 'Liên đoàn Lao động tỉnh Lai Châu',
});
const other = await world.unit({ kind: 'provincial_federation', name: 'LĐLĐ tỉnh Khác' });
await loadLaw(pool);
const within = world.pathOf(province);
const officer = doorOf(pool, someone('officer', within));

const resolution = (code: string, asked: object, unit = province) =>
  perform(doorOf(pool, someone('officer', world.pathOf(unit))), getRuleResolution, { code, unit, ...asked });

const cases: [
  rule: string,
  asOf: string,
  cadreKind: string | undefined,
  by: string | null,
  others: [string, string][],
][] = [
  [
    'planning.persons_per_title',
    '2021-12-26',
    undefined,
    null,
    [
      ['50-QĐ/TW', 'not_yet'],
      ['377-QĐ/TW', 'not_yet'],
    ],
  ],
  ['planning.persons_per_title', '2021-12-27', undefined, '50-QĐ/TW', [['377-QĐ/TW', 'not_yet']]],
  ['planning.persons_per_title', '2025-10-07', undefined, '50-QĐ/TW', [['377-QĐ/TW', 'not_yet']]],
  ['planning.persons_per_title', '2025-10-08', undefined, '377-QĐ/TW', [['50-QĐ/TW', 'ended']]],
  [
    'evaluation.excellent.points',
    '2025-08-29',
    undefined,
    null,
    [
      ['366-QĐ/TW', 'not_yet'],
      ['335/2025/NĐ-CP', 'not_yet'],
      ['233/2026/NĐ-CP', 'not_yet'],
    ],
  ],
  [
    'evaluation.excellent.points',
    '2025-08-30',
    undefined,
    '366-QĐ/TW',
    [
      ['335/2025/NĐ-CP', 'not_yet'],
      ['233/2026/NĐ-CP', 'not_yet'],
    ],
  ],
  [
    'evaluation.excellent.points',
    '2026-01-01',
    'civil_servant',
    '335/2025/NĐ-CP',
    [
      ['366-QĐ/TW', 'nearer_applies'],
      ['233/2026/NĐ-CP', 'not_yet'],
    ],
  ],
  [
    'evaluation.excellent.points',
    '2026-06-30',
    'public_employee',
    '366-QĐ/TW',
    [
      ['335/2025/NĐ-CP', 'cadreKinds'],
      ['233/2026/NĐ-CP', 'not_yet'],
    ],
  ],
  [
    'evaluation.excellent.points',
    '2026-07-01',
    'public_employee',
    '233/2026/NĐ-CP',
    [
      ['366-QĐ/TW', 'nearer_applies'],
      ['335/2025/NĐ-CP', 'cadreKinds'],
    ],
  ],
  [
    'evaluation.deadline',
    '2025-12-31',
    'public_employee',
    '90/2020/NĐ-CP',
    [
      ['335/2025/NĐ-CP', 'not_yet'],
      ['233/2026/NĐ-CP', 'not_yet'],
    ],
  ],
  [
    'evaluation.deadline',
    '2026-01-01',
    'public_employee',
    '335/2025/NĐ-CP',
    [
      ['90/2020/NĐ-CP', 'ended'],
      ['233/2026/NĐ-CP', 'not_yet'],
    ],
  ],
  [
    'evaluation.deadline',
    '2026-07-01',
    'public_employee',
    '233/2026/NĐ-CP',
    [
      ['90/2020/NĐ-CP', 'ended'],
      ['335/2025/NĐ-CP', 'nearer_applies'],
    ],
  ],
];
for (const [rule, asOf, cadreKind, by, others] of cases)
  test(`${rule} ngày ${asOf}${cadreKind ? `, ${cadreKind}` : ''}: theo ${by ?? 'chưa có gì'}`, async () => {
    const found = await resolution(rule, { asOf, cadreKind });
    assert.equal(found.edition?.number ?? null, by);
    assert.deepEqual(
      found.others.map(({ edition, because }) => [edition.number, because]).sort(),
      others.sort(),
    );
  });

test('danh mục: mỗi quy định với mức của ngày ấy; trang nối trang; lọc theo chủ đề và chữ', async () => {
  const asked = { unit: province, asOf: '2025-10-07' };
  const first = await perform(officer, getRules, { ...asked, limit: 10 });
  const second = await perform(officer, getRules, { ...asked, limit: 200, after: first.next! });
  assert.deepEqual([first.rows.length + second.rows.length, second.next], [first.total, null]);
  const planning = await perform(officer, getRules, {
    ...asked,
    topic: 'planning',
    search: 'nguoi quy hoach',
    limit: 50,
  });
  assert.ok(planning.total > 0 && planning.rows.every(({ topic }) => topic === 'planning'));
  const row = [...first.rows, ...second.rows].find(({ rule }) => rule === 'planning.persons_per_title')!;
  assert.deepEqual([row.edition?.number, row.edition?.value, row.editions], ['50-QĐ/TW', 3, 2]);
});

test('danh mục: lọc theo cách xử lý và độ tin cậy của mức đang áp dụng, đếm đúng, trang nối trang', async () => {
  const asked = { unit: province, asOf: '2025-10-08' };
  const all = await perform(officer, getRules, { ...asked, limit: 500 });
  for (const filter of [{ enforcement: 'block' }, { confidence: 'partly' }] as const) {
    const [[name, value]] = Object.entries(filter) as [['enforcement' | 'confidence', string]];
    const wanted = all.rows.filter(({ edition }) => edition?.[name] === value).map(({ rule }) => rule);
    const first = await perform(officer, getRules, { ...asked, ...filter, limit: 1 });
    const rest = await perform(officer, getRules, { ...asked, ...filter, limit: 200, after: first.next! });
    assert.ok(wanted.length > 1, name);
    assert.deepEqual(
      [...first.rows, ...rest.rows].map(({ rule }) => rule),
      wanted,
    );
    assert.deepEqual([first.total, rest.next], [wanted.length, null]);
  }
});

test('danh mục và vì sao: không có quyền, ngoài phạm vi, không có quy định ấy', async () => {
  const cadre = doorOf(pool, someone('cadre', within));
  await assert.rejects(perform(cadre, getRules, { unit: province }), problem('gate.not_allowed'));
  await assert.rejects(perform(officer, getRules, { unit: other }), problem('gate.not_found'));
  await assert.rejects(resolution('planning.nothing', {}), problem('gate.not_found'));
});
