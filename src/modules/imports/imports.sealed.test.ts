import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '../../../tests/harness/database.ts';
import { doorOf, importFiles, province } from '../../../tests/harness/imports.ts';
import { type Cells, roster } from '../../../tests/harness/workbooks.ts';
import { perform } from '../../gate/perform.ts';
import { loadCodeLists } from '../../server/codelists.ts';
import { getFaults } from './imports.looking.routes.ts';
import { getImports, getOneImport } from './imports.routes.ts';

const { pool } = await testDatabase();
await loadCodeLists(pool);
const door = doorOf(pool);
const line = (name: string, birth: string, identity: string | null): Cells => [
  name,
  birth,
  'Nam',
  identity,
  'Chuyên viên',
  'ĐHBK',
  null,
  null,
  null,
];
const numbers = ['14085000111', '014085000222'];

test('kết quả một lần nhập không giữ số định danh ở dạng đọc được; ô lỗi vẫn cho thấy đủ số để sửa', async () => {
  const people = [
    line('Lê Văn Một', '02/03/1985', numbers[0]!),
    line('Lê Văn Hai', '31/02/1985', numbers[1]!),
    line('Lê Văn Ba', '02/03/1986', null),
  ];
  const { job } = await importFiles(door, [await roster(province, people)], { dryRun: true });
  const { rows } = await pool.query('select result::text as result from job where id = $1', [job]);
  for (const number of numbers) assert.ok(!rows[0].result.includes(number), number);
  const page = await perform(door, getFaults, { id: job });
  const identity = page.rows.find(({ code }) => code === 'identity_eleven_digits')!;
  assert.deepEqual([identity.value, identity.suggestions], [numbers[0], [`0${numbers[0]}`]]);
  assert.equal(identity.places[0]!.value, numbers[0]);
  const { result } = await perform(door, getOneImport, { id: job });
  assert.ok(result!.files[0]!.notes.some(({ value }) => value === numbers[0]));
});

test('lỗi gom theo nhóm từng trang: nhóm làm mất dòng trước, rồi nhóm nhiều chỗ; trang sau nối trang trước', async () => {
  const people = [
    line('Lê Văn Bốn', '31/02/1985', null),
    line('Lê Văn Năm', '02/03/1985', null),
    line('Lê Văn Sáu', '02/03/1986', '14085000333'),
  ];
  const { job } = await importFiles(door, [await roster(province, people)], { dryRun: true });
  const whole = await perform(door, getFaults, { id: job });
  assert.deepEqual(
    whole.rows.map(({ code, field, value, count, refused }) => [code, field, value, count, refused]),
    [
      ['day_impossible', 'birth', '31/02/1985', 1, true],
      ['identity_eleven_digits', 'identity', '14085000333', 1, true],
      ['degree_unknown', 'degree', 'ĐHBK', 3, false],
    ],
  );
  const keys = [];
  let after: string | undefined;
  do {
    const page = await perform(door, getFaults, { id: job, limit: 1, after });
    keys.push(...page.rows.map(({ key }) => key));
    after = page.next ?? undefined;
    assert.equal(page.total, 3);
  } while (after);
  assert.deepEqual(
    keys,
    whole.rows.map(({ key }) => key),
  );
  const { rows } = await perform(door, getImports, {});
  assert.deepEqual([rows[0]!.id, rows[0]!.accepted, rows[0]!.refused], [job, 1, 2]);
});
