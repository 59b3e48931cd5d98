import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '../../../tests/harness/database.ts';
import { workbook } from '../../../tests/harness/grids.ts';
import { doorOf, importFiles } from '../../../tests/harness/imports.ts';
import { perform } from '../../gate/perform.ts';
import { loadCodeLists } from '../../server/codelists.ts';
import { getFaults } from './imports.looking.routes.ts';

const { pool } = await testDatabase();
await loadCodeLists(pool);
const door = doorOf(pool);
const root = 'LĐLĐ tỉnh Hòn Khói';
const distinct = 3_000;

test('ba nghìn lỗi khác nhau: gom đúng, thứ tự đúng, trang nối trang', async () => {
  const uppers = [
    'LĐLĐ huyện Hay Gặp',
    ...Array.from({ length: distinct }, (_, at) => `LĐLĐ huyện Lạ ${at}`),
  ];
  const lines = [uppers[0]!, ...uppers].map((upper, at) => [at + 1, `CĐCS Hàng ${at}`, upper, 'CĐCS']);
  const bytes = new Uint8Array(
    await workbook({ rows: [['TT', 'Tên đơn vị', 'Đơn vị cấp trên', 'Loại đơn vị'], ...lines] }),
  );
  const { job: id } = await importFiles(door, [{ name: 'don-vi.xlsx', bytes }], {
    unit: root,
    asOf: '2026-06-30',
    dryRun: true,
  });
  const first = await perform(door, getFaults, { id });
  assert.equal(first.total, distinct + 1);
  const [common, next] = first.rows;
  assert.deepEqual(
    [common!.value, common!.count, common!.places.map(({ row, column }) => `${row}${column}`)],
    ['LĐLĐ huyện Hay Gặp', 2, ['2C', '3C']],
  );
  assert.deepEqual(
    [next!.value, next!.count, next!.code, next!.field, next!.heading],
    ['LĐLĐ huyện Lạ 0', 1, 'unit_parent_unknown', 'upperUnit', 'Đơn vị cấp trên'],
  );
  assert.match(next!.message, /“LĐLĐ huyện Lạ 0”/);
  assert.match(next!.messageEn, /“LĐLĐ huyện Lạ 0”/);
  const second = await perform(door, getFaults, { id, after: first.next!, limit: 2 });
  assert.deepEqual(
    second.rows.map(({ value, places }) => [value, places[0]!.row]),
    [
      ['LĐLĐ huyện Lạ 49', 53],
      ['LĐLĐ huyện Lạ 50', 54],
    ],
  );
});
