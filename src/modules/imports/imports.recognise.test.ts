import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { StaffLine } from '../cadres/cadres.schema.ts';
import { partTimeLine, staffLine } from '../cadres/cadres.schema.ts';
import type { GradeLine } from '../evaluation/evaluation.schema.ts';
import { gradeLine } from '../evaluation/evaluation.schema.ts';
import { movementLine } from '../movement/movement.schema.ts';
import type { GrassrootsLine } from '../organisation/organisation.schema.ts';
import { grassrootsLine } from '../organisation/organisation.schema.ts';
import { planLine } from '../planning/planning.schema.ts';
import type { ParticipationLine } from '../training/training.schema.ts';
import { classLine, participationLine } from '../training/training.schema.ts';
import { codeLookups } from './imports.codes.queries.ts';
import { recogniseWorkbook } from './imports.recognise.ts';
import { sheets } from './imports.sheets.ts';

const demo = new URL('../../../data/demo/', import.meta.url);
const lookups = codeLookups();

async function read(file: string) {
  const options = { file, sheets, lookups, asOf: '2024-05-01' };
  const [table, ...others] = await recogniseWorkbook(readFileSync(new URL(file, demo)), options);
  assert.ok(table, file);
  assert.equal(others.length, 0, file);
  const rows = [];
  for await (const row of table.rows()) rows.push(row);
  return { table, rows, inputs: rows.flatMap((row) => row.inputs) };
}

const expected: [string, string, string, number[], number, number][] = [
  ['00-tinh.xlsx', 'staffRoster', 'unicode', [6, 7], 22, 22],
  ['01-tp-lai-chau.xlsx', 'staffRoster', 'unicode', [4], 3, 3],
  ['02-tam-duong.xlsx', 'staffRoster', 'decomposed', [4, 5], 3, 3],
  ['03-phong-tho.xlsx', 'staffRoster', 'unicode', [4], 3, 3],
  ['04-sin-ho.xlsx', 'staffRoster', 'tcvn3', [4], 3, 3],
  ['05-nam-nhun.xlsx', 'staffRoster', 'decomposed', [4, 5], 2, 2],
  ['06-muong-te.xlsx', 'staffRoster', 'tcvn3', [4], 2, 2],
  ['07-than-uyen.xlsx', 'staffRoster', 'unicode', [6, 7], 3, 3],
  ['08-tan-uyen.xlsx', 'staffRoster', 'unicode', [4], 4, 4],
  ['09-cd-giao-duc.xlsx', 'staffRoster', 'decomposed', [4, 5], 2, 2],
  ['10-cd-y-te.xlsx', 'staffRoster', 'unicode', [4], 2, 2],
  ['11-cd-vien-chuc.xlsx', 'staffRoster', 'unicode', [6, 7], 3, 3],
  ['20-cong-doan-co-so.xlsx', 'grassrootsUnions', 'unicode', [3, 4], 777, 777],
  ['30-dao-tao.xlsx', 'training', 'unicode', [3], 176, 176],
  ['31-lop-tap-huan.xlsx', 'trainingClasses', 'unicode', [3], 82, 82],
  ['40-luan-chuyen-dieu-dong.xlsx', 'movements', 'unicode', [3], 8, 8],
  ['50-danh-gia.xlsx', 'evaluations', 'unicode', [3, 4], 52, 260],
];

const shapes = {
  staffRoster: staffLine,
  partTimeRoster: partTimeLine,
  grassrootsUnions: grassrootsLine,
  training: participationLine,
  trainingClasses: classLine,
  evaluations: gradeLine,
  planning: planLine,
} as const;

test('mọi tệp của tỉnh mẫu: loại bảng, bảng mã, dòng tiêu đề, số dòng; mỗi dòng đúng khuôn', async () => {
  assert.deepEqual(
    readdirSync(demo)
      .filter((name) => name.endsWith('.xlsx'))
      .sort(),
    expected.map(([file]) => file),
  );
  for (const [file, kind, encoding, headerRows, rowCount, inputCount] of expected) {
    const { table, rows, inputs } = await read(file);
    assert.equal(table.recognisedAs, kind, file);
    assert.equal(table.encoding, encoding, file);
    assert.deepEqual(table.headerRows, headerRows, file);
    assert.deepEqual([rows.length, inputs.length], [rowCount, inputCount], file);
    assert.deepEqual([...table.notes, ...rows.flatMap((row) => row.notes)], [], file);
    for (const input of inputs) {
      if (table.recognisedAs === 'movements') movementLine.parse((input as { movement: unknown }).movement);
      else shapes[table.recognisedAs as keyof typeof shapes].parse(input);
    }
  }
});

test('danh sách tỉnh: đơn vị và ngày chốt ở tiêu đề, phòng ban là nhóm, hợp đồng ở ghi chú', async () => {
  const { table, inputs } = await read('00-tinh.xlsx');
  const staff = inputs as StaffLine[];
  assert.equal(table.facts.unit, 'LĐLĐ tỉnh Lai Châu');
  assert.equal(table.facts.statedOn, '2024-05-01');
  const departments = [...new Set(staff.map((line) => line.department))];
  assert.deepEqual(departments, [
    null,
    'Văn phòng',
    'Ban Tổ chức - Kiểm tra',
    'Ban Tuyên giáo - Nữ công',
    'Ban Chính sách pháp luật và Quan hệ lao động',
  ]);
  assert.equal(staff.filter((line) => line.basis === 'contract').length, 2);
  const [first] = staff;
  assert.equal(first!.person.fullName, 'Dương Thị Thanh Thủy');
  assert.equal(first!.person.sex, 'female');
  assert.deepEqual(first!.person.birth, { on: '1986-03-10', precision: 'day' });
  assert.deepEqual(first!.person.party, {
    member: true,
    joined: { on: '2010-05-26', precision: 'day' },
    official: { on: '2011-05-26', precision: 'day' },
  });
  assert.deepEqual(
    first!.person.qualifications.map(({ kind, level, detail }) => [kind, level, detail]),
    [
      ['degree', 'university', 'Quản trị nhân lực'],
      ['political_theory', 'advanced', null],
      ['state_management', 'principal_specialist', null],
      ['union_certificate', null, null],
      ['foreign_language', 'level_3', 'Anh B1'],
      ['it', 'basic', 'B'],
    ],
  );
});

test('số liệu chung của tỉnh mẫu khớp với báo cáo', async () => {
  const rosters = expected.filter(([, kind]) => kind === 'staffRoster').map(([file]) => file);
  const staff = (await Promise.all(rosters.map(read))).flatMap(({ inputs }) => inputs as StaffLine[]);
  const count = (test: (line: StaffLine) => boolean) => staff.filter(test).length;
  const has = (line: StaffLine, kind: string, ...levels: string[]) =>
    line.person.qualifications.some((one) => one.kind === kind && levels.includes(one.level ?? ''));
  assert.equal(staff.length, 52);
  assert.equal(
    count((line) => line.person.sex === 'female'),
    34,
  );
  assert.equal(
    count((line) => line.person.party.member === true),
    51,
  );
  assert.equal(
    count((line) => line.person.ethnicGroup !== '01'),
    11,
  );
  assert.equal(
    count((line) => has(line, 'degree', 'university', 'master', 'doctor')),
    50,
  );
  assert.equal(
    count((line) => has(line, 'degree', 'technical_worker')),
    2,
  );
  assert.equal(
    count((line) => has(line, 'political_theory', 'advanced', 'bachelor')),
    29,
  );
  assert.equal(
    count((line) => has(line, 'political_theory', 'intermediate')),
    17,
  );
  const unions = (await read('20-cong-doan-co-so.xlsx')).inputs as GrassrootsLine[];
  assert.equal(
    unions.reduce((sum, line) => sum + line.members!, 0),
    22877,
  );
  assert.equal(new Set(unions.map((line) => line.upperUnit)).size, 11);
});

test('đào tạo và xếp loại của tỉnh mẫu: đếm theo loại và theo mức', async () => {
  const kinds: Record<string, number> = {};
  for (const line of (await read('30-dao-tao.xlsx')).inputs as ParticipationLine[]) {
    kinds[line.kind] = (kinds[line.kind] ?? 0) + 1;
  }
  assert.equal(kinds.theory_advanced, 10);
  assert.equal(kinds.theory_intermediate, 4);
  assert.equal(kinds.state_management, 10);
  assert.equal(kinds.master, 4);
  assert.equal(kinds.union_theory, 40);
  const grades = (await read('50-danh-gia.xlsx')).inputs as GradeLine[];
  const of = (year: number, grade: string) =>
    grades.filter((line) => line.year === year && line.grade === grade).length;
  assert.deepEqual(
    [of(2019, 'good'), of(2019, 'excellent'), of(2019, 'completed'), of(2019, 'not_completed')],
    [37, 11, 3, 1],
  );
  assert.deepEqual(
    [of(2023, 'good'), of(2023, 'excellent'), of(2023, 'completed'), of(2023, 'not_completed')],
    [38, 7, 6, 1],
  );
});
