import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readXlsx } from 'hucre';
import { doorOf, someone } from '../../../../tests/harness/actors.ts';
import { testDatabase } from '../../../../tests/harness/database.ts';
import { unzipped } from '../../../../tests/harness/docx.ts';
import { World } from '../../../../tests/harness/world.ts';
import { perform } from '../../../gate/perform.ts';
import { Problem } from '../../../lib/problem.ts';
import { getIndicatorRows, getIndicators } from '../../indicators/indicators.routes.ts';
import { getReport, getReportFile } from '../reports.routes.ts';
import type { FigureRun, TableReport } from '../reports.schema.ts';
import { staffQualityColumns } from './staff-quality.text.ts';
import { qualityKeys } from './staff-quality.ts';

const { pool } = await testDatabase();
const world = new World(pool);
const province = await world.unit({ kind: 'provincial_federation', name: 'LĐLĐ tỉnh Mẫu Sơn' });
const office = await world.unit({ kind: 'office_department', name: 'Ban Tổ chức', under: province });
const district = await world.unit({
  kind: 'district_federation',
  name: '=LĐLĐ huyện Đá Bạc',
  under: province,
});
const grassroots = await world.unit({ kind: 'grassroots_union', name: 'CĐCS Xưởng', under: district });
const unlisted = await world.unit({
  kind: 'district_federation',
  name: 'LĐLĐ huyện Chưa Rõ',
  under: province,
});
await world.unit({ kind: 'grassroots_union', name: 'CĐCS Không Biên chế', under: province });
const other = await world.unit({ kind: 'provincial_federation', name: 'LĐLĐ tỉnh Khác' });
await world.insert('unit_quota', { unit_id: province, year: 2024, quota: 3 });
await world.insert('unit_quota', { unit_id: district, year: 2024, quota: 2 });

/** The as-at day: who is thirty until the day before the birthday is thirty-one from it. */
const to = '2024-05-01';
const person = (birth_on: string, degree: string, theory: string, state_management: string | null) => ({
  birth_on,
  birth_precision: 'day',
  degree,
  theory,
  state_management,
});
await world.stand({
  unit: province,
  name: 'Lý Thị Chủ',
  title: 'chair',
  ...person('1993-05-01', 'doctor', 'bachelor', 'senior_specialist'),
  sex: 'female',
  party: true,
  ethnic_minority: true,
  foreign_language: true,
});
const twice = await world.stand({
  unit: office,
  ...person('1993-05-02', 'master', 'advanced', 'principal_specialist'),
  sex: 'male',
  party: false,
});
// The same person, part-time below: counted once, in the office.
await world.stand({ unit: grassroots, personId: twice, engagement: 'part_time' });
await world.stand({
  unit: district,
  ...person('1963-05-02', 'university', 'intermediate', 'specialist'),
  sex: 'female',
  party: true,
  basis: 'contract',
});
await world.stand({
  unit: district,
  ...person('1963-05-01', 'technical_worker', 'elementary', 'clerk'),
  sex: 'male',
});
await world.stand({ unit: district, ...person('1990-01-01', 'college', 'none', null), toOn: to });
await world.stand({
  unit: grassroots,
  ...person('1980-01-01', 'secondary', 'none', null),
  engagement: 'part_time',
});

const operator = doorOf(pool, someone('officer', world.pathOf(province)));
const asked = { form: 'staff-quality', unit: province, from: '2024-01-01', to };
const written = async (more: object = {}): Promise<TableReport> => {
  const report = await perform(operator, getReport, { ...asked, ...more });
  assert.ok(report.format === 'xlsx');
  return report;
};
const figuresOf = ({ cells }: TableReport['rows'][number]) =>
  cells.filter((run): run is FigureRun => run.kind === 'figure');
const problem = (code: string) => (error: unknown) => error instanceof Problem && error.kind.code === code;

// A part-time roster alone says nothing of the staff.
await world.stand({ unit: unlisted, engagement: 'part_time', sex: 'female' });

test('bảng chất lượng: không có quyền thì bị từ chối, ngoài phạm vi thì không thấy', async () => {
  const stranger = doorOf(pool, someone('cadre', world.pathOf(province)));
  const beyond = doorOf(pool, someone('officer', world.pathOf(other)));
  await assert.rejects(perform(stranger, getReportFile, asked), problem('gate.not_allowed'));
  await assert.rejects(perform(beyond, getReportFile, asked), problem('gate.not_found'));
});

test('bảng chất lượng: cơ quan, từng công đoàn cấp trên trực tiếp, rồi tổng số; đúng ngày', async () => {
  const { rows, remarks } = await written();
  assert.deepEqual(
    rows.map((row) => [
      row.look,
      ...row.cells.slice(1, 4).map((run) => ('shown' in run ? run.shown : 'text' in run ? run.text : '')),
    ]),
    [
      ['line', 'Cơ quan LĐLĐ tỉnh Mẫu Sơn', '3', '2'],
      ['line', '=LĐLĐ huyện Đá Bạc', '2', '2'],
      ['line', 'LĐLĐ huyện Chưa Rõ (*)', '…', '…'],
      ['total', 'Tổng số (chưa gồm 1 đơn vị)', '5', '4'],
    ],
  );
  assert.deepEqual(
    figuresOf(rows[2]!).map(({ shown }) => shown),
    figuresOf(rows[2]!).map(() => '…'),
  );
  assert.ok(remarks.includes('(*) Chưa có danh sách của đơn vị.'));
  const before = await written({ to: '2024-04-30' });
  assert.equal(figuresOf(before.rows.at(-1)!)[1]!.value, 5);
});

const expected: Record<string, number> = {
  'staffing.quota': 5,
  'staffing.actual': 4,
  'cadres.fullTime.female': 2,
  'cadres.fullTime.party': 2,
  'cadres.fullTime.ethnicMinority': 1,
  'cadres.fullTime.degree.doctor': 1,
  'cadres.fullTime.degree.master': 1,
  'cadres.fullTime.degree.university': 1,
  'cadres.fullTime.degree.college': 0,
  'cadres.fullTime.degree.secondary': 0,
  'cadres.fullTime.degree.elementaryOrTechnical': 1,
  'cadres.fullTime.theory.bachelor': 1,
  'cadres.fullTime.theory.advanced': 1,
  'cadres.fullTime.theoryIntermediate': 1,
  'cadres.fullTime.theory.elementary': 1,
  'cadres.fullTime.stateManagement.seniorSpecialist': 1,
  'cadres.fullTime.stateManagement.principalSpecialist': 1,
  'cadres.fullTime.stateManagement.specialist': 1,
  'cadres.fullTime.age.upTo30': 1,
  'cadres.fullTime.age.from31To40': 1,
  'cadres.fullTime.age.from41To50': 0,
  'cadres.fullTime.age.from51To60': 1,
  'cadres.fullTime.age.over60': 1,
  'cadres.fullTime.age.women51To55': 0,
  'cadres.fullTime.age.men56To60': 0,
};

test('bảng chất lượng: dòng tổng số đúng từng cột, và đúng các chỉ tiêu', async () => {
  const { rows } = await written();
  const figures = Object.fromEntries(figuresOf(rows.at(-1)!).map(({ key, value }) => [key, value]));
  assert.deepEqual(figures, expected);
  const { values } = await perform(operator, getIndicators, {
    unit: province,
    asOf: to,
    from: asked.from,
    to,
  });
  for (const key of qualityKeys) if (key in values) assert.equal(figures[key], values[key], key);
  const sum = (...keys: string[]) =>
    keys.reduce((total, key) => total + figures[`cadres.fullTime.${key}`]!, 0);
  assert.equal(
    sum('degree.doctor', 'degree.master', 'degree.university'),
    values['cadres.fullTime.universityOrAbove'],
  );
  assert.equal(sum('theory.bachelor', 'theory.advanced'), values['cadres.fullTime.theoryAdvanced']);
});

test('bảng chất lượng: tổng là tổng các dòng, mỗi con số mở ra đúng bấy nhiêu người', async () => {
  const { rows } = await written();
  const total = figuresOf(rows.at(-1)!);
  for (const [at, { key, value }] of total.entries()) {
    const lines = rows.slice(0, -1).map((row) => figuresOf(row)[at]!.value ?? 0);
    assert.equal(
      lines.reduce((sum, one) => sum + one, 0),
      value,
      key,
    );
  }
  for (const row of rows)
    for (const { key, value, unitId, asOf, part } of figuresOf(row).slice(1)) {
      const own = part === 'office' ? 'true' : 'false';
      const opened = await perform(operator, getIndicatorRows, { key, unit: unitId, asOf, own, limit: 50 });
      assert.deepEqual([opened.value, opened.total], [value, value ?? opened.total], key);
    }
});

test('bảng chất lượng: bản Excel nói đúng như màn hình; số là số, chữ là chữ, in vừa một khổ ngang', async () => {
  const { rows, columns } = await written();
  const { bytes, name } = await perform(operator, getReportFile, asked);
  assert.equal(name, 'BM01-Thong-ke-can-bo-chuyen-trach_LDLD-tinh-Mau-Son_2024-05-01.xlsx');
  const sheet = (await readXlsx(bytes)).sheets[0]!;
  const first = sheet.rows.findIndex(([one, two]) => one === 'A' && two === 'B');
  assert.deepEqual(sheet.rows[first], ['A', 'B', ...staffQualityColumns.map((_, at) => at + 1)]);
  assert.deepEqual(
    sheet.rows.slice(first + 1, first + 1 + rows.length).map((line) => line.slice(1, columns.length)),
    rows.map(({ cells }) =>
      cells
        .slice(1)
        .map((run) => (run.kind === 'figure' ? (run.value ?? run.shown) : 'text' in run && run.text)),
    ),
  );
  assert.ok(sheet.rows.flat().includes('Lý Thị Chủ'));
  const xml = unzipped(bytes, 'xl/worksheets/sheet1.xml');
  assert.match(
    xml,
    /<pageSetup[^>]*orientation="landscape"[^>]*fitToHeight="1"|<pageSetup[^>]*fitToHeight="1"[^>]*orientation="landscape"/,
  );
  assert.match(xml, new RegExp(`<pane[^>]*ySplit="${first + 1}"[^>]*state="frozen"`));
  assert.doesNotMatch(xml, /<f[ >]/);
});
