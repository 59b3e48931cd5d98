import assert from 'node:assert/strict';
import { test } from 'node:test';
import { doorOf, someone } from '../../../tests/harness/actors.ts';
import { testDatabase } from '../../../tests/harness/database.ts';
import { World } from '../../../tests/harness/world.ts';
import { problem } from '../../../tests/harness/writes.ts';
import { perform } from '../../gate/perform.ts';
import { paperOf } from '../../lib/papers.ts';
import { getStandardGaps } from '../assessment/assessment.standards.routes.ts';
import { standardSheet } from '../assessment/assessment.standardsheet.text.ts';
import { getStandard } from '../standards/standards.register.routes.ts';
import { getStandardFile } from './reports.standard.routes.ts';

const { pool } = await testDatabase();
const world = new World(pool);
const province = await world.unit({ kind: 'provincial_federation', name: 'LĐLĐ tỉnh Thử' });
const other = await world.unit({ kind: 'provincial_federation', name: 'LĐLĐ tỉnh Khác' });
const officer = doorOf(pool, someone('officer', world.pathOf(province)));
await world.stand({ unit: province, name: 'Có Tiêu Chuẩn', title: 'chair' });
await world.stand({ unit: province, name: 'Lái Xe', title: 'driver' });

test('chức danh chưa có tiêu chuẩn riêng: kể trước, đếm vị trí; chức danh có tiêu chuẩn nêu tên thì thôi', async () => {
  const { rows } = await perform(officer, getStandardGaps, { unit: province, asOf: '2024-05-01' });
  assert.deepEqual(rows, [
    { title: 'driver', unitKind: 'provincial_federation', posts: 1, standard: false, framework: false },
    { title: 'chair', unitKind: 'provincial_federation', posts: 1, standard: true, framework: false },
  ]);
  await assert.rejects(perform(officer, getStandardGaps, { unit: other }), problem('gate.not_found'));
});

const asked = { code: 'provincial_committee', unit: province, asOf: '2026-01-01' };

test('bản in: điều kiện có số thứ tự, điều dẫn, cách xử lý; phần chung trước phần riêng', async () => {
  const standard = await perform(officer, getStandard, asked);
  const edition = standard.editions[0]!;
  const sheet = standardSheet(standard, edition);
  assert.match(sheet.title, /^TIÊU CHUẨN CHỨC DANH: ỦY VIÊN BAN CHẤP HÀNH/);
  assert.deepEqual(
    sheet.rows.map(([at, , article]) => [at, article]),
    [
      ['1', 'Điều 5.1'],
      ['2', 'Điều 5.1'],
    ],
  );
  const [one, two] = edition.conditions;
  const parted = standardSheet(
    { ...standard, kind: 'competency' },
    {
      ...edition,
      conditions: [
        { ...two!, part: 'own' },
        { ...one!, part: 'general', level: 3 },
      ],
    },
  );
  assert.deepEqual(
    parted.rows.map((cells) => (cells.length === 1 ? cells[0] : cells[2])),
    ['I. TIÊU CHUẨN CHUNG', '3', 'II. TIÊU CHUẨN RIÊNG CỦA ĐƠN VỊ', ''],
  );
});

test('bản Word: mở được, ngoài phạm vi và lần ban hành lạ thì không thấy', async () => {
  const { editions } = await perform(officer, getStandard, asked);
  const given = await perform(officer, getStandardFile, { ...asked, edition: editions[0]!.id });
  assert.equal(paperOf(given.bytes)?.ending, 'docx');
  assert.match(given.name, /\.docx$/);
  await assert.rejects(
    perform(officer, getStandardFile, { ...asked, edition: 999_999 }),
    problem('gate.not_found'),
  );
  await assert.rejects(
    perform(officer, getStandardFile, { ...asked, unit: other, edition: editions[0]!.id }),
    problem('gate.not_found'),
  );
});
