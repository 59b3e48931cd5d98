import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type CellValue, readXlsx, writeXlsx } from 'hucre';
import { testDatabase } from '../../../tests/harness/database.ts';
import { unzipped } from '../../../tests/harness/docx.ts';
import {
  answerImported,
  doorOf,
  importFiles,
  province,
  snapshot,
  takeUp,
} from '../../../tests/harness/imports.ts';
import { roster, rosterLine } from '../../../tests/harness/workbooks.ts';
import { perform } from '../../gate/perform.ts';
import { loadCodeLists } from '../../server/codelists.ts';
import { getEditWorkbook } from '../cadres/cadres.edits.routes.ts';
import { patchPerson } from '../cadres/cadres.identity.routes.ts';
import { undoneImport } from './imports.routes.ts';

// Opened outside of any test, the server ends after the last of them.
await testDatabase();

/** Three people on record, and their workbook as somebody opens it. */
async function begun() {
  const { pool } = await testDatabase();
  await loadCodeLists(pool);
  const door = doorOf(pool);
  const people = ['Lê Văn Ba', 'Lê Văn Hai', 'Lê Văn Một'].map((name) => rosterLine(name, 'Đại học'));
  await importFiles(door, [await roster(province, people)]);
  const placed = await pool.query(`select id, version from person where full_name <> 'Lê Văn Ba'`);
  for (const person of placed.rows) await perform(door, patchPerson, { ...person, nativePlace: 'Xã Xa' });
  const { bytes, name } = await perform(door, getEditWorkbook, {});
  const rows = (await readXlsx(bytes)).sheets[0]!.rows;
  const column = (heading: string) => rows[1]!.indexOf(heading);
  /** The workbook as it is sent back, after somebody wrote into its cells. */
  const sentBack = async (edit: (rows: CellValue[][], column: (heading: string) => number) => void) => {
    const edited = rows.map((row) => [...row]);
    edit(edited, column);
    return {
      name,
      bytes: new Uint8Array(await writeXlsx({ sheets: [{ name: 'Sửa hồ sơ', rows: edited }] })),
    };
  };
  const recordOf = async (who: string) =>
    (
      await pool.query(
        'select id, version, full_name, sex, native_place, note from person where full_name = $1',
        [who],
      )
    ).rows[0];
  return { pool, door, bytes, rows, column, sentBack, recordOf };
}

test('tệp để sửa: mã dòng ẩn, ô khóa và ô mở, danh sách để chọn; gửi lại nguyên vẹn thì không đổi gì', async () => {
  const { pool, door, bytes, rows, sentBack } = await begun();
  assert.deepEqual(
    rows.slice(2).map(([, unit, name]) => [unit, name]),
    [
      [province, 'Lê Văn Ba'],
      [province, 'Lê Văn Hai'],
      [province, 'Lê Văn Một'],
    ],
  );
  const xml = unzipped(bytes, 'xl/worksheets/sheet1.xml');
  assert.match(xml, /<sheetProtection[^>]*sheet="(1|true)"/);
  assert.match(xml, /<col [^>]*hidden="(1|true)"/);
  assert.match(xml, /dataValidation [^>]*type="list"/);
  const before = await snapshot(pool);
  const { files, updated, unchanged } = await importFiles(door, [await sentBack(() => {})]);
  assert.deepEqual(
    files.map((one) => [one.recognisedAs, one.accepted, one.refused, one.notes]),
    [['personEdits', 3, 0, []]],
  );
  assert.deepEqual([updated, unchanged], [{}, { people: 3 }]);
  assert.deepEqual(await snapshot(pool), before);
});

test('chỉ ô đã sửa được ghi; xóa một dòng không làm gì; hoàn tác trả lại như trước', async () => {
  const { pool, door, column, sentBack } = await begun();
  const before = await snapshot(pool);
  const file = await sentBack((rows) => {
    rows[2]![column('Dân tộc')] = 'Thái';
    rows[2]![column('Trình độ chuyên môn')] = 'Thạc sĩ';
    rows[3]![column('Ngày vào Đảng')] = '03/02/2010';
    rows.splice(4, 1);
  });
  const done = await importFiles(door, [file]);
  assert.deepEqual([done.updated.people, done.files[0]!.accepted], [2, 2]);
  const { rows } = await pool.query(
    `select s.full_name, s.degree, s.ethnic_minority, s.party from standing s where s.to_on is null order by s.name_sort`,
  );
  assert.deepEqual(
    rows.map((row) => Object.values(row)),
    [
      ['Lê Văn Ba', 'master', true, rows[0].party],
      ['Lê Văn Hai', 'university', rows[1].ethnic_minority, true],
      ['Lê Văn Một', 'university', rows[2].ethnic_minority, rows[2].party],
    ],
  );
  await perform(door, undoneImport, { id: done.job });
  assert.deepEqual(await snapshot(pool), before);
});

test('hồ sơ đã đổi sau khi xuất là câu hỏi nêu cả hai giá trị; trả lời thì theo bảng', async () => {
  const { door, column, sentBack, recordOf } = await begun();
  const { id, version } = await recordOf('Lê Văn Hai');
  await perform(door, patchPerson, { id, version, nativePlace: 'Xã Gần' });
  const file = await sentBack((rows) => {
    rows[3]![column('Quê quán')] = 'Xã Khác';
    rows[4]![column('Quê quán')] = 'Xã Khác';
  });
  const asked = await importFiles(door, [file]);
  assert.deepEqual([asked.files[0]!.accepted, asked.files[0]!.refused], [2, 1]);
  assert.deepEqual(
    asked.questions.map(({ kind, value, row }) => [kind, value, row]),
    [['version', 'Lê Văn Hai', 4]],
  );
  assert.match(asked.questions[0]!.message, /“Xã Khác”.*“Xã Gần”/);
  assert.equal((await recordOf('Lê Văn Hai')).native_place, 'Xã Gần');
  await answerImported(door, asked, { [asked.questions[0]!.id]: 'file' });
  assert.equal((await recordOf('Lê Văn Hai')).native_place, 'Xã Khác');
});

test('ô bị xóa trắng được hỏi theo cột, chưa trả lời thì giữ; họ tên và giá trị có lịch sử không xóa được', async () => {
  const { door, column, sentBack, recordOf } = await begun();
  const file = await sentBack((rows) => {
    for (const row of rows.slice(2)) row[column('Quê quán')] = null;
    rows[2]![column('Họ và tên')] = null;
    rows[2]![column('Trình độ chuyên môn')] = null;
  });
  const asked = await importFiles(door, [file], { dryRun: true });
  assert.deepEqual(
    asked.questions.map(({ kind, value, rows }) => [kind, value, rows]),
    [['blank', 'Quê quán', 2]],
  );
  assert.deepEqual(
    asked.files[0]!.notes.map(({ row, code }) => [row, code]),
    [
      [3, 'cadres.edit_nameless'],
      [3, 'cadres.edit_fact_kept'],
    ],
  );
  const question = asked.questions[0]!.id;
  await takeUp(door, asked.job!, { answers: { [question]: 'skip' }, dryRun: false });
  assert.equal((await recordOf('Lê Văn Hai')).native_place, 'Xã Xa');
  const again = await importFiles(door, [file], { dryRun: true });
  await takeUp(door, again.job!, { answers: { [question]: 'clear' }, dryRun: false });
  assert.equal((await recordOf('Lê Văn Hai')).native_place, null);
});

test('mã dòng sửa tay, trùng, của người khác phạm vi: từng dòng bị từ chối, dòng khác vẫn ghi', async () => {
  const { pool, door, column, sentBack, recordOf } = await begun();
  const { rows: gone } = await pool.query(`select id from person where full_name = 'Lê Văn Một'`);
  const file = await sentBack((rows) => {
    rows[2]![column('Ghi chú')] = 'sửa';
    const own = String(rows[2]![0]);
    rows[3]![0] = own.replace(/^\d+/, String(gone[0].id));
    rows[4]![0] = own;
    rows[4]![column('Ghi chú')] = 'không được ghi';
    rows.push([null, null, 'Không Mã', 'x', 'Nam']);
  });
  const { files } = await importFiles(door, [file]);
  assert.deepEqual(
    files[0]!.notes.map(({ row, code }) => [row, code]),
    [
      [4, 'cadres.edit_key_broken'],
      [5, 'cadres.edit_twice'],
      [6, 'row_key_missing'],
    ],
  );
  assert.deepEqual([files[0]!.accepted, files[0]!.refused], [1, 3]);
  assert.equal((await recordOf('Lê Văn Ba')).note, 'sửa');
  assert.equal((await recordOf('Lê Văn Một')).note, null);
});

test('sắp xếp các cột mà mã dòng ẩn đứng yên: không hồ sơ nào bị ghi tên của người khác', async () => {
  const { pool, door, column, sentBack } = await begun();
  const before = await snapshot(pool);
  const file = await sentBack((rows) => {
    const [one, other] = [rows[2]!.slice(1), rows[3]!.slice(1)];
    rows[2]!.splice(1, other.length, ...other);
    rows[3]!.splice(1, one.length, ...one);
    rows[2]![column('Ghi chú')] = 'lệch dòng';
  });
  const { files } = await importFiles(door, [file]);
  assert.deepEqual(
    files[0]!.notes.map(({ row, code }) => [row, code]),
    [
      [3, 'cadres.edit_moved'],
      [4, 'cadres.edit_moved'],
    ],
  );
  assert.deepEqual(await snapshot(pool), before);
});
