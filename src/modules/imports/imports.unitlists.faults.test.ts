import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '../../../tests/harness/database.ts';
import { workbook } from '../../../tests/harness/grids.ts';
import { doorOf, importFiles } from '../../../tests/harness/imports.ts';
import { World } from '../../../tests/harness/world.ts';
import { loadCodeLists } from '../../server/codelists.ts';

const { pool } = await testDatabase();
await loadCodeLists(pool);
const door = doorOf(pool);
const world = new World(pool);
const province = await world.unit({ kind: 'provincial_federation', name: 'LĐLĐ tỉnh Hòn Khói' });
const root = 'LĐLĐ huyện Vạn Giã';
await world.unit({ kind: 'district_federation', name: root, under: province, code: 'VG' });
await world.unit({ kind: 'district_federation', name: 'LĐLĐ huyện Cam Ranh', under: province, code: 'CR' });

/** A trial of the list: its notes as row, column, code and message, and the units it would write. */
async function trial(rows: (string | number | null)[][], unit = root) {
  const bytes = new Uint8Array(await workbook({ rows: [['DANH SÁCH ĐƠN VỊ'], [], ...rows] }));
  const result = await importFiles(door, [{ name: 'don-vi.xlsx', bytes }], {
    unit,
    asOf: '2026-06-30',
    dryRun: true,
  });
  const { notes, refused } = result.files[0]!;
  const units = result.listedUnits.map(({ name, upper }) => `${name} < ${upper}`);
  return { notes, refused, units, told: notes.map(({ row, column, code }) => `${row} ${column} ${code}`) };
}
const head = ['TT', 'Tên đơn vị', 'Đơn vị cấp trên', 'Loại đơn vị', 'Mã'];
const line = (at: number, name: string, upper: string | null, code: string | null = null) => [
  at,
  name,
  upper,
  'CĐCS',
  code,
];

test('mã trùng: nêu ô, dòng đang giữ mã, hoặc đơn vị ngoài phạm vi', async () => {
  const { notes, told, units } = await trial([
    head,
    line(1, 'CĐCS Chợ', root, 'C5'),
    line(2, 'CĐCS Trùng mã', root, 'c5'),
    line(3, 'CĐCS Mượn mã', root, 'CR'),
  ]);
  assert.deepEqual(told, ['5 E unit_code_twice', '6 E unit_code_beyond']);
  assert.deepEqual(
    notes.map(({ value }) => value),
    ['c5', 'CR'],
  );
  assert.match(notes[0]!.message, /“CĐCS Chợ” ở dòng 4/);
  assert.match(notes[1]!.message, /ngoài phạm vi/);
  assert.deepEqual(units, [`CĐCS Chợ < ${root}`]);
});

test('đơn vị của lần nhập, hay đơn vị nào khác, được ghi trực thuộc chính mình', async () => {
  const { told, refused } = await trial([
    head,
    [1, root, root, 'LĐLĐ huyện', 'C20'],
    line(2, 'CĐCS Tự Thân', 'CĐCS Tự Thân'),
  ]);
  assert.deepEqual(told, ['4 C unit_under_itself', '5 C unit_under_itself']);
  assert.equal(refused, 2);
  const above = await trial([head, [1, root, 'LĐLĐ tỉnh Hòn Khói', 'LĐLĐ huyện', 'VG']]);
  assert.deepEqual([above.told, above.refused], [[], 0]);
});

test('vòng tròn dài hơn năm mươi dòng cũng bị từ chối, mỗi dòng một lần', async () => {
  const long = Array.from({ length: 60 }, (_, at) =>
    line(at + 1, `CĐCS Vòng số ${at}`, `CĐCS Vòng số ${(at + 1) % 60}`),
  );
  const { told, refused, notes } = await trial([head, ...long]);
  assert.equal(refused, 60);
  assert.ok(told.every((one) => one.endsWith('C unit_cycle')));
  assert.ok(notes[0]!.message.length < 300);
});

test('công đoàn giáo dục huyện không đánh số có các trường ở dưới', async () => {
  const { units } = await trial(
    [
      ['Tên đơn vị', 'Loại đơn vị', 'Mã'],
      ['LĐLĐ huyện Ninh Phụng', 'LĐLĐ huyện', 'NP'],
      ['Công đoàn Giáo dục huyện Ninh Phụng', 'Công đoàn Giáo dục huyện', 'NP-GD'],
      ['CĐCS Trường Tiểu học Số 1', 'CĐCS', 'NP-1'],
      ['LĐLĐ huyện Ninh Đông', 'LĐLĐ huyện', 'ND'],
    ],
    'LĐLĐ tỉnh Hòn Khói',
  );
  const education = 'Công đoàn Giáo dục huyện Ninh Phụng';
  assert.deepEqual(units, [
    'LĐLĐ huyện Ninh Phụng < LĐLĐ tỉnh Hòn Khói',
    'LĐLĐ huyện Ninh Đông < LĐLĐ tỉnh Hòn Khói',
    `${education} < LĐLĐ huyện Ninh Phụng`,
    `CĐCS Trường Tiểu học Số 1 < ${education}`,
  ]);
});
