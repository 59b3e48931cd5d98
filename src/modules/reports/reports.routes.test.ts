import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '../../../tests/harness/database.ts';
import { wordText } from '../../../tests/harness/docx.ts';
import { World } from '../../../tests/harness/world.ts';
import { type Actor, system } from '../../gate/actor.ts';
import { type Door, perform } from '../../gate/perform.ts';
import { inputInvalid, notAllowed, notFound, Problem, type ProblemKind } from '../../lib/problem.ts';
import { findIndicator } from '../indicators/indicators.catalogue.ts';
import { formUnknown } from './reports.problems.ts';
import { getReport, getReportFile, getReports } from './reports.routes.ts';
import type { FigureRun, Report } from './reports.schema.ts';

const { pool } = await testDatabase();
const world = new World(pool);
const today = '2024-06-01';
const as = (actor: Actor): Door => ({ pool, actor, today });

const province = await world.unit({ kind: 'provincial_federation', name: 'LĐLĐ tỉnh Mẫu Sơn' });
const office = await world.unit({ kind: 'office_department', name: 'Ban Tổ chức', under: province });
const district = await world.unit({
  kind: 'district_federation',
  name: 'LĐLĐ huyện Đá & Bạc',
  under: province,
});
const other = await world.unit({ kind: 'district_federation', name: 'LĐLĐ huyện Xa', under: province });
const chair = await world.stand({
  unit: province,
  name: 'Lý Thị <Chủ>',
  title: 'chair',
  sex: 'female',
  degree: 'master',
  party: true,
});
await world.stand({ unit: office, sex: 'male', degree: 'university', party: false });
await world.stand({ unit: office, sex: 'male', degree: 'technical_worker', basis: 'contract', party: false });
await world.stand({ unit: district, title: 'chair', sex: 'female', degree: 'university', party: true });
await world.insert('unit_quota', { unit_id: province, year: 2024, quota: 5 });
await world.insert('evaluation', { person_id: chair, unit_id: province, year: 2023, grade: 'good' });

const period = { from: '2019-01-01', to: '2024-05-01' };
const asked = { form: 'five-year', unit: province, ...period };
const operator = as(system('test'));
const officerOf = (path: string): Actor => ({
  kind: 'account',
  accountId: 1,
  login: 'can.bo',
  grants: [{ role: 'officer', path, from: '2020-01-01', to: null, onBehalfOf: null }],
});
const pathOf = async (id: number): Promise<string> =>
  (await pool.query('select path from unit where id = $1', [id])).rows[0].path;
const refused = (kind: ProblemKind) => (error: unknown) => error instanceof Problem && error.kind === kind;

const reviewed = async (): Promise<Report> => {
  const report = await perform(operator, getReport, asked);
  assert.ok(report.format === 'docx');
  return report;
};

const figuresOf = (report: Report): FigureRun[] => {
  const sections = [...report.parts.flatMap((part) => part.sections), ...report.annexes];
  return sections
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) =>
      block.kind === 'paragraph'
        ? block.runs
        : block.kind === 'table'
          ? block.rows.flatMap((row) => row.cells)
          : [],
    )
    .filter((run) => run.kind === 'figure');
};

test('forms are listed', async () => {
  const { rows } = await perform(operator, getReports, {});
  const [first, ...tables] = rows.map(({ form, format }) => [form, format]);
  assert.deepEqual(first, ['five-year', 'docx']);
  assert.deepEqual(tables, [
    ['staff-quality', 'xlsx'],
    ['staff-quality-people', 'xlsx'],
    ['staff-structure', 'xlsx'],
    ['staff-change', 'xlsx'],
    ['leaders-province', 'xlsx'],
    ['leaders-upper', 'xlsx'],
    ['leaders-grassroots', 'xlsx'],
    ['planning-result', 'xlsx'],
    ['planning-list', 'xlsx'],
    ['training', 'xlsx'],
    ['rotation', 'xlsx'],
    ['appointment', 'xlsx'],
    ['evaluation', 'xlsx'],
    ['evaluation-list', 'xlsx'],
  ]);
});

test('refused without the right, not found beyond reach, unknown forms and turned periods named', async () => {
  const cadre: Actor = {
    kind: 'account',
    accountId: 2,
    login: 'mot.nguoi',
    grants: [{ role: 'cadre', path: await pathOf(province), from: '2020-01-01', to: null, onBehalfOf: null }],
  };
  await assert.rejects(perform(as(cadre), getReport, asked), refused(notAllowed));
  await assert.rejects(perform(as(officerOf(await pathOf(other))), getReport, asked), refused(notFound));
  await assert.rejects(perform(operator, getReport, { ...asked, form: 'no-such' }), refused(formUnknown));
  await assert.rejects(perform(operator, getReport, { ...asked, from: '2024-05-02' }), refused(inputInvalid));
});

test('figures are the indicators of the unit and the period, each with a key of the catalogue', async () => {
  const report = await reviewed();
  const figures = figuresOf(report);
  assert.ok(figures.length > 60);
  for (const { key, of } of figures)
    for (const name of of ? [key, of] : [key]) assert.ok(findIndicator(name), name);
  const value = (key: string) =>
    figures.find((one) => one.key === key && one.unitId === province && !one.of && !one.part)?.value;
  assert.deepEqual(
    [
      'staffing.quota',
      'staffing.actual',
      'staffing.contract',
      'cadres.fullTime.female',
      'evaluation.2023.good',
      'cadres.partTime.total',
      'movement.rotations',
    ].map(value),
    [5, 4, 1, 2, 1, undefined, null],
  );
});

test('the table by unit: the office without what stands below it, then each branch with staff or quota, one without a roster marked', async () => {
  const report = await reviewed();
  const [table] = report.annexes[0]!.blocks;
  assert.equal(table?.kind, 'table');
  const lines = (table.kind === 'table' ? table.rows : []).map(({ cells }) =>
    cells
      .slice(1, 5)
      .map((cell) => (cell.kind === 'text' ? cell.text : cell.kind === 'figure' ? cell.shown : '')),
  );
  assert.deepEqual(lines, [
    ['Tổng số (chưa gồm 1 đơn vị)', '5', '4', '1'],
    ['Cơ quan LĐLĐ tỉnh Mẫu Sơn', '5', '3', '1'],
    ['LĐLĐ huyện Đá & Bạc', '…', '1', '0'],
    ['LĐLĐ huyện Xa (*)', '…', '…', '…'],
  ]);
});

test('the file says the same, names the chair on record and keeps every sign of a name', async () => {
  const { name, bytes } = await perform(operator, getReportFile, asked);
  const text = wordText(bytes);
  assert.equal(name, 'Bao-cao-so-ket-NQ-03_LDLD-tinh-Mau-Son_2024-05-01.docx');
  for (const words of [
    'Lý Thị <Chủ>',
    'LĐLĐ huyện Đá & Bạc',
    'Tổng số cán bộ, công chức, người lao động hiện có: 04 người',
    '(*) Chưa có danh sách của đơn vị.',
  ])
    assert.ok(text.includes(words), words);
});

test('a district writes its own, under the province it may not read', async () => {
  const { head, signature } = await perform(as(officerOf(await pathOf(district))), getReport, {
    ...asked,
    unit: district,
  });
  assert.deepEqual(
    [head.superior, head.issuer],
    ['LIÊN ĐOÀN LAO ĐỘNG TỈNH MẪU SƠN', 'LIÊN ĐOÀN LAO ĐỘNG HUYỆN ĐÁ & BẠC'],
  );
  assert.notEqual(signature.name, null);
});
