import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '../../../tests/harness/database.ts';
import { grid, workbook } from '../../../tests/harness/grids.ts';
import { doorOf, importFiles } from '../../../tests/harness/imports.ts';
import { placed, recognise, recogniseOne } from '../../../tests/harness/recognised.ts';
import { workbook as workbookOf } from '../../../tests/harness/workbooks.ts';
import type { StaffLine } from '../cadres/cadres.schema.ts';
import type { GrassrootsLine } from '../organisation/organisation.schema.ts';

// Opened outside of any test, the server ends after the last of them.
await testDatabase();

const names = (inputs: readonly StaffLine[]) => inputs.map((line) => line.person.fullName);
const levels = (line: StaffLine, kind: string) =>
  line.person.qualifications.filter((one) => one.kind === kind).map((one) => one.level);

test('hai chữ ký cạnh nhau không phải là một dòng dữ liệu', async () => {
  const { inputs, notes } = await recogniseOne<GrassrootsLine>(
    await workbook({
      rows: grid(`
        DANH SÁCH CĐCS, NGHIỆP ĐOÀN
        TT | Tên CĐCS | Số đoàn viên | Họ tên Chủ tịch
        #1 | CĐCS Trường Mầm non A | #20 | Trần Thị Lan

        | NGƯỜI LẬP BIỂU | | TM. BAN CHẤP HÀNH
        | | | CHỦ TỊCH
        | Phạm Thị Lập | | Trần Văn Ký
      `),
    }),
  );
  assert.deepEqual(
    inputs.map((line) => [line.name, line.upperUnit]),
    [['CĐCS Trường Mầm non A', null]],
  );
  assert.deepEqual(notes, []);
});

test('sau dòng cộng của một nhóm, nhóm kế tiếp vẫn mở; tên dưới chữ ký thì không', async () => {
  const { inputs } = await recogniseOne<GrassrootsLine>(
    await workbook({
      rows: grid(`
        DANH SÁCH CÔNG ĐOÀN CƠ SỞ
        TT | Tên CĐCS | Số đoàn viên
        I. Công đoàn xã Thanh Hà
        #1 | CĐCS UBND xã Thanh Hà | #20
        | Cộng | #20
        II. Công đoàn ngành Y tế
        #1 | CĐCS Bệnh viện tỉnh | #30
      `),
    }),
  );
  assert.deepEqual(
    inputs.map((line) => line.upperUnit),
    ['Công đoàn xã Thanh Hà', 'Công đoàn ngành Y tế'],
  );
});

test('quốc hiệu của bảng sau không phải là một người của bảng trước', async () => {
  const tables = await recognise<StaffLine>(
    await workbook({
      rows: grid(`
        LĐLĐ huyện Một
        DANH SÁCH CÁN BỘ CHUYÊN TRÁCH
        | TT | Họ và tên | Chức vụ | Ngày vào Đảng
        | #1 | Trần Văn An | Chủ tịch | 01/02/2003

        CÔNG ĐOÀN CÁC KCN TỈNH | | | | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
        | | | | Độc lập - Tự do - Hạnh phúc
        DANH SÁCH CÁN BỘ CHUYÊN TRÁCH
        | TT | Họ và tên | Chức vụ | Ngày vào Đảng
        | #1 | Lê Thị Bình | Chủ tịch | 01/02/2004
      `),
    }),
  );
  assert.deepEqual(
    tables.flatMap(({ inputs }) => inputs.map((line) => [line.person.fullName, line.unit])),
    [
      ['Trần Văn An', 'LĐLĐ huyện Một'],
      ['Lê Thị Bình', 'Công đoàn các KCN tỉnh'],
    ],
  );
  assert.deepEqual(
    tables.flatMap(({ notes }) => placed(notes)),
    [],
  );
});

test('dưới “Trình độ LLCT”, TC và SC là lý luận; cột Nữ đứng sau nhóm chuyên môn vẫn là giới tính', async () => {
  const { inputs, notes } = await recogniseOne<StaffLine>(
    await workbook({
      rows: grid(`
        DANH SÁCH CÁN BỘ CHUYÊN TRÁCH
        TT | Họ và tên | Sinh năm | Chức vụ | Trình độ | Trình độ LLCT | | | Trình độ chuyên môn | | | Nữ (đánh dấu x)
        | | | | Tin học | CC | TC | SC | ĐH | CĐ | TC
        #1 | Lê Thị Bình | #1980 | Chủ tịch | B | | x | | x | | | x
        #2 | Lê Văn Cảnh | #1981 | Lái xe | B | | | x | | | x
      `),
    }),
  );
  assert.deepEqual(
    inputs.map((line) => [line.person.sex, ...levels(line, 'political_theory'), ...levels(line, 'degree')]),
    [
      ['female', 'intermediate', 'university'],
      ['male', 'elementary', 'secondary'],
    ],
  );
  assert.deepEqual(notes, []);
});

test('nhóm cột cuối không gộp ô cũng có các cột con', async () => {
  const { inputs } = await recogniseOne<StaffLine>(
    await workbook({
      rows: grid(`
        DANH SÁCH CÁN BỘ CHUYÊN TRÁCH
        TT | Họ và tên | Chức vụ | Ngày tháng năm sinh
        | | | Ngày | Tháng | Năm
        #1 | Lê Thị Bình | Chủ tịch | #5 | #6 | #1980
      `),
    }),
  );
  assert.equal(inputs[0]!.person.birth?.on, '1980-06-05');
});

test('hợp đồng ghi sau tên đơn vị trong chức vụ; danh xưng, học vị, số thứ tự trước họ tên', async () => {
  const { inputs } = await recogniseOne<StaffLine>(
    await workbook({
      rows: grid(`
        DANH SÁCH CÁN BỘ CHUYÊN TRÁCH
        Họ và tên | Chức vụ, đơn vị | Năm sinh | LLCT
        1. Ông Trần Văn An | Lái xe - LĐLĐ tỉnh Ba Bể (Hợp đồng theo NĐ 111/2022/NĐ-CP) | #1980 | T/c
        ThS. Lê Thị Bình | Chuyên viên LĐLĐ tỉnh Ba Bể | #1981 | Trung cấp (đang học CC)
        Ông Văn Cảnh | Kế toán LĐLĐ tỉnh Ba Bể (NĐ 68) | #1982 | C/c
      `),
    }),
  );
  assert.deepEqual(names(inputs), ['Trần Văn An', 'Lê Thị Bình', 'Ông Văn Cảnh']);
  assert.deepEqual(
    inputs.map((line) => [line.basis, ...levels(line, 'political_theory')]),
    [
      ['contract', 'intermediate'],
      ['payroll', 'intermediate'],
      ['contract', 'advanced'],
    ],
  );
});

test('cột đơn vị: ban là phòng ban, cấp chung là đơn vị của bảng, ô lỗi thì từ chối dòng; nhóm “Hợp đồng”', async () => {
  const { inputs, notes } = await recogniseOne<StaffLine>(
    await workbook({
      rows: grid(`
        LĐLĐ tỉnh Ba Bể
        DANH SÁCH CÁN BỘ CHUYÊN TRÁCH
        TT | Họ và tên | Chức vụ | Đơn vị | Năm sinh
        A | BIÊN CHẾ
        #1 | Trần Văn An | Trưởng ban | Ban Tổ chức | #1980
        #2 | Lê Thị Bình | Chủ tịch | Cơ quan LĐLĐ tỉnh | #1981
        #3 | Lê Thị Chi | Chủ tịch | LĐLĐ huyện Hạ | #1981
        #4 | Lê Văn Lạc | Chuyên viên | ? | #1981
        B | HỢP ĐỒNG
        #5 | Hồ Văn Em | Lái xe | Văn phòng | #1982
      `),
      cells: { D8: { value: '#REF!', type: 'error' } },
    }),
  );
  const unit = 'LĐLĐ tỉnh Ba Bể';
  assert.deepEqual(
    inputs.map((line) => [line.unit, line.department, line.basis]),
    [
      [unit, 'Ban Tổ chức', 'payroll'],
      [unit, null, 'payroll'],
      ['LĐLĐ huyện Hạ', null, 'payroll'],
      [unit, 'Văn phòng', 'contract'],
    ],
  );
  assert.deepEqual(placed(notes), ['8 D cell_error']);
});

test('ô ngày sai được nêu như cơ quan nhìn thấy, không phải số của Excel', async () => {
  const { notes } = await recogniseOne<StaffLine>(
    await workbook({
      rows: grid(`
        DANH SÁCH CÁN BỘ CHUYÊN TRÁCH (tính đến 01/05/2024)
        TT | Họ và tên | Chức vụ | Ngày sinh
        #1 | Trần Văn An | Chủ tịch | #45600
      `),
      cells: { D3: { value: 45_600, type: 'number', style: { numFmt: 'dd/mm/yyyy' } } },
    }),
  );
  assert.deepEqual(
    notes.map(({ code, value }) => [code, value]),
    [['day_in_future', '04/11/2024']],
  );
});

test('ký tự điều khiển và dấu đảo chiều chữ trong ô không vào cơ sở dữ liệu', async () => {
  const { inputs } = await recogniseOne<StaffLine>(
    new TextEncoder().encode(
      'DANH SÁCH CÁN BỘ CHUYÊN TRÁCH\nTT,Họ và tên,Chức vụ,Năm sinh\n1,Trần\u0000 Văn\u202e An,Kế\u0001 toán,1980\n',
    ),
    'a.csv',
  );
  assert.deepEqual(
    inputs.map((line) => [line.person.fullName, line.postName]),
    [['Trần Văn An', 'Kế toán']],
  );
});

const head = ['TT', 'Họ và tên', 'Chức vụ', 'Đơn vị', 'Trình độ chuyên môn', 'Đảng viên'];
const staff = (...rows: (string | null)[][]) =>
  workbookOf('a.xlsx', {
    DS: [['DANH SÁCH CÁN BỘ CHUYÊN TRÁCH'], head, ...rows.map((row, at) => [at + 1, ...row])],
  });

test('LĐLĐ thành phố là của tỉnh khi là đơn vị đầu tiên; một đơn vị viết nhiều cách chỉ được tạo một lần', async () => {
  const { pool } = await testDatabase();
  const door = doorOf(pool);
  const unit = 'LĐLĐ thành phố Quảng Trạch';
  const result = await importFiles(
    door,
    [
      await staff(
        ['Trần Văn An', 'Chủ tịch', 'LĐLĐ thành phố', 'ĐH Luật, Thạc sĩ Luật', 'x'],
        ['Lê Thị Bình', 'Chủ tịch', 'LĐLĐ H. Sơn Lĩnh', 'ĐH', 'Quần chúng'],
        ['Lê Thị Chi', 'Phó Chủ tịch', 'LĐLĐ huyện Sơn Lĩnh', 'ĐH', 'x'],
        ['Hồ Thị Dung', 'Chủ tịch', 'CĐ các KCN', 'ĐH', 'x'],
        ['Hồ Văn Em', 'Phó Chủ tịch', 'Công đoàn các Khu công nghiệp thành phố Quảng Trạch', 'ĐH', 'x'],
        ['Bùi Thị Giang', 'Chủ tịch', 'CĐ ngành GD', 'ĐH', 'x'],
      ),
      await workbookOf('b.xlsx', {
        DS: [
          ['DANH SÁCH CÁN BỘ CHUYÊN TRÁCH'],
          head,
          [1, 'Bùi Văn Hải', 'Chuyên viên', 'Công đoàn Giáo dục', 'ĐH', 'x'],
          [2, 'Bùi Văn Khoa', 'Chuyên viên', 'Huyện Sơn Lĩnh', 'ĐH', 'x'],
        ],
      }),
    ],
    { unit },
  );
  assert.deepEqual(result.createdUnits, ['LĐLĐ H. Sơn Lĩnh', 'CĐ các KCN', 'CĐ ngành GD']);
  const { rows } = await pool.query('select kind from unit where parent_id is null');
  assert.deepEqual(rows, [{ kind: 'provincial_federation' }]);
  const standing = await pool.query(
    `select degree, party from standing where full_name in ('Trần Văn An', 'Lê Thị Bình') order by name_sort`,
  );
  assert.deepEqual(standing.rows, [
    { degree: 'master', party: true },
    { degree: 'university', party: false },
  ]);
  assert.deepEqual(
    result.files.flatMap((file) => file.notes),
    [],
  );
});
