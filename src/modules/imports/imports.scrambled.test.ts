import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { grid, workbook } from '../../../tests/harness/grids.ts';
import { recogniseOne } from '../../../tests/harness/recognised.ts';

type Cell = string | number | null;

/**
 * A table as one office keeps it. The first row of the drawing is its headings, each in several wordings with `/`
 * between; any order and any wording must give what the drawing gives as it stands.
 */
interface Kept {
  kind: string;
  title: string;
  drawn: string;
}

const encodings: Record<string, (text: string) => string> = {
  unicode: (text) => text,
  decomposed: (text) => text.normalize('NFD'),
  tcvn3: (text) => iconv.encode(text, 'tcvn').toString('latin1'),
  'UTF-8 read as Latin-1': (text) => Buffer.from(text, 'utf8').toString('latin1'),
};

const unknownColumns = ['Số thẻ BHYT', 'Ký hiệu', 'Mã số'];

const kept: Kept[] = [
  {
    kind: 'staffRoster',
    title: 'Danh sách cán bộ công đoàn chuyên trách (tính đến 01/05/2024)',
    drawn: `
      Họ và tên / Họ tên / Họ, tên cán bộ | Ngày sinh / Năm sinh / Sinh ngày | Giới tính / Nam, nữ / Phái | Dân tộc / Thành phần dân tộc | Quê quán / Nguyên quán | Chức vụ / Chức danh / Vị trí việc làm | Ngày vào Đảng / Ngày kết nạp Đảng | Trình độ chuyên môn / Chuyên môn / TĐCM | LLCT / Lý luận chính trị / Trình độ LLCT | QLNN / Quản lý nhà nước | Nghiệp vụ CĐ / Bồi dưỡng nghiệp vụ công đoàn | Ngoại ngữ / Trình độ ngoại ngữ | Tin học / Trình độ tin học | Ghi chú
      Nguyễn Văn An | 10/03/1970 | Nam | Kinh | Hà Nội | Chủ tịch | 26/05/2000 | ThS Luật | Cao cấp | CVC | x | Anh B1 | B
      Trần Thị Bình | 1985 | Nữ | Tày | Nam Định | Chuyên viên | | ĐH Kế toán | Trung cấp | CV | x | | A | HĐ 68/2000
      Bàn Văn Công | 09/1990 | Nam | Dao | Sa Pa, Lào Cai | Lái xe | | CNKT | | | | | | HĐ NĐ 111`,
  },
  {
    kind: 'partTimeRoster',
    title: 'Danh sách cán bộ công đoàn không chuyên trách',
    drawn: `
      Họ và tên / Họ tên | CĐCS / Tên CĐCS / Công đoàn cơ sở | Công đoàn cấp trên / Công đoàn cấp trên trực tiếp | Năm sinh / Ngày sinh | Chức vụ công đoàn / Chức danh CĐ | Trình độ chuyên môn / Chuyên môn | LLCT / Trình độ LLCT | Đảng viên / Là đảng viên
      Nguyễn Văn An | CĐCS Trường Tiểu học A | LĐLĐ huyện Gia Viễn | 1970 | Chủ tịch | ĐH | TC | x
      Trần Thị Bình | CĐCS Công ty B | LĐLĐ huyện Kim Sơn | 1985 | UV BCH | 12/12`,
  },
  {
    kind: 'grassrootsUnions',
    title: 'Danh sách công đoàn cơ sở',
    drawn: `
      Tên công đoàn cơ sở / Tên CĐCS / Tên đơn vị | Công đoàn cấp trên trực tiếp / CĐ cấp trên / Đơn vị quản lý | Loại hình / Khu vực | Số CNVCLĐ / Tổng số lao động / Tổng số CNLĐ | Số đoàn viên / Tổng số ĐV | Đoàn viên nữ / Nữ đoàn viên | Chủ tịch CĐCS / Họ tên Chủ tịch | Số UV BCH / Số ủy viên BCH
      CĐCS Trường A | LĐLĐ huyện Gia Viễn | HCSN | #60 | #56 | #22 | Mai Thị Quỳnh | #5
      CĐCS Công ty B | LĐLĐ huyện Kim Sơn | DN ngoài nhà nước | 1.046 | 936 | 316 | Bùi Quang Dũng | 7`,
  },
  {
    kind: 'training',
    title: 'Tổng hợp cán bộ cử đi đào tạo, bồi dưỡng',
    drawn: `
      Họ và tên / Họ tên | Đơn vị / Đơn vị công tác | Lớp đào tạo, bồi dưỡng / Nội dung đào tạo / Khóa học | Loại hình / Hình thức đào tạo | Cơ sở đào tạo / Nơi đào tạo / Trường | Từ ngày / Ngày bắt đầu | Đến ngày / Ngày kết thúc | Số quyết định cử / Quyết định số | Kết quả / Văn bằng, chứng chỉ
      Nguyễn Văn An | LĐLĐ huyện Gia Viễn | Cao cấp lý luận chính trị | Tại chức | Học viện khu vực I | 27/12/2020 | 27/12/2022 | 120/QĐ-LĐLĐ | Giỏi
      Trần Thị Bình | LĐLĐ huyện Kim Sơn | Bồi dưỡng nghiệp vụ | Tập trung | Trường ĐHCĐ | 01/02/2021 | 05/02/2021 | 121/QĐ-LĐLĐ | Khá`,
  },
  {
    kind: 'trainingClasses',
    title: 'Các lớp tập huấn năm 2022',
    drawn: `
      Tên lớp / Tên lớp tập huấn | Nội dung / Chuyên đề | Đơn vị tổ chức / Đơn vị mở lớp | Đối tượng / Thành phần tham dự | Ngày mở / Ngày khai giảng / Ngày tổ chức | Số ngày / Thời lượng | Số lượt người / Số học viên / Số người tham gia | Giảng viên / Báo cáo viên
      Tập huấn đợt 1 | Công tác kiểm tra | LĐLĐ huyện Gia Viễn | Cán bộ UBKT | 05/10/2022 | #2 | #112 | Báo cáo viên TLĐ
      Tập huấn đợt 2 | Điều lệ | LĐLĐ huyện Kim Sơn | Ủy viên BCH | 08/06/2022 | #1 | 1.083 | Giảng viên kiêm chức`,
  },
  {
    kind: 'movements',
    title: 'Danh sách cán bộ luân chuyển, điều động, bổ nhiệm',
    drawn: `
      Họ và tên / Họ tên | Hình thức / Loại quyết định | Chức vụ, đơn vị trước / Chức vụ, đơn vị cũ | Chức vụ, đơn vị mới / Chức vụ, đơn vị sau khi luân chuyển | Số quyết định / Số QĐ | Ngày quyết định / Ngày ký / Ngày QĐ | Thời hạn / Thời hạn (tháng)
      Nguyễn Văn An | Luân chuyển | Trưởng ban - LĐLĐ tỉnh Ninh Bình | Chủ tịch - LĐLĐ huyện Gia Viễn | 281-QĐ/ĐĐ | 05/12/2023 | 36 tháng
      Trần Thị Bình | Bổ nhiệm lại | Trưởng ban | Trưởng ban - LĐLĐ tỉnh Ninh Bình | 282-QĐ/ĐĐ | 06/12/2023 | 60`,
  },
  {
    kind: 'evaluations',
    title: 'Tổng hợp kết quả đánh giá, xếp loại cán bộ',
    drawn: `
      Họ và tên / Họ tên | Đơn vị / Cơ quan, đơn vị | 2019 / Năm 2019 / Xếp loại năm 2019 | 2020 / Năm 2020 / XL 2020 | 2021 / Năm 2021
      Nguyễn Văn An | LĐLĐ huyện Gia Viễn | HTTNV | HTXSNV | HTNV
      Trần Thị Bình | LĐLĐ huyện Kim Sơn | HTNV | KHTNV | `,
  },
  {
    kind: 'planning',
    title: 'Danh sách quy hoạch cán bộ nhiệm kỳ 2025-2030',
    drawn: `
      Họ và tên / Họ tên | Năm sinh / Ngày sinh | Giới tính / Nam, nữ | Dân tộc | Chức vụ, đơn vị công tác / Chức vụ hiện nay | Trình độ chuyên môn / Chuyên môn | Chức danh quy hoạch / Quy hoạch chức danh / Chức danh được quy hoạch
      Nguyễn Văn An | 1980 | Nam | Kinh | Trưởng ban LĐLĐ tỉnh Ninh Bình | ThS | Phó Chủ tịch
      Trần Thị Bình | 1985 | Nữ | Tày | Chuyên viên LĐLĐ tỉnh Ninh Bình | ĐH | Trưởng ban; Ủy viên BCH`,
  },
];

interface Scramble {
  order: number[];
  wording: number[];
  encoding: string;
  blankColumns: number;
  blankRows: number;
  numbered: boolean;
  indexed: boolean;
  unknown: number[];
}

const scrambleOf = (columns: number): fc.Arbitrary<Scramble> =>
  fc.record({
    order: fc.shuffledSubarray([...Array(columns).keys()], { minLength: columns }),
    wording: fc.array(fc.nat(5), { minLength: columns, maxLength: columns }),
    encoding: fc.constantFrom(...Object.keys(encodings)),
    blankColumns: fc.nat(2),
    blankRows: fc.nat(2),
    numbered: fc.boolean(),
    indexed: fc.boolean(),
    unknown: fc.subarray([0, 1, 2]),
  });

function write({ title, drawn }: Kept, scramble: Scramble): Cell[][] {
  const [headings, ...people] = grid(drawn) as Cell[][];
  const words = headings!.map((heading, at) => {
    const wordings = String(heading).split(' / ');
    return wordings[scramble.wording[at]! % wordings.length]!;
  });
  const lead = Array<Cell>(scramble.blankColumns).fill(null);
  const line = (number: Cell, cells: readonly Cell[], rest: (at: number) => Cell): Cell[] => [
    ...lead,
    ...(scramble.numbered ? [number] : []),
    ...scramble.order.map((at) => cells[at] ?? null),
    ...scramble.unknown.map(rest),
  ];
  const width = words.length + Number(scramble.numbered) + scramble.unknown.length;
  const rows: Cell[][] = [
    ['LĐLĐ tỉnh Ninh Bình'],
    [title],
    ...Array.from({ length: scramble.blankRows }, () => []),
    line('STT', words, (at) => unknownColumns[at]!),
    ...(scramble.indexed ? [[...lead, ...Array.from({ length: width }, (_, at) => at + 1)]] : []),
    ...people.map((cells, at) => line(at + 1, cells, () => 'K12')),
    [...lead, `Tổng cộng: ${people.length}`],
    [],
    [...lead, null, null, 'TM. BAN THƯỜNG VỤ'],
  ];
  const encode = encodings[scramble.encoding]!;
  return rows.map((row) => row.map((cell) => (typeof cell === 'string' ? encode(cell) : cell)));
}

const read = async (table: Kept, scramble: Scramble) =>
  recogniseOne(await workbook({ rows: write(table, scramble) }));

for (const table of kept) {
  test(`${table.kind}: cột xếp lại, gọi tên khác, thêm cột lạ, bảng mã khác vẫn đọc ra như nhau`, async () => {
    const columns = grid(table.drawn)[0]!.length;
    const plain: Scramble = {
      ...{ order: [...Array(columns).keys()], wording: Array(columns).fill(0), encoding: 'unicode' },
      ...{ blankColumns: 0, blankRows: 0, numbered: true, indexed: false, unknown: [] },
    };
    const expected = await read(table, plain);
    assert.equal(expected.table.recognisedAs, table.kind);
    assert.deepEqual(expected.notes, []);
    assert.ok(expected.inputs.length >= 2);
    await fc.assert(
      fc.asyncProperty(scrambleOf(columns), async (scramble) => {
        const found = await read(table, scramble);
        assert.equal(found.table.recognisedAs, table.kind);
        assert.deepEqual(found.inputs, expected.inputs);
      }),
      { numRuns: 25 },
    );
  });
}
