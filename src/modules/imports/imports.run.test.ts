import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readXlsx } from 'hucre';
import { testDatabase } from '../../../tests/harness/database.ts';
import { answerImported, doorOf, importFiles, province, snapshot } from '../../../tests/harness/imports.ts';
import { courses, roster, unionList, workbook } from '../../../tests/harness/workbooks.ts';
import { ownerDatabase } from '../../db/database.ts';
import { perform } from '../../gate/perform.ts';
import type { Problem } from '../../lib/problem.ts';
import { staleStandings } from '../cadres/cadres.standings.queries.ts';
import { getErrorWorkbook } from './imports.looking.routes.ts';
import { undoneImport } from './imports.routes.ts';

// Opened outside of any test, the server ends after the last of them.
await testDatabase();

const fresh = async () => {
  const { pool } = await testDatabase();
  return {
    pool,
    door: doorOf(pool),
    count: async (sql: string) => Number((await pool.query(sql)).rows[0].count),
  };
};
const ba = ['Nguyễn Văn An', '02/03/1980', 'Nam', null, 'Chủ tịch', 'ĐH Luật', 'Cao cấp', 'x', null];
const bi = ['Trần Thị Bình', '1985', 'Nữ', null, 'Chuyên viên', 'Đại học', 'Trung cấp', null, 'HĐ 68/2000'];
const district = 'LĐLĐ huyện Ba Bể Một';

test('tỉnh mẫu nhập một lần: mọi dòng được nhận, nhập lại không đổi gì, hoàn tác trả lại như trước', async () => {
  const { pool, door } = await fresh();
  const folder = new URL('../../../data/demo/', import.meta.url);
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.xlsx'))
    .sort();
  const files = names.map((name) => ({ name, bytes: readFileSync(new URL(name, folder)) }));
  const empty = await snapshot(pool);
  const options = { unit: 'LĐLĐ tỉnh Lai Châu' };
  const first = await importFiles(door, files, options);
  assert.equal(first.files.length, names.length);
  for (const file of first.files)
    assert.deepEqual([file.file, file.accepted, file.refused], [file.file, file.rows, 0]);
  const imported = await snapshot(pool);
  const again = await importFiles(door, files, options);
  assert.deepEqual([again.created, again.updated], [{}, {}]);
  assert.deepEqual(again.unchanged.people, first.created.people);
  assert.deepEqual(await snapshot(pool), imported);
  assert.deepEqual(await staleStandings(ownerDatabase(pool)), []);
  await perform(door, undoneImport, { id: first.job });
  assert.deepEqual(await snapshot(pool), empty);
});

test('chạy thử đi đúng đường ấy và không để lại gì', async () => {
  const { pool, door } = await fresh();
  const before = await snapshot(pool);
  const trial = await importFiles(door, [await roster(district, [ba, bi])], { dryRun: true });
  assert.deepEqual([trial.dryRun, trial.created.people], [true, 2]);
  assert.deepEqual(await snapshot(pool), before);
});

test('hợp đồng theo nghị định nào cũng là hợp đồng; còn lại là biên chế', async () => {
  const { pool, door } = await fresh();
  await importFiles(door, [await roster(district, [ba, bi])]);
  const { rows } = await pool.query(
    'select full_name, basis, engagement, sex, party, degree, theory from standing order by name_sort',
  );
  assert.deepEqual(
    rows.map((row) => [row.full_name, row.basis, row.party, row.degree, row.theory]),
    [
      ['Nguyễn Văn An', 'payroll', true, 'university', 'advanced'],
      ['Trần Thị Bình', 'contract', rows[1].party, 'university', 'intermediate'],
    ],
  );
});

test('hai người cùng tên ở hai công đoàn là hai người; cùng tên một đơn vị thì hỏi, không đoán', async () => {
  const { door, pool, count } = await fresh();
  const unions = [
    ['CĐCS Trường Mầm non Một', district, 10, 5, 'Lê Thị Cúc'],
    ['CĐCS Trường Mầm non Hai', district, 12, 6, 'Lê Thị Cúc'],
  ];
  const result = await importFiles(door, [await unionList(unions)]);
  assert.deepEqual([result.created.people, result.created.units], [2, 4]);
  const asked = await importFiles(door, [
    await courses([
      ['Lê Thị Cúc', district, 'Bồi dưỡng nghiệp vụ', '01/02/2023', '05/02/2023', '12/QĐ-LĐLĐ'],
    ]),
  ]);
  assert.equal(asked.questions[0]!.kind, 'person');
  assert.equal(asked.questions[0]!.options.length, 2);
  assert.deepEqual([asked.files[0]!.accepted, asked.files[0]!.refused], [0, 1]);
  assert.equal(await count('select count(*) from participation'), 0);
  const repeat = await answerImported(door, asked, {
    [asked.questions[0]!.id]: asked.questions[0]!.options[1]!.id,
  });
  assert.deepEqual(repeat.created, { participations: 1 });
  const { rows } = await pool.query('select engagement from participation');
  assert.deepEqual(rows, [{ engagement: 'part_time' }], 'người được chọn vẫn là không chuyên trách');
});

test('trong một danh sách, cùng tên mà chỗ ghi năm, chỗ ghi cả ngày sinh: hỏi, không gộp thành một người', async () => {
  const { door, count } = await fresh();
  const lan = ['Nguyễn Thị Lan', '1982', 'Nữ', null, 'Phó Chủ tịch', 'ĐH Luật', 'Cao cấp', 'x', null];
  const other = ['Nguyễn Thị Lan', '15/08/1982', 'Nữ', null, 'Kế toán', 'CĐ Kế toán', null, null, null];
  const first = await importFiles(door, [await roster(district, [lan, other])]);
  assert.equal(first.created.people, 1);
  const [question] = first.questions;
  assert.equal(question!.kind, 'person');
  const next = await answerImported(door, first, { [question!.id]: 'create' });
  assert.deepEqual(next.questions, []);
  assert.equal(await count('select count(*) from person'), 2);
});

test('chọn một trong hai người mà dòng không nêu đơn vị: lượt đào tạo thuộc đơn vị của người được chọn', async () => {
  const { door, pool } = await fresh();
  await importFiles(door, [
    await unionList([
      ['CĐCS Trường Mầm non Một', district, 10, 5, 'Lê Thị Cúc'],
      ['CĐCS Trường Mầm non Hai', district, 12, 6, 'Lê Thị Cúc'],
    ]),
  ]);
  const asked = await importFiles(door, [
    await courses([['Lê Thị Cúc', null, 'Bồi dưỡng nghiệp vụ', '01/02/2023', '05/02/2023', '12/QĐ-LĐLĐ']]),
  ]);
  const [{ id, options }] = asked.questions as [(typeof asked.questions)[number]];
  const second = options.find(({ label }) => label.includes('Mầm non Hai'))!;
  await answerImported(door, asked, { [id]: second.id });
  const { rows } = await pool.query(
    'select n.name from participation p join unit_name n on n.unit_id = p.unit_id',
  );
  assert.deepEqual(rows, [{ name: 'CĐCS Trường Mầm non Hai' }]);
});

test('trong bảng sự việc, người chuyên trách được xét trước người không chuyên trách', async () => {
  const { door, pool } = await fresh();
  await importFiles(door, [
    await unionList([['CĐCS Phòng Nội vụ', district, 10, 5, 'Nguyễn Văn An']]),
    await roster(district, [ba]),
  ]);
  await importFiles(door, [
    await courses([
      ['NGUYỄN VĂN AN', district, 'Cao cấp lý luận chính trị', '01/02/2023', null, '13/QĐ-LĐLĐ'],
    ]),
  ]);
  const { rows } = await pool.query(
    'select p.engagement, p.kind, n.name from participation p join unit_name n on n.unit_id = p.unit_id',
  );
  assert.deepEqual(rows, [{ engagement: 'full_time', kind: 'theory_advanced', name: district }]);
});

test('người vắng trong danh sách sau là câu hỏi, không bị kết thúc', async () => {
  const { door, count } = await fresh();
  await importFiles(door, [await roster(district, [ba, bi])]);
  const later = await importFiles(door, [await roster(district, [ba], '01/01/2025')], { asOf: '2025-01-01' });
  assert.deepEqual(
    later.files[0]!.notes.map((note) => [note.code, note.value]),
    [['cadres.missing_from_roster', 'Trần Thị Bình']],
  );
  assert.equal(await count('select count(*) from standing where to_on is null'), 2);
});

test('danh sách của ngày trước đó đưa ngày bắt đầu lùi lại, danh sách sau đóng và mở chức vụ', async () => {
  const { door, pool } = await fresh();
  await importFiles(door, [await roster(district, [ba])]);
  await importFiles(door, [await roster(district, [ba], '01/06/2023')]);
  const promoted = [...ba];
  promoted[4] = 'Phó Chủ tịch';
  await importFiles(door, [await roster(district, [promoted], '01/07/2025')], { asOf: '2025-07-01' });
  const { rows } = await pool.query('select from_on, to_on, title from standing order by from_on');
  assert.deepEqual(rows, [
    { from_on: '2023-06-01', to_on: '2025-07-01', title: 'chair' },
    { from_on: '2025-07-01', to_on: null, title: 'vice_chair' },
  ]);
});

test('một số CCCD của hai người: dòng sau bị từ chối, nêu rõ', async () => {
  const { door, count } = await fresh();
  const one = [...ba];
  one[3] = '012080000001';
  const two = [...bi];
  two[3] = '012080000001';
  const result = await importFiles(door, [await roster(district, [one, two])]);
  assert.deepEqual([result.files[0]!.accepted, result.files[0]!.refused], [1, 1]);
  assert.equal(result.files[0]!.notes.at(-1)!.code, 'cadres.identity_elsewhere');
  assert.equal(await count('select count(*) from person'), 1);
});

test('hoàn tác trả lại đúng từng dòng cũ, và bị từ chối nguyên vẹn khi có dòng đã đổi sau đó', async () => {
  const { door, pool } = await fresh();
  await importFiles(door, [await roster(district, [ba])]);
  const before = await snapshot(pool);
  const changed = [...ba];
  changed[5] = 'Thạc sĩ Luật';
  const second = await importFiles(door, [await roster(district, [changed, bi])]);
  assert.notDeepEqual(await snapshot(pool), before);
  changed[5] = 'Tiến sĩ Luật';
  const third = await importFiles(door, [await roster(district, [changed])]);
  const full = await snapshot(pool);
  await assert.rejects(
    perform(door, undoneImport, { id: second.job }),
    (error: Problem) => error.kind.code === 'gate.changed_since',
  );
  assert.deepEqual(await snapshot(pool), full);
  await perform(door, undoneImport, { id: third.job });
  await perform(door, undoneImport, { id: second.job });
  assert.deepEqual(await snapshot(pool), before);
  await assert.rejects(
    perform(door, undoneImport, { id: second.job }),
    (error: Problem) => error.kind.code === 'imports.not_undoable',
  );
});

test('đơn vị của lần nhập không có mà hệ thống đã có tỉnh: dừng, nêu tên gần giống, không ghi gì', async () => {
  const { door, pool } = await fresh();
  await importFiles(door, [await roster(district, [ba])]);
  const before = await snapshot(pool);
  await assert.rejects(
    importFiles(door, [await roster(district, [bi])], { unit: 'LĐLĐ tỉnh Ba Bề Bể' }),
    new RegExp(province),
  );
  assert.deepEqual(await snapshot(pool), before);
});

test('một tệp hỏng không chặn các tệp khác, và được nói rõ', async () => {
  const { door } = await fresh();
  const broken = { name: 'hỏng.xlsx', bytes: new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3]) };
  const result = await importFiles(door, [broken, await roster(district, [ba])]);
  assert.deepEqual(
    result.files.map((file) => [file.file, file.recognisedAs, file.accepted]),
    [
      ['hỏng.xlsx', 'unknown', 0],
      [`${district}.xlsx`, 'staffRoster', 1],
    ],
  );
  assert.match(result.files[0]!.notes[0]!.message, /hỏng/);
});

test('tệp lỗi gửi lại: chỉ các dòng bị từ chối, kèm lý do; sửa xong nhập lại được', async () => {
  const { door, count } = await fresh();
  const wrong = [...bi];
  wrong[1] = '31/02/1985';
  const result = await importFiles(door, [await roster(district, [ba, wrong])]);
  assert.deepEqual([result.files[0]!.accepted, result.files[0]!.refused], [1, 1]);
  const { bytes } = await perform(door, getErrorWorkbook, { id: result.job });
  const book = await readXlsx(bytes);
  assert.deepEqual(
    book.sheets.map((sheet) => sheet.name),
    ['Tổng hợp', '1. Danh sách'],
  );
  const rows = book.sheets[1]!.rows;
  const refused = rows.find((row) => row.includes('Trần Thị Bình'))!;
  assert.ok(!rows.some((row) => row.includes('Nguyễn Văn An')));
  assert.match(String(refused.at(-1)), /Cột C/);
  // Sent back as it is, it is refused for the same cell; mended, it is taken.
  const again = await importFiles(door, [{ name: 'sua.xlsx', bytes: new Uint8Array(bytes) }]);
  assert.equal(again.files.find((file) => file.recognisedAs === 'staffRoster')!.refused, 1);
  const mended = rows.map((row) =>
    row.map((cell) => (cell === '31/02/1985' ? '28/02/1985' : (cell as string | number | null))),
  );
  await importFiles(door, [await workbook('sua.xlsx', { 'Danh sách': mended })]);
  assert.equal(await count("select count(*) from person where birth_on = '1985-02-28'"), 1);
});
