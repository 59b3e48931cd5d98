/** Sentences for notes and questions of an import: what, where, how to mend. */
export const say = {
  unitUnknown: (name: string, near: readonly string[]) =>
    `Chưa có đơn vị “${name}” trong hệ thống${near.length > 0 ? `; gần giống: ${near.join('; ')}` : ''}. Sửa tên cho đúng, chọn đơn vị tương ứng, hoặc cho phép tạo đơn vị mới.`,
  unitAmbiguous: (name: string, where: readonly string[]) =>
    `Có ${where.length} đơn vị tên “${name}” (${where.join('; ')}). Ghi rõ công đoàn cấp trên, hoặc chọn một đơn vị.`,
  sheetWaits: (count: number) =>
    `Cả bảng chưa được nhập vì có ${count} tên đơn vị chưa rõ; sửa hoặc trả lời rồi nhập lại.`,
  unitSkipped: (name: string) => `Bỏ qua theo lựa chọn của người nhập: đơn vị “${name}”.`,
  personUnknown: (name: string, unit: string) =>
    `Không tìm thấy “${name}” ở ${unit}. Kiểm tra họ tên và đơn vị, hoặc nhập danh sách cán bộ của đơn vị trước.`,
  personSeveral: (name: string, unit: string, people: readonly string[]) =>
    `Có ${people.length} người tên “${name}” ở ${unit}: ${people.join('; ')}. Chọn một người, hoặc thêm ngày sinh, số CCCD vào dòng này.`,
  personSkipped: (name: string) => `Bỏ qua theo lựa chọn của người nhập: “${name}”.`,
  twiceInSheet: (name: string, row: number) =>
    `“${name}” đã có ở dòng ${row} của bảng này, cùng đơn vị, không có ngày sinh hay số CCCD để phân biệt. Nếu là hai người, hãy ghi thêm ngày sinh.`,
  sameNameOtherBirth: (name: string, unit: string) =>
    `Ở ${unit} đã có một người tên “${name}” khác ngày sinh hoặc số CCCD; dòng này được ghi là người khác. Nếu là một người, hãy sửa ngày sinh rồi nhập lại.`,
  missing: (name: string, unit: string) =>
    `“${name}” đang được ghi ở ${unit} nhưng không có trong danh sách này. Người này chưa bị kết thúc; nếu đã thôi, hãy ghi ngày thôi và quyết định.`,
  otherChair: (name: string, unit: string) =>
    `${unit} đang ghi chủ tịch là “${name}”. Người này chưa bị kết thúc; nếu đã thôi, hãy ghi ngày thôi.`,
  contradicted: (fact: string) =>
    `Một dòng khác của lần nhập này, cùng ngày, ghi khác về ${fact}; dòng đọc trước được giữ.`,
  moreNotes: (count: number) => `Còn ${count} ghi chú nữa không liệt kê.`,
  noRows: 'Tệp không có dòng nào.',
  reading: (file: string) => `Đang đọc ${file}`,
  writing: (done: number, total: number) => `Đang ghi ${done}/${total} dòng`,
  unrecognised: (seen: string) =>
    `Chưa nhận ra đây là bảng gì. Các tiêu đề thấy được: ${seen || 'không có'}. Kiểm tra dòng tiêu đề cột.`,
} as const;

/** Names of facts for sentences. */
export const factNames: Record<string, string> = {
  people: 'thông tin cá nhân',
  postings: 'chức vụ',
  partyMemberships: 'Đảng tịch',
  qualifications: 'trình độ',
  evaluations: 'kết quả xếp loại',
  participations: 'khóa học',
  trainingClasses: 'lớp học',
  movements: 'quyết định',
  appointments: 'quyết định bổ nhiệm',
  planEntries: 'quy hoạch',
};

/** The error workbook's own words. */
export const errorBook = {
  summary: 'Tổng hợp',
  heads: ['Tệp', 'Trang tính', 'Dòng', 'Cột', 'Giá trị', 'Ghi chú, cách sửa'],
  reason: 'Lý do từ chối (xoá cột này trước khi gửi lại)',
  atColumn: (column: string, message: string) => `Cột ${column}: ${message}`,
};
