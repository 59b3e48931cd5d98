import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readXlsx } from 'hucre';
import { doorOf, someone } from '../../../tests/harness/actors.ts';
import { testDatabase } from '../../../tests/harness/database.ts';
import { unzipped, wordText } from '../../../tests/harness/docx.ts';
import { World } from '../../../tests/harness/world.ts';
import { problem } from '../../../tests/harness/writes.ts';
import { perform } from '../../gate/perform.ts';
import { getPeople } from '../cadres/cadres.list.routes.ts';
import { getPeopleExtract } from './curriculum.extract.routes.ts';

const { pool } = await testDatabase();
await pool.query(`insert into code (list, scheme, code, vi, en, position)
  values ('ethnic_groups', '1979', '03', 'Thái', 'Thai', 3)`);
const world = new World(pool);
const province = await world.unit({ kind: 'provincial_federation', name: 'LĐLĐ tỉnh Thử' });
const district = await world.unit({ kind: 'district_federation', name: 'LĐLĐ huyện Thử', under: province });
const other = await world.unit({ kind: 'provincial_federation', name: 'LĐLĐ tỉnh Khác' });
const formula = '=HYPERLINK("http://x","bấm")';

const woman = await world.person(district, 'Đặng Thị Ngọc Ánh', {
  sex: 'female',
  birth_on: '1985-01-01',
  birth_precision: 'year',
  ethnic_group: '03',
  native_place: 'Xã Mường Thử, tỉnh Thử',
  recruited_on: '2010-09-01',
  recruited_precision: 'month',
});
await world.stand({ unit: district, personId: woman, post_name: 'Chủ tịch', title: 'chair' });
await world.stand({
  unit: province,
  personId: woman,
  post_name: 'Ủy viên Ban Chấp hành',
  engagement: 'part_time',
});
const under = { unit_path: world.pathOf(district), person_id: woman };
for (const [kind, level, detail, from_on, to_on] of [
  ['degree', 'university', 'Luật', '2010-01-01', '2022-01-01'],
  ['degree', 'master', 'Luật kinh tế', '2022-01-01', null],
  ['political_theory', 'advanced', null, '2021-01-01', null],
  ['foreign_language', 'level_3', 'Tiếng Anh', '2021-01-01', null],
  ['ethnic_language', null, 'Tiếng Thái', '2021-01-01', null],
  ['it', 'basic', null, '2021-01-01', null],
])
  await world.insert('qualification', { ...under, kind, level, detail, from_on, to_on });
await world.insert('plan_entry', {
  person_id: woman,
  unit_id: province,
  title: 'vice_chair',
  title_text: 'Phó Chủ tịch LĐLĐ tỉnh',
  title_key: 'pct',
  term_from: 2023,
  term_to: 2028,
  from_on: '2023-01-01',
});
const man = await world.stand({ unit: province, name: formula, sex: 'male', degree: 'college' });
// Managed by the other province, and posted in this one.
const lent = await world.person(other, 'Vàng A Sùng');
await world.stand({ unit: district, personId: lent, post_name: 'Chuyên viên', degree: 'university' });
const outside = await world.stand({ unit: other, name: 'Hoàng Văn Ngoài' });

const officer = doorOf(pool, someone('officer', world.pathOf(province)));
const table = async (input: object) => {
  const { bytes } = await perform(officer, getPeopleExtract, input);
  return (await readXlsx(bytes)).sheets[0]!.rows;
};

test('trích ngang: không có quyền thì bị từ chối; ngoài phạm vi thì không thấy; hỏi sai thì bị trả lại', async () => {
  const stranger = doorOf(pool, someone('cadre', world.pathOf(province)));
  await assert.rejects(
    perform(stranger, getPeopleExtract, { people: `${man}` }),
    problem('gate.not_allowed'),
  );
  await assert.rejects(perform(officer, getPeopleExtract, { unit: other }), problem('gate.not_found'));
  for (const wrong of [
    { people: 'x' },
    { people: '1,' },
    { people: '-1' },
    { format: 'pdf' },
    { people: Array.from({ length: 1001 }, (_, at) => at + 1).join(',') },
  ])
    await assert.rejects(perform(officer, getPeopleExtract, wrong), problem('gate.input_invalid'));
});

test('trích ngang: chọn cả người ngoài phạm vi thì không lập, chứ không lặng lẽ bỏ người ấy ra', async () => {
  await assert.rejects(
    perform(officer, getPeopleExtract, { people: `${woman},${outside}` }),
    problem('gate.not_found'),
  );
});

test('trích ngang: một dòng đủ các cột, đúng trong ngày', async () => {
  const [title, day, , head, below, line, ...rest] = await table({ people: `${woman}` });
  assert.equal(title![0], 'DANH SÁCH TRÍCH NGANG CÁN BỘ');
  assert.equal(day![0], '(Tính đến ngày 01/06/2024)');
  assert.deepEqual([head![7], below![7], below![8]], ['Trình độ', 'Chuyên môn', 'LLCT']);
  assert.deepEqual(line, [
    1,
    'Đặng Thị Ngọc Ánh',
    '1985',
    'Thái',
    'Nữ',
    'Xã Mường Thử, tỉnh Thử',
    'Chủ tịch, LĐLĐ huyện Thử; Ủy viên Ban Chấp hành, LĐLĐ tỉnh Thử',
    'Thạc sĩ, Luật kinh tế',
    'Cao cấp',
    'Tiếng Anh bậc 3',
    'Tiếng Thái',
    'Cơ bản',
    'Phó Chủ tịch LĐLĐ tỉnh',
    'Từ 09/2010',
    null,
  ]);
  assert.deepEqual(rest, []);
  const [, , , , , before] = await table({ people: `${woman}`, asOf: '2021-12-31' });
  assert.equal(before![7], 'Đại học, Luật');
});

test('trích ngang: của một đơn vị thì trên bảng và trong tên tệp có đơn vị ấy, trong Excel và trong Word', async () => {
  const [superior, issuer, title] = await table({ unit: district });
  assert.deepEqual(
    [superior![0], issuer![0], title![0]],
    ['LĐLĐ TỈNH THỬ', 'LĐLĐ HUYỆN THỬ', 'DANH SÁCH TRÍCH NGANG CÁN BỘ'],
  );
  const { name, bytes } = await perform(officer, getPeopleExtract, { unit: district, format: 'docx' });
  assert.equal(name, 'Trich-ngang-can-bo_LDLD-huyen-Thu_2024-06-01.docx');
  assert.ok(wordText(bytes).startsWith('LĐLĐ TỈNH THỬ\nLĐLĐ HUYỆN THỬ\nDANH SÁCH'));
});

test('trích ngang: chọn một người hai lần thì người ấy vẫn có một dòng', async () => {
  const [, , , , , ...lines] = await table({ people: `${woman},${woman}` });
  assert.equal(lines.length, 1);
});

test('trích ngang: theo bộ lọc thì đúng những người của danh sách, đúng thứ tự', async () => {
  const { rows } = await perform(officer, getPeople, {});
  const [, , , , , ...lines] = await table({});
  assert.deepEqual(
    lines.map(([, name]) => name),
    rows.map(({ fullName }) => fullName),
  );
  assert.ok(lines.length === 3);
});

test('trích ngang: người do nơi khác quản lý chỉ có những gì chức vụ trong phạm vi cho biết', async () => {
  const [, , , , , line] = await table({ people: `${lent}` });
  assert.deepEqual(line!.slice(1, 8), [
    'Vàng A Sùng',
    null,
    null,
    null,
    null,
    'Chuyên viên, LĐLĐ huyện Thử',
    'Đại học',
  ]);
});

test('trích ngang: tên giống công thức vẫn là chữ, trong Excel và trong Word', async () => {
  const { bytes, name } = await perform(officer, getPeopleExtract, { people: `${man}` });
  assert.equal(name, 'Trich-ngang-can-bo_2024-06-01.xlsx');
  assert.ok(!/<f[ >]/.test(unzipped(bytes, 'xl/worksheets/sheet1.xml')));
  const word = await perform(officer, getPeopleExtract, { people: `${woman},${man}`, format: 'docx' });
  const text = wordText(word.bytes);
  for (const said of ['DANH SÁCH TRÍCH NGANG CÁN BỘ', 'Chức danh quy hoạch', 'Đặng Thị Ngọc Ánh', formula])
    assert.ok(text.includes(said), said);
  assert.match(unzipped(word.bytes, 'word/document.xml'), /w:orient="landscape"/);
});
