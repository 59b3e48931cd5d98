import assert from 'node:assert/strict';
import { test } from 'node:test';
import { grid, workbook } from '../../../tests/harness/grids.ts';
import { placed, recogniseOne } from '../../../tests/harness/recognised.ts';
import type { MovementOrAppointment } from '../appointment/appointment.sheets.ts';
import type { GradeLine } from '../evaluation/evaluation.schema.ts';
import type { PlanLine } from '../planning/planning.schema.ts';
import type { ClassLine, ParticipationLine } from '../training/training.schema.ts';

const readGrid = async <Line>(drawn: string, merges = '') =>
  recogniseOne<Line>(await workbook({ rows: grid(drawn), merges: merges.split(' ').filter(Boolean) }));

test('cử đi đào tạo: thời gian trong một cột, loại lớp theo chữ, đơn vị trong chức vụ', async () => {
  const { inputs, notes } = await readGrid<ParticipationLine>(`
    DANH SÁCH CÁN BỘ CÔNG ĐOÀN THAM GIA CÁC LỚP ĐÀO TẠO, BỒI DƯỠNG NĂM 2022
    STT | Họ tên | Chức vụ, đơn vị công tác | Nội dung đào tạo | Thời gian | Nơi đào tạo | Hình thức | Văn bằng, chứng chỉ | QĐ cử đi học
    1 | Cầm Thị An | Chuyên viên LĐLĐ huyện Sông Mã | Bồi dưỡng ngạch chuyên viên chính | Từ tháng 3/2022 đến tháng 5/2022 | Trường Chính trị | Tập trung | CC | 12/QĐ-LĐLĐ
    2 | Cầm Văn Bình | LĐLĐ TP Sơn La | CCLLCT | 2021-2023 | HVCTKV I | Không TT
    3 | Lò Thị Chi | LĐLĐ TP Sơn La | Lý luận và nghiệp vụ công đoàn | 05-07/10/2022 | ĐH Công đoàn
    4 | Lò Văn Dân | LĐLĐ TP Sơn La | Kiến thức QPAN đối tượng 3 | quý 3
    5 | Lò Văn Giang | LĐLĐ TP Sơn La | | 2022
  `);
  assert.deepEqual(
    inputs.map((line) => [
      line.person.unit,
      line.kind,
      line.from?.on,
      line.from?.precision,
      line.to?.on,
      line.decisionNumber,
    ]),
    [
      ['LĐLĐ huyện Sông Mã', 'state_management', '2022-03-01', 'month', '2022-05-01', '12/QĐ-LĐLĐ'],
      ['LĐLĐ TP Sơn La', 'theory_advanced', '2021-01-01', 'year', '2023-01-01', null],
      ['LĐLĐ TP Sơn La', 'union_theory', '2022-10-05', 'day', '2022-10-07', null],
      ['LĐLĐ TP Sơn La', 'defence', undefined, undefined, undefined, null],
    ],
  );
  assert.deepEqual(placed(notes), ['6 E day_unreadable', '7 course_missing']);
});

test('cử đi đào tạo: mỗi loại lớp một cột đánh dấu', async () => {
  const { inputs } = await readGrid<ParticipationLine>(
    `
    BIỂU ĐÀO TẠO CÁN BỘ 2023
    TT | Họ và tên | Đơn vị | Nội dung đào tạo | | | | Từ | Đến
    | | | Cao cấp LLCT | Trung cấp LLCT | QLNN | Nghiệp vụ CĐ
    1 | Cầm Thị An | LĐLĐ huyện Sông Mã | x | | | | 9/2022 | 6/2024
    2 | Cầm Thị Bình | LĐLĐ huyện Sông Mã | | | | x | 01/03/2023 | 05/03/2023
    `,
    'A2:A3 B2:B3 C2:C3 D2:G2 H2:H3 I2:I3',
  );
  assert.deepEqual(
    inputs.map((line) => [line.course, line.kind, line.from?.on, line.to?.on]),
    [
      ['Cao cấp LLCT', 'theory_advanced', '2022-09-01', '2024-06-01'],
      ['Nghiệp vụ CĐ', 'union_theory', '2023-03-01', '2023-03-05'],
    ],
  );
});

test('lớp tập huấn: hai ngày trong một ô là số ngày, thiếu ngày thì từ chối dòng', async () => {
  const { table, inputs, notes } = await readGrid<ClassLine>(
    `
    LĐLĐ TỈNH HÀ GIANG
    TỔNG HỢP CÁC LỚP TẬP HUẤN NĂM 2023
    STT | Tên lớp tập huấn | Thời gian tổ chức | Địa điểm | Thành phần tham dự | Số lượng học viên | | Báo cáo viên
    | | | | | Tổng số | Nữ
    1 | Tập huấn BCH CĐCS | 05-06/10/2023 | TP Hà Giang | BCH | 120 | 60 | Nguyễn Văn An
    2 | Tập huấn tài chính | Ngày 12 tháng 4 năm 2023 | TP | Kế toán | 1.050 người | #500
    3 | Tập huấn khác | tháng 5/2023 | TP | Kế toán | #80
    Cộng | | | | | #1330 | #740
    `,
    'A3:A4 B3:B4 C3:C4 D3:D4 E3:E4 F3:G3 H3:H4',
  );
  assert.equal(table.recognisedAs, 'trainingClasses');
  assert.deepEqual(
    inputs.map((line) => [
      line.organiser,
      line.openedOn,
      line.days,
      line.attendances,
      line.femaleAttendances,
    ]),
    [
      ['LĐLĐ tỉnh Hà Giang', '2023-10-05', 2, 120, 60],
      ['LĐLĐ tỉnh Hà Giang', '2023-04-12', null, 1050, 500],
    ],
  );
  assert.deepEqual(placed(notes), ['7 C day_unreadable']);
});

test('luân chuyển, bổ nhiệm: cột trước và sau, số và ngày quyết định trong một ô', async () => {
  const { inputs, notes } = await readGrid<MovementOrAppointment>(
    `
    BIỂU TỔNG HỢP CÁN BỘ LUÂN CHUYỂN, BIỆT PHÁI, BỔ NHIỆM
    (Từ 2020 đến 2023)
    TT | Họ và tên | Năm sinh | Hình thức | Trước khi luân chuyển | | Sau khi luân chuyển | | Số, ngày QĐ | Thời hạn
    | | | | Chức vụ | Đơn vị | Chức vụ | Đơn vị
    1 | Nguyễn Văn An | #1975 | LC | Trưởng ban | LĐLĐ tỉnh | Chủ tịch | LĐLĐ huyện Vị Xuyên | Số 12/QĐ-LĐLĐ ngày 05/6/2021 | 3 năm
    2 | Nguyễn Văn Bình | #1975 | Biệt phái | CV | LĐLĐ huyện Vị Xuyên | CV | LĐLĐ tỉnh Hà Giang | QĐ 15-QĐ/TU ngày 1/7/2022 | 1 năm 6 tháng
    3 | Nguyễn Văn Cường | #1975 | Bổ nhiệm lại | Trưởng ban | LĐLĐ tỉnh | Trưởng ban | LĐLĐ tỉnh Hà Giang | 16/QĐ ngày 02/8/2022 | 05 năm
    4 | Nguyễn Văn Dũng | #1975 | Khác | Trưởng ban | LĐLĐ tỉnh | Trưởng ban | LĐLĐ tỉnh | 16/QĐ ngày 02/8/2022
    5 | Nguyễn Văn Em | #1975 | Điều động | Trưởng ban | LĐLĐ tỉnh | Trưởng ban | LĐLĐ tỉnh | 16/QĐ
    `,
    'A3:A4 B3:B4 C3:C4 D3:D4 E3:F3 G3:H3 I3:I4 J3:J4',
  );
  const [rotation, secondment, reappointment, ...others] = inputs;
  assert.deepEqual(others, []);
  assert.ok(rotation && 'movement' in rotation && secondment && 'movement' in secondment);
  assert.deepEqual(
    [rotation.movement, secondment.movement].map((line) => [
      line.kind,
      line.person.unit,
      line.fromUnit,
      line.decisionNumber,
      line.decidedOn,
      line.months,
    ]),
    [
      ['rotation', 'LĐLĐ huyện Vị Xuyên', null, '12/QĐ-LĐLĐ', '2021-06-05', 36],
      ['secondment', 'LĐLĐ tỉnh Hà Giang', 'LĐLĐ huyện Vị Xuyên', '15-QĐ/TU', '2022-07-01', 18],
    ],
  );
  assert.ok(reappointment && 'appointment' in reappointment);
  assert.deepEqual([reappointment.appointment.kind, reappointment.appointment.months], ['reappointment', 60]);
  assert.deepEqual(placed(notes), ['8 D movement_kind_unknown', '9 I day_missing']);
});

test('bổ nhiệm: hình thức chỉ có ở tiêu đề bảng', async () => {
  const { table, inputs } = await readGrid<MovementOrAppointment>(`
    DANH SÁCH CÁN BỘ ĐƯỢC BỔ NHIỆM GIAI ĐOẠN 2020 - 2024
    STT | Họ và tên | Đơn vị | Chức vụ được bổ nhiệm | Số QĐ | Ngày tháng QĐ | Thời hạn bổ nhiệm (tháng)
    1 | Nguyễn Văn An | LĐLĐ huyện Vị Xuyên | Phó Chủ tịch | 12/QĐ | 05/6/2021 | #60
  `);
  assert.equal(table.recognisedAs, 'movements');
  const [line] = inputs;
  assert.ok(line && 'appointment' in line);
  assert.deepEqual(
    [line.appointment.kind, line.appointment.person.unit, line.appointment.toPost],
    ['appointment', 'LĐLĐ huyện Vị Xuyên', 'Phó Chủ tịch'],
  );
});

test('xếp loại: một năm ở tiêu đề, cột tự xếp loại bị bỏ qua, mức đánh dấu theo cột, năm dạng “Năm 2020”', async () => {
  const one = await readGrid<GradeLine>(`
    LĐLĐ THÀNH PHỐ HÀ NỘI
    KẾT QUẢ ĐÁNH GIÁ, XẾP LOẠI CHẤT LƯỢNG CÁN BỘ, CÔNG CHỨC NĂM 2023
    STT | Họ và tên | Chức vụ, đơn vị | Tự xếp loại | Xếp loại
    1 | Nguyễn Văn An | Chủ tịch LĐLĐ quận Ba Đình | Tốt | Hoàn thành xuất sắc nhiệm vụ
    2 | Nguyễn Văn Bình | Phó Ban Tổ chức | Xuất sắc | HT tốt nhiệm vụ
    3 | Nguyễn Thị Chi | Chuyên viên | Tốt | không xếp loại
    4 | Nguyễn Thị Dung | Chuyên viên | Tốt | ??
  `);
  assert.deepEqual(
    one.inputs.map((line) => [line.person.unit, line.year, line.grade]),
    [
      ['LĐLĐ quận Ba Đình', 2023, 'excellent'],
      ['LĐLĐ thành phố Hà Nội', 2023, 'good'],
      ['LĐLĐ thành phố Hà Nội', 2023, 'not_graded'],
    ],
  );
  assert.deepEqual(placed(one.notes), ['7 E grade_unknown']);
  const ticked = await readGrid<GradeLine>(
    `
    CÔNG ĐOÀN NGÀNH Y TẾ
    BẢNG TỔNG HỢP ĐÁNH GIÁ CÁN BỘ NĂM 2022
    TT | Họ và tên | Đơn vị | Mức xếp loại
    | | | HTXSNV | HTTNV | HTNV | KHTNV
    1 | Nguyễn Văn An | Văn phòng | x
    2 | Nguyễn Văn Bình | Ban Tổ chức | | | | X
    `,
    'A3:A4 B3:B4 C3:C4 D3:G3',
  );
  assert.deepEqual(
    ticked.inputs.map((line) => [line.person.unit, line.year, line.grade]),
    [
      ['Công đoàn ngành Y tế', 2022, 'excellent'],
      ['Công đoàn ngành Y tế', 2022, 'not_completed'],
    ],
  );
  const across = await readGrid<GradeLine>(`
    Họ tên | Cơ quan | Năm 2020 | Năm 2021
    Lò Văn An | LĐLĐ huyện Mai Sơn | A | HTTNV
  `);
  assert.deepEqual(
    across.inputs.map((line) => [line.year, line.grade]),
    [
      [2020, 'excellent'],
      [2021, 'good'],
    ],
  );
});

test('quy hoạch: cột chức danh, nhiều chức danh một ô; hai nhiệm kỳ đánh dấu; chức danh là nhóm', async () => {
  const columns = await readGrid<PlanLine>(
    `
    LĐLĐ TỈNH HÀ GIANG
    DANH SÁCH TRÍCH NGANG CÁN BỘ QUY HOẠCH NHIỆM KỲ 2025 - 2030
    TT | Họ và tên | Năm sinh | | Dân tộc | Chức vụ, đơn vị công tác hiện nay | Trình độ | | Chức danh quy hoạch
    | | Nam | Nữ | | | CM | LLCT
    1 | Nguyễn Văn An | 1980 | | Kinh | Phó Chủ tịch LĐLĐ tỉnh | ThS | CC | Chủ tịch LĐLĐ tỉnh Hà Giang
    2 | Nguyễn Thị Bình | | 1985 | Tày | Trưởng ban | ThS | CC | Phó Chủ tịch; Ủy viên Ban Thường vụ
    `,
    'A3:A4 B3:B4 C3:D3 E3:E4 F3:F4 G3:H3 I3:I4',
  );
  assert.equal(columns.table.recognisedAs, 'planning');
  assert.deepEqual(
    columns.inputs.map((line) => [
      line.person.fullName,
      line.sex,
      line.title,
      line.titleUnit,
      line.termFrom,
      line.termTo,
    ]),
    [
      ['Nguyễn Văn An', 'male', 'chair', 'LĐLĐ tỉnh Hà Giang', 2025, 2030],
      ['Nguyễn Thị Bình', 'female', 'vice_chair', null, 2025, 2030],
      ['Nguyễn Thị Bình', 'female', 'standing_member', null, 2025, 2030],
    ],
  );
  const ticks = await readGrid<PlanLine>(
    `
    QUY HOẠCH CÁN BỘ LĐLĐ TỈNH LÀO CAI
    STT | Họ và tên | Ngày sinh | Chức vụ hiện nay | Quy hoạch nhiệm kỳ 2020-2025 | | Quy hoạch nhiệm kỳ 2025-2030
    | | | | Chủ tịch | Phó Chủ tịch | Chủ tịch | Phó Chủ tịch
    1 | Giàng A Páo | 1/1/1980 | Trưởng ban | | x | x
    `,
    'A2:A3 B2:B3 C2:C3 D2:D3 E2:F2 G2:H2',
  );
  assert.deepEqual(
    ticks.inputs.map((line) => [line.title, line.termFrom]),
    [
      ['vice_chair', 2020],
      ['chair', 2025],
    ],
  );
  const grouped = await readGrid<PlanLine>(`
    DANH SÁCH CÁN BỘ QUY HOẠCH NHIỆM KỲ 2025 - 2030
    TT | Họ và tên | Năm sinh | Chức vụ hiện nay | Trình độ CM
    I | Chức danh Chủ tịch
    1 | Nguyễn Văn An | 1980 | Phó Chủ tịch | ThS
    II | Quy hoạch chức danh Phó Chủ tịch
    1 | Nguyễn Văn Bình | 1980 | Trưởng ban | ThS
  `);
  assert.deepEqual(
    grouped.inputs.map((line) => [line.title, line.titleText]),
    [
      ['chair', 'Chủ tịch'],
      ['vice_chair', 'Phó Chủ tịch'],
    ],
  );
});
