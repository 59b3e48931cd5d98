import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '../../../tests/harness/database.ts';
import { grid, workbook } from '../../../tests/harness/grids.ts';
import { doorOf, importFiles, snapshot, takeUp } from '../../../tests/harness/imports.ts';
import { perform } from '../../gate/perform.ts';
import { loadCodeLists } from '../../server/codelists.ts';
import { getUnit } from '../organisation/organisation.routes.ts';
import { getImportChanges } from './imports.looking.routes.ts';
import { undoneImport } from './imports.routes.ts';
import type { ImportResult } from './imports.schema.ts';

const { pool } = await testDatabase();
await loadCodeLists(pool);
const door = doorOf(pool);
const root = 'LĐLĐ tỉnh Hòn Khói';
const asOf = '2026-06-30';
const file = async (drawn: string, name = 'to-chuc.xlsx') => ({
  name,
  bytes: new Uint8Array(await workbook({ rows: grid(drawn) })),
});
const run = async (drawn: string, options: object = {}) =>
  importFiles(door, [await file(drawn)], { unit: root, asOf, ...options });

/** Every unit with the one above it, as the record has them. */
const tree = async () => {
  const { rows } = await pool.query<{ line: string }>(`
    select n.name || ' < ' || coalesce(p.name, '-') || ' (' || u.kind || ')' as line from unit u
    join unit_name n on n.unit_id = u.id left join unit_name p on p.unit_id = u.parent_id order by u.path`);
  return rows.map(({ line }) => line);
};
const notesOf = ({ files }: ImportResult) =>
  files[0]!.notes.map(({ row, column, code }) => [row, column, code].filter(Boolean).join(' '));

/** The first shape: a column for the unit above, kinds, codes, founding and quota. */
const first = `
  LIÊN ĐOÀN LAO ĐỘNG TỈNH HÒN KHÓI
  DANH SÁCH ĐƠN VỊ TRỰC THUỘC (tính đến 30/06/2026)

  TT | Tên đơn vị | Đơn vị cấp trên | Loại hình đơn vị | Mã | Biên chế được giao năm 2026 | Ngày thành lập | Số quyết định thành lập | Địa chỉ | Số đoàn viên
  #1 | CĐCS Trường THPT Hòn Khói | Công đoàn ngành Giáo dục | CĐCS | HK-01-1 | | 05/09/1998 | | | #45
  #2 | Liên đoàn Lao động tỉnh Hòn Khói | | LĐLĐ tỉnh | HK | #40 | | | 1 Quang Trung
  #3 | Công đoàn ngành Giáo dục | LĐLĐ tỉnh | Công đoàn ngành | HK-01 | #5 | 1995 | 12/QĐ-LĐLĐ ngày 03/02/1995 | 5 Lê Lợi | #1200
  #4 | Công đoàn phường Mỹ Hiệp | LĐLĐ tỉnh | Công đoàn xã, phường | HK-02 | #3 | 01/07/2025 | 88/QĐ-LĐLĐ | Mỹ Hiệp
  #5 | Ban Tổ chức - Kiểm tra | LĐLĐ tỉnh | Ban
  Tổng cộng | 5 đơn vị
`;

test('bảng thứ nhất: nhận ra, dựng cả cây từ gốc khi chưa có đơn vị nào; hoàn tác thì như chưa nhập', async () => {
  const before = await snapshot(pool);
  const trial = await run(first, { dryRun: true });
  assert.equal(trial.files[0]!.recognisedAs, 'units');
  assert.deepEqual(await snapshot(pool), before);
  assert.deepEqual(
    trial.listedUnits.map(({ name, upper, change }) => [name, upper, change]),
    [
      ['Liên đoàn Lao động tỉnh Hòn Khói', null, 'updated'],
      ['Công đoàn ngành Giáo dục', root, 'created'],
      ['Công đoàn phường Mỹ Hiệp', root, 'created'],
      ['Ban Tổ chức - Kiểm tra', root, 'created'],
      ['CĐCS Trường THPT Hòn Khói', 'Công đoàn ngành Giáo dục', 'created'],
    ],
  );
  const told = await perform(door, getImportChanges, { id: trial.job });
  const changed = told.rows.filter(({ changes }) => changes[0]!.table === 'unit');
  assert.deepEqual(
    changed.map(({ changes }) => changes.length),
    Array(5).fill(1),
  );
  const sector = changed.find(({ changes }) => changes[0]!.after?.code === 'HK-01')!.changes[0]!.after!;
  assert.deepEqual([sector.name, sector.quota, sector.members], ['Công đoàn ngành Giáo dục', 5, 1200]);
  assert.equal(told.counts.other, 5 + 2);
  const written = await run(first);
  assert.deepEqual(notesOf(written), ['7 G founding_in_part']);
  assert.equal(written.files[0]!.accepted, 5);
  assert.deepEqual(await tree(), [
    'LĐLĐ tỉnh Hòn Khói < - (provincial_federation)',
    'Công đoàn ngành Giáo dục < LĐLĐ tỉnh Hòn Khói (local_sector_union)',
    'CĐCS Trường THPT Hòn Khói < Công đoàn ngành Giáo dục (grassroots_union)',
    'Công đoàn phường Mỹ Hiệp < LĐLĐ tỉnh Hòn Khói (commune_union)',
    'Ban Tổ chức - Kiểm tra < LĐLĐ tỉnh Hòn Khói (office_department)',
  ]);
  const { rows: founded } = await pool.query(`
    select u.code, u.from_on::text as since, e.effective_on::text as founded, d.number, d.signed_on::text as signed
    from unit_event e join unit u on u.id = e.unit_id left join document d on d.id = e.document_id order by u.code`);
  assert.deepEqual(founded, [
    { code: 'HK-01', since: '1995-01-01', founded: '1995-01-01', number: '12/QĐ-LĐLĐ', signed: '1995-02-03' },
    { code: 'HK-01-1', since: '1998-09-05', founded: '1998-09-05', number: null, signed: null },
    { code: 'HK-02', since: '2025-07-01', founded: '2025-07-01', number: '88/QĐ-LĐLĐ', signed: null },
  ]);
  const { rows: seats } = await pool.query("select id from unit where code = 'HK-01'");
  assert.equal((await perform(door, getUnit, { id: seats[0].id })).address, '5 Lê Lợi');
  const { rows: quotas } = await pool.query(
    'select u.code, q.year, q.quota from unit_quota q join unit u on u.id = q.unit_id order by 1',
  );
  assert.deepEqual(quotas, [
    { code: 'HK', year: 2026, quota: 40 },
    { code: 'HK-01', year: 2026, quota: 5 },
    { code: 'HK-02', year: 2026, quota: 3 },
  ]);
  const again = await run(first);
  assert.deepEqual([again.created, again.updated], [{}, {}]);
  assert.deepEqual(
    again.listedUnits.map(({ change }) => change),
    Array(5).fill('unchanged'),
  );
  await perform(door, undoneImport, { id: written.job! });
  assert.deepEqual(await snapshot(pool), before);
});

/** The second shape: no column for the unit above, numbering I, 1 and a tell the levels. */
const second = `
  CÔNG ĐOÀN TỈNH
  SƠ ĐỒ TỔ CHỨC

  STT | Tổ chức công đoàn | Ghi chú | Số QĐ | Thành lập | ĐV
  A | KHỐI NGÀNH
  I | CÔNG ĐOÀN NGÀNH Y TẾ | | 3/QĐ-TLĐ | 12/05/1990 | #900
  #1 | CĐCS Bệnh viện Đa khoa | | | 1991 | #300
  a | Tổ công đoàn Khoa Nội
  b | Tổ công đoàn Khoa Ngoại
  #2 | CĐCS Bệnh viện Mắt | | | | #80
  B | KHỐI XÃ, PHƯỜNG
  #1 | Công đoàn xã Đại Lãnh | | | 01/07/2025
  #2 | Công đoàn phường Ninh Đa | | | 01/07/2025
`;

test('bảng thứ hai: không có cột cấp trên, thứ bậc theo A, I, 1, a', async () => {
  const result = await run(second, { dryRun: true });
  assert.equal(result.files[0]!.recognisedAs, 'units');
  assert.deepEqual(
    result.listedUnits.map(({ name, upper, kind }) => `${name} < ${upper} (${kind})`),
    [
      'Công đoàn ngành Y tế < LĐLĐ tỉnh Hòn Khói (local_sector_union)',
      'Công đoàn xã Đại Lãnh < LĐLĐ tỉnh Hòn Khói (commune_union)',
      'Công đoàn phường Ninh Đa < LĐLĐ tỉnh Hòn Khói (commune_union)',
      'CĐCS Bệnh viện Đa khoa < Công đoàn ngành Y tế (grassroots_union)',
      'CĐCS Bệnh viện Mắt < Công đoàn ngành Y tế (grassroots_union)',
      'Tổ công đoàn Khoa Nội < CĐCS Bệnh viện Đa khoa (union_group)',
      'Tổ công đoàn Khoa Ngoại < CĐCS Bệnh viện Đa khoa (union_group)',
    ],
  );
});

test('thứ bậc theo dòng tiêu đề nhóm và theo chữ thụt vào', async () => {
  const grouped = await run(
    `
    DANH MỤC ĐƠN VỊ

    TT | Đơn vị | Loại đơn vị | Mã số
    I. Liên đoàn Lao động huyện Vạn Giã
    #1 | CĐCS Chợ Vạn Giã | CĐCS | V1
    #2 | Nghiệp đoàn Nghề cá Đầm Môn | Nghiệp đoàn | V2
    II. Công đoàn Viên chức tỉnh
    #1 | CĐCS Sở Nội vụ | CĐCS | V3
  `,
    { dryRun: true },
  );
  assert.deepEqual(
    grouped.listedUnits.map(({ name, upper }) => `${name} < ${upper}`),
    [
      `Liên đoàn Lao động huyện Vạn Giã < ${root}`,
      `Công đoàn Viên chức tỉnh < ${root}`,
      'CĐCS Chợ Vạn Giã < Liên đoàn Lao động huyện Vạn Giã',
      'Nghiệp đoàn Nghề cá Đầm Môn < Liên đoàn Lao động huyện Vạn Giã',
      'CĐCS Sở Nội vụ < Công đoàn Viên chức tỉnh',
    ],
  );
  const names = [root, 'LĐLĐ huyện Vạn Giã', 'CĐCS Chợ Vạn Giã', 'Ban Tuyên giáo'];
  const bytes = await workbook({
    rows: [['Tên đơn vị', 'Cấp', 'Mã đơn vị'], ...names.map((name, at) => [name, null, `M${at}`])],
    cells: Object.fromEntries(
      [0, 1, 2, 1].map((indent, at) => [
        `A${at + 2}`,
        { value: names[at], style: { alignment: { indent } } },
      ]),
    ),
  });
  const indented = await importFiles(door, [{ name: 'thut.xlsx', bytes: new Uint8Array(bytes) }], {
    unit: root,
    asOf,
    dryRun: true,
  });
  assert.deepEqual(
    indented.listedUnits.map(({ name, upper }) => `${name} < ${upper}`),
    [
      `${root} < null`,
      `LĐLĐ huyện Vạn Giã < ${root}`,
      `Ban Tuyên giáo < ${root}`,
      'CĐCS Chợ Vạn Giã < LĐLĐ huyện Vạn Giã',
    ],
  );
});

const faulty = `
  DANH SÁCH ĐƠN VỊ

  TT | Tên đơn vị | Đơn vị cấp trên | Loại đơn vị | Mã | Biên chế | Ngày thành lập
  #1 | Công đoàn ngành Y tế | LĐLĐ tỉnh | Công đoàn ngành | Y1 | năm | 01/01/1990
  #2 | CĐCS Bệnh viện Một | Công đoàn nghành Y tế | CĐCS | Y2 | | 31/02/1990
  #3 | CĐCS Bệnh viện Hai | Công đoàn ngành Y tê | CĐCS | Y3
  #4 | Công đoàn xã Bốn | LĐLĐ tỉnh | Tổ dân phố | Y4
  #5 | Công đoàn xã Năm | LĐLĐ tỉnh | CĐ xã | Y5
  #6 | Công đoàn xã Năm | LĐLĐ tỉnh | CĐ xã | Y6
  #7 | Công đoàn xã Bảy | Công đoàn xã Năm | CĐ xã | Y7
  #8 | CĐCS Tám | CĐCS Chín | CĐCS | Y8
  #9 | CĐCS Chín | CĐCS Tám | CĐCS | Y9
`;

test('lỗi theo ô: cấp trên lạ, loại lạ, trùng, vòng tròn, sai chỗ, ngày và số sai; sửa tại chỗ thì ghi được', async () => {
  const trial = await run(faulty, { dryRun: true });
  assert.deepEqual(notesOf(trial), [
    '4 F number_unreadable',
    '5 G day_impossible',
    '6 C unit_parent_unknown',
    '7 D unit_kind_unknown',
    '9 B unit_twice',
    '10 D unit_misplaced',
    '11 C unit_cycle',
    '12 C unit_cycle',
  ]);
  assert.equal(trial.files[0]!.refused, 8);
  const unknown = trial.files[0]!.notes.find(({ code }) => code === 'unit_parent_unknown')!;
  assert.match(unknown.message, /“Công đoàn ngành Y tê”/);
  const at = { file: 'to-chuc.xlsx', sheet: 'Sheet1' };
  const cells = [
    { ...at, row: 4, column: 'F', to: '5' },
    { ...at, row: 5, column: 'G', to: '28/02/1990' },
    { ...at, row: 5, column: 'C', to: 'Công đoàn ngành Y tế' },
    { ...at, row: 6, column: 'C', to: 'Công đoàn ngành Y tế' },
    { ...at, row: 7, column: 'D', to: 'Công đoàn xã, phường, đặc khu' },
    { ...at, row: 9, column: null, to: null },
    { ...at, row: 10, column: 'C', to: 'LĐLĐ tỉnh' },
    { ...at, row: 11, column: 'C', to: 'Công đoàn xã Năm' },
    { ...at, row: 12, column: 'C', to: 'Công đoàn xã Năm' },
  ];
  const mended = await takeUp(door, trial.job!, { corrections: { cells }, dryRun: true });
  assert.deepEqual(notesOf(mended), ['9 left_out']);
  assert.equal(mended.listedUnits.length, 8);
});

test('hai tệp một lần: đơn vị ở tệp này trực thuộc đơn vị ở tệp kia, và một đơn vị ở cả hai', async () => {
  const upper = await file(
    `
    DANH SÁCH ĐƠN VỊ
    Tên đơn vị | Loại đơn vị | Mã
    LĐLĐ huyện Cam Ranh | LĐLĐ huyện | C1
  `,
    'cap-tren.xlsx',
  );
  const lower = await file(
    `
    DANH SÁCH ĐƠN VỊ
    Tên đơn vị | Trực thuộc | Loại đơn vị | Địa chỉ
    LĐLĐ huyện Cam Ranh | LĐLĐ tỉnh | LĐLĐ huyện | 2 Hùng Vương
    CĐCS Cảng | LĐLĐ huyện Cam Ranh | CĐCS | Cảng
  `,
    'co-so.xlsx',
  );
  const result = await importFiles(door, [lower, upper], { unit: root, asOf });
  assert.deepEqual(
    result.files.map(({ accepted, refused }) => [accepted, refused]),
    [
      [2, 0],
      [1, 0],
    ],
  );
  const { rows } = await pool.query("select code, address from unit where code = 'C1'");
  assert.deepEqual(rows, [{ code: 'C1', address: '2 Hùng Vương' }]);
});
