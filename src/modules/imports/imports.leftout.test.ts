import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '../../../tests/harness/database.ts';
import { doorOf, importFiles, province } from '../../../tests/harness/imports.ts';
import { type Cells, workbook } from '../../../tests/harness/workbooks.ts';
import { loadCodeLists } from '../../server/codelists.ts';

const { pool } = await testDatabase();
await loadCodeLists(pool);
const door = doorOf(pool);
const people = (rows: readonly Cells[]) =>
  workbook('can-bo.xlsx', {
    'Danh sách': [
      [province],
      ['DANH SÁCH CÁN BỘ CÔNG ĐOÀN CHUYÊN TRÁCH (tính đến 01/05/2024)'],
      [],
      ['TT', 'Họ và tên', 'Ngày sinh', 'Giới tính', 'Ban, phòng', 'Chức vụ', 'Trình độ chuyên môn'],
      ...rows.map((row, at) => [at + 1, ...row]),
    ],
  });

test('dòng bị bỏ không để lại chức danh khuyết hay ban trống', async () => {
  const { files } = await importFiles(door, [
    await people([
      ['Lê Văn Một', '02/03/1980', 'Nam', 'Ban Tổ chức', 'Chuyên viên', 'Đại học'],
      // The same person of the same day in another post: the first row stands.
      ['Lê Văn Một', '02/03/1980', 'Nam', 'Ban Tổ chức', 'Trưởng ban', 'Đại học'],
      ['Lê Văn Hai', null, 'Nam', 'Ban Tổ chức', 'Phó Trưởng ban', 'Đại học'],
      // Nothing tells this one from the row above: it is left out.
      ['Lê Văn Hai', null, 'Nam', 'Ban Tuyên giáo', 'Trưởng ban', 'Đại học'],
    ]),
  ]);
  assert.deepEqual(
    files[0]!.notes.map(({ row, value, code }) => [row, value, code]),
    [
      [6, 'Lê Văn Một', 'imports.contradicted'],
      [8, 'Lê Văn Hai', 'cadres.twice_in_sheet'],
    ],
  );
  const { rows: posts } = await pool.query(
    'select p.name, count(f.id)::int as held from post p left join posting f on f.post_id = p.id group by 1 order by 1',
  );
  assert.deepEqual(posts, [
    { name: 'Chuyên viên', held: 1 },
    { name: 'Phó Trưởng ban', held: 1 },
  ]);
  const { rows: departments } = await pool.query(
    `select n.name from unit u join unit_name n on n.unit_id = u.id where u.kind = 'office_department'`,
  );
  assert.deepEqual(departments, [{ name: 'Ban Tổ chức' }]);
});
