import assert from 'node:assert/strict';
import { test } from 'node:test';
import { doorOf, someone } from '../../../tests/harness/actors.ts';
import { testDatabase } from '../../../tests/harness/database.ts';
import { readList } from '../../../tests/harness/listsheets.ts';
import { World } from '../../../tests/harness/world.ts';
import { problem } from '../../../tests/harness/writes.ts';
import { perform } from '../../gate/perform.ts';
import { lawCodes } from '../../server/law.ts';
import { draftRoutes, postEditionDraft } from '../standards/standards.drafts.routes.ts';
import { getDraftAffected, getDraftAffectedFile, getDraftEffect } from './assessment.effects.routes.ts';
import { type Outcome, outcomes } from './assessment.effects.schema.ts';
import { getAssessmentSummary } from './assessment.routes.ts';

const { pool } = await testDatabase();
const world = new World(pool);
const province = await world.unit({ kind: 'provincial_federation', name: 'LĐLĐ tỉnh Thử' });
const district = await world.unit({ kind: 'district_federation', name: 'LĐLĐ huyện Thử', under: province });
const other = await world.unit({ kind: 'provincial_federation', name: 'LĐLĐ tỉnh Khác' });
const officer = doorOf(pool, someone('officer', world.pathOf(province)));
const { patchEditionDraft, postDraftIssue } = draftRoutes(lawCodes);
const asOf = '2024-05-01';

for (const [name, unit, degree, title] of [
  ['Có Thạc Sĩ', province, 'master', 'specialist'],
  ['Có Đại Học', province, 'university', 'vice_chair'],
  ['Có Cao Đẳng', district, 'college', 'specialist'],
  ['Chưa Rõ', district, null, 'specialist'],
  ['Lái Xe', district, null, 'driver'],
] as const)
  await world.stand({
    unit,
    name,
    title,
    ...(degree && { degree }),
    sex: 'male',
    birth_on: '1984-05-01',
    birth_precision: 'day',
  });

const edition = async (table: 'standard' | 'rule', code: string) =>
  (
    await pool.query(
      `select e.id from ${table}_edition e join ${table} p on p.id = e.${table}_id where p.code = $1
       order by e.unit_kinds is null desc limit 1`,
      [code],
    )
  ).rows[0].id;
const degree = (level: string) => ({
  key: 'degree',
  says: { vi: 'Có bằng', en: 'Holds a degree' },
  requires: { check: 'attained', kind: 'degree', level },
});

const of = 'standard';
const { id } = await perform(officer, postEditionDraft, {
  of,
  edition: await edition('standard', 'professional_degree'),
  unitId: province,
});
const effectOf = (asked: object = {}, door = officer) =>
  perform(door, getDraftEffect, { of, id, unit: province, asOf, ...asked });
const peopleOf = async (asked: object) =>
  (await perform(officer, getDraftAffected, { of, id, unit: province, asOf, ...asked })).rows.map(
    ({ fullName, before, after }) => [fullName, before.outcome, after.outcome],
  );
const tally = (met: number, not_met: number, unknown: number, unasked: number) => ({
  met,
  not_met,
  unknown,
  unasked,
});

test('thử thay đổi: bản sao chưa sửa gì thì không ai đổi kết luận', async () => {
  const { before, after, people } = await effectOf();
  assert.deepEqual(before, tally(2, 1, 1, 1));
  assert.deepEqual(after, before);
  assert.deepEqual(people, { ...tally(0, 0, 0, 0), unchanged: 4 });
});

test('thử thay đổi: không có quyền, ngoài phạm vi, dự thảo người khác không thấy', async () => {
  const stranger = doorOf(pool, someone('cadre', world.pathOf(province)));
  await assert.rejects(effectOf({}, stranger), problem('gate.not_allowed'));
  await assert.rejects(effectOf({ unit: other }), problem('gate.not_found'));
  await assert.rejects(
    effectOf({}, doorOf(pool, someone('leader', world.pathOf(province)))),
    problem('gate.not_found'),
  );
  await assert.rejects(
    effectOf({ unit: district }, doorOf(pool, someone('officer', world.pathOf(district)))),
    problem('gate.not_found'),
  );
  await assert.rejects(effectOf({ id: 999_999 }), problem('gate.not_found'));
});

test('thử thay đổi: thắt bậc bằng và mở cho lái xe; ai mới không đạt, mới phải hỏi, ai như cũ', async () => {
  await perform(officer, patchEditionDraft, {
    of,
    id,
    version: 1,
    conditions: [degree('master')],
    scope: { titles: ['specialist', 'vice_chair', 'driver'], cadreKinds: ['full_time'] },
  });
  const effect = await effectOf();
  assert.deepEqual([effect.before, effect.after], [tally(2, 1, 1, 1), tally(1, 2, 2, 0)]);
  assert.deepEqual(effect.people, { ...tally(0, 1, 1, 0), unchanged: 3 });
  assert.deepEqual(
    effect.titles.map(({ title, people }) => [title, people.not_met, people.unknown, people.unchanged]),
    [
      ['vice_chair', 1, 0, 0],
      ['specialist', 0, 0, 3],
      ['driver', 0, 1, 0],
    ],
  );
  assert.deepEqual(
    effect.units.map(({ unitId, people }) => [unitId, people.not_met, people.unknown]),
    [
      [province, 1, 0],
      [district, 0, 1],
    ],
  );
  assert.deepEqual(effect.conditions[0]!.after, tally(1, 2, 2, 0));
  assert.deepEqual(await peopleOf({ becomes: 'not_met' }), [['Có Đại Học', 'met', 'not_met']]);
  assert.deepEqual(await peopleOf({ becomes: 'unknown' }), [['Lái Xe', 'unasked', 'unknown']]);
});

test('thử thay đổi: mỗi con số mở ra đúng ngần ấy người, cũng khi lật từng trang một người và trong Excel', async () => {
  const { people, titles, units, conditions } = await effectOf();
  const cells = [
    [{}, people] as const,
    ...titles.map((one) => [{ title: one.title }, one.people] as const),
    ...units.map((one) => [{ branch: one.unitId }, one.people] as const),
    ...conditions.map((one) => [{ condition: one.condition }, one.people] as const),
  ];
  for (const [cell, counted] of cells)
    for (const becomes of [...outcomes, 'unchanged'] as const)
      assert.equal((await peopleOf({ ...cell, becomes })).length, counted[becomes], JSON.stringify(cell));
  const seen: string[] = [];
  for (let after: string | null | undefined; after !== null; ) {
    const page: Awaited<ReturnType<typeof listed>> = await listed(after ?? undefined);
    seen.push(...page.rows.map(({ fullName }) => fullName));
    after = page.next;
  }
  assert.deepEqual(
    seen,
    (await peopleOf({})).map(([name]) => name),
  );
  const { chunks, name } = await perform(officer, getDraftAffectedFile, {
    of,
    id,
    unit: province,
    asOf,
    becomes: 'not_met',
  });
  assert.match(name, /^Thu-thay-doi-tieu-chuan_/);
  const { above, lines } = await readList(Buffer.concat(await Array.fromAsync(chunks)));
  assert.equal(above.at(-1), 'Điều kiện: Sẽ là: Chưa đạt');
  assert.deepEqual(lines[0]?.slice(1), [
    'Có Đại Học',
    ...lines[0]!.slice(2, 4),
    'Đạt',
    'Chưa đạt: Có bằng (dự thảo)',
  ]);
});
const listed = (after: string | undefined) =>
  perform(officer, getDraftAffected, { of, id, unit: province, asOf, limit: 1, after });

test('thử thay đổi: dự thảo không quyết định gì; ban hành rồi thì mọi người được kết luận đúng như đã thử', async () => {
  const summary = async () =>
    (await perform(officer, getAssessmentSummary, { unit: province, asOf, standard: 'professional_degree' }))
      .people;
  const { before, after } = await effectOf();
  const told = ({ met, not_met: notMet, unknown }: Record<Outcome, number>) => ({ met, notMet, unknown });
  assert.deepEqual(await summary(), told(before));
  const document = await world.insert('regulation', {
    number: '6-QĐ/LĐLĐ',
    number_key: '6qdldld',
    kind: 'decision',
    level: 'province',
    issuer: 'LĐLĐ tỉnh Thử',
    title: 'về tiêu chuẩn',
    from_on: asOf,
    topics: ['standards'],
    confidence: 'verified',
    unit_id: province,
    unit_path: world.pathOf(province),
  });
  await perform(officer, postDraftIssue, { of, id, version: 2, regulationId: document });
  assert.deepEqual(await summary(), told(after));
});

test('thử thay đổi: mức tuổi trẻ, đúng ngày sinh nhật là ranh giới; mức không hỏi riêng ai thì nói rõ', async () => {
  const young = await perform(officer, postEditionDraft, {
    of: 'rule',
    edition: await edition('rule', 'planning.young.age'),
    unitId: province,
  });
  await perform(officer, patchEditionDraft, { of: 'rule', id: young.id, version: 1, value: 41 });
  const asked = { of: 'rule', id: young.id };
  const eve = await effectOf({ ...asked, asOf: '2024-04-30' });
  assert.deepEqual([eve.personal, eve.before.met, eve.people.unchanged], [true, 5, 5]);
  const birthday = await effectOf({ ...asked, asOf: '2024-05-01' });
  assert.deepEqual([birthday.before.not_met, birthday.after.met, birthday.people.met], [5, 5, 5]);
  const { rows } = await perform(officer, getDraftAffected, { ...asked, unit: province, asOf });
  const [before, after] = [rows[0]!.before.standards[0]!, rows[0]!.after.standards[0]!];
  assert.deepEqual([before.findings[0]!.asked, after.findings[0]!.asked], [40, 41]);
  assert.deepEqual([before.document, after.document], ['50-QĐ/TW', null]);
  const share = await perform(officer, postEditionDraft, {
    of: 'rule',
    edition: await edition('rule', 'committee.women_share'),
    unitId: province,
  });
  const { personal, people } = await effectOf({ of: 'rule', id: share.id });
  assert.deepEqual([personal, people.unchanged], [false, 0]);
});
