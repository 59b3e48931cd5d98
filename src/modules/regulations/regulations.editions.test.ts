import assert from 'node:assert/strict';
import { test } from 'node:test';
import { doorOf, someone } from '../../../tests/harness/actors.ts';
import { testDatabase } from '../../../tests/harness/database.ts';
import { World } from '../../../tests/harness/world.ts';
import { problem, testWrite } from '../../../tests/harness/writes.ts';
import { perform } from '../../gate/perform.ts';
import { lawCodes, loadLaw } from '../../server/law.ts';
import { patchRegulation, postRegulation } from './regulations.register.routes.ts';
import {
  deleteRuleEdition,
  getRuleResolution,
  getRuleSuccession,
  getShadowedRules,
  patchRuleEdition,
  postRule,
  rulesRoutes,
} from './regulations.rules.routes.ts';

const { postRuleEdition } = rulesRoutes(lawCodes);
const { pool } = await testDatabase();
const world = new World(pool);
const province = await world.unit({
  kind: 'provincial_federation',
  name: 'Liên đoàn Lao động tỉnh Lai Châu',
});
const district = await world.unit({ kind: 'district_federation', name: 'LĐLĐ huyện Thử', under: province });
const other = await world.unit({ kind: 'provincial_federation', name: 'LĐLĐ tỉnh Khác' });
await loadLaw(pool);
const within = world.pathOf(province);
const beyond = world.pathOf(other);
const officer = doorOf(pool, someone('officer', within));
const administrator = doorOf(pool, someone('administrator', within));

const resolution = (code: string, asked: object, unit = province) =>
  perform(doorOf(pool, someone('officer', world.pathOf(unit))), getRuleResolution, { code, unit, ...asked });

const document = async (number: string, fromOn: string, unitId = province) =>
  (
    await perform(officer, postRegulation, {
      unitId,
      number,
      kind: 'regulation',
      level: unitId === province ? 'province' : 'unit',
      issuer: 'LĐLĐ tỉnh',
      title: 'về quy hoạch',
      fromOn,
      topics: ['planning'],
      articles: [{ article: '5' }],
    })
  ).id;
const former = await document('1-QĐ/LĐLĐ', '2023-01-01');
const latter = await document('2-QĐ/LĐLĐ', '2024-01-01');
const ofDistrict = await document('3-QĐ/LĐLĐ', '2024-01-01', district);
const rule = 'planning.persons_per_title';
const edition = { rule, unitId: province, value: 4, enforcement: 'block', confidence: 'verified' };
const first = await perform(administrator, postRuleEdition, { ...edition, regulationId: former });

test('trước khi ghi: nói mức nào kết thúc, mức nào của cấp trên lùi lại', async () => {
  const asked = { code: rule, unit: province, from: '2024-01-01' };
  const { ends, collides, overrides } = await perform(officer, getRuleSuccession, asked);
  assert.deepEqual(ends, [
    { id: first.id, number: '1-QĐ/LĐLĐ', from: '2023-01-01', to: null, becomes: '2024-01-01' },
  ]);
  assert.deepEqual([collides, overrides], [[], null]);
  const here = await perform(officer, getRuleSuccession, { ...asked, unit: district });
  assert.deepEqual([here.ends, here.overrides?.number], [[], '1-QĐ/LĐLĐ']);
  const early = await perform(officer, getRuleSuccession, { ...asked, from: '2022-06-01' });
  assert.deepEqual(
    early.collides.map(({ id }) => id),
    [first.id],
  );
  const titled = await perform(officer, getRuleSuccession, { ...asked, titles: 'chair' });
  assert.deepEqual([titled.ends, titled.overrides?.number], [[], '1-QĐ/LĐLĐ']);
});

test('ngày của văn bản không lùi khỏi mức đang theo nó', async () => {
  const move = (days: object) => perform(officer, patchRegulation, { id: former, version: 1, ...days });
  for (const days of [{ fromOn: '2023-01-02' }, { toOn: '2025-01-01' }])
    await assert.rejects(move(days), problem('regulations.editions_outside'));
});

let second = 0;
testWrite({
  what: 'mức mới',
  pool,
  route: postRuleEdition,
  within,
  beyond,
  input: () => ({ ...edition, regulationId: latter, value: 5, article: '5' }),
  refused: [
    ['giá trị sai dạng', { value: 'năm' }, 'gate.input_invalid'],
    ['điều không có', { article: '6' }, 'regulations.article_unknown'],
    ['kết thúc trước khi bắt đầu', { from: '2024-02-01', to: '2024-02-01' }, 'gate.input_invalid'],
    ['chưa kiểm chứng mà chặn', { confidence: 'background' }, 'gate.input_invalid'],
    ['chức danh lạ', { scope: { titles: ['vua'] } }, 'gate.input_invalid'],
    ['loại đơn vị lạ', { scope: { unitKinds: ['vua'] } }, 'gate.input_invalid'],
    ['quy định lạ', { rule: 'planning.nothing' }, 'gate.input_invalid'],
    ['văn bản không có', { regulationId: 999_999 }, 'gate.input_invalid'],
    ['ra ngoài hiệu lực của văn bản mà không nói vì sao', { from: '2023-06-01' }, 'gate.input_invalid'],
    [
      'rộng hơn văn bản của huyện',
      { regulationId: ofDistrict, article: null },
      'regulations.wider_than_document',
    ],
    ['cùng ngày với mức đang có', { from: '2023-01-01', note: 'x' }, 'regulations.begins_together'],
  ],
  works: async ({ id, moved }) => {
    second = id;
    assert.deepEqual(
      moved.map(({ number, becomes }) => [number, becomes]),
      [['1-QĐ/LĐLĐ', '2024-01-01']],
    );
  },
  subject: 'rule_edition',
});

for (const [asOf, unit, by] of [
  ['2022-12-31', province, '50-QĐ/TW'],
  ['2023-01-01', province, '1-QĐ/LĐLĐ'],
  ['2023-12-31', district, '1-QĐ/LĐLĐ'],
  ['2024-01-01', district, '2-QĐ/LĐLĐ'],
  ['2024-01-01', other, '50-QĐ/TW'],
] as const)
  test(`mức riêng của tỉnh gần hơn mức chung: ${asOf}, đơn vị ${unit} theo ${by}`, async () => {
    assert.equal((await resolution(rule, { asOf }, unit)).edition?.number, by);
  });

test('mức của tỉnh khác không hiện với tỉnh này, cũng không được ghi cho tỉnh này', async () => {
  const { others } = await resolution(rule, { asOf: '2024-01-01' }, other);
  assert.deepEqual(
    others.map(({ edition: { number } }) => number),
    ['377-QĐ/TW'],
  );
  const stranger = doorOf(pool, someone('officer', beyond));
  await assert.rejects(
    perform(stranger, postRuleEdition, { ...edition, regulationId: latter }),
    problem('gate.not_found'),
  );
});

testWrite({
  what: 'sửa mức',
  pool,
  route: patchRuleEdition,
  within,
  beyond,
  input: () => ({ id: second, version: 1, value: 6 }),
  refused: [
    ['đã có người sửa trước', { version: 4 }, 'gate.conflict'],
    ['giá trị sai dạng', { value: -1 }, 'gate.input_invalid'],
    ['chưa kiểm chứng mà chặn', { confidence: 'unknown' }, 'gate.input_invalid'],
    ['kết thúc trước khi bắt đầu', { to: '2023-01-01' }, 'gate.input_invalid'],
    ['điều không có', { article: '9' }, 'regulations.article_unknown'],
  ],
  works: async ({ version }) => {
    assert.equal(version, 2);
    assert.equal((await resolution(rule, { asOf: '2024-01-01' })).edition?.value, 6);
  },
  subject: 'rule_edition',
});

testWrite({
  what: 'rút mức ghi nhầm',
  pool,
  route: deleteRuleEdition,
  within,
  beyond,
  input: () => ({ id: second, version: 2, reason: 'ghi nhầm' }),
  refused: [
    ['đã có người sửa trước', { version: 1 }, 'gate.conflict'],
    ['không nói vì sao', { reason: '' }, 'gate.input_invalid'],
  ],
  works: async ({ moved }) => {
    assert.deepEqual(
      moved.map(({ number, to, becomes }) => [number, to, becomes]),
      [['1-QĐ/LĐLĐ', '2024-01-01', null]],
    );
    assert.equal((await resolution(rule, { asOf: '2024-01-01' })).edition?.number, '1-QĐ/LĐLĐ');
  },
  subject: 'rule_edition',
});

test('mức đi kèm của chính tỉnh: mức ghi sau nối tiếp nó, rút ra thì nó lại tiếp tục; bản đi kèm thì chỉ đọc', async () => {
  const shipped = (
    await pool.query(
      `select e.id, e.version from rule_edition e join regulation g on g.id = e.regulation_id
       where g.code = 'lc-38-qd-dd'`,
    )
  ).rows[0];
  await assert.rejects(
    perform(officer, patchRuleEdition, { ...shipped, value: 'x' }),
    problem('regulations.shipped'),
  );
  const own = {
    rule: 'planning.review',
    unitId: province,
    value: 'hằng năm, trong quý II',
    confidence: 'verified',
  };
  const entered = await perform(officer, postRuleEdition, { ...own, regulationId: latter });
  const before = await resolution('planning.review', { asOf: '2023-12-31' });
  const after = await resolution('planning.review', { asOf: '2024-01-01' });
  assert.deepEqual([before.edition?.number, after.edition?.number], ['38-QĐ/ĐĐ', '2-QĐ/LĐLĐ']);
  await perform(officer, deleteRuleEdition, { id: entered.id, version: 1, reason: 'nhầm' });
  assert.equal((await resolution('planning.review', { asOf: '2024-01-01' })).edition?.number, '38-QĐ/ĐĐ');
});

let ownRule = '';
testWrite({
  what: 'quy định riêng',
  pool,
  route: postRule,
  within,
  beyond,
  input: () => ({
    unitId: province,
    topic: 'planning',
    vi: 'Số năm giữ chức trước khi quy hoạch',
    counted: 'years',
  }),
  refused: [
    ['tên đã có', { vi: 'ĐỊNH KỲ RÀ SOÁT, BỔ SUNG QUY HOẠCH' }, 'regulations.rule_alike'],
    ['đếm bằng thứ lạ', { counted: 'vua' }, 'gate.input_invalid'],
  ],
  works: async ({ rule: code }) => {
    const { edition: none, counted } = await resolution(code, {});
    assert.deepEqual([none, counted], [null, 'years']);
    ownRule = code;
  },
  subject: 'rule',
});
test('quy định riêng: có mức thì áp dụng cho mọi đơn vị bên dưới', async () => {
  await perform(officer, postRuleEdition, { ...edition, rule: ownRule, regulationId: latter, value: 3 });
  assert.equal((await resolution(ownRule, { asOf: '2024-06-01' }, district)).edition?.value, 3);
});

test('mức riêng cũ hơn mức chung: từ ngày mức chung có hiệu lực thì được nói ở danh sách và ở vì sao, nơi khác thì không', async () => {
  const asked = async (asOf: string, unit = province) =>
    (
      await perform(doorOf(pool, someone('officer', world.pathOf(unit))), getShadowedRules, { unit, asOf })
    ).rows.map(({ edition, newer }) => [edition.rule, edition.number, newer.number]);
  assert.deepEqual(await asked('2025-10-07'), []);
  assert.deepEqual(await asked('2025-10-08'), [[rule, '1-QĐ/LĐLĐ', '377-QĐ/TW']]);
  assert.deepEqual(await asked('2025-10-08', district), [[rule, '1-QĐ/LĐLĐ', '377-QĐ/TW']]);
  assert.deepEqual(await asked('2025-10-08', other), []);
  const found = await resolution(rule, { asOf: '2025-10-08' });
  assert.deepEqual([found.edition?.number, found.newer?.number], ['1-QĐ/LĐLĐ', '377-QĐ/TW']);
  assert.equal((await resolution(rule, { asOf: '2025-10-07' })).newer, null);
  await assert.rejects(
    perform(officer, getShadowedRules, { unit: other, asOf: '2025-10-08' }),
    problem('gate.not_found'),
  );
});

test('trước khi ghi: nói những ngày không có mức nào nối tiếp', async () => {
  const gapped = 'planning.titles_per_person';
  const enter = { ...edition, rule: gapped, regulationId: former, note: 'thử' };
  await perform(administrator, postRuleEdition, { ...enter, from: '2023-01-01', to: '2023-06-01' });
  await perform(administrator, postRuleEdition, { ...enter, from: '2024-06-01' });
  const gaps = async (from: string, to?: string) =>
    (await perform(officer, getRuleSuccession, { code: gapped, unit: province, from, to })).gaps;
  assert.deepEqual(await gaps('2023-06-01', '2024-06-01'), []);
  assert.deepEqual(await gaps('2023-07-01', '2024-05-01'), [
    { from: '2023-06-01', to: '2023-07-01' },
    { from: '2024-05-01', to: '2024-06-01' },
  ]);
  assert.deepEqual(await gaps('2023-05-01', '2024-06-01'), []);
  assert.deepEqual(await gaps('2025-01-01'), []);
});

test('mức là bảng: ghi được, cột phải như các mức trước của quy định ấy', async () => {
  const enter = { ...edition, rule: 'congress.delegates', regulationId: former, enforcement: 'warn' };
  await assert.rejects(
    perform(administrator, postRuleEdition, { ...enter, value: [{ members: 1, most: 150 }] }),
    (error: unknown) => problem('gate.input_invalid')(error) && /unitKind/.test(JSON.stringify(error)),
  );
  const value = [{ unitKind: 'grassroots_union', above: 0, unit: 'members', atMost: 120 }];
  await perform(administrator, postRuleEdition, { ...enter, value });
  const { edition: standing } = await resolution('congress.delegates', { asOf: '2023-06-01' });
  assert.deepEqual(standing?.value, value);
  const fresh = { unitId: province, topic: 'congress', vi: 'Bảng thử', counted: 'table' } as const;
  const { rule: code } = await perform(administrator, postRule, fresh);
  await perform(administrator, postRuleEdition, { ...enter, rule: code, value: [{ nhóm: 'a', mức: 3 }] });
});
