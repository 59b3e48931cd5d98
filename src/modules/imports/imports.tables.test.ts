import assert from 'node:assert/strict';
import { test } from 'node:test';
import iconv from 'iconv-lite';
import { grid, workbook } from '../../../tests/harness/grids.ts';
import { placed, recognise, recogniseOne } from '../../../tests/harness/recognised.ts';
import type { StaffLine } from '../cadres/cadres.schema.ts';
import type { GrassrootsLine } from '../organisation/organisation.schema.ts';

test('nhiều bảng trong một trang tính: mỗi bảng một tiêu đề, một đơn vị', async () => {
  const bytes = await workbook({
    rows: grid(`
      DANH SÁCH CÁN BỘ CÔNG ĐOÀN CHUYÊN TRÁCH
      1. LĐLĐ huyện Mai Châu
      TT | Họ và tên | Năm sinh | Chức vụ | Trình độ chuyên môn
      1 | Hà Văn An | 1980 | Chủ tịch | ĐH
      2 | Hà Văn Bình | 1981 | Phó Chủ tịch | ĐH
      Cộng | 2

      2. LĐLĐ huyện Đà Bắc
      TT | Họ và tên | Năm sinh | Chức vụ | Trình độ chuyên môn
      1 | Hà Văn Công | 1980 | Chủ tịch | ĐH

      DANH SÁCH CÔNG ĐOÀN CƠ SỞ
      TT | Tên CĐCS | Số lao động | Số đoàn viên | Chủ tịch CĐCS
      1 | CĐCS Trường A | 50 | 50 | Lê Thị Dung
    `),
  });
  const [first, second, third, ...others] = await recognise<StaffLine | GrassrootsLine>(bytes);
  assert.deepEqual(others, []);
  assert.deepEqual(
    [first, second].map((one) => [
      one!.table.recognisedAs,
      one!.table.headerRows,
      one!.inputs.map((line) => (line as StaffLine).unit),
    ]),
    [
      ['staffRoster', [3], ['LĐLĐ huyện Mai Châu', 'LĐLĐ huyện Mai Châu']],
      ['staffRoster', [9], ['LĐLĐ huyện Đà Bắc']],
    ],
  );
  assert.equal(third!.table.recognisedAs, 'grassrootsUnions');
  assert.equal((third!.inputs[0] as GrassrootsLine).upperUnit, null);
});

test('bảng thứ hai ở xa dưới nhiều dòng dữ liệu vẫn được thấy', async () => {
  const people = Array.from({ length: 300 }, (_, at) => `${at + 1} | Hà Văn An | 1980 | Chủ tịch | ĐH`).join(
    '\n',
  );
  const bytes = await workbook({
    rows: grid(`TT | Họ và tên | Năm sinh | Chức vụ | Trình độ chuyên môn\n${people}\n
      TT | Tên CĐCS | Số lao động | Số đoàn viên | Chủ tịch CĐCS
      1 | CĐCS Trường A | 50 | 50 | Lê Thị Dung`),
  });
  const tables = await recognise(bytes);
  assert.deepEqual(
    tables.map((one) => [one.table.recognisedAs, one.inputs.length]),
    [
      ['staffRoster', 300],
      ['grassrootsUnions', 1],
    ],
  );
});

test('trang ẩn được báo chứ không nhập; trang không hiểu nói đã thấy gì; trang trống không kể', async () => {
  const staff = grid('TT | Họ và tên | Năm sinh | Chức vụ\n1 | Hà Văn An | 1980 | Chủ tịch');
  const bytes = await workbook(
    { name: 'Ẩn', hidden: true, rows: staff },
    { name: 'Ghi chép', rows: grid('Việc cần làm\nGọi điện | 3') },
    { name: 'Trống', rows: [] },
    { name: 'Biểu', rows: grid('Tiêu chí | Tổng số | Cấp tỉnh\nTổng số | #5 | #6\nNữ | #2 | #3') },
  );
  const tables = await recognise(bytes);
  assert.deepEqual(
    tables.map(({ table, inputs, notes }) => [
      table.sheet,
      table.recognisedAs,
      inputs.length,
      notes.map((note) => note.code),
    ]),
    [
      ['Ẩn', 'unknown', 0, ['sheet_hidden']],
      ['Ghi chép', 'unknown', 0, ['sheet_unknown']],
      ['Biểu', 'unknown', 0, ['sheet_unknown']],
    ],
  );
  assert.match(tables[1]!.notes[0]!.value!, /Việc cần làm/);
  assert.match(tables[0]!.notes[0]!.message, /bỏ ẩn/);
});

test('mỗi ô sai được gọi tên; dòng bị từ chối khi sai danh tính, còn lại giữ dòng bỏ ô', async () => {
  const bytes = await workbook({
    rows: grid(`
      LĐLĐ HUYỆN X
      Danh sách cán bộ chuyên trách (tính đến 01/5/2024)
      TT | Họ và tên | Ngày sinh | Giới tính | Số CCCD | Dân tộc | Chức vụ | Ngày vào Đảng | Trình độ chuyên môn | Quê quán
      1 | Hà Văn An | | Nam | | Kinh | Chủ tịch | | ĐH
      2 | Hà Văn Bình | 1980 | Nam | | Kinh | Chủ tịch | | ĐH
      3 | Hà Văn Công | | Nam | | Kinh | Chủ tịch | | ĐH
      4 | | 1980 | Nam | | Kinh | Chủ tịch | | ĐH
      5 | =CMD() | 1980 | Nam | | Kinh | Chủ tịch | | ĐH
      6 | <script>alert(1)</script> | 1980 | Nam | | Kinh | Chủ tịch | | ĐH
      7 | Hà Văn Em | 31/02/1980 | Nam | | Kinh | Chủ tịch | | ĐH
      8 | Hà Văn Giang | 02/5/2024 | Nam | | Kinh | Chủ tịch | | ĐH
      9 | Hà Văn Hải | 01/01/1900 | Nam | | Kinh | Chủ tịch | | ĐH
      10 | Hà Văn Ích | 1980 | Nam | #12080123456 | Kinh | Chủ tịch | | ĐH
      11 | Hà Văn Khải | 1980 | Nữ | 012080123456 | Người ngoài | Chủ tịch | 31/4/2004 | Tốt nghiệp
      12 | Hà Văn Lâm | 1980 | Nam | | Kinh | Chủ tịch | 02/5/2024 | ĐH
    `),
    cells: {
      C4: { formula: '1900+80', formulaResult: 1980, value: 1980, type: 'formula' },
      J5: { value: '#REF!', type: 'error' },
      C6: { formula: 'A1+1', value: null, type: 'formula' },
    },
  });
  const { rows, inputs, notes } = await recogniseOne<StaffLine>(bytes);
  assert.deepEqual(
    notes.map(({ row, column, code, refused }) => [row, column, code, refused]),
    [
      [5, 'J', 'cell_error', false],
      [6, 'C', 'formula_pending', true],
      [7, null, 'name_missing', true],
      [8, 'B', 'name_invalid', true],
      [9, 'B', 'name_invalid', true],
      [10, 'C', 'day_impossible', true],
      [11, 'C', 'day_in_future', true],
      [12, 'C', 'day_too_old', true],
      [13, 'E', 'identity_eleven_digits', true],
      [14, 'E', 'identity_disagrees_sex', false],
      [14, 'F', 'ethnic_group_unknown', false],
      [14, 'H', 'day_impossible', false],
      [14, 'I', 'degree_unknown', false],
      [15, 'H', 'day_in_future', true],
    ],
  );
  assert.deepEqual(
    inputs.map((line) => line.person.fullName),
    ['Hà Văn An', 'Hà Văn Bình', 'Hà Văn Khải'],
  );
  assert.equal(inputs[0]!.person.birth!.on, '1980-01-01');
  assert.equal(inputs[2]!.person.ethnicGroup, null);
  assert.equal(rows.filter((row) => row.refused).length, 9);
  assert.ok(notes.every((note) => note.message.length > 20 && !note.message.includes('{')));
});

const staffIn = (encode: (text: string) => string) =>
  grid(`
    LIÊN ĐOÀN LAO ĐỘNG TỈNH HƯNG YÊN
    Danh sách cán bộ công đoàn chuyên trách
    TT | Họ và tên | Ngày sinh | Chức vụ | Trình độ chuyên môn
    1 | Nguyễn Thị Phượng | 1/1/1980 | Phó Chủ tịch | Đại học Sư phạm
  `).map((row) => row.map((cell) => (typeof cell === 'string' ? encode(cell) : cell)));

test('bảng mã: TCVN3, TCVN3 chữ hoa, Unicode tổ hợp, UTF-8 đọc nhầm đều đọc thành một', async () => {
  const tcvn3 = (text: string) => iconv.encode(text.toLowerCase(), 'tcvn').toString('latin1');
  const cases: [string, Parameters<typeof workbook>[0]][] = [
    ['tcvn3', { font: '.VnTime', rows: staffIn(tcvn3) }],
    ['tcvn3', { rows: staffIn(tcvn3) }],
    ['tcvn3', { font: '.VnTimeH', rows: staffIn(tcvn3) }],
    ['decomposed', { rows: staffIn((text) => text.normalize('NFD')) }],
    ['unicode', { rows: staffIn((text) => Buffer.from(text, 'utf8').toString('latin1')) }],
    ['unicode', { rows: staffIn((text) => text.replaceAll('Đ', 'Ð')) }],
  ];
  for (const [encoding, plan] of cases) {
    const { table, inputs } = await recogniseOne<StaffLine>(await workbook(plan));
    assert.deepEqual([table.recognisedAs, table.encoding], ['staffRoster', encoding]);
    const [line] = inputs;
    assert.equal(line!.person.fullName, 'Nguyễn Thị Phượng');
    assert.equal(line!.unit!.toLowerCase(), 'liên đoàn lao động tỉnh hưng yên');
    assert.equal(line!.title, 'vice_chair');
    assert.equal(line!.person.qualifications[0]!.detail!.toLowerCase(), 'sư phạm');
  }
});

test('bảng mã VNI', async () => {
  const bytes = await workbook({
    font: 'VNI-Times',
    rows: grid(`
      LIEÂN ÑOAØN LAO ÑOÄNG TÆNH CAÀN THÔ
      DANH SAÙCH CAÙN BOÄ COÂNG ÑOAØN CHUYEÂN TRAÙCH
      STT | Hoï vaø teân | Ngaøy sinh | Chöùc vuï | Trình ñoä chuyeân moân | Ñaûng vieân
      1 | Nguyeãn Thò Phöôïng | 1/1/1980 | Phoù Chuû tòch | Ñaïi hoïc Luaät | x
    `),
  });
  const { table, inputs } = await recogniseOne<StaffLine>(bytes);
  assert.equal(table.encoding, 'vni');
  assert.equal(table.facts.unit, 'Liên đoàn Lao động tỉnh Cần Thơ');
  assert.equal(inputs[0]!.person.fullName, 'Nguyễn Thị Phượng');
  assert.equal(inputs[0]!.person.party.member, true);
});

test('một tệp .csv cũng là một bảng', async () => {
  const text =
    'LĐLĐ huyện Lạc Sơn;;;;\nDanh sách cán bộ chuyên trách;;;;\n\nTT;Họ và tên;Ngày sinh;Chức vụ;Trình độ chuyên môn\n1;Bùi Văn An;01/02/1980;Chủ tịch;"ĐH Luật; ThS Kinh tế"\n';
  const { inputs, notes } = await recogniseOne<StaffLine>(
    new TextEncoder().encode(`\ufeff${text}`),
    'lac-son.csv',
  );
  assert.deepEqual(placed(notes), []);
  assert.equal(inputs[0]!.unit, 'LĐLĐ huyện Lạc Sơn');
  assert.deepEqual(
    inputs[0]!.person.qualifications.map(({ level, detail, highest }) => [level, detail, highest]),
    [
      ['university', 'Luật', false],
      ['master', 'Kinh tế', true],
    ],
  );
});
