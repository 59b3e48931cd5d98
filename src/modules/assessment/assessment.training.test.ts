import assert from 'node:assert/strict';
import { test } from 'node:test';
import { doorOf, someone } from '../../../tests/harness/actors.ts';
import { testDatabase } from '../../../tests/harness/database.ts';
import { readList } from '../../../tests/harness/listsheets.ts';
import { World } from '../../../tests/harness/world.ts';
import { problem } from '../../../tests/harness/writes.ts';
import { perform } from '../../gate/perform.ts';
import { needColumns } from './assessment.columns.labels.ts';
import {
  getTrainingNeedFile,
  getTrainingNeedPeople,
  getTrainingNeeds,
} from './assessment.training.routes.ts';

const { pool } = await testDatabase();
const world = new World(pool);
const province = await world.unit({ kind: 'provincial_federation', name: 'LĐLĐ tỉnh Thử' });
const district = await world.unit({ kind: 'district_federation', name: 'LĐLĐ huyện Thử', under: province });
const other = await world.unit({ kind: 'provincial_federation', name: 'LĐLĐ tỉnh Khác' });
const officer = doorOf(pool, someone('officer', world.pathOf(province)));

/** Full-time people without the university degree that their standard asks for. */
const lacking = async (name: string, birthOn: string | null, more: object = {}) => {
  const born = birthOn && { birth_on: birthOn, birth_precision: 'day', sex: 'male' };
  const id = await world.stand({ unit: district, name, degree: 'college', ...born, ...more });
  await world.insert('qualification', {
    person_id: id,
    kind: 'degree',
    level: 'college',
    from_on: '2012-06-01',
    unit_path: world.pathOf(province),
  });
  return id;
};
const planned = async (personId: number, fromOn: string, toOn: string | null = null) =>
  world.insert('plan_entry', {
    person_id: personId,
    unit_id: district,
    title: 'chair',
    title_text: 'Chủ tịch',
    title_key: 'chu tich',
    term_from: 2023,
    term_to: 2028,
    from_on: fromOn,
    to_on: toOn,
  });
await lacking('Vừ A Già', '1965-03-01');
await lacking('Lò Văn Trẻ', '1992-03-01');
await lacking('Khuyết Ngày Sinh', null);
await lacking('Phàn Thị Lãnh Đạo', '1968-03-01', { title: 'department_head' });
await planned(await lacking('Chang A Quy', '1966-03-01'), '2023-01-01');
await planned(await lacking('Hết Quy Hoạch', '1991-03-01'), '2021-01-01', '2024-05-01');
await world.stand({ unit: district, name: 'Chưa Rõ Bằng' });
await world.stand({ unit: other, name: 'Người Ngoài', degree: 'college' });

const asked = { unit: province, asOf: '2024-05-01' };
const people = async (more: object = {}) =>
  perform(officer, getTrainingNeedPeople, { ...asked, course: 'university', ...more });

test('nhu cầu đào tạo: không có quyền, ngoài phạm vi, khóa học lạ', async () => {
  const stranger = doorOf(pool, someone('cadre', world.pathOf(province)));
  await assert.rejects(perform(stranger, getTrainingNeeds, asked), problem('gate.not_allowed'));
  await assert.rejects(perform(officer, getTrainingNeeds, { unit: other }), problem('gate.not_found'));
  await assert.rejects(people({ unit: other }), problem('gate.not_found'));
  for (const wrong of [{ course: 'đại học' }, { after: 'x' }, { verdict: 'met' }])
    await assert.rejects(people(wrong), problem('gate.input_invalid'), JSON.stringify(wrong));
});

test('nhu cầu đào tạo: mỗi loại khóa học, chưa đạt và chưa rõ đếm riêng', async () => {
  const { courses } = await perform(officer, getTrainingNeeds, asked);
  assert.deepEqual(courses, [
    { course: 'university', level: 'university', notMet: 6, unknown: 1 },
    { course: 'union_theory', level: null, notMet: 0, unknown: 7 },
  ]);
});

test('nhu cầu đào tạo: quy hoạch trước, rồi lãnh đạo, rồi còn công tác lâu hơn; chưa rõ ngày sinh sau cùng', async () => {
  const { rows, total } = await people({ verdict: 'not_met' });
  assert.equal(total, 6);
  assert.deepEqual(
    rows.map(({ fullName }) => fullName),
    ['Chang A Quy', 'Phàn Thị Lãnh Đạo', 'Lò Văn Trẻ', 'Hết Quy Hoạch', 'Vừ A Già', 'Khuyết Ngày Sinh'],
  );
  // On the last day of the plan the entry still counts.
  const before = await people({ verdict: 'not_met', asOf: '2024-04-30' });
  assert.equal(before.rows[0]!.fullName, 'Hết Quy Hoạch');
});

test('nhu cầu đào tạo: từng trang một người, không sót không trùng; tệp Excel đúng những người ấy', async () => {
  const { rows } = await people();
  const seen: number[] = [];
  for (let after: string | null | undefined; after !== null; ) {
    const page: Awaited<ReturnType<typeof people>> = await people({ limit: 1, after: after ?? undefined });
    seen.push(...page.rows.map(({ personId }) => personId));
    after = page.next;
  }
  assert.deepEqual(
    seen,
    rows.map(({ personId }) => personId),
  );
  const { chunks } = await perform(officer, getTrainingNeedFile, { ...asked, course: 'university' });
  const bytes = Buffer.concat(await Array.fromAsync(chunks));
  const { above, head, lines } = await readList(bytes);
  assert.equal(above.at(-1), 'Điều kiện: Khóa học: Đào tạo đại học');
  assert.deepEqual(
    lines.map((line) => head!.map((_, at) => line[at] ?? '')),
    rows.map((row, at) => [at + 1, ...needColumns.map(({ read }) => read(row, 'vi') ?? '')]),
  );
});
