import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '../../../tests/harness/database.ts';
import { doorOf, importFiles, province, takeUp } from '../../../tests/harness/imports.ts';
import { oddTable, roster, rosterLine } from '../../../tests/harness/workbooks.ts';
import { problem } from '../../../tests/harness/writes.ts';
import { perform } from '../../gate/perform.ts';
import { getImportChanges } from './imports.looking.routes.ts';
import { answerImport } from './imports.routes.ts';

// Opened outside of any test, the server ends after the last of them.
await testDatabase();
const fresh = async () => {
  const { pool } = await testDatabase();
  return { pool, door: doorOf(pool) };
};
test('chạy thử kể từng người sẽ đổi gì, lần ghi kể đúng như vậy; nhập lại thì không còn gì để kể', async () => {
  const { door } = await fresh();
  await importFiles(door, [await roster(province, [rosterLine('Lê Văn Một', 'Đại học')])]);
  const next = [rosterLine('Lê Văn Một', 'Thạc sĩ'), rosterLine('Lê Văn Hai', 'Đại học')];
  const trial = await importFiles(door, [await roster(province, next, '01/06/2024')], { dryRun: true });
  const tellOf = async (job: number | null) => {
    const { rows, counts } = await perform(door, getImportChanges, { id: job });
    return {
      counts,
      told: rows.flatMap(({ kind, changes }) =>
        changes.map(({ personName, table, change, before, after }) => [
          kind,
          personName,
          table,
          change,
          before?.level ?? before?.to_on ?? null,
          after?.level ?? after?.to_on ?? null,
        ]),
      ),
    };
  };
  const would = await tellOf(trial.job);
  assert.equal(trial.changesKept, true);
  assert.deepEqual([would.counts.created, would.counts.updated], [1, 1]);
  assert.ok(
    would.told.some(
      ([kind, name, table, , , level]) =>
        kind === 'updated' && name === 'Lê Văn Một' && table === 'qualification' && level === 'master',
    ),
  );
  const updatedOnly = await perform(door, getImportChanges, { id: trial.job, kind: 'updated' });
  assert.deepEqual(
    updatedOnly.rows.map(({ changes }) => changes[0]!.personName),
    ['Lê Văn Một'],
  );
  const done = await takeUp(door, trial.job!, { dryRun: false });
  assert.deepEqual(await tellOf(done.job), would);
  assert.deepEqual((await tellOf(trial.job)).told, []);
  const again = await importFiles(door, [await roster(province, next, '01/06/2024')], { dryRun: true });
  assert.deepEqual((await tellOf(again.job)).told, []);
});

test('sửa sai cách bị trả lại với lý do, không chạy gì', async () => {
  const { pool, door } = await fresh();
  const file = await roster(province, [rosterLine('Lê Văn Một', 'Đại học')]);
  const { job, files } = await importFiles(door, [file], { dryRun: true });
  const other = await importFiles(door, [await oddTable()], { dryRun: true });
  const { signature, columns } = files[0]!;
  const fields = columns.map(({ field }) => field);
  const refused: [what: string, corrections: object, code: string][] = [
    [
      'hai cột một nội dung',
      { mappings: [{ signature, kind: 'staffRoster', fields: fields.map(() => 'birth') }] },
      'imports.field_twice',
    ],
    [
      'nội dung của loại bảng khác',
      { mappings: [{ signature, kind: 'staffRoster', fields: fields.map(() => 'attendances') }] },
      'imports.field_unknown',
    ],
    [
      'không còn cột tên',
      { mappings: [{ signature, kind: 'staffRoster', fields: fields.map(() => null) }] },
      'imports.key_unmapped',
    ],
    [
      'số cột không khớp',
      { mappings: [{ signature, kind: 'staffRoster', fields: ['fullName'] }] },
      'imports.heading_unknown',
    ],
    [
      'tiêu đề của lần nhập khác',
      {
        mappings: [
          { signature: other.files[0]!.signature, kind: 'staffRoster', fields: ['fullName', null, null] },
        ],
      },
      'imports.heading_unknown',
    ],
    [
      'ô của tệp không có',
      { cells: [{ file: 'x.xlsx', sheet: 'Danh sách', row: 5, column: 'C', to: 'x' }] },
      'imports.sheet_unknown',
    ],
    [
      'ô của bảng không có',
      { cells: [{ file: file.name, sheet: 'Khác', row: 5, column: 'C', to: 'x' }] },
      'imports.sheet_unknown',
    ],
    [
      'cột không có tên',
      { cells: [{ file: file.name, sheet: 'Danh sách', row: 5, column: null, to: 'x' }] },
      'gate.input_invalid',
    ],
    [
      'giá trị của nội dung lạ',
      { values: [{ field: 'salary', value: 'a', to: 'b' }] },
      'imports.field_unknown',
    ],
    [
      'dòng tiêu đề ngược',
      { headings: [{ file: file.name, sheet: 'Danh sách', first: 5, last: 4 }] },
      'imports.rows_reversed',
    ],
  ];
  for (const [what, corrections, code] of refused)
    await assert.rejects(perform(door, answerImport, { id: job, corrections }), problem(code), what);
  const { rows } = await pool.query('select count(*) as count from job');
  assert.equal(Number(rows[0].count), 2);
});
