import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { testDatabase } from '../../../tests/harness/database.ts';
import { dataWith, lineOf } from '../../../tests/harness/lawdata.ts';
import { loadLaw } from '../../server/law.ts';
import { lawFolder } from '../regulations/regulations.files.ts';

const { pool } = await testDatabase();
const file = 'procedures/secondment.yaml';
const shipped = readFileSync(new URL(file, lawFolder), 'utf8');

const wrong: [what: string, from: string, to: string, at: string, says: RegExp][] = [
  ['bước lạ', 'next: exchange', 'next: nowhere', 'nowhere', /không có bước “nowhere”/],
  ['điều kiện lạ', '{ gate: moratorium,', '{ gate: luck,', 'luck,', /điều kiện mang tên “luck”/],
  ['nơi ghi lạ', 'writer: secondment', 'writer: nobody', 'nobody', /nơi ghi kết quả mang tên “nobody”/],
  ['văn bản lạ', 'regulation: nd-170-2025', 'regulation: nd-0', 'nd-0', /văn bản mang mã “nd-0”/],
  ['loại bước lạ', 'kind: request', 'kind: dance', 'dance', /kind/],
];
for (const [what, from, to, at, says] of wrong)
  test(`tệp quy trình sai: ${what} bị từ chối với tệp và dòng, bộ đang dùng giữ nguyên`, async () => {
    const folder = dataWith({});
    const text = shipped.replace(from, to);
    assert.notEqual(text, shipped);
    writeFileSync(new URL(file, folder), text);
    const state = async () =>
      (await pool.query('select json_agg(e order by id) as e from procedure_edition e')).rows[0].e;
    const before = await state();
    const told = (await loadLaw(pool, folder)).filter(({ vi }) => says.test(vi));
    assert.deepEqual(
      told.map(({ file: where, line }) => [where, line]),
      [[file, lineOf(text, at)]],
    );
    assert.deepEqual(await state(), before);
  });

test('bước sửa trong dữ liệu thì nạp lại thành bản mới', async () => {
  const folder = dataWith({});
  writeFileSync(
    new URL(file, folder),
    shipped.replace('vi: Trao đổi với nơi nhận', 'vi: Hỏi ý kiến nơi nhận'),
  );
  assert.deepEqual(await loadLaw(pool, folder), []);
  const { rows } = await pool.query(
    `select e.content -> 'steps' -> 1 ->> 'vi' as vi, e.version from procedure_edition e join procedure p on p.id = e.procedure_id
     where p.code = 'secondment'`,
  );
  assert.deepEqual(rows, [{ vi: 'Hỏi ý kiến nơi nhận', version: 2 }]);
});
