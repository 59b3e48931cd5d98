import type { Column } from '../../lib/sheet.ts';

/** Who a row is about: every sheet of people has some of these. */
export const identityColumns: readonly Column[] = [
  {
    field: 'fullName',
    weight: 2,
    many: true,
    words: `
      họ và tên | họ tên cán bộ | tên cán bộ | họ tên khai sinh | họ chữ đệm tên |
      họ tên cán bộ công đoàn | họ đệm tên | họ tên học viên | =cán bộ | họ tên người |
      =họ tên chức vụ`,
  },
  {
    field: 'familyName',
    weight: 1,
    words: `
      =họ đệm | =họ | =họ lót | =họ chữ đệm | =họ tên đệm | họ và tên > =họ đệm | họ và tên > =họ |
      họ tên > họ`,
  },
  { field: 'givenName', weight: 1, words: '=tên | họ và tên > =tên' },
  {
    field: 'birth',
    words: `
      ngày sinh | năm sinh | ngày tháng năm sinh | ngày tháng sinh | tháng năm sinh | sinh ngày |
      sinh năm | ngày năm sinh`,
  },
  { field: 'birthDate', words: 'sinh > =ngày' },
  { field: 'birthMonth', words: 'sinh > =tháng' },
  { field: 'birthYear', words: 'sinh > =năm' },
  {
    field: 'male',
    words: `
      =nam | sinh > =nam | giới tính > =nam | sinh > ngày sinh nam | năm sinh nam | sinh nam`,
  },
  {
    field: 'female',
    words: `
      =nữ | sinh > =nữ | giới tính > =nữ | năm sinh nữ | ngày sinh nữ | =là nữ | =giới tính nữ`,
  },
  { field: 'sex', words: 'giới tính | nam nữ | =phái | =giới | giới tính nam nữ | =GT' },
  {
    field: 'identity',
    words: `
      số cccd | cccd | cmnd | cmtnd | căn cước | căn cước công dân | số định danh |
      số định danh cá nhân | mã định danh | chứng minh nhân dân | số căn cước công dân |
      số cmnd cccd | chứng minh thư`,
  },
];

/** What a roster says of a person beside the post. */
export const personColumns: readonly Column[] = [
  ...identityColumns,
  { field: 'ethnicGroup', words: 'dân tộc | dân tộc thiểu số | =DT' },
  { field: 'religion', words: 'tôn giáo' },
  { field: 'nativePlace', words: 'quê quán | nguyên quán | =quê | quê quán xã huyện tỉnh' },
  { field: 'party', words: 'đảng viên | =đảng | là đảng viên' },
  {
    field: 'partyJoined',
    words: `
      ngày vào đảng | vào đảng | năm vào đảng | ngày kết nạp | ngày kết nạp đảng |
      đảng viên ngày vào | đảng > dự bị | đảng > ngày vào | vào đảng dự bị | đảng > kết nạp |
      ngày tháng năm vào đảng | đảng viên dự bị | ngày dự bị | vào đcsvn | ngày vào đcsvn`,
  },
  {
    field: 'partyOfficial',
    words: `
      ngày chính thức | đảng > chính thức | vào đảng chính thức | ngày vào đảng chính thức |
      đảng chính thức | chính thức | ngày vào đảng ct | ngày CT`,
  },
  {
    field: 'partyCard',
    weight: 0.2,
    words: `
      số thẻ đảng | mã thẻ đảng | số thẻ đảng viên | chức vụ đảng | cấp ủy | đảng > chức vụ |
      đảng > số thẻ`,
  },
  {
    field: 'generalEducation',
    weight: 0.2,
    words: `
      trình độ học vấn | trình độ văn hóa | văn hóa | học vấn | trình độ > =VH | giáo dục phổ thông |
      học vấn phổ thông | trình độ phổ thông | trình độ giáo dục phổ thông | GDPT`,
  },
  {
    field: 'degree',
    many: true,
    words: `
      chuyên môn | trình độ chuyên môn | trình độ chuyên môn nghiệp vụ | trình độ > chuyên môn |
      chuyên môn nghiệp vụ | trình độ đào tạo | bằng cấp | học vị | trình độ cm | văn bằng |
      bằng cấp chuyên môn | chuyên môn > * | trình độ đào tạo > * | tiến sĩ | thạc sĩ | đại học |
      cao đẳng | trung cấp | sơ cấp | công nhân kỹ thuật | cnkt | trên đại học | sau đại học |
      trình độ > =ts | trình độ > =ths | trình độ > =đh | trình độ > =cđ | trình độ > =tc |
      trình độ > =sc | =ths | =đh | =ts`,
  },
  {
    field: 'major',
    words: `
      chuyên ngành | ngành đào tạo | chuyên ngành đào tạo | ngành học | chuyên môn > chuyên ngành |
      chuyên môn > ngành | trình độ > chuyên ngành | trình độ chuyên môn > chuyên ngành đào tạo`,
  },
  {
    field: 'theory',
    many: true,
    words: `
      lý luận chính trị | lý luận CT | trình độ lý luận chính trị | trình độ chính trị |
      =chính trị | =lý luận | trình độ lý luận | chính trị > * | lý luận > * |
      lý luận chính trị > =tc | lý luận chính trị > =sc | trình độ chính trị > =tc |
      trình độ chính trị > =sc | trình độ lý luận > =tc | trình độ lý luận > =sc | cao cấp llct | trung cấp llct | sơ cấp llct |
      cử nhân llct | cao cấp chính trị | trung cấp chính trị | sơ cấp chính trị |
      cử nhân chính trị | =cao cấp | trình độ > llct | cao cấp lý luận | trung cấp lý luận |
      sơ cấp lý luận | lý luận CT | LL chính trị | LL CT | trình độ > =CT`,
  },
  {
    field: 'stateManagement',
    many: true,
    words: `
      quản lý nhà nước | quản lý NN | trình độ quản lý nhà nước | quản lý nhà nước > * |
      bồi dưỡng quản lý nhà nước | quản lý hành chính nhà nước | quản lý hành chính | qlhcnn |
      kiến thức quản lý nhà nước | quản lý NN`,
  },
  {
    field: 'unionCertificate',
    many: true,
    words: `
      nghiệp vụ công đoàn | nghiệp vụ cđ | bồi dưỡng nghiệp vụ công đoàn | bồi dưỡng nghiệp vụ cđ |
      llnv công đoàn | chứng chỉ llnv công đoàn | lý luận nghiệp vụ công đoàn |
      lý luận nghiệp vụ cđ | lý luận công đoàn | trình độ nghiệp vụ công đoàn |
      chứng chỉ nghiệp vụ công đoàn | lý luận và nghiệp vụ công đoàn | llnv cđ | đào tạo công đoàn |
      tập huấn nghiệp vụ công đoàn | trình độ công đoàn | chứng chỉ công đoàn |
      nghiệp vụ công tác công đoàn | trình độ llnv công đoàn`,
  },
  {
    field: 'language',
    many: true,
    words:
      'ngoại ngữ | =nn | trình độ > =nn | trình độ ngoại ngữ | ngoại ngữ > * | tiếng anh > * | tiếng anh | anh văn | trình độ > =NN',
  },
  {
    field: 'ethnicLanguage',
    words: `
      tiếng dân tộc | tiếng dân tộc thiểu số | ngoại ngữ > tiếng dân tộc | chứng chỉ tiếng dân tộc`,
  },
  {
    field: 'it',
    many: true,
    words: 'tin học | trình độ tin học | tin học > * | công nghệ thông tin | trình độ > =TH | =vi tính',
  },
  {
    field: 'languageIt',
    words: `
      ngoại ngữ tin học | trình độ ngoại ngữ tin học | ngoại ngữ và tin học | nn tin học`,
  },
  { field: 'itLanguage', words: 'tin học ngoại ngữ | trình độ tin học ngoại ngữ' },
  {
    field: 'qualifications',
    many: true,
    words: `
      =trình độ | trình độ cm llct | trình độ chuyên môn llct | trình độ chuyên môn lý luận |
      trình độ chuyên môn chính trị | trình độ mặt | chuyên môn llct | trình độ cm lý luận |
      trình độ chuyên môn nghiệp vụ llct`,
  },
  {
    field: 'defence',
    words: `
      quốc phòng an ninh | an ninh quốc phòng | kiến thức quốc phòng | quốc phòng |
      bồi dưỡng quốc phòng an ninh | an ninh > * | QP AN`,
  },
  {
    field: 'recruited',
    words: `
      năm vào ngành | ngày vào ngành | năm vào biên chế | ngày vào biên chế | ngày tuyển dụng |
      năm tuyển dụng | ngày vào cơ quan | năm vào cơ quan | ngày tháng năm tuyển dụng |
      năm công tác | tham gia công tác | ngày vào làm | năm vào làm | vào ngành |
      năm bắt đầu công tác`,
  },
  { field: 'note', weight: 0.2, words: 'ghi chú | =ghi | chú thích' },
  {
    field: 'ignored',
    weight: 0,
    many: true,
    words: `
      số tt | =tt | =stt | số thứ tự | điện thoại | số điện thoại | email | hệ số lương | mã ngạch |
      ngạch bậc | hệ số | chỗ ở | nơi ở | ngày cấp | nơi cấp | bhxh | tuổi | thường trú | nơi sinh |
      phụ cấp | bậc lương | ngạch | thời gian công tác | thâm niên`,
  },
];
