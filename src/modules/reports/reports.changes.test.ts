import assert from 'node:assert/strict';
import { test } from 'node:test';
import { doorOf, someone } from '../../../tests/harness/actors.ts';
import { testDatabase } from '../../../tests/harness/database.ts';
import { World } from '../../../tests/harness/world.ts';
import { problem } from '../../../tests/harness/writes.ts';
import { perform } from '../../gate/perform.ts';
import { getKeptFigure, getReportComparison, getReportComparisonRows } from './reports.changes.routes.ts';
import { figuresIn } from './reports.figures.ts';
import { getForm } from './reports.forms.ts';
import { getKeptReport, postKeptReport, postKeptReportFreezing } from './reports.kept.routes.ts';

const { pool } = await testDatabase();
const world = new World(pool);
const province = await world.unit({ kind: 'provincial_federation', name: 'LĐLĐ tỉnh Mẫu Sơn' });
const office = await world.unit({ kind: 'office_department', name: 'Ban Tổ chức', under: province });
const district = await world.unit({ kind: 'district_federation', name: 'LĐLĐ huyện Đá', under: province });
const union = await world.unit({ kind: 'grassroots_union', name: 'CĐCS Xưởng', under: district });
const other = await world.unit({ kind: 'provincial_federation', name: 'LĐLĐ tỉnh Khác' });
const female = { sex: 'female', party: true };
await world.stand({ unit: province, name: 'Lý Thị Chủ', title: 'chair', ...female });
const leaving = await world.stand({ unit: office, name: 'Vàng Thị Đi', ...female, toOn: '2024-01-02' });
await world.stand({ unit: district, name: 'Lò Thị Đến', ...female, fromOn: '2024-05-01' });
await world.stand({ unit: district, name: 'Hạng A Nam', sex: 'male', party: false });
await world.insert('unit_count', { unit_id: union, counted_on: '2023-01-01', members: 40 });

const officer = doorOf(pool, someone('officer', world.pathOf(province)));
const keep = async (form: string, from: string, to: string) => {
  const { id } = await perform(officer, postKeptReport, { form, unit: province, from, to });
  await perform(officer, postKeptReportFreezing, { id, version: 1 });
  return id;
};
const names = (rows: readonly Record<string, unknown>[]) => rows.map(({ fullName }) => fullName);
const women = 'cadres.fullTime.female';

test('bản chốt: mỗi con số mở ra đúng số dòng của nó, cả bảng lẫn văn bản', async () => {
  for (const form of ['five-year', 'staff-quality']) {
    const id = await keep(form, '2019-01-11', '2024-05-01');
    const { report } = await perform(officer, getKeptReport, { id });
    let opened = 0;
    for (const [figure, { value, of }] of figuresIn(report)) {
      if (value === null) continue;
      const found = await perform(officer, getKeptFigure, { id, figure });
      if (!of) assert.equal(found.value, value, figure);
      if (found.kind === 'count') assert.equal(found.rows.length, of ? found.total : value, figure);
      if (found.kind === 'sum')
        assert.equal(
          found.rows.reduce((sum, row) => sum + Number(row.amount), 0),
          value,
          figure,
        );
      assert.deepEqual([found.live.came?.total, found.live.went?.total], [0, 0], figure);
      opened++;
    }
    assert.ok(opened > 8, `${form}: ${opened}`);
  }
});

test('hồ sơ sửa về sau: bản chốt giữ người cũ, và nói tên ai khác đi', async () => {
  const id = await keep('staff-quality', '2024-05-01', '2024-05-01');
  const before = await perform(officer, getKeptFigure, { id, figure: women });
  assert.deepEqual(names(before.rows), ['Lý Thị Chủ', 'Lò Thị Đến']);
  const { title } = getForm('staff-quality');
  assert.deepEqual(
    [before.report.title, (await perform(officer, getKeptReport, { id })).title],
    [title, title],
  );
  assert.notEqual(title.vi, title.en);
  await pool.query(
    `update standing set sex = 'male', full_name = 'Lò Văn Đổi' where full_name = 'Lò Thị Đến'`,
  );
  const added = await world.stand({ unit: office, name: 'Sùng Thị Thêm', ...female });
  const after = await perform(officer, getKeptFigure, { id, figure: women });
  assert.deepEqual([after.value, names(after.rows)], [before.value, names(before.rows)]);
  assert.equal(after.live.value, 2);
  assert.deepEqual(names(after.live.came!.rows), ['Sùng Thị Thêm']);
  // Who is gone is named as the copy knew them.
  assert.deepEqual(names(after.live.went!.rows), ['Lò Thị Đến']);
  await pool.query(
    `update standing set sex = 'female', full_name = 'Lò Thị Đến' where full_name = 'Lò Văn Đổi'`,
  );
  await pool.query('delete from standing where person_id = $1', [added]);
});

test('chi nhánh đếm trong toàn thể: dòng của cơ quan và của huyện mở đúng người của mình', async () => {
  const id = await keep('staff-quality', '2023-12-31', '2023-12-31');
  const at = (figure: string) => perform(officer, getKeptFigure, { id, figure });
  assert.deepEqual(names((await at(`${women}/office`)).rows).sort(), ['Lý Thị Chủ', 'Vàng Thị Đi'].sort());
  assert.equal((await at(`${women}@${district}`)).total, 0);
  assert.deepEqual(names((await at(`staffing.actual@${district}`)).rows), ['Hạng A Nam']);
});

test('so với kỳ trước: chưa có bản chốt thì tính lại theo hồ sơ, nêu ai đến ai đi', async () => {
  const asked = { form: 'staff-quality', unit: province, from: '2023-06-01', to: '2023-06-01' };
  const { before } = await perform(officer, getReportComparison, asked);
  assert.deepEqual(before, { from: '2022-12-31', to: '2022-12-31', kept: null });
});

test('so với kỳ trước: có bản chốt thì lấy bản chốt gần nhất', async () => {
  const asked = { form: 'staff-quality', unit: province, from: '2024-05-01', to: '2024-05-01' };
  const { before, values } = await perform(officer, getReportComparison, asked);
  assert.equal(before.to, '2023-12-31');
  assert.ok(before.kept);
  assert.equal(values[women], 2);
  const changed = await perform(officer, getReportComparisonRows, { ...asked, figure: women });
  assert.deepEqual([changed.value, changed.valueBefore], [2, 2]);
  assert.deepEqual(names(changed.came!.rows), ['Lò Thị Đến']);
  assert.deepEqual(names(changed.went!.rows), ['Vàng Thị Đi']);
  assert.equal(changed.went!.rows[0]!.personId, leaving);
});

test('đơn vị nhập danh sách sau kỳ trước: ghi riêng là mới có số liệu, không tính là tăng', async () => {
  const top = await world.unit({ kind: 'provincial_federation', name: 'LĐLĐ tỉnh Sông Lô' });
  const late = await world.unit({ kind: 'district_federation', name: 'LĐLĐ huyện Sau', under: top });
  // Founded in the period: whoever stands in it did come.
  const founded = await world.unit({
    kind: 'district_federation',
    name: 'LĐLĐ huyện Lập',
    under: top,
    fromOn: '2024-02-01',
  });
  await world.stand({ unit: top, name: 'Ma Thị Trước', ...female });
  await world.stand({ unit: top, name: 'Ma Thị Mới', ...female, fromOn: '2024-03-01' });
  await world.stand({ unit: founded, name: 'Ma Thị Lập', ...female, fromOn: '2024-03-01' });
  const reader = doorOf(pool, someone('officer', world.pathOf(top)));
  const at = (day: string) => ({ form: 'staff-quality', unit: top, from: day, to: day });
  const copy = await perform(reader, postKeptReport, at('2023-12-31'));
  await perform(reader, postKeptReportFreezing, { id: copy.id, version: 1 });
  // Entered only now, of the days before the copy too.
  await world.stand({ unit: late, name: 'Ma Thị Sau', ...female, fromOn: '2020-01-01' });
  const asked = at('2024-05-01');
  const compared = await perform(reader, getReportComparison, asked);
  assert.deepEqual(compared.entered.units, [{ id: late, name: 'LĐLĐ huyện Sau' }]);
  assert.deepEqual([compared.values[women], compared.entered.values[women]], [1, 1]);
  const rows = await perform(reader, getReportComparisonRows, { ...asked, figure: women });
  assert.deepEqual(
    [rows.value, names(rows.came!.rows).sort(), names(rows.entered.rows), rows.went!.total],
    [4, ['Ma Thị Lập', 'Ma Thị Mới'], ['Ma Thị Sau'], 0],
  );
  const { live } = await perform(reader, getKeptFigure, { id: copy.id, figure: women });
  assert.deepEqual([live.came!.total, names(live.entered.rows)], [0, ['Ma Thị Sau']]);
  // A unit is told of as such only while it was there without a list.
  const again = await perform(reader, getReportComparison, at('2022-12-31'));
  assert.deepEqual(again.entered, { units: [], values: {} });
});

test('từ chối: ngoài phạm vi, không có quyền, con số lạ, báo cáo của đơn vị khác, dự thảo', async () => {
  const id = await keep('staff-quality', '2022-01-01', '2022-01-01');
  const stranger = doorOf(pool, someone('officer', world.pathOf(other)));
  const cadre = doorOf(pool, someone('cadre', world.pathOf(province)));
  const low = doorOf(pool, someone('officer', world.pathOf(district)));
  const asked = { form: 'staff-quality', unit: province, from: '2024-05-01', to: '2024-05-01' };
  for (const door of [stranger, low]) {
    await assert.rejects(perform(door, getKeptFigure, { id, figure: women }), problem('gate.not_found'));
    await assert.rejects(perform(door, getReportComparison, asked), problem('gate.not_found'));
  }
  // Naming a unit of one's own beside somebody else's report opens nothing.
  await assert.rejects(
    perform(low, getReportComparisonRows, { ...asked, unit: district, kept: id, figure: women }),
    problem('gate.not_found'),
  );
  await assert.rejects(perform(cadre, getKeptFigure, { id, figure: women }), problem('gate.not_allowed'));
  await assert.rejects(
    perform(officer, getKeptFigure, { id, figure: 'khong.co' }),
    problem('reports.figure_unknown'),
  );
  const draft = await perform(officer, postKeptReport, { ...asked, from: '2001-01-01' });
  await assert.rejects(
    perform(officer, getKeptFigure, { id: draft.id, figure: women }),
    problem('reports.not_frozen'),
  );
});
