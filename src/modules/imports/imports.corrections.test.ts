import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readXlsx } from 'hucre';
import { testDatabase } from '../../../tests/harness/database.ts';
import { doorOf, importFiles, province, snapshot, takeUp } from '../../../tests/harness/imports.ts';
import { oddTable, roster, rosterLine, workbook } from '../../../tests/harness/workbooks.ts';
import { problem } from '../../../tests/harness/writes.ts';
import { perform } from '../../gate/perform.ts';
import { getErrorWorkbook, getFaults, getMapping } from './imports.looking.routes.ts';
import { deleteMemory, getMemory } from './imports.memory.routes.ts';
import { answerImport, getImports, getOneImport, undoneImport } from './imports.routes.ts';
import type { ImportResult } from './imports.schema.ts';
import { suggestionsFor } from './imports.suggestions.labels.ts';

// Opened outside of any test, the server ends after the last of them.
await testDatabase();
const fresh = async () => {
  const { pool } = await testDatabase();
  return { pool, door: doorOf(pool) };
};
const names = ['Lê Văn Một', 'Lê Văn Hai', 'Lê Văn Ba'];
const told = (result: ImportResult) =>
  result.files.map(({ recognisedAs, accepted, refused, mapped }) => [
    recognisedAs,
    accepted,
    refused,
    mapped,
  ]);

test('bảng không nhận ra vẫn cho thấy cột và mẫu; chỉ ra loại và nội dung từng cột thì nhập được', async () => {
  const { pool, door } = await fresh();
  const first = await importFiles(door, [await oddTable()], { dryRun: true });
  const [sheet] = first.files;
  assert.equal(sheet!.recognisedAs, 'unknown');
  assert.deepEqual(
    sheet!.columns.map(({ letter, headings, field, samples }) => [letter, headings, field, samples]),
    [
      ['A', ['Quý danh'], null, ['Vũ Thị Lạ', 'Vũ Văn Lùng']],
      ['B', ['Đang làm gì'], null, ['Phó trưởng phòng', 'Chuyên viên']],
      ['C', ['Học tới đâu'], null, ['Thạc sĩ', 'Đại học']],
    ],
  );
  const signature = sheet!.signature!;
  const { choices } = await perform(door, getMapping, { id: first.job, signature, kind: 'staffRoster' });
  assert.ok(choices.some(({ field }) => field === 'degree'));
  const mappings = [{ signature, kind: 'staffRoster', fields: ['fullName', 'post', 'degree'] }];
  const mended = await takeUp(door, first.job!, { corrections: { mappings }, dryRun: false });
  assert.deepEqual(told(mended), [['staffRoster', 2, 0, 'said']]);
  const { rows } = await pool.query('select full_name, post_name, degree from standing order by name_sort');
  assert.deepEqual(
    rows.map((row) => [row.full_name, row.post_name, row.degree]),
    [
      ['Vũ Thị Lạ', 'Phó trưởng phòng', 'master'],
      ['Vũ Văn Lùng', 'Chuyên viên', 'university'],
    ],
  );
  const again = await importFiles(door, [await oddTable()]);
  assert.deepEqual(told(again), [['staffRoster', 2, 0, 'remembered']]);
  assert.deepEqual([again.created, again.updated], [{}, {}]);

  const memory = await perform(door, getMemory, {});
  assert.deepEqual(
    memory.rows.map(({ id, subject, given, unit }) => [id, subject, given, unit.name]),
    [[again.files[0]!.memory, 'staffRoster', 'Quý danh · Đang làm gì · Học tới đâu', province]],
  );
  await perform(door, deleteMemory, { id: memory.rows[0]!.id });
  assert.deepEqual(told(await importFiles(door, [await oddTable()])), [['unknown', 0, 0, 'recognised']]);
});

test('chạy thử không nhớ gì; hoàn tác trả lại dữ liệu như trước', async () => {
  const { pool, door } = await fresh();
  const first = await importFiles(door, [await oddTable()], { dryRun: true });
  const before = await snapshot(pool);
  const signature = first.files[0]!.signature!;
  const mappings = [{ signature, kind: 'staffRoster', fields: ['fullName', 'post', null] }];
  const trial = await takeUp(door, first.job!, { corrections: { mappings } });
  assert.deepEqual(await snapshot(pool), before);
  const { job } = await takeUp(door, trial.job!, { dryRun: false });
  assert.equal((await perform(door, getMemory, {})).rows.length, 1);
  await perform(door, undoneImport, { id: job });
  assert.deepEqual(await snapshot(pool), before);
});

test('bỏ qua một bảng là lựa chọn, không phải lỗi; dòng tiêu đề chỉ sai chỗ thì chỉ lại được', async () => {
  const { door } = await fresh();
  const file = await workbook('lech.xlsx', {
    Lệch: [
      ['Tỉnh', 'Năm', 'Quý', 'Người lập', 'Ghi vào đây'],
      ['Họ và tên', 'Chức danh hiện giữ'],
      ['Vũ Thị Lệch', 'Chuyên viên'],
    ],
  });
  const first = await importFiles(door, [file], { dryRun: true });
  assert.deepEqual(first.files[0]!.headerRows, [1]);
  const headings = [{ file: 'lech.xlsx', sheet: 'Lệch', first: 2, last: 2 }];
  const moved = await takeUp(door, first.job!, { corrections: { headings } });
  assert.deepEqual(
    moved.files[0]!.columns.map(({ headings: texts, samples }) => [texts, samples]),
    [
      [['Họ và tên'], ['Vũ Thị Lệch']],
      [['Chức danh hiện giữ'], ['Chuyên viên']],
    ],
  );
  const { signature } = moved.files[0]!;
  const mappings = [{ signature, kind: 'skipped', fields: [null, null] }];
  const skipped = await takeUp(door, moved.job!, { corrections: { headings, mappings } });
  assert.deepEqual(told(skipped), [['skipped', 0, 0, 'said']]);
});

test('một giá trị sai ở nhiều ô: gom lại, sửa một lần cho tất cả, nhớ cho lần sau', async () => {
  const { pool, door } = await fresh();
  const people = names.map((name) => rosterLine(name, 'ĐHBK'));
  const files = async () => [await roster(province, people)];
  const first = await importFiles(door, await files(), { dryRun: true });
  const { rows, total } = await perform(door, getFaults, { id: first.job });
  assert.equal(total, 1);
  const [group] = rows;
  assert.deepEqual(
    [group!.code, group!.field, group!.value, group!.count, group!.refused],
    ['degree_unknown', 'degree', 'ĐHBK', 3, false],
  );
  assert.ok(group!.suggestions.includes('Đại học'));
  const values = [{ field: 'degree', value: 'ĐHBK', to: 'Đại học Bách khoa', remember: true }];
  const trial = await takeUp(door, first.job!, { corrections: { values } });
  assert.deepEqual(trial.fixed, [
    { field: 'degree', value: 'ĐHBK', to: 'Đại học Bách khoa', cells: 3, memory: null },
  ]);
  assert.deepEqual(trial.files[0]!.notes, []);
  await takeUp(door, trial.job!, { dryRun: false });
  const degrees = await pool.query('select distinct degree from standing');
  assert.deepEqual(degrees.rows, [{ degree: 'university' }]);
  const again = await importFiles(door, await files());
  assert.deepEqual([again.created, again.updated], [{}, {}]);
  assert.equal(again.fixed[0]!.cells, 3);
  assert.ok(again.fixed[0]!.memory);
});

test('sửa một ô, bỏ một dòng: đi đúng đường như thể tệp đã ghi vậy, bảng lỗi nói giá trị đã sửa', async () => {
  const { door } = await fresh();
  const file = await roster(province, [
    rosterLine('Lê Văn Một', 'Đại học', '31/02/1980'),
    rosterLine('Lê Văn Hai', 'Đại học', '31/02/1980'),
    rosterLine('Lê Văn Ba', 'Đại học', '31/02/1980'),
  ]);
  const first = await importFiles(door, [file], { dryRun: true });
  assert.equal(first.files[0]!.refused, 3);
  const at = { file: file.name, sheet: 'Danh sách' };
  const cells = [
    { ...at, row: 5, column: 'C', to: '28/02/1980' },
    { ...at, row: 6, column: null, to: null },
    { ...at, row: 7, column: 'C', to: '30/02/1980' },
  ];
  for (const beyond of [
    { ...at, row: 900, column: 'C', to: '28/02/1980' },
    { ...at, row: 5, column: 'ZZ', to: 'x' },
    { ...at, row: 4, column: 'C', to: 'Ngày' },
  ])
    await assert.rejects(
      perform(door, answerImport, { id: first.job, corrections: { cells: [...cells, beyond] } }),
      problem('imports.cell_beyond'),
    );
  const mended = await takeUp(door, first.job!, { corrections: { cells }, dryRun: false });
  const [sheet] = mended.files;
  assert.deepEqual([sheet!.accepted, sheet!.refused, mended.created.people], [1, 2, 1]);
  assert.deepEqual(
    sheet!.notes.map(({ row, column, code, value }) => [row, column, code, value]),
    [
      [6, null, 'left_out', ''],
      [7, 'C', 'day_impossible', '30/02/1980'],
    ],
  );
  const { bytes } = await perform(door, getErrorWorkbook, { id: mended.job });
  const [, body] = (await readXlsx(bytes)).sheets;
  assert.ok(body!.rows.some((row) => row[1] === 'Lê Văn Ba' && row[2] === '30/02/1980'));
});

test('lịch sử chỉ giữ bước cuối của một lần nhập; tệp không bị chép lại', async () => {
  const { pool, door } = await fresh();
  const first = await importFiles(door, [await roster(province, [rosterLine('Lê Văn Một', 'Đại học')])], {
    dryRun: true,
  });
  const second = await takeUp(door, first.job!, {});
  const third = await takeUp(door, second.job!, { dryRun: false });
  const { rows } = await perform(door, getImports, {});
  assert.deepEqual(
    rows.map(({ id, files }) => [id, files.length]),
    [[third.job, 1]],
  );
  assert.equal((await pool.query('select 1 from job_file')).rows.length, 1);
});

test('lần nhập không thành được làm tiếp với đơn vị đúng', async () => {
  const { door } = await fresh();
  await importFiles(door, [await roster(province, [rosterLine('Lê Văn Một', 'Đại học')])]);
  const file = await roster(province, [rosterLine('Lê Văn Hai', 'Đại học')]);
  await assert.rejects(importFiles(door, [file], { unit: 'LĐLĐ tỉnh Sai Tên' }), /Không có đơn vị/);
  const [failed] = (await perform(door, getImports, {})).rows;
  assert.equal(failed!.state, 'failed');
  const done = await takeUp(door, failed!.id, { unit: province });
  assert.equal(done.created.people, 1);
  const one = await perform(door, getOneImport, { id: done.job, brief: true });
  assert.deepEqual([one.of, one.unit], [failed!.id, province]);
});

test('mỗi gợi ý đều được đọc không lỗi', async () => {
  const { door } = await fresh();
  const listed = { ethnicGroup: [], religion: [] };
  const degrees = suggestionsFor('degree_unknown', 'ĐHBK', listed);
  const theories = suggestionsFor('theory_unknown', 'ĐHBK', listed);
  const people = [...degrees, ...theories].map((level, at) => {
    const isDegree = at < degrees.length;
    return [
      `Lê Văn ${String.fromCharCode(65 + at)}a`,
      '01/01/1980',
      'Nam',
      null,
      'Chuyên viên',
      isDegree ? level : null,
      isDegree ? null : level,
      null,
      null,
    ];
  });
  const { files } = await importFiles(door, [await roster(province, people)]);
  assert.deepEqual(files[0]!.notes, []);
  assert.equal(degrees.length + theories.length, 13);
  assert.deepEqual(suggestionsFor('identity_eleven_digits', '14085000111', listed), ['014085000111']);
});

test('số CCCD sửa tay: không nhớ cho lần sau, và không nằm rõ ở đâu trong công việc nhập', async () => {
  const { pool, door } = await fresh();
  const line = [...rosterLine('Lê Văn Một', 'Đại học', '02/03/1980')];
  line[3] = '04508000123x';
  const trial = await importFiles(door, [await roster(province, [line])], { dryRun: true });
  const fix = { field: 'identity', value: '04508000123x', to: '045080001234' };
  await assert.rejects(
    perform(door, answerImport, { id: trial.job, corrections: { values: [{ ...fix, remember: true }] } }),
    problem('imports.not_for_memory'),
  );
  const { name } = await roster(province, []);
  const cells = [{ file: name, sheet: 'Danh sách', row: 5, column: 'E', to: '045080001234' }];
  for (const corrections of [{ values: [fix] }, { cells }]) {
    const again = await takeUp(door, trial.job!, { corrections });
    assert.deepEqual(again.files[0]!.notes, []);
    const job = await perform(door, getOneImport, { id: again.job });
    assert.match(JSON.stringify(job.corrections), /045080001234/);
    const { rows } = await pool.query('select row_to_json(j)::text as kept from job j where id = $1', [
      again.job,
    ]);
    assert.doesNotMatch(rows[0].kept, /045080001234/);
  }
});
