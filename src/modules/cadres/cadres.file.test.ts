import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readXlsx } from 'hucre';
import { doorOf, someone } from '../../../tests/harness/actors.ts';
import { testDatabase } from '../../../tests/harness/database.ts';
import { unzipped } from '../../../tests/harness/docx.ts';
import { World } from '../../../tests/harness/world.ts';
import { perform } from '../../gate/perform.ts';
import { Problem } from '../../lib/problem.ts';
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
const linesOf = async (filter: object) => {
  const { bytes } = await perform(officer, getPeopleFile, filter);
  return (await readXlsx(bytes)).sheets[0]!.rows;
};

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
    const [, ...lines] = await linesOf(filter);
    assert.deepEqual(
      lines.map(([order, name, , , , , unit]) => [order, name, unit]),
      rows.map(({ fullName, unitName }, at) => [at + 1, fullName, unitName]),
    );
  });

test('tệp danh sách: mỗi ô là chữ như cơ quan viết; ngày sinh chỉ biết năm thì chỉ ghi năm, chưa rõ thì để trống', async () => {
  const [head, woman] = await linesOf({ sex: 'female' });
  assert.deepEqual(head!.slice(0, 3), ['STT', 'Họ và tên', 'Ngày sinh']);
  assert.deepEqual(woman, [
    1,
    'Đặng Thị Ngọc Ánh',
    '09/03/1985',
    'Nữ',
    'Không',
    'Chuyên viên',
    'LĐLĐ tỉnh Thử',
    '01/01/2020',
    'Chuyên trách',
    'Biên chế',
    'Thạc sĩ',
    'Cử nhân',
    'Có',
  ]);
  const [, man] = await linesOf({ sex: 'male' });
  assert.deepEqual(man!.slice(2, 6), ['1980', 'Nam', null, '007']);
});

test('tệp danh sách: tên giống công thức vẫn là chữ', async () => {
  const { bytes, name } = await perform(officer, getPeopleFile, { sex: 'male' });
  assert.equal(name, 'can-bo-2024-06-01.xlsx');
  assert.equal((await readXlsx(bytes)).sheets[0]!.rows[1]![1], formula);
  assert.ok(!/<f[ >]/.test(unzipped(bytes, 'xl/worksheets/sheet1.xml')));
});
