import assert from 'node:assert/strict';
import { test } from 'node:test';
import { doorOf, someone } from '../../../tests/harness/actors.ts';
import { testDatabase } from '../../../tests/harness/database.ts';
import { unzipped } from '../../../tests/harness/docx.ts';
import { readList } from '../../../tests/harness/listsheets.ts';
import { World } from '../../../tests/harness/world.ts';
import { perform } from '../../gate/perform.ts';
import { Problem } from '../../lib/problem.ts';
import { personColumns } from './cadres.columns.labels.ts';
import { getPeopleFile } from './cadres.file.routes.ts';
import { getPeople } from './cadres.list.routes.ts';

const { pool } = await testDatabase();
const world = new World(pool);
const province = await world.unit({ kind: 'provincial_federation', name: 'LĐLĐ tỉnh Thử' });
const district = await world.unit({ kind: 'district_federation', name: 'LĐLĐ huyện Thử', under: province });
const other = await world.unit({ kind: 'provincial_federation', name: 'LĐLĐ tỉnh Khác' });
const formula = '=HYPERLINK("http://x","bấm")';
await world.stand({
  unit: district,
  name: formula,
  post_name: '007',
  sex: 'male',
  birth_on: '1980-01-01',
  birth_precision: 'year',
});
await world.stand({
  unit: province,
  name: 'Đặng Thị Ngọc Ánh',
  sex: 'female',
  birth_on: '1985-03-09',
  birth_precision: 'day',
  ethnic_minority: false,
  degree: 'master',
  theory: 'bachelor',
  party: true,
});
await world.stand({ unit: district, name: 'Lý Thị Đức', toOn: '2024-06-01', engagement: 'part_time' });
await world.stand({ unit: other, name: 'Hoàng Văn Ngoài' });

const officer = doorOf(pool, someone('officer', world.pathOf(province)));
const problem = (code: string) => (error: unknown) => error instanceof Problem && error.kind.code === code;
const fileOf = async (asked: object) => {
  const { chunks, name } = await perform(officer, getPeopleFile, asked);
  return { bytes: Buffer.concat(await Array.fromAsync(chunks)), name };
};
const listOf = async (asked: object) => readList((await fileOf(asked)).bytes);

test('tệp danh sách: không có quyền thì bị từ chối, đơn vị ngoài phạm vi thì không thấy, bộ lọc sai bị trả lại', async () => {
  const stranger = doorOf(pool, someone('cadre', world.pathOf(province)));
  await assert.rejects(perform(stranger, getPeopleFile, { unit: province }), problem('gate.not_allowed'));
  await assert.rejects(perform(officer, getPeopleFile, { unit: other }), problem('gate.not_found'));
  await assert.rejects(perform(officer, getPeopleFile, { sex: 'nam' }), problem('gate.input_invalid'));
});

for (const filter of [
  {},
  { unit: district },
  { sex: 'female' },
  { asOf: '2024-05-31' },
  { asOf: '2019-12-31' },
  { search: 'anh ngoc' },
])
  test(`tệp danh sách: đúng những người của danh sách, đúng thứ tự, lọc ${JSON.stringify(filter)}`, async () => {
    const { rows } = await perform(officer, getPeople, filter);
    const { lines, below } = await listOf(filter);
    assert.equal(below, `Tổng số: ${rows.length} người`);
    assert.deepEqual(
      lines.map(([order, name, , , , unit]) => [order, name, unit]),
      rows.map(({ fullName, unitName }, at) => [at + 1, fullName, unitName]),
    );
  });

test('tệp danh sách: cột nào, thứ tự nào thì tệp đúng như thế, bằng tiếng nào thì đầu cột tiếng ấy', async () => {
  const asked = { columns: 'unit,name,party', sort: '-birth' };
  const { rows } = await perform(officer, getPeople, asked);
  const { head, lines } = await listOf({ ...asked, language: 'en' });
  assert.deepEqual(head, ['Unit', 'Full name', 'Party member']);
  assert.deepEqual(
    lines.map(([unit, name]) => [unit, name]),
    rows.map(({ unitName, fullName }) => [unitName, fullName]),
  );
});

test('tệp danh sách: đủ ngày là ngày của Excel; chỉ biết năm thì là chữ; số không ở đầu còn nguyên', async () => {
  const columns = Object.keys(personColumns).join(',');
  const {
    head,
    lines: [woman],
  } = await listOf({ sex: 'female', columns });
  assert.deepEqual(
    head,
    Object.values(personColumns).map(({ vi }) => vi),
  );
  const cells = Object.fromEntries(Object.keys(personColumns).map((key, at) => [key, woman![at] ?? null]));
  assert.deepEqual(cells, {
    order: 1,
    name: 'Đặng Thị Ngọc Ánh',
    birth: new Date('1985-03-09T00:00:00Z'),
    age: 39,
    sex: 'Nữ',
    ethnic: null,
    minority: 'Không',
    native: null,
    post: 'Chuyên viên',
    title: 'Chuyên viên',
    unit: 'LĐLĐ tỉnh Thử',
    from: new Date('2020-01-01T00:00:00Z'),
    to: null,
    engagement: 'Chuyên trách',
    basis: 'Biên chế',
    recruited: null,
    degree: 'Thạc sĩ',
    theory: 'Cử nhân',
    state: null,
    languages: null,
    party: 'Có',
    partyOn: null,
  });
  const { lines } = await listOf({ sex: 'male', columns: 'birth,post' });
  assert.deepEqual(lines[0], ['1980', '007']);
});

test('tệp danh sách: tên giống công thức vẫn là chữ, và ô ấy giữ nguyên là chữ khi gõ lại', async () => {
  const { bytes, name } = await fileOf({ sex: 'male', columns: 'name' });
  assert.equal(name, 'Danh-sach-can-bo_2024-06-01.xlsx');
  assert.equal((await readList(bytes)).lines[0]![0], formula);
  const sheet = unzipped(bytes, 'xl/worksheets/sheet1.xml');
  assert.ok(!/<f[ >]/.test(sheet));
  const style = Number(/<c r="A6"[^>]* s="(\d+)"/.exec(sheet)![1]);
  const formats = [
    ...unzipped(bytes, 'xl/styles.xml')
      .split('<cellXfs')[1]!
      .matchAll(/<xf numFmtId="(\d+)"/g),
  ];
  assert.equal(formats[style]![1], '49', 'the format of text');
});

test('tệp danh sách: trên bảng có cơ quan, tên danh sách, ngày và điều kiện bằng lời; tên tệp nói của ai, ngày nào', async () => {
  const { bytes, name } = await fileOf({
    unit: district,
    sex: 'male',
    degree: 'master,doctor',
    status: 'former',
  });
  assert.equal(name, 'Danh-sach-can-bo_LDLD-huyen-Thu_2024-06-01.xlsx');
  const { above } = await readList(bytes);
  assert.deepEqual(above, [
    'LĐLĐ TỈNH THỬ',
    'LĐLĐ HUYỆN THỬ',
    'DANH SÁCH CÁN BỘ CÔNG ĐOÀN',
    'Tính đến ngày 01/06/2024',
    'Điều kiện: Giới tính: Nam; Trình độ: Thạc sĩ, Tiến sĩ; Tình trạng: Đã thôi giữ chức vụ',
  ]);
  const english = await listOf({ unit: district, search: 'anh', language: 'en' });
  assert.deepEqual(english.above.slice(-2), ['As at 01/06/2024', 'Filtered: Name has “anh”']);
});
