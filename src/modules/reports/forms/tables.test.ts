import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readXlsx } from 'hucre';
import { doorOf, someone } from '../../../../tests/harness/actors.ts';
import { testDatabase } from '../../../../tests/harness/database.ts';
import { unzipped } from '../../../../tests/harness/docx.ts';
import { World } from '../../../../tests/harness/world.ts';
import { perform } from '../../../gate/perform.ts';
import { getIndicatorRows } from '../../indicators/indicators.routes.ts';
import { branchParts } from '../../indicators/indicators.schema.ts';
import { figuresIn } from '../reports.figures.ts';
import { tableForms } from '../reports.forms.tables.ts';
import { getReport, getReportFile } from '../reports.routes.ts';
import { type Run, type TableReport, tableReport } from '../reports.schema.ts';

const { pool } = await testDatabase();
const world = new World(pool);
const unit = (kind: string, name: string, under?: number) => world.unit({ kind, name, under });
const province = await unit('provincial_federation', 'LĐLĐ tỉnh Mẫu Sơn');
const office = await unit('office_department', 'Ban Tổ chức', province);
const school = await unit('service_unit', 'Trường Công đoàn', province);
const district = await unit('district_federation', '=LĐLĐ huyện Đá', province);
const union = await unit('grassroots_union', 'CĐCS Xưởng', district);

const to = '2024-05-01';
const born = (on: string) => ({ birth_on: on, birth_precision: 'day' });
const chair = await world.stand({
  unit: province,
  name: 'Lý Thị Chủ',
  title: 'chair',
  post_name: 'Chủ tịch',
  ...born('1983-05-02'),
  sex: 'female',
  party: true,
  ethnic_minority: true,
  degree: 'master',
  theory: 'advanced',
});
// Forty on the day before the birthday, forty-one from it.
const head = await world.stand({
  unit: office,
  name: 'Vàng A Ban',
  title: 'department_head',
  ...born('1983-05-01'),
  sex: 'male',
  party: false,
  degree: 'technical_worker',
});
await world.stand({
  unit: school,
  name: 'Sùng A Thầy',
  sex: 'male',
  ...born('1990-01-01'),
  degree: 'university',
});
const vice = await world.stand({
  unit: district,
  name: 'Lò Thị Phó',
  title: 'vice_chair',
  sex: 'female',
  ...born('1970-01-01'),
  fromOn: '2024-01-01',
});
// Left on the first day of the period, so of the staff before it and not at its end.
await world.stand({ unit: district, name: 'Hạng A Đi', sex: 'male', toOn: '2024-01-01' });
await world.stand({
  unit: union,
  name: 'Giàng Thị Cơ',
  title: 'chair',
  engagement: 'part_time',
  sex: 'female',
});

const committee = await world.insert('committee', {
  unit_id: province,
  kind: 'executive',
  from_on: '2023-01-01',
  size: 9,
});
const seat = (person_id: number, from_on: string, to_on: string | null = null) =>
  world.insert('seat', {
    committee_id: committee,
    person_id,
    unit_id: province,
    title: 'committee_member',
    from_on,
    to_on,
  });
await seat(chair, '2023-01-01');
await seat(vice, to);
await seat(head, '2023-01-01', to);
const plan = (person_id: number, title: string, from_on: string, words: string) =>
  world.insert('plan_entry', {
    person_id,
    unit_id: province,
    title,
    title_text: words,
    title_key: words,
    term_from: 2023,
    term_to: 2028,
    from_on,
  });
await plan(head, 'vice_chair', to, '=Phó Chủ tịch');
await plan(head, 'committee_member', '2023-01-01', 'Ủy viên BCH');
await plan(vice, 'chair', '2024-05-02', 'Chủ tịch');
const send = (
  person_id: number,
  unit_id: number,
  kind: string,
  from_on: string,
  mode: string | null = null,
) =>
  world.insert('participation', {
    person_id,
    unit_id,
    engagement: 'full_time',
    course: kind,
    course_key: `${kind} ${from_on}`,
    kind,
    mode,
    from_on,
  });
await send(chair, province, 'theory_advanced', '2024-01-01', 'Không tập trung');
await send(chair, province, 'union_theory', to);
await send(vice, district, 'theory_advanced', '2024-03-01', 'Tập trung');
await send(vice, district, 'theory_advanced', '2023-12-31', 'Tập trung');
await world.insert('training_class', {
  unit_id: district,
  name: 'Lớp',
  name_key: 'lop',
  opened_on: to,
  attendances: 50,
});
const move = (person_id: number, from_unit_id: number | null, unit_id: number, decided_on: string) =>
  world.insert('movement', { person_id, unit_id, from_unit_id, kind: 'rotation', decided_on });
await move(head, office, district, '2024-01-01');
await move(vice, null, district, to);
await move(vice, district, province, '2024-05-02');
await world.insert('appointment', {
  person_id: vice,
  unit_id: district,
  kind: 'reappointment',
  decided_on: to,
});
await world.insert('appointment', {
  person_id: head,
  unit_id: office,
  kind: 'appointment',
  decided_on: '2024-01-01',
});
await world.insert('evaluation', { person_id: chair, unit_id: province, year: 2024, grade: 'excellent' });
await world.insert('evaluation', { person_id: vice, unit_id: district, year: 2024, grade: 'not_graded' });

const door = doorOf(pool, someone('officer', world.pathOf(province)));
const written = async (form: string): Promise<TableReport> => {
  const report = await perform(door, getReport, { form, unit: province, from: '2024-01-01', to });
  assert.ok(report.format === 'xlsx');
  return report;
};
const words = (run: Run) => ('shown' in run ? run.shown : 'text' in run ? run.text : '');
/** The words of the cells of the row with that label, from the first column of figures on. */
function rowOf({ rows }: TableReport, label: string): string[] {
  const row = rows.find(({ cells }) => words(cells[1]!) === label);
  assert.ok(row, label);
  return row.cells.slice(2).map(words);
}

for (const { form } of tableForms)
  test(`biểu ${form}: đúng khuôn, mỗi con số mở ra đúng từng ấy dòng, tệp Excel đúng ô`, async () => {
    const report = tableReport.parse(await written(form));
    assert.equal(report.form, form);
    for (const { cells } of report.rows) assert.equal(cells.length, report.columns.length);
    for (const [name, { key, value, of, part, unitId, asOf, from, to: last }] of figuresIn(report)) {
      if (value === null || of) continue;
      const at = branchParts.find((one) => one === part);
      const opened = await perform(door, getIndicatorRows, {
        key,
        unit: unitId,
        asOf,
        from,
        to: last,
        part: at,
      });
      assert.equal(opened.value, value, name);
      if (opened.kind === 'count') assert.equal(opened.rows.length, value, name);
    }
    const { bytes } = await perform(door, getReportFile, { form, unit: province, from: '2024-01-01', to });
    const [sheet] = (await readXlsx(bytes)).sheets;
    const cells = sheet!.rows.flat();
    assert.ok(cells.includes(report.formNumber) && cells.includes(report.title));
    for (const remark of report.remarks) assert.ok(cells.includes(remark), remark);
    // A head of the table that is repeated on each page: a name with other signs in it would need quotes.
    const titles = /Print_Titles" localSheetId="0">([^<]*)</.exec(unzipped(bytes, 'xl/workbook.xml'));
    assert.match(titles![1]!, /^[\p{L}\p{N}_]+!\$\d+:\$\d+$/u);
    // What looks like a formula is text.
    assert.ok(!cells.some((cell) => typeof cell === 'object' && cell !== null && 'formula' in cell));
  });

test('8B: cơ quan, đơn vị sự nghiệp, cấp dưới; tuổi theo ngày; chưa có dữ liệu thì “…”', async () => {
  const report = await written('staff-structure');
  assert.deepEqual(rowOf(report, 'Tổng số'), ['4', '3', '', '1', '2', '1', '', '', '1']);
  assert.deepEqual(rowOf(report, 'Nữ'), ['2', '1', '', '0', '1', '1', '', '', '1']);
  assert.deepEqual(rowOf(report, '36 - 40').slice(0, 2), ['1', '1']);
  assert.deepEqual(rowOf(report, '41 - 45').slice(0, 2), ['1', '1']);
  assert.deepEqual(rowOf(report, 'Hạng I'), ['…', '…', '', '…', '…', '…', '', '', '…']);
  // (40 + 41 + 34 + 54) / 4 = 42,25
  assert.equal(rowOf(report, 'Tuổi bình quân')[0], '42,3');
});

test('8C: đầu kỳ cộng tăng trừ giảm bằng cuối kỳ; lý do chưa ghi thì “…”', async () => {
  const report = await written('staff-change');
  const [before, came, went, after] = [
    'Số có mặt đầu kỳ',
    'Số tăng trong kỳ',
    'Số giảm trong kỳ',
    'Số có mặt cuối kỳ',
  ].map((label) => rowOf(report, label));
  assert.deepEqual([before![0], came![0], went![0], after![0]], ['4', '1', '1', '4']);
  assert.deepEqual([before![1], came![1], went![1], after![1]], ['4', '0', '0', '4']);
  assert.equal(before![2], '100');
  assert.deepEqual(rowOf(report, 'Thôi việc'), ['…', '…', '…']);
});

test('9A, 9B, 9C: ghế và người đứng đầu theo cấp; ghế hết nhiệm kỳ đúng ngày thì thôi', async () => {
  const a = await written('leaders-province');
  assert.deepEqual(rowOf(a, 'Tổng số'), ['2', '0', '0', '', '', '', '', '', '', '1', '0', '1', '0']);
  assert.deepEqual(rowOf(a, 'Từ 40 trở xuống')[9], '1');
  const b = await written('leaders-upper');
  assert.deepEqual(rowOf(b, 'Tổng số').slice(9, 11), ['0', '1']);
  const c = await written('leaders-grassroots');
  assert.deepEqual(rowOf(c, 'Nữ').slice(9, 11), ['1', '0']);
});

test('12: lượt quy hoạch đang có hiệu lực; danh sách trích ngang', async () => {
  const report = await written('planning-result');
  assert.deepEqual(rowOf(report, 'Tổng số').slice(0, 4), ['2', '1', '0', '0']);
  assert.equal(rowOf(report, 'Tổng số')[11], '1');
  const list = await written('planning-list');
  assert.deepEqual(
    list.rows.map(({ cells }) => [words(cells[1]!), words(cells[11]!), words(cells[13]!)]),
    [
      ['Vàng A Ban', '=Phó Chủ tịch', '2023-2028'],
      ['Vàng A Ban', 'Ủy viên BCH', '2023-2028'],
    ],
  );
});

test('10: lượt theo cấp và hình thức, lớp, số người', async () => {
  const report = await written('training');
  assert.deepEqual(rowOf(report, 'Tổng số lượt người'), ['3', '2', '2', '1', '1', '0', '1', '0', '1']);
  assert.deepEqual(rowOf(report, 'Cao cấp lý luận chính trị').slice(0, 4), ['2', '1', '1', '1']);
  assert.deepEqual(rowOf(report, 'Số người được cử đi')[0], '2');
  assert.deepEqual(rowOf(report, 'Quản lý kinh tế')[0], '…');
});

test('11, 13: nơi đi nơi đến theo cấp; chưa rõ nơi đi có cột riêng', async () => {
  const ways = rowOf(await written('rotation'), 'Tổng số');
  assert.deepEqual([ways[0], ways[2], ways[3], ways[11]], ['2', '1', '0', '1']);
  const named = await written('appointment');
  assert.deepEqual(rowOf(named, 'Tổng số'), ['2', '1', '…']);
  assert.deepEqual(rowOf(named, 'Chức danh cấp trên trực tiếp cơ sở'), ['1', '1', '…']);
});

test('xếp loại: số lượng, tỷ lệ, danh sách', async () => {
  const report = await written('evaluation');
  assert.deepEqual(rowOf(report, 'Tổng số').slice(0, 3), ['2', '1', '50%']);
  const list = await written('evaluation-list');
  assert.ok(
    list.rows.some(({ cells }) => words(cells[1]!) === 'Lý Thị Chủ' && /xuất sắc/.test(words(cells[3]!))),
  );
});

test('BM01 từng người: X ở đúng cột, người không chuyên trách không có tên', async () => {
  const report = await written('staff-quality-people');
  const marks = rowOf(report, 'Vàng A Ban').flatMap((cell, at) =>
    cell === 'X' ? [report.columns[at + 2]!.headings.at(-1)] : [],
  );
  assert.deepEqual(marks, ['Tổng số hiện có', 'Sơ cấp', 'Từ 41 đến 50']);
  assert.ok(!report.rows.some(({ cells }) => words(cells[1]!) === 'Giàng Thị Cơ'));
});
