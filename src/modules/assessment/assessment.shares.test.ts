import assert from 'node:assert/strict';
import { test } from 'node:test';
import { doorOf, someone } from '../../../tests/harness/actors.ts';
import { testDatabase } from '../../../tests/harness/database.ts';
import { World } from '../../../tests/harness/world.ts';
import { problem } from '../../../tests/harness/writes.ts';
import { perform } from '../../gate/perform.ts';
import { lawCodes } from '../../server/law.ts';
import { draftRoutes, postEditionDraft } from '../standards/standards.drafts.routes.ts';
import { judgeShare } from './assessment.shares.labels.ts';
import { getDraftSharePeople, getDraftShares } from './assessment.shares.routes.ts';

const cases: [
  what: string,
  part: number,
  unknown: number,
  whole: number,
  value: string,
  bound: string,
  verdict: string,
][] = [
  ['đúng một phần tư là đạt', 10, 0, 40, '25%', 'at_least', 'met'],
  ['thiếu một người', 9, 0, 40, '25%', 'at_least', 'not_met'],
  ['người chưa rõ có thể đủ', 9, 1, 40, '25%', 'at_least', 'unknown'],
  ['người chưa rõ cũng không đủ', 8, 1, 40, '25%', 'at_least', 'not_met'],
  ['đúng một phần ba là không quá', 3, 0, 9, '1/3', 'at_most', 'met'],
  ['quá một phần ba một người', 4, 0, 9, '1/3', 'at_most', 'not_met'],
  ['danh sách trống', 0, 0, 0, '1/3', 'at_most', 'unknown'],
  ['không phải tỷ lệ', 1, 0, 2, 'một nửa', 'at_most', 'unknown'],
];
for (const [what, part, unknown, whole, value, bound, verdict] of cases)
  test(`tỷ lệ trong danh sách: ${what}`, () => {
    assert.equal(judgeShare({ part, unknown, whole }, { value, rounding: null }, bound), verdict);
  });
test('tỷ lệ trong danh sách: làm tròn xuống thì 2 trong 9 người là đủ một phần tư', () => {
  const counted = { part: 2, unknown: 0, whole: 9 };
  assert.equal(judgeShare(counted, { value: '25%', rounding: 'down' }, 'at_least'), 'met');
  assert.equal(judgeShare(counted, { value: '25%', rounding: 'up' }, 'at_least'), 'not_met');
});

const { pool } = await testDatabase();
const world = new World(pool);
const province = await world.unit({ kind: 'provincial_federation', name: 'LĐLĐ tỉnh Thử' });
const district = await world.unit({ kind: 'district_federation', name: 'LĐLĐ huyện Thử', under: province });
const other = await world.unit({ kind: 'provincial_federation', name: 'LĐLĐ tỉnh Khác' });
const officer = doorOf(pool, someone('officer', world.pathOf(province)));
const { patchEditionDraft } = draftRoutes(lawCodes);
const asOf = '2024-05-01';

for (const [unit, women, men] of [
  [province, 1, 3],
  [district, 1, 1],
] as const)
  for (const sex of [...Array(women).fill('female'), ...Array(men).fill('male')])
    await world.insert('plan_entry', {
      person_id: await world.stand({ unit, sex }),
      unit_id: unit,
      title: 'committee_member',
      title_text: 'Ủy viên Ban Chấp hành',
      title_key: 'uy vien ban chap hanh',
      term_from: 2023,
      term_to: 2028,
      from_on: '2023-01-01',
    });
const committee = await world.insert('committee', {
  unit_id: province,
  kind: 'executive',
  from_on: '2023-01-01',
});
for (const sex of ['female', 'male', 'male'])
  await world.insert('seat', {
    committee_id: committee,
    person_id: await world.stand({ unit: province, sex }),
    unit_id: province,
    title: 'committee_member',
    from_on: '2023-01-01',
  });

const draftOf = async (rule: string, value: string) => {
  const { rows } = await pool.query(
    'select e.id from rule_edition e join rule r on r.id = e.rule_id where r.code = $1 order by e.id limit 1',
    [rule],
  );
  const { id } = await perform(officer, postEditionDraft, {
    of: 'rule',
    edition: rows[0].id,
    unitId: province,
  });
  await perform(officer, patchEditionDraft, { of: 'rule', id, version: 1, value });
  return id;
};
const women = await draftOf('planning.women_share', '30%');
const ask = (id: number, asked: object = {}, door = officer) =>
  perform(door, getDraftShares, { id, unit: province, asOf, ...asked });
const told = async (id: number, asked: object = {}) =>
  (await ask(id, asked)).rows.map(({ unitId, about, part, whole, before, after }) => [
    unitId,
    about,
    `${part}/${whole}`,
    `${before.share}: ${before.verdict}`,
    `${after.share}: ${after.verdict}`,
  ]);
const list = 'committee_member';

test('dự thảo tỷ lệ nữ trong quy hoạch: danh sách nào mới không đạt, bên cạnh quy định hiện hành', async () => {
  const rows = [
    [province, list, '1/4', '25%: met', '30%: not_met'],
    [district, list, '1/2', '25%: met', '30%: met'],
  ];
  assert.deepEqual(await told(women), rows);
  assert.deepEqual(await told(women, { only: 'changed' }), rows.slice(0, 1));
  const first = await ask(women, { limit: 1 });
  assert.deepEqual([first.rows.length, first.judged], [1, 1]);
  assert.deepEqual(await told(women, { limit: 1, after: first.next }), rows.slice(1));
});

test('dự thảo tỷ lệ nữ ủy viên: từng ban', async () => {
  const [row] = await told(await draftOf('committee.women_share', '1/3'));
  assert.deepEqual([row?.[0], row?.[1], row?.[2], row?.[4]], [province, 'executive', '1/3', '1/3: met']);
});

test('dự thảo tỷ lệ: danh sách mở ra đúng ngần ấy người, lật từng trang', async () => {
  const asked = {
    id: women,
    unit: province,
    asOf,
    list: province,
    about: list,
    termFrom: 2023,
    termTo: 2028,
  };
  const { rows, next } = await perform(officer, getDraftSharePeople, { ...asked, limit: 3 });
  const rest = await perform(officer, getDraftSharePeople, { ...asked, limit: 3, after: next });
  const all = [...rows, ...rest.rows];
  assert.deepEqual([all.length, all.filter(({ counts }) => counts).length, rest.next], [4, 1, null]);
});

test('dự thảo tỷ lệ: không có quyền, ngoài phạm vi, không phải tỷ lệ của danh sách', async () => {
  const stranger = doorOf(pool, someone('cadre', world.pathOf(province)));
  await assert.rejects(ask(women, {}, stranger), problem('gate.not_allowed'));
  await assert.rejects(ask(women, { unit: other }), problem('gate.not_found'));
  await assert.rejects(ask(999_999), problem('gate.not_found'));
  await assert.rejects(ask(await draftOf('appointment.pass', '60%')), problem('gate.not_found'));
  for (const wrong of [{ after: 'x' }, { asOf: '2024-02-30' }])
    await assert.rejects(ask(women, wrong), problem('gate.input_invalid'));
});
