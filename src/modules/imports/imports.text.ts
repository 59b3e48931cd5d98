import { type CodeOf, codeList } from '../../lib/codes.ts';
import { counted } from '../../lib/counted.ts';
import type { Words } from '../../lib/problem.ts';

/** Sentences for notes and questions of an import: what, where, how to mend. */
export const say = {
  unitUnknown: (name: string, near: readonly string[]): Words => ({
    vi: `Chưa có đơn vị “${name}” trong hệ thống${near.length > 0 ? `; gần giống: ${near.join('; ')}` : ''}. Sửa tên cho đúng, chọn đơn vị tương ứng, hoặc cho phép tạo đơn vị mới.`,
    en: `There is no unit “${name}” on record${near.length > 0 ? `; nearly so: ${near.join('; ')}` : ''}. Correct the name, choose the unit meant, or allow a new one.`,
  }),
  unitNotBelow: (root: string): Words => ({
    vi: `Đơn vị đã chọn không thuộc ${root} nên không dùng được cho lần nhập này.`,
    en: `The unit that was chosen does not lie under ${root}, so this import cannot use it.`,
  }),
  unitAmbiguous: (name: string, where: readonly string[]): Words => ({
    vi: `Có ${where.length} đơn vị tên “${name}” (${where.join('; ')}). Ghi rõ công đoàn cấp trên, hoặc chọn một đơn vị.`,
    en: `${where.length} units are called “${name}” (${where.join('; ')}). Name the union above it, or choose one.`,
  }),
  sheetWaits: (count: number): Words => ({
    vi: `Cả bảng chưa được nhập vì có ${count} tên đơn vị chưa rõ; sửa hoặc trả lời rồi nhập lại.`,
    en: `The whole table waits, until ${counted(count, 'name of a unit', 'names of units')} in it is clear; mend or answer, and import again.`,
  }),
  unitSkipped: (name: string): Words => ({
    vi: `Bỏ qua theo lựa chọn của người nhập: đơn vị “${name}”.`,
    en: `Left out as chosen by who imports: the unit “${name}”.`,
  }),
  personUnknown: (name: string, unit: string): Words => ({
    vi: `Không tìm thấy “${name}” ở ${unit}. Kiểm tra họ tên và đơn vị, hoặc nhập danh sách cán bộ của đơn vị trước.`,
    en: `“${name}” is not found in ${unit}. Check name and unit, or import the unit’s roster first.`,
  }),
  personSeveral: (name: string, unit: string, people: readonly string[]): Words => ({
    vi: `Có ${people.length} người tên “${name}” ở ${unit}: ${people.join('; ')}. Chọn một người, hoặc thêm ngày sinh, số CCCD vào dòng này.`,
    en: `${people.length} people in ${unit} are called “${name}”: ${people.join('; ')}. Choose one, or add the date of birth or the identity number to the row.`,
  }),
  personSkipped: (name: string): Words => ({
    vi: `Bỏ qua theo lựa chọn của người nhập: “${name}”.`,
    en: `Left out as chosen by who imports: “${name}”.`,
  }),
  twiceInSheet: (name: string, row: number): Words => ({
    vi: `“${name}” đã có ở dòng ${row} của bảng này, cùng đơn vị, không có ngày sinh hay số CCCD để phân biệt. Nếu là hai người, hãy ghi thêm ngày sinh.`,
    en: `“${name}” stands in row ${row} of this table already, in the same unit, with no date of birth or identity number to tell them apart. If they are two people, add the date of birth.`,
  }),
  sameNameOtherBirth: (name: string, unit: string): Words => ({
    vi: `Ở ${unit} đã có một người tên “${name}” khác ngày sinh hoặc số CCCD; dòng này được ghi là người khác. Nếu là một người, hãy sửa ngày sinh rồi nhập lại.`,
    en: `${unit} has another “${name}” of another date of birth or identity number; this row was taken as a different person. If they are one, correct the date and import again.`,
  }),
  missing: (name: string, unit: string): Words => ({
    vi: `“${name}” đang được ghi ở ${unit} nhưng không có trong danh sách này. Người này chưa bị kết thúc; nếu đã thôi, hãy ghi ngày thôi và quyết định.`,
    en: `“${name}” is on record in ${unit} but not in this list. Nothing was ended; if the person has left, record the day and the decision.`,
  }),
  otherChair: (name: string, unit: string): Words => ({
    vi: `${unit} đang ghi chủ tịch là “${name}”. Người này chưa bị kết thúc; nếu đã thôi, hãy ghi ngày thôi.`,
    en: `The chair of ${unit} on record is “${name}”. Nothing was ended; if the person has left, record the day.`,
  }),
  contradicted: (name: string, fact: string): Words => ({
    vi: `“${name}”: một dòng khác của lần nhập này, cùng ngày, ghi khác về ${factNames.vi(fact as FactName)}; dòng đọc trước được giữ.`,
    en: `“${name}”: another row of this import says otherwise of the ${factNames.en(fact as FactName)} on the same day; the one read first stands.`,
  }),
  moreNotes: (count: number): Words => ({
    vi: `Còn ${count} ghi chú nữa không liệt kê.`,
    en: `${counted(count, 'more note', 'more notes')} not listed.`,
  }),
  editUnknown: (): Words => ({
    vi: 'Không có hồ sơ này trong phạm vi của tài khoản; dòng không được dùng.',
    en: 'No such record is within this account’s reach; the row was not used.',
  }),
  editKeyBroken: (): Words => ({
    vi: 'Mã dòng không đúng như khi xuất tệp, nên không biết dòng là của ai. Hãy xuất lại tệp rồi sửa.',
    en: 'The key of the row is not as it was when the file was made, so it is not known whose it is. Make the file anew and edit that.',
  }),
  editMoved: (owner: string, named: string): Words => ({
    vi: `Mã của dòng này là của “${owner}” nhưng dòng ghi “${named}”, người có dòng khác trong bảng: các cột có lẽ đã bị sắp xếp lệch với mã dòng. Dòng không được dùng; hãy xuất lại tệp rồi sửa.`,
    en: `The key of this row is that of “${owner}”, but the row says “${named}”, who has another row in the table: the columns were probably sorted apart from the keys. The row was not used; make the file anew and edit that.`,
  }),
  editTwice: (row: number): Words => ({
    vi: `Hồ sơ này đã có ở dòng ${row}; chỉ dòng ấy được dùng.`,
    en: `This record stands in row ${row} already; only that row was used.`,
  }),
  editNameless: (): Words => ({
    vi: 'Họ tên không thể để trống; họ tên trong hồ sơ được giữ nguyên.',
    en: 'A name cannot be empty; the name on record stays.',
  }),
  editFactKept: (vi: string, en: string): Words => ({
    vi: `${vi}: ô bị xóa trắng nhưng giá trị có lịch sử nên được giữ. Nếu ghi nhầm, hãy bỏ ở trang của người ấy.`,
    en: `${en}: the cell was emptied, but a value with a history stays. If it is wrong, take it back on the person’s page.`,
  }),
  editConflict: (
    differences: readonly { vi: string; en: string; file: string; record: string }[],
  ): Words => ({
    vi: `Hồ sơ đã được sửa sau khi xuất tệp. ${differences
      .map(({ vi, file, record }) => `${vi}: bảng ghi “${file}”, hồ sơ nay ghi “${record}”`)
      .join('; ')}.`,
    en: `The record was changed after the file was made. ${differences
      .map(({ en, file, record }) => `${en}: the table says “${file}”, the record now “${record}”`)
      .join('; ')}.`,
  }),
  editBlank: (vi: string, en: string): Words => ({
    vi: `Có ô của cột ${vi} bị xóa trắng trong khi hồ sơ đang có giá trị. Xóa các giá trị ấy khỏi hồ sơ?`,
    en: `Cells of the column ${en} were emptied while the records hold values. Take those values away?`,
  }),
  noRows: { vi: 'Tệp không có dòng nào.', en: 'The file has no rows.' },
  reading: (file: string) => `Đang đọc ${file}`,
  writing: (done: number, total: number) => `Đang ghi ${done}/${total} dòng`,
} as const;

/** Names of facts for sentences. */
const factNames = codeList([
  { code: 'people', vi: 'thông tin cá nhân', en: 'person' },
  { code: 'postings', vi: 'chức vụ', en: 'posting' },
  { code: 'partyMemberships', vi: 'Đảng tịch', en: 'Party membership' },
  { code: 'qualifications', vi: 'trình độ', en: 'qualification' },
  { code: 'evaluations', vi: 'kết quả xếp loại', en: 'grade' },
  { code: 'participations', vi: 'khóa học', en: 'course' },
  { code: 'trainingClasses', vi: 'lớp học', en: 'class' },
  { code: 'movements', vi: 'quyết định', en: 'decision' },
  { code: 'appointments', vi: 'quyết định bổ nhiệm', en: 'appointment' },
  { code: 'planEntries', vi: 'quy hoạch', en: 'plan entry' },
  { code: 'unitCounts', vi: 'số liệu đơn vị', en: 'unit’s figures' },
  { code: 'unitQuotas', vi: 'biên chế được giao', en: 'quota' },
]);

type FactName = CodeOf<typeof factNames>;

/** The error workbook's own words. */
export const errorBook = {
  file: 'Lỗi nhập dữ liệu lượt',
  summary: 'Tổng hợp',
  heads: ['Tệp', 'Trang tính', 'Dòng', 'Cột', 'Giá trị', 'Ghi chú, cách sửa'],
  reason: 'Lý do từ chối (xóa cột này trước khi gửi lại)',
  atColumn: (column: string, message: string) => `Cột ${column}: ${message}`,
};
