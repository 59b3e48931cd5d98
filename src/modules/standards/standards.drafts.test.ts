import assert from 'node:assert/strict';
import { test } from 'node:test';
import { doorOf, someone } from '../../../tests/harness/actors.ts';
import { testDatabase } from '../../../tests/harness/database.ts';
import { World } from '../../../tests/harness/world.ts';
import { problem, testWrite } from '../../../tests/harness/writes.ts';
import { perform } from '../../gate/perform.ts';
import { lawCodes } from '../../server/law.ts';
import {
  deleteEditionDraft,
  draftRoutes,
  getEditionDraft,
  getEditionDrafts,
  postEditionDraft,
} from './standards.drafts.routes.ts';

const { pool } = await testDatabase();
const world = new World(pool);
const province = await world.unit({ kind: 'provincial_federation', name: 'LĐLĐ tỉnh Thử' });
const district = await world.unit({ kind: 'district_federation', name: 'LĐLĐ huyện Thử', under: province });
const other = await world.unit({ kind: 'provincial_federation', name: 'LĐLĐ tỉnh Khác' });
const [within, beyond] = [world.pathOf(province), world.pathOf(other)];
const officer = doorOf(pool, someone('officer', within));
const { patchEditionDraft, postDraftIssue } = draftRoutes(lawCodes);

const one = async (text: string, values: unknown[] = []) => (await pool.query(text, values)).rows[0];
const shipped = await one(
  `select e.id from standard_edition e join standard s on s.id = e.standard_id where s.code = 'union_certificate'`,
);
const figure = await one(
  `select e.id from rule_edition e join rule r on r.id = e.rule_id where r.code = 'planning.persons_per_title' and e.to_on is null`,
);
const document = await world.insert('regulation', {
  number: '5-QĐ/LĐLĐ',
  number_key: '5qdldld',
  kind: 'decision',
  level: 'province',
  issuer: 'LĐLĐ tỉnh Thử',
  title: 'về tiêu chuẩn',
  from_on: '2024-07-01',
  topics: ['standards'],
  confidence: 'verified',
  unit_id: province,
  unit_path: within,
});
await world.insert('regulation_article', {
  regulation_id: document,
  article: '2',
  position: 0,
  unit_path: within,
});

const draftOf = async (of: 'standard' | 'rule' = 'standard', unitId = province) =>
  perform(officer, postEditionDraft, { of, edition: of === 'standard' ? shipped.id : figure.id, unitId });
const editions = async (unit: number) =>
  (
    await pool.query(
      `select e.from_on, e.to_on, e.conditions -> 0 ->> 'article' as article from standard_edition e
       join standard s on s.id = e.standard_id where s.code = 'union_certificate' and not e.draft and e.unit_id = $1 order by 1`,
      [unit],
    )
  ).rows;

const [changed, dropped, issued] = [await draftOf(), await draftOf(), await draftOf()];
/** So many groups of one within each other. */
const nested = (depth: number): object => {
  let check: object = { check: 'planned' };
  for (let at = 0; at < depth; at++) check = { all: [check] };
  return check;
};

testWrite({
  what: 'dự thảo từ một tiêu chuẩn',
  pool,
  route: postEditionDraft,
  within,
  beyond,
  subject: 'standard_draft',
  input: () => ({ of: 'standard', edition: shipped.id, unitId: province }),
  refused: [
    ['không có mức ấy', { edition: 999_999 }, 'gate.not_found'],
    ['loại lạ', { of: 'law' }, 'gate.input_invalid'],
  ],
  works: async ({ id }) => {
    const draft = await perform(officer, getEditionDraft, { of: 'standard', id });
    assert.ok(draft.of === 'standard');
    assert.deepEqual(
      [draft.code, draft.unitId, draft.conditions.map(({ key }) => key)],
      ['union_certificate', province, ['certificate']],
    );
  },
});

const conditions = [
  {
    key: 'certificate',
    says: { vi: 'Có chứng chỉ', en: 'Holds it' },
    requires: { check: 'attained', kind: 'union_certificate' },
  },
];
testWrite({
  what: 'sửa dự thảo',
  pool,
  route: patchEditionDraft,
  within,
  beyond,
  subject: 'standard_draft',
  input: () => ({ of: 'standard', id: changed.id, version: 1, conditions }),
  refused: [
    ['người khác đã sửa', { version: 2 }, 'gate.conflict'],
    ['không còn điều kiện', { conditions: [] }, 'gate.input_invalid'],
    [
      'trình độ lạ',
      { conditions: [{ ...conditions[0], requires: { check: 'attained', kind: 'bay' } }] },
      'gate.input_invalid',
    ],
    [
      'quy định lạ',
      {
        conditions: [
          { ...conditions[0], requires: { check: 'held', titles: ['chair'], months: { rule: 'a.b' } } },
        ],
      },
      'gate.input_invalid',
    ],
    [
      'quy định không phải một số tháng',
      {
        conditions: [
          {
            ...conditions[0],
            requires: { check: 'held', titles: ['chair'], months: { rule: 'retirement.schedule' } },
          },
        ],
      },
      'gate.input_invalid',
    ],
    [
      'điều kiện lồng nhau quá sâu',
      { conditions: [{ ...conditions[0], requires: nested(3_000) }] },
      'gate.input_invalid',
    ],
    ['một điều kiện hai lần', { conditions: [...conditions, ...conditions] }, 'gate.input_invalid'],
    ['chức danh lạ', { scope: { titles: ['vua'] } }, 'gate.input_invalid'],
  ],
  works: async ({ id, version }) => {
    const draft = await perform(officer, getEditionDraft, { of: 'standard', id });
    assert.equal(version, 2);
    assert.ok(draft.of === 'standard' && draft.conditions[0]!.says.vi === 'Có chứng chỉ');
  },
});

testWrite({
  what: 'bỏ dự thảo',
  pool,
  route: deleteEditionDraft,
  within,
  beyond,
  subject: 'standard_draft',
  input: () => ({ of: 'standard', id: dropped.id, version: 1 }),
  refused: [['người khác đã sửa', { version: 3 }, 'gate.conflict']],
  works: async ({ id }) => {
    await assert.rejects(
      perform(officer, getEditionDraft, { of: 'standard', id }),
      problem('gate.not_found'),
    );
  },
});

testWrite({
  what: 'ban hành dự thảo',
  pool,
  route: postDraftIssue,
  within,
  beyond,
  subject: 'standard_edition',
  input: () => ({
    of: 'standard',
    id: issued.id,
    version: 1,
    regulationId: document,
    articles: { certificate: '2' },
  }),
  refused: [
    ['người khác đã sửa', { version: 2 }, 'gate.conflict'],
    ['không có văn bản ấy', { regulationId: 999_999 }, 'gate.input_invalid'],
    ['điều không có trong văn bản', { articles: { certificate: '9' } }, 'gate.input_invalid'],
    ['hết trước khi bắt đầu', { from: '2024-08-01', to: '2024-08-01' }, 'gate.input_invalid'],
    ['ngoài thời gian của văn bản mà không nói rõ', { from: '2024-06-30' }, 'gate.input_invalid'],
  ],
  works: async () => {
    assert.deepEqual(await editions(province), [{ from_on: '2024-07-01', to_on: null, article: '2' }]);
  },
});

test('ban hành lần nữa: bản trước kết thúc đúng ngày bản sau bắt đầu; cùng ngày hoặc sớm hơn thì bị từ chối', async () => {
  const { id } = await draftOf();
  const issue = (from: string) =>
    perform(officer, postDraftIssue, { of: 'standard', id, version: 1, regulationId: document, from });
  await assert.rejects(issue('2024-07-01'), problem('regulations.begins_together'));
  const { moved } = await issue('2025-01-01');
  assert.deepEqual(
    moved.map(({ to, becomes }) => [to, becomes]),
    [[null, '2025-01-01']],
  );
  assert.deepEqual(
    (await editions(province)).map(({ from_on, to_on }) => [from_on, to_on]),
    [
      ['2024-07-01', '2025-01-01'],
      ['2025-01-01', null],
    ],
  );
  await assert.rejects(perform(officer, getEditionDraft, { of: 'standard', id }), problem('gate.not_found'));
});

test('bảng trong dự thảo: cùng cột, cùng kiểu, không lớn quá mười lần bảng đang áp dụng', async () => {
  const { rows } = await pool.query<{ id: number }>(
    `select e.id from rule_edition e join rule r on r.id = e.rule_id where r.code = 'retirement.schedule' and not e.draft`,
  );
  const { id } = await perform(officer, postEditionDraft, {
    of: 'rule',
    edition: rows[0]!.id,
    unitId: district,
  });
  const change = (value: unknown) =>
    perform(officer, patchEditionDraft, { of: 'rule', id, version: 1, value });
  const year = { year: 2026, male: 738, female: 684 };
  for (const wrong of [
    [{ foo: 1 }],
    [{ ...year, male: 'abc' }],
    [{ ...year, male: null }],
    [{ ...year, female: -1 }],
    [{ ...year, male: Number.MAX_SAFE_INTEGER }],
  ])
    await assert.rejects(change(wrong), problem('gate.input_invalid'), JSON.stringify(wrong));
  assert.equal((await change([year])).version, 2);
  await perform(officer, deleteEditionDraft, { of: 'rule', id, version: 2 });
});

test('dự thảo mức: chỉ người ghi được mới thấy, không quyết định gì, ban hành thì thành mức của đơn vị', async () => {
  const { id } = await draftOf('rule', district);
  await perform(officer, patchEditionDraft, { of: 'rule', id, version: 1, value: 7 });
  const value = async () =>
    (
      await one(
        `select rule_value('planning.persons_per_title', $1, null, null, null, '2026-01-01') as value`,
        [world.pathOf(district)],
      )
    ).value;
  const before = await value();
  assert.notEqual(before, 7);
  const readers = ['leader', 'inspector'] as const;
  for (const role of readers) {
    const reader = doorOf(pool, someone(role, within));
    assert.deepEqual((await perform(reader, getEditionDrafts, {})).rows, []);
    await assert.rejects(perform(reader, getEditionDraft, { of: 'rule', id }), problem('gate.not_found'));
  }
  const below = doorOf(pool, someone('officer', world.pathOf(district)));
  assert.deepEqual(
    (await perform(below, getEditionDrafts, {})).rows.map((row) => [row.of, row.id]),
    [['rule', id]],
  );
  await perform(officer, postDraftIssue, { of: 'rule', id, version: 2, regulationId: document });
  assert.equal(await value(), 7);
});

test('dự thảo của cấp trên: đơn vị dưới bị ràng buộc nhưng không thấy', async () => {
  await draftOf();
  const below = doorOf(pool, someone('officer', world.pathOf(district)));
  assert.deepEqual((await perform(below, getEditionDrafts, {})).rows, []);
});
