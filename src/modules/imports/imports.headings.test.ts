import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HeadingIndex, headingPath } from '../../lib/headings.ts';
import { sheets } from './imports.sheets.ts';

/** Headings as provinces write them, `>` from the upper row to the lower, by what they mean. */
const known: Record<string, Record<string, string>> = {
  staffRoster: {
    fullName: `
      Họ và tên | Họ, tên | Họ tên CBCC | HỌ VÀ TÊN CÁN BỘ, CÔNG CHỨC | Họ và tên (chữ in hoa)`,
    familyName: 'Họ và chữ đệm | Họ và tên đệm',
    givenName: 'Tên',
    birth: `
      Ngày, tháng, năm sinh | Ngày tháng năm sinh | Năm sinh | NTNS | Sinh ngày | Tháng/năm sinh |
      Ngày sinh (dd/mm/yyyy)`,
    male: 'Năm sinh>Nam | Nam',
    female: 'Ngày tháng năm sinh>Nữ | Nữ',
    sex: 'Giới tính | Nam/Nữ | Nam, nữ | Phái | GT',
    identity: `
      Số CCCD | CMND/CCCD | Số CMND/CCCD | Số CC/CCCD | Căn cước công dân | Số định danh cá nhân |
      Mã định danh | Số căn cước`,
    ethnicGroup: 'Dân tộc | Thành phần dân tộc | DT',
    religion: 'Tôn giáo',
    nativePlace: 'Quê quán | Nguyên quán | Quê quán (xã, huyện, tỉnh)',
    post: `
      Chức vụ | Chức danh | Chức vụ, chức danh | Chức vụ hiện nay | Chức vụ/đơn vị |
      Chức vụ, đơn vị công tác | Chức vụ và đơn vị công tác | Chức danh, đơn vị công tác hiện nay |
      Vị trí việc làm | Chức vụ hoặc chức danh công tác | Chức vụ công tác | CV | Chức vụ công đoàn |
      Chức vụ, nơi công tác`,
    unit: 'Đơn vị công tác | Đơn vị | Cơ quan, đơn vị | Nơi công tác | Tên đơn vị',
    department: 'Phòng, ban | Ban/Phòng | Bộ phận công tác',
    party: 'Đảng viên | Là đảng viên | Đảng viên (x) | Đảng',
    partyJoined: `
      Ngày vào Đảng | Ngày vào ĐCSVN | Ngày kết nạp Đảng | Ngày, tháng, năm vào Đảng |
      Vào Đảng>Ngày vào | Ngày vào Đảng>Dự bị | Đảng viên>Ngày dự bị | Ngày vào Đảng CSVN |
      Đảng viên (ngày vào)`,
    partyOfficial: `
      Ngày vào Đảng>Chính thức | Đảng viên>Ngày chính thức | Ngày vào Đảng chính thức |
      Ngày vào Đảng CT`,
    degree: `
      Trình độ chuyên môn | Chuyên môn | Trình độ>Chuyên môn | Trình độ CM | TĐCM |
      Trình độ chuyên môn, nghiệp vụ | Trình độ CMNV | Trình độ đào tạo |
      Trình độ chuyên môn cao nhất | Bằng cấp chuyên môn | Học vị | Học hàm, học vị | Thạc sĩ |
      Đại học | Chuyên môn>ThS | Trình độ chuyên môn>Trên đại học | Trình độ>ĐH |
      Trình độ chuyên môn>Cao đẳng, trung cấp`,
    major: `
      Chuyên ngành | Chuyên ngành đào tạo | Ngành đào tạo | Trình độ chuyên môn>Chuyên ngành`,
    theory: `
      LLCT | Lý luận chính trị | Lí luận chính trị | Trình độ LLCT | Trình độ chính trị | Lý luận CT |
      LL chính trị | Chính trị | Trình độ>Chính trị | Cao cấp LLCT | Trung cấp LLCT | LLCT>Cao cấp |
      LLCT>Cử nhân | Lý luận chính trị>CC, CN`,
    stateManagement: `
      QLNN | Quản lý nhà nước | Quản lý NN | Bồi dưỡng QLNN | QLNN>CVC | Trình độ QLNN | QLHCNN`,
    unionCertificate: `
      Nghiệp vụ CĐ | Nghiệp vụ công đoàn | Trình độ>Nghiệp vụ CĐ | LLNV công đoàn |
      Lý luận và nghiệp vụ công đoàn | Bồi dưỡng nghiệp vụ CĐ | Chứng chỉ LLNV công đoàn |
      Đã qua bồi dưỡng nghiệp vụ công đoàn | BD nghiệp vụ công đoàn | Lý luận, nghiệp vụ CĐ`,
    language: 'Ngoại ngữ | Trình độ>Ngoại ngữ | Trình độ ngoại ngữ | Ngoại ngữ>Anh văn | Tiếng Anh',
    ethnicLanguage: 'Tiếng dân tộc | Tiếng DTTS',
    it: 'Tin học | Trình độ tin học | CNTT',
    languageIt: 'Ngoại ngữ/Tin học | Ngoại ngữ, tin học',
    itLanguage: 'Tin học, ngoại ngữ',
    qualifications: `
      Trình độ (CM, LLCT) | Trình độ | Trình độ CM, LLCT | Trình độ chuyên môn, lý luận chính trị`,
    defence: 'QP-AN | QPAN | Kiến thức QPAN | Bồi dưỡng QPAN',
    recruited: `
      Năm vào ngành | Năm vào biên chế | Ngày tuyển dụng | Ngày vào cơ quan | Năm tuyển dụng |
      Ngày vào biên chế`,
    ignored: 'Thời gian công tác | STT | Số TT | TT | Số điện thoại | Hệ số lương',
    note: 'Ghi chú',
    basis: 'Biên chế/Hợp đồng | Biên chế | Hợp đồng | Loại HĐ | Diện hợp đồng | HĐ 68',
    generalEducation: 'Trình độ văn hóa | Trình độ học vấn | GDPT',
    partyCard: 'Số thẻ Đảng',
  },
  grassrootsUnions: {
    name: `
      Tên công đoàn cơ sở | Tên CĐCS | CĐCS | Tên đơn vị | Đơn vị | Tên CĐCS, nghiệp đoàn |
      Công đoàn cơ sở (CĐCS) | Tên cơ quan, đơn vị, doanh nghiệp`,
    upperUnit: `
      Công đoàn cấp trên trực tiếp | CĐ cấp trên | Đơn vị quản lý |
      Công đoàn cấp trên trực tiếp cơ sở | Cấp trên quản lý trực tiếp | Trực thuộc |
      LĐLĐ huyện/CĐ ngành`,
    sector: 'Loại hình | Loại hình doanh nghiệp | Khu vực | Loại hình>HCSN | Thành phần kinh tế',
    workers: `
      Số CNVCLĐ | Tổng số CNVCLĐ | CNVCLĐ>Tổng số | Số lao động | Tổng số LĐ | LĐ | Số CNLĐ |
      Lao động>Tổng | CBCNVC-LĐ | CNVC-LĐ`,
    members: `
      Số đoàn viên | Tổng số đoàn viên | Đoàn viên | Tổng số ĐV | Số đoàn viên>Tổng | Đoàn viên CĐ |
      Số ĐVCĐ`,
    femaleMembers: 'Số đoàn viên>Nữ | Đoàn viên nữ | ĐV nữ | Nữ đoàn viên | Đoàn viên>Trong đó nữ',
    chair: `
      Chủ tịch CĐCS | Họ tên Chủ tịch | CT CĐCS | Họ và tên Chủ tịch CĐCS | Chủ tịch |
      Chủ tịch>Họ và tên`,
    committeeSize: `
      Số UV BCH | Số ủy viên BCH | BCH | Số lượng BCH | Số UVBCH | Ban Chấp hành>Số lượng |
      Tổng số UV BCH | Số lượng UV BCH`,
  },
  training: {
    fullName: 'Họ và tên',
    unit: 'Đơn vị | Chức vụ, đơn vị',
    course: `
      Lớp đào tạo, bồi dưỡng | Tên lớp | Nội dung đào tạo | Nội dung đào tạo, bồi dưỡng |
      Chương trình đào tạo | Khóa học | Lớp học | Tên khoá học | Chuyên ngành đào tạo`,
    mode: 'Loại hình | Hình thức đào tạo | Hệ đào tạo',
    institution: 'Cơ sở đào tạo | Nơi đào tạo | Đơn vị đào tạo | Trường | Địa điểm',
    from: 'Từ ngày | Thời gian>Từ | Từ tháng/năm | Ngày khai giảng',
    to: 'Đến ngày | Thời gian>Đến | Đến tháng/năm',
    span: 'Thời gian | Thời gian đào tạo | Thời gian (từ - đến) | Năm | Năm học',
    decision: 'Số quyết định | Số quyết định cử | QĐ cử đi học | Quyết định số',
    result: 'Kết quả/Chứng chỉ | Kết quả | Văn bằng, chứng chỉ | Kết quả học tập',
  },
  trainingClasses: {
    name: 'Tên lớp | Lớp tập huấn',
    topic: 'Nội dung | Nội dung tập huấn | Chuyên đề',
    organiser: 'Đơn vị tổ chức | Đơn vị | Đơn vị mở lớp',
    audience: 'Đối tượng | Thành phần',
    sector: 'Khu vực',
    openedOn: `
      Ngày mở | Ngày khai giảng | Thời gian | Thời gian tổ chức | Ngày tổ chức | Ngày mở lớp`,
    days: 'Số ngày | Thời lượng',
    attendances: `
      Số lượt người | Số lượng | Số học viên | Số người tham gia | Số lượng học viên>Tổng |
      Tổng số học viên | Số người | Lượt người | Số lượt CB tham gia`,
    female: 'Trong đó nữ | Nữ | Số lượng>Nữ',
    lecturer: 'Giảng viên | Báo cáo viên',
  },
  movements: {
    fullName: 'Họ và tên',
    form: 'Hình thức | Hình thức luân chuyển | Loại quyết định | Nội dung',
    fromPost: `
      Chức vụ, đơn vị trước | Chức vụ, đơn vị cũ | Chức vụ, đơn vị công tác trước khi luân chuyển |
      Chức vụ trước khi điều động | Trước khi luân chuyển>Chức vụ | Nơi đi`,
    fromUnit: 'Đơn vị cũ | Đơn vị đi | Trước khi luân chuyển>Đơn vị',
    toPost: `
      Nơi đến | Chức vụ, đơn vị mới | Chức vụ, đơn vị sau khi luân chuyển |
      Chức vụ sau khi điều động | Sau khi luân chuyển>Chức vụ | Chức vụ được bổ nhiệm |
      Chức danh bổ nhiệm | Chức vụ bổ nhiệm, bổ nhiệm lại`,
    toUnit: 'Sau khi luân chuyển>Đơn vị | Đơn vị mới | Đơn vị đến',
    decisionNumber: 'Số quyết định | Số QĐ | Quyết định số',
    decidedOn: 'Ngày quyết định | Ngày QĐ | Ngày ký | Ngày, tháng QĐ',
    decision: 'Số, ngày QĐ | Số, ngày tháng quyết định | Quyết định (số, ngày)',
    months: `
      Thời hạn | Thời gian luân chuyển | Thời hạn bổ nhiệm | Thời hạn (tháng) | Thời hạn giữ chức vụ`,
  },
  evaluations: {
    fullName: 'Họ và tên',
    unit: 'Đơn vị',
    post: 'Chức vụ',
    gradeOfYear: `
      2019 | Năm 2019 | Xếp loại năm 2019 | Kết quả xếp loại>2019 |
      Kết quả đánh giá, xếp loại>Năm 2019 | XL 2019`,
    grade: `
      Xếp loại | Kết quả xếp loại | Kết quả đánh giá | Mức xếp loại | Xếp loại chất lượng |
      Mức độ hoàn thành nhiệm vụ | Kết quả xếp loại chất lượng | Kết quả phân loại`,
    partyGrade: 'Tự xếp loại | Cá nhân tự đánh giá | Xếp loại đảng viên',
    year: 'Năm',
  },
  planning: {
    fullName: 'Họ và tên',
    planned: `
      Chức danh quy hoạch | Quy hoạch chức danh | Chức danh QH | Được quy hoạch chức danh |
      Chức danh được quy hoạch | Quy hoạch | Quy hoạch>Chủ tịch |
      Chức danh quy hoạch nhiệm kỳ 2025-2030 | Chức danh dự kiến quy hoạch`,
    term: 'Nhiệm kỳ',
    post: 'Chức vụ hiện nay | Chức vụ, đơn vị công tác',
    birth: 'Năm sinh',
    ethnicGroup: 'Dân tộc',
  },
  partTimeRoster: {
    fullName: 'Họ và tên | Họ tên Chủ tịch CĐCS',
    union: 'CĐCS | Tên CĐCS | Công đoàn cơ sở',
    unit: 'Đơn vị',
    upperUnit: 'Công đoàn cấp trên | Công đoàn cấp trên trực tiếp',
    post: 'Chức vụ CĐ | Chức danh trong BCH | Chức vụ công đoàn',
    dayJob: 'Chức vụ chuyên môn | Chức vụ chính quyền',
    degree: 'Trình độ chuyên môn',
    theory: 'LLCT',
    party: 'Đảng viên',
    qualifications: 'Trình độ',
  },
};

test('tiêu đề cột: mỗi cách viết một nghĩa', () => {
  for (const sheet of sheets) {
    const index = new HeadingIndex(sheet.columns.map(({ field, words }) => ({ key: field, words })));
    for (const [field, headings] of Object.entries(known[sheet.kind] ?? {})) {
      for (const heading of headings.split('|').map((one) => one.trim())) {
        const path = headingPath(heading.split('>').map((one) => one.trim()));
        const [best] = index.meanings(path).sort((a, b) => b.strength - a.strength);
        assert.equal(best?.key, field, `${sheet.kind}: ${heading}`);
      }
    }
  }
});
