import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '../../../tests/harness/database.ts';
import { answerImported, doorOf, importFiles } from '../../../tests/harness/imports.ts';
import { roster, unionList } from '../../../tests/harness/workbooks.ts';
import { makeUnitAnswer } from './imports.answers.schema.ts';

// Opened outside of any test, the server ends after the last of them.
await testDatabase();

const fresh = async () => {
  const { pool } = await testDatabase();
  return { pool, door: doorOf(pool) };
};
const ba = ['Nguyễn Văn An', '02/03/1980', 'Nam', null, 'Chủ tịch', 'ĐH Luật', 'Cao cấp', 'x', null];
const bi = ['Trần Thị Bình', '1985', 'Nữ', null, 'Chuyên viên', 'Đại học', 'Trung cấp', null, 'HĐ 68/2000'];
const district = 'LĐLĐ huyện Ba Bể Một';

test('đơn vị chưa biết: lần đầu được tạo, về sau từ chối cả bảng và nêu tên gần giống, trừ khi cho phép tạo', async () => {
  const { door, pool } = await fresh();
  const first = await importFiles(door, [await roster(district, [ba])]);
  assert.deepEqual(first.createdUnits, [district]);
  const other = await roster('LĐLĐ huyện Ba Bể Mốt', [bi]);
  const refused = await importFiles(door, [other]);
  assert.deepEqual([refused.files[0]!.accepted, refused.files[0]!.refused], [0, 1]);
  assert.equal(refused.questions[0]!.kind, 'unit');
  assert.deepEqual(
    refused.questions[0]!.options.map((option) => option.label),
    [district],
  );
  const people = await pool.query('select from person');
  assert.equal(people.rowCount, 1);
  const made = await importFiles(door, [other], { createUnits: true });
  assert.deepEqual([made.files[0]!.accepted, made.createdUnits], [1, ['LĐLĐ huyện Ba Bể Mốt']]);
});

test('đơn vị dưới một đơn vị chưa biết: chỉ hỏi về đơn vị trên; bỏ qua đơn vị trên là bỏ qua cả dưới', async () => {
  const { door } = await fresh();
  await importFiles(door, [await roster(district, [ba])]);
  const file = await unionList([
    ['CĐCS Trường Một', 'LĐLĐ huyện Ba Bể Mốt', 10, 5, null],
    ['CĐCS Trường Hai', 'LĐLĐ huyện Ba Bể Mốt', 10, 5, null],
  ]);
  const asked = await importFiles(door, [file]);
  const { questions } = asked;
  assert.deepEqual(
    questions.map(({ value, rows }) => [value, rows]),
    [['LĐLĐ huyện Ba Bể Mốt', 2]],
  );
  const repeat = await answerImported(door, asked, { [questions[0]!.id]: 'skip' });
  assert.deepEqual([repeat.questions, repeat.createdUnits, repeat.files[0]!.refused], [[], [], 2]);
  const again = await importFiles(door, [file]);
  const next = await answerImported(door, again, { [questions[0]!.id]: questions[0]!.options[0]!.id });
  assert.deepEqual(
    next.questions.map(({ value }) => value),
    ['CĐCS Trường Một', 'CĐCS Trường Hai'],
  );
});

test('trả lời câu hỏi về đơn vị: chọn đơn vị gần giống', async () => {
  const { door, pool } = await fresh();
  await importFiles(door, [await roster(district, [ba])]);
  const file = await roster('LĐLĐ huyện Ba Bể Mốt', [bi]);
  const asked = await importFiles(door, [file]);
  const [question] = asked.questions;
  assert.equal(asked.questions.length, 1);
  const repeat = await answerImported(door, asked, { [question!.id]: question!.options[0]!.id });
  assert.deepEqual([repeat.files[0]!.accepted, repeat.questions.length], [1, 0]);
  const { rows } = await pool.query(
    'select count(distinct unit_id)::int as units, count(*)::int as people from standing',
  );
  assert.deepEqual(rows[0], { units: 1, people: 2 });
});

test('trả lời câu hỏi về đơn vị: chọn bất kỳ đơn vị nào đã có, hoặc lập mới với loại, cấp trên và ngày', async () => {
  const { door, pool } = await fresh();
  const first = await importFiles(door, [await roster(district, [ba])]);
  // The top of another province, which this one could never make by itself.
  const file = await roster('LĐLĐ tỉnh Hồ Ngang', [bi]);
  const asked = await importFiles(door, [file]);
  const [question] = asked.questions;
  assert.deepEqual(question!.unit?.parent.id, first.unit!.id);
  const picked = await answerImported(door, asked, { [question!.id]: String(first.unit!.id) });
  assert.deepEqual([picked.files[0]!.accepted, picked.questions.length], [1, 0]);

  const again = await importFiles(door, [await roster('LĐLĐ tỉnh Hồ Dọc', [bi])]);
  const [other] = again.questions;
  const answer = makeUnitAnswer({
    kind: 'service_unit',
    parentId: first.unit!.id,
    fromOn: '2019-09-01',
  });
  const made = await answerImported(door, again, { [other?.id ?? '']: answer });
  assert.deepEqual([made.files[0]!.accepted, made.createdUnits], [1, ['LĐLĐ tỉnh Hồ Dọc']]);
  const { rows } = await pool.query("select kind, from_on from unit where kind = 'service_unit'");
  assert.deepEqual(rows, [{ kind: 'service_unit', from_on: '2019-09-01' }]);
});

test('loại đơn vị không thể đứng dưới đơn vị ấy thì không lập mà hỏi, như trang tổ chức', async () => {
  const { door, pool } = await fresh();
  await importFiles(door, [await roster(district, [ba])]);
  // A district's federation named as standing under another district's.
  const file = await unionList([['LĐLĐ huyện Ba Bể Hai', district, 10, 5, null]]);
  const result = await importFiles(door, [file], { createUnits: true });
  const { rows } = await pool.query("select from unit where kind = 'district_federation'");
  assert.equal(rows.length, 1);
  assert.deepEqual(result.createdUnits, []);
});
