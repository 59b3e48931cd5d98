import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readXlsx } from 'hucre';
import { workbook } from '../../../tests/harness/grids.ts';
import { recogniseOne } from '../../../tests/harness/recognised.ts';
import { kindNamed } from '../organisation/organisation.kindnames.labels.ts';
import { templateKinds, templateOf, templates } from './imports.templates.labels.ts';
import { templateWorkbook } from './imports.templates.ts';

for (const kind of templateKinds)
  test(`mẫu trống ${kind}: đúng loại, hiểu mọi cột; điền một dòng thì đọc được`, async () => {
    const bytes = await templateWorkbook(kind);
    const { table, notes } = await recogniseOne(bytes, 'mau.xlsx');
    assert.equal(table.recognisedAs, kind);
    assert.deepEqual(
      table.columns.flatMap(({ headings, field }) => (field === null ? headings : [])),
      [],
    );
    assert.deepEqual(notes, []);
    const { sheets } = await readXlsx(bytes);
    const values: Record<string, string> = {
      TT: '1',
      'Họ và tên': 'Lò Văn Mẫu',
      'Tên đơn vị': 'Công đoàn xã Mẫu',
      'Tên công đoàn cơ sở': 'CĐCS Mẫu',
      'Số đoàn viên': '12',
      'Chức vụ': 'Chuyên viên',
      'Đơn vị': 'LĐLĐ huyện Mẫu',
      'Công đoàn cơ sở': 'CĐCS Mẫu',
      'Chức vụ công đoàn': 'Chủ tịch',
    };
    const filled = templateOf(kind).heads.map((head) => values[head] ?? null);
    const { inputs } = await recogniseOne(
      await workbook({ rows: [...sheets[0]!.rows.slice(0, 4).map((row) => [...row]), filled] }),
    );
    assert.equal(inputs.length, 1);
  });

test('mọi lựa chọn trong mẫu danh sách đơn vị đều hiểu được', () => {
  const { choices } = templates.units;
  assert.deepEqual(
    choices['Loại hình đơn vị'].filter((words) => kindNamed(words) === null),
    [],
  );
  // Excel takes no longer list in a cell's choices.
  assert.ok(choices['Loại hình đơn vị'].join(',').length <= 255);
});
