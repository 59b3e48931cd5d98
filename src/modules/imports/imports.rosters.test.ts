import assert from 'node:assert/strict';
import { test } from 'node:test';
import { grid, workbook } from '../../../tests/harness/grids.ts';
import { placed, recogniseOne } from '../../../tests/harness/recognised.ts';
import type { PartTimeLine, StaffLine } from '../cadres/cadres.schema.ts';
import type { GrassrootsLine } from '../organisation/organisation.schema.ts';

type Line = StaffLine | PartTimeLine;
const attained = (line: Line | undefined) =>
  line?.person.qualifications.map(({ kind, level, detail }) =>
    [kind, level, detail].filter(Boolean).join(' '),
  );
const born = ({ person }: Line) => person.birth && `${person.birth.on} ${person.birth.precision}`;

test('tiêu đề bốn dòng gộp ô, dòng đánh số cột, dấu X theo từng bậc, nhóm, tổng, chữ ký', async () => {
  const bytes = await workbook({
    rows: grid(`
      LIÊN ĐOÀN LAO ĐỘNG
      TỈNH CAO BẰNG
      BIỂU THỐNG KÊ CHẤT LƯỢNG CÁN BỘ, CÔNG CHỨC (có mặt đến 31/12/2023)

      Số TT | Họ và tên | Năm sinh | | Chức vụ hoặc chức danh | Đảng viên | Dân tộc thiểu số | Trình độ đào tạo | | | | | | | | | | | | | | Ghi chú
      | | Nam | Nữ | | | | Chuyên môn | | | | | Chính trị | | | Tin học | | Ngoại ngữ | | QLNN
      | | | | | | | TS | ThS | ĐH | CĐ | TC | CC | TC | SC | Trung cấp trở lên | Chứng chỉ | Tiếng Anh | | CVC | CV
      | | | | | | | | | | | | | | | | | ĐH trở lên | Chứng chỉ
      A | B | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15 | 16 | 17 | 18 | 19 | 20
      I | Thường trực
      #1 | Nguyễn Văn An | #1970 | | Chủ tịch | x | | | x | | | | x | | | | x | | x | x
      II | Ban Tổ chức
      #2 | Bàn Thị Bế | | #1985 | Chuyên viên | | Tày | | | x | | | | x | | | | | | | x | HĐ 68/2000
      #3 | Nông Văn Cường | 15/6/1990 | | Lái xe | | x | | | | | x | | | x | | | | | | | Hợp đồng theo NĐ 161/2018/NĐ-CP
      Tổng số | 3 người

      | | | | | | | | | | | Cao Bằng, ngày 05 tháng 01 năm 2024
      | NGƯỜI LẬP BIỂU | | | | | | | | | | TM. BAN THƯỜNG VỤ
      | Trần Thị Lập
    `),
    merges:
      'A5:A8 B5:B8 C5:D5 C6:C8 D6:D8 E5:E8 F5:F8 G5:G8 H5:U5 H6:L6 M6:O6 P6:Q6 R6:S6 T6:U6 R7:S7 V5:V8'.split(
        ' ',
      ),
  });
  const { table, inputs, notes } = await recogniseOne<StaffLine>(bytes);
  assert.equal(table.recognisedAs, 'staffRoster');
  assert.deepEqual(table.headerRows, [5, 6, 7, 8]);
  assert.equal(table.facts.unit, 'Liên đoàn Lao động tỉnh Cao Bằng');
  assert.equal(table.asOf, '2023-12-31');
  assert.deepEqual(
    inputs.map((line) => [line.person.fullName, line.person.sex, born(line), line.department, line.basis]),
    [
      ['Nguyễn Văn An', 'male', '1970-01-01 year', null, 'payroll'],
      ['Bàn Thị Bế', 'female', '1985-01-01 year', 'Ban Tổ chức', 'contract'],
      ['Nông Văn Cường', 'male', '1990-06-15 day', 'Ban Tổ chức', 'contract'],
    ],
  );
  assert.deepEqual(attained(inputs[0]), [
    'degree master',
    'political_theory advanced',
    'state_management principal_specialist',
    'foreign_language Chứng chỉ',
    'it basic Chứng chỉ',
  ]);
  assert.deepEqual(attained(inputs[2]), ['degree secondary', 'political_theory elementary']);
  assert.deepEqual(
    inputs.map((line) => line.person.party.member),
    [true, false, false],
  );
  assert.deepEqual(placed(notes), ['14 G ethnic_group_not_named']);
});

test('mọi trình độ trong một cột, hai ngày vào Đảng trong một ô, hợp đồng trong chức vụ', async () => {
  const bytes = await workbook({
    rows: grid(`
      CÔNG ĐOÀN CÁC KHU CÔNG NGHIỆP TỈNH BẮC GIANG
      Danh sách cán bộ chuyên trách năm 2023
      TT | Họ tên | Ngày tháng năm sinh | Giới tính (Nam/Nữ) | Chức vụ, đơn vị công tác | Trình độ (CM, LLCT) | Ngày vào Đảng | Ghi chú
      1 | Ông Đặng Văn Khải | 5.10.1975 | Nam | CHỦ TỊCH CÔNG ĐOÀN CÁC KCN TỈNH | Thạc sỹ QTKD; Cao cấp LLCT | 3/2/2000
      2 | VŨ THỊ MAI | 1980 | Nữ | Phó Chủ tịch | Cử nhân Luật, CC LLCT, CVC, Anh B | 03/02/2005 - 03/02/2006
      3 | Lê Thu Hà | 12-1991 | nữ | Kế toán (HĐ) | CĐ Kế toán\\nSơ cấp LLCT | chưa
      4 | Bùi Văn Lâm | 30/4/1988 | Nam | Cán bộ | BS CKI, TC LLCT | | HĐLĐ
    `),
  });
  const { inputs, notes } = await recogniseOne<StaffLine>(bytes);
  assert.deepEqual(notes, []);
  assert.deepEqual(
    [...new Set(inputs.map((line) => line.unit))],
    ['Công đoàn các khu công nghiệp tỉnh Bắc Giang'],
  );
  assert.deepEqual(
    inputs.map((line) => [line.person.fullName, line.postName, line.title, line.basis]),
    [
      ['Đặng Văn Khải', 'Chủ tịch', 'chair', 'payroll'],
      ['Vũ Thị Mai', 'Phó Chủ tịch', 'vice_chair', 'payroll'],
      ['Lê Thu Hà', 'Kế toán (HĐ)', 'accountant', 'contract'],
      ['Bùi Văn Lâm', 'Cán bộ', 'specialist', 'contract'],
    ],
  );
  assert.deepEqual(inputs.map(attained), [
    ['degree master QTKD', 'political_theory advanced'],
    [
      'degree university Luật',
      'political_theory advanced',
      'state_management principal_specialist',
      'foreign_language level_2 Anh B',
    ],
    ['degree college Kế toán', 'political_theory elementary'],
    ['degree university BS CKI', 'political_theory intermediate'],
  ]);
  assert.deepEqual(inputs[1]!.person.party, {
    member: true,
    joined: { on: '2005-02-03', precision: 'day' },
    official: { on: '2006-02-03', precision: 'day' },
  });
  assert.equal(inputs[2]!.person.party.member, false);
});

test('danh sách cả tỉnh: nhóm theo cấp, đơn vị, phòng ban; tiêu đề lặp lại mỗi trang', async () => {
  const bytes = await workbook({
    rows: grid(`
      LĐLĐ TỈNH HÒA BÌNH
      THỐNG KÊ CÁN BỘ CHUYÊN TRÁCH ĐẾN 30/6/2024
      TT | Họ và tên | Nam | Nữ | Chức vụ | Trình độ chuyên môn | Ghi chú
      A | CƠ QUAN LĐLĐ TỈNH
      I | Thường trực LĐLĐ tỉnh
      1 | Hà Văn An | 1980 | | Chủ tịch | ĐH
      II | Văn phòng | 1 người
      2 | Hà Văn Bình | 1981 | | Chánh Văn phòng | ĐH
      III | Khối Đảng
      3 | Hà Văn Công | 1981 | | Chuyên viên | ĐH
      B | CẤP HUYỆN, NGÀNH
      #1 | LĐLĐ huyện Mai Châu | #1 | #1 | #2
      1 | Hà Thị Dung | | 1981 | Chủ tịch | ĐH
      TT | Họ và tên | Nam | Nữ | Chức vụ | Trình độ chuyên môn | Ghi chú
      2 | Hà Văn Đức | 1981 | | Phó Chủ tịch | ĐH
      2 | Công đoàn Viên chức tỉnh
      1 | Hà Thị Em | | 1981 | Chủ tịch | ĐH
      C | Khối khác
      1 | Hà Thị Giang | | 1981 | Lái xe | ĐH | HĐ 111
      | Tổng cộng: 7 người
      | | | | Hòa Bình, ngày 01 tháng 7 năm 2024
      | NGƯỜI LẬP | | | CHỦ TỊCH
      | Lê Văn Ký | | | Bùi Văn Duyệt
    `),
  });
  const { inputs, notes } = await recogniseOne<StaffLine>(bytes);
  assert.deepEqual(notes, []);
  assert.deepEqual(
    inputs.map((line) => [line.person.fullName, line.unit, line.department]),
    [
      ['Hà Văn An', 'LĐLĐ tỉnh Hòa Bình', null],
      ['Hà Văn Bình', 'LĐLĐ tỉnh Hòa Bình', 'Văn phòng'],
      ['Hà Văn Công', 'LĐLĐ tỉnh Hòa Bình', null],
      ['Hà Thị Dung', 'LĐLĐ huyện Mai Châu', null],
      ['Hà Văn Đức', 'LĐLĐ huyện Mai Châu', null],
      ['Hà Thị Em', 'Công đoàn Viên chức tỉnh', null],
      ['Hà Thị Giang', 'LĐLĐ tỉnh Hòa Bình', null],
    ],
  );
});

test('đơn vị gộp ô theo chiều dọc, cột Nữ đánh dấu, họ tên và ngày sinh chia nhiều cột', async () => {
  const bytes = await workbook({
    rows: grid(`
      DANH SÁCH CÁN BỘ CÔNG ĐOÀN CHUYÊN TRÁCH TỈNH BẮC KẠN
      (Tính đến ngày 30 tháng 6 năm 2024)
      STT | Đơn vị | Họ và tên | | Nữ | Ngày sinh | | | Chức danh | Trình độ | | | Số CCCD
      | | Họ đệm | Tên | | Ngày | Tháng | Năm | | CM | LLCT | TH
      1 | LĐLĐ huyện Chợ Mới | Hà Văn | Minh | | #2 | #11 | #1979 | Chủ tịch | ĐH | CC | B | 006079123456
      2 | | Lý Thị | Nga | x | | | #1982 | PCT | Th.S Luật | TC | A | 006182123456
      3 | LĐLĐ thành phố Bắc Kạn | Ma Thế | Anh | | | #5 | #1985 | CV | T/cấp | | | 006185123
      Cộng: | | 3 người
    `),
    merges: 'A3:A4 B3:B4 C3:D3 E3:E4 F3:H3 I3:I4 J3:L3 M3:M4 B5:B6'.split(' '),
  });
  const { inputs, notes } = await recogniseOne<StaffLine>(bytes);
  assert.deepEqual(notes, []);
  assert.deepEqual(
    inputs.map((line) => [line.unit, line.person.fullName, line.person.sex, born(line), line.title]),
    [
      ['LĐLĐ huyện Chợ Mới', 'Hà Văn Minh', 'male', '1979-11-02 day', 'chair'],
      ['LĐLĐ huyện Chợ Mới', 'Lý Thị Nga', 'female', '1982-01-01 year', 'vice_chair'],
      ['LĐLĐ thành phố Bắc Kạn', 'Ma Thế Anh', 'male', '1985-05-01 month', 'specialist'],
    ],
  );
  assert.deepEqual(attained(inputs[1]), [
    'degree master Luật',
    'political_theory intermediate',
    'it basic A',
  ]);
});

test('không chuyên trách: nhóm theo CĐCS, chức vụ công đoàn chứ không phải chính quyền', async () => {
  const bytes = await workbook({
    rows: grid(`
      LĐLĐ HUYỆN LỤC NGẠN
      DANH SÁCH CÁN BỘ CÔNG ĐOÀN KHÔNG CHUYÊN TRÁCH
      TT | Họ và tên | Năm sinh | | Chức vụ công đoàn | Chức vụ chính quyền | Trình độ chuyên môn | Lý luận chính trị | Đảng viên
      | | Nam | Nữ
      I | CĐCS Trường THPT số 1
      1 | Trần Văn An | 1980 | | Chủ tịch | Phó Hiệu trưởng | ThS Toán | TC | x
      2 | Trần Thị Bình | | 1985 | UV BCH | Giáo viên | ĐH | SC
      II | CĐCS Công ty TNHH May Việt
      1 | Trần Văn Chung | 1990 | | Phó CT | Tổ trưởng | CĐ
    `),
    merges: 'A3:A4 B3:B4 C3:D3 E3:E4 F3:F4 G3:G4 H3:H4 I3:I4'.split(' '),
  });
  const { table, inputs } = await recogniseOne<PartTimeLine>(bytes);
  assert.equal(table.recognisedAs, 'partTimeRoster');
  assert.deepEqual(
    inputs.map((line) => [line.unit, line.upperUnit, line.title, line.person.party.member]),
    [
      ['CĐCS Trường THPT số 1', 'LĐLĐ huyện Lục Ngạn', 'chair', true],
      ['CĐCS Trường THPT số 1', 'LĐLĐ huyện Lục Ngạn', 'committee_member', false],
      ['CĐCS Công ty TNHH May Việt', 'LĐLĐ huyện Lục Ngạn', 'vice_chair', false],
    ],
  );
});

test('không chuyên trách: danh sách chủ tịch không có cột chức vụ; cột đơn vị toàn CĐCS', async () => {
  const chairs = await workbook({
    rows: grid(`
      LIÊN ĐOÀN LAO ĐỘNG TỈNH NINH BÌNH
      Danh sách Chủ tịch CĐCS năm 2024
      STT | Họ tên Chủ tịch | Ngày sinh | Giới tính | CĐCS | Công đoàn cấp trên | Trình độ CM | LLCT
      1 | Đinh Văn Xuân | #30195 | Nam | CĐCS Trường Tiểu học A | LĐLĐ huyện Gia Viễn | Đại học | Trung cấp
    `),
  });
  const [line] = (await recogniseOne<PartTimeLine>(chairs)).inputs;
  assert.deepEqual(
    [line!.title, line!.unit, line!.upperUnit],
    ['chair', 'CĐCS Trường Tiểu học A', 'LĐLĐ huyện Gia Viễn'],
  );
  assert.equal(born(line!), '1982-09-01 day');
  const told = await workbook({
    rows: grid(`
      Họ và tên | Đơn vị | Chức vụ | Năm sinh | Trình độ chuyên môn
      Đinh Văn Xuân | CĐCS Trường Tiểu học A | Chủ tịch | 1980 | ĐH
      Đinh Văn Yên | Nghiệp đoàn nghề cá B | Chủ tịch | 1980 | ĐH
    `),
  });
  assert.equal((await recogniseOne(told)).table.recognisedAs, 'partTimeRoster');
});

test('công đoàn cơ sở: nhóm theo cấp trên kèm số cộng, loại hình theo cột, số có dấu chấm', async () => {
  const { table, inputs, notes } = await recogniseOne<GrassrootsLine>(
    await workbook({
      rows: grid(`
    LĐLĐ TỈNH YÊN BÁI
    BIỂU TỔNG HỢP TÌNH HÌNH CÔNG ĐOÀN CƠ SỞ (Số liệu tính đến tháng 6/2024)
    STT | Tên đơn vị | Tổng số CNVCLĐ | | Tổng số ĐV công đoàn | | Loại hình | | | Số UV BCH | Họ tên Chủ tịch
    | | Tổng số | Trong đó nữ | Tổng số | Trong đó nữ | HCSN | DNNN | Ngoài NN
    I | LĐLĐ huyện Văn Yên | #300 | #100 | 280 | 90 | #2 | #0 | #1 | #20
    1 | CĐCS Phòng GD&ĐT | 1.234 | #600 | 1.200 | #500 | x | | | 7 | Lê Văn An
    2 | CĐCS Cty TNHH Bình An | #50 | #20 | #45 | #60 | | | x | 3 | Lê Văn Bình
    II | Công đoàn ngành Giáo dục
    1 | Nghiệp đoàn xe ôm | #80 | #50 | #90 | #50 | | | x | 5 | Lê Thị Cúc
    2 | Trường CĐ nghề | 3 (=1+2) | - | #3 | - | x | | | 3
    TỔNG CỘNG | | #1400 | #700 | #1328 | #640
    `),
      merges: 'A3:A4 B3:B4 C3:D3 E3:F3 G3:I3 J3:J4 K3:K4 A11:B11'.split(' '),
    }),
  );
  assert.equal(table.recognisedAs, 'grassrootsUnions');
  assert.equal(table.asOf, '2024-06-30');
  assert.deepEqual(
    inputs.map((line) => [
      line.name,
      line.kind,
      line.upperUnit,
      line.sector,
      line.workers,
      line.members,
      line.femaleMembers,
    ]),
    [
      [
        'CĐCS Phòng GD&ĐT',
        'grassroots_union',
        'LĐLĐ huyện Văn Yên',
        'public_administration',
        1234,
        1200,
        500,
      ],
      [
        'Nghiệp đoàn xe ôm',
        'occupational_union',
        'Công đoàn ngành Giáo dục',
        'non_state_enterprise',
        80,
        90,
        50,
      ],
      ['Trường CĐ nghề', 'grassroots_union', 'Công đoàn ngành Giáo dục', 'public_administration', 3, 3, null],
    ],
  );
  assert.deepEqual(placed(notes), ['7 F women_exceed_members', '9 E members_exceed_workers']);
});
