import { codeList } from '../../lib/codes.ts';
import type { RowFault } from '../../lib/sheet.ts';

/** What an import says of a sheet as a whole. */
export type SheetFault =
  | 'sheet_unknown'
  | 'sheet_hidden'
  | 'sheet_skipped'
  | 'sheet_without_rows'
  | 'column_unknown'
  | 'fix_unused';
export type Fault = RowFault | SheetFault;

/** Each says what is wrong and how to put it right; the place stands beside it. */
export const faults = codeList([
  {
    code: 'sheet_unknown',
    vi: 'Không nhận ra đây là loại bảng nào. Hãy kiểm tra dòng tiêu đề cột, ví dụ “Họ và tên”, “Chức vụ”, “Tên công đoàn cơ sở”.',
    en: 'This is no kind of table that is known. Check the row of headings.',
  },
  {
    code: 'sheet_hidden',
    vi: 'Trang tính đang bị ẩn nên không nhập. Nếu cần nhập, hãy bỏ ẩn trang tính rồi gửi lại.',
    en: 'The sheet is hidden and was not imported. Unhide it to import it.',
  },
  {
    code: 'sheet_skipped',
    vi: 'Bảng được bỏ qua theo lựa chọn của người nhập.',
    en: 'The table was left out as chosen by who imports.',
  },
  {
    code: 'sheet_without_rows',
    vi: 'Bảng có tiêu đề nhưng không có dòng dữ liệu nào. Hãy kiểm tra lại tệp; nếu bảng thật sự trống thì bỏ qua.',
    en: 'The table has headings but no rows.',
  },
  {
    code: 'column_unknown',
    vi: 'Không hiểu tiêu đề của cột này nên không đọc cột. Hãy đổi tiêu đề nếu cần nhập.',
    en: 'The heading of this column is not understood, so the column was not read.',
  },
  {
    code: 'cell_error',
    vi: 'Ô đang báo lỗi công thức. Hãy sửa công thức hoặc nhập giá trị.',
    en: 'The cell holds a formula error. Correct the formula or type the value.',
  },
  {
    code: 'formula_pending',
    vi: 'Ô chứa công thức chưa có kết quả. Hãy mở tệp bằng Excel, lưu lại rồi gửi lại.',
    en: 'The cell holds a formula without a result. Open the file in Excel, save it and send it again.',
  },
  {
    code: 'day_unreadable',
    vi: 'Không đọc được ngày tháng. Hãy ghi ngày/tháng/năm, ví dụ 05/10/1992.',
    en: 'The date cannot be read. Write day/month/year, as in 05/10/1992.',
  },
  {
    code: 'day_impossible',
    vi: 'Ngày này không có trong lịch. Hãy kiểm tra lại ngày, tháng, năm.',
    en: 'There is no such day. Check day, month and year.',
  },
  {
    code: 'day_in_future',
    vi: 'Ngày này sau thời điểm chốt số liệu của bảng. Hãy kiểm tra lại năm.',
    en: 'The day is after the day up to which the table states facts. Check the year.',
  },
  {
    code: 'day_too_old',
    vi: 'Ngày này quá xa trong quá khứ, thường do ô định dạng sai. Hãy nhập lại đủ ngày, tháng, năm.',
    en: 'The day is too far in the past, mostly because of the cell’s format. Type day, month and year again.',
  },
  {
    code: 'birth_too_young',
    vi: 'Ngày sinh cho thấy người này chưa đủ 15 tuổi. Hãy kiểm tra lại năm sinh.',
    en: 'By this birth date the person is under 15. Check the year.',
  },
  {
    code: 'too_young_for_party',
    vi: 'Ngày vào Đảng trước tuổi 15 so với ngày sinh. Hãy kiểm tra lại hai ngày.',
    en: 'The day of joining the Party is before the age of 15. Check both dates.',
  },
  {
    code: 'number_unreadable',
    vi: 'Không đọc được số. Hãy chỉ ghi chữ số, ví dụ 1234.',
    en: 'The number cannot be read. Write digits only, as in 1234.',
  },
  { code: 'number_not_whole', vi: 'Số lượng phải là số nguyên.', en: 'The number must be whole.' },
  { code: 'number_negative', vi: 'Số lượng không thể âm.', en: 'The number cannot be negative.' },
  {
    code: 'number_too_large',
    vi: 'Số lượng lớn bất thường. Hãy kiểm tra lại.',
    en: 'The number is abnormally large. Check it.',
  },
  {
    code: 'tick_unreadable',
    vi: 'Không hiểu dấu trong ô. Hãy ghi x hoặc để trống.',
    en: 'The mark is not understood. Write x or leave it blank.',
  },
  {
    code: 'name_invalid',
    vi: 'Họ tên chỉ gồm chữ cái và khoảng trắng. Hãy sửa lại họ tên.',
    en: 'A name consists of letters and spaces only. Correct the name.',
  },
  {
    code: 'name_missing',
    vi: 'Dòng có dữ liệu nhưng thiếu họ tên. Hãy bổ sung họ tên.',
    en: 'The row has data but no name. Add the name.',
  },
  {
    code: 'text_too_long',
    vi: 'Nội dung dài quá 500 ký tự. Hãy rút gọn.',
    en: 'The text is longer than 500 characters. Shorten it.',
  },
  {
    code: 'identity_eleven_digits',
    vi: 'Số định danh chỉ có 11 chữ số, thường do Excel làm mất số 0 ở đầu. Hãy định dạng ô là văn bản (Text) rồi nhập đủ 12 chữ số.',
    en: 'The identity number has 11 digits: Excel has dropped a leading zero. Format the cell as text and type all 12.',
  },
  {
    code: 'identity_eight_digits',
    vi: 'Số CMND chỉ có 8 chữ số, thường do Excel làm mất số 0 ở đầu. Hãy định dạng ô là văn bản (Text) rồi nhập đủ 9 chữ số.',
    en: 'The identity number has 8 digits: Excel has dropped a leading zero. Format the cell as text and type all 9.',
  },
  {
    code: 'identity_digits',
    vi: 'Số CCCD phải có 12 chữ số, số CMND 9 chữ số. Hãy kiểm tra lại.',
    en: 'An identity number has 12 digits, an old one 9. Check it.',
  },
  {
    code: 'identity_disagrees_sex',
    vi: 'Số CCCD không khớp với giới tính trong bảng. Hãy kiểm tra lại; dòng vẫn được nhập.',
    en: 'The identity number disagrees with the sex given. Check it; the row was taken.',
  },
  {
    code: 'identity_disagrees_birth',
    vi: 'Số CCCD không khớp với năm sinh trong bảng. Hãy kiểm tra lại; dòng vẫn được nhập.',
    en: 'The identity number disagrees with the birth year given. Check it; the row was taken.',
  },
  {
    code: 'sex_unreadable',
    vi: 'Không hiểu giới tính. Hãy ghi Nam hoặc Nữ.',
    en: 'The sex is not understood. Write Nam or Nữ.',
  },
  {
    code: 'unit_missing',
    vi: 'Không biết dòng này thuộc đơn vị nào. Hãy ghi đơn vị ở đầu bảng hoặc thêm cột “Đơn vị”.',
    en: 'The row’s unit is not known. Name it above the table or in a column “Đơn vị”.',
  },
  {
    code: 'key_missing',
    vi: 'Dòng có dữ liệu nhưng thiếu tên gọi hoặc số lượng chính. Hãy bổ sung.',
    en: 'The row has data but lacks its name or its main number. Add it.',
  },
  {
    code: 'day_missing',
    vi: 'Dòng thiếu ngày. Hãy bổ sung đủ ngày, tháng, năm.',
    en: 'The row lacks its date. Add day, month and year.',
  },
  {
    code: 'ethnic_group_unknown',
    vi: 'Không tìm thấy dân tộc này trong danh mục 54 dân tộc. Hãy sửa tên dân tộc; dòng vẫn được nhập, bỏ trống dân tộc.',
    en: 'This ethnic group is not in the list of 54. Correct its name; the row was taken without it.',
  },
  {
    code: 'ethnic_group_not_named',
    vi: 'Ô chỉ đánh dấu mà không ghi tên dân tộc. Hãy ghi rõ dân tộc; dòng vẫn được nhập, bỏ trống dân tộc.',
    en: 'The cell is ticked without naming the ethnic group. Name it; the row was taken without it.',
  },
  {
    code: 'religion_unknown',
    vi: 'Không tìm thấy tôn giáo này trong danh mục. Hãy sửa lại; dòng vẫn được nhập, bỏ trống tôn giáo.',
    en: 'This religion is not in the list. Correct it; the row was taken without it.',
  },
  {
    code: 'degree_unknown',
    vi: 'Không rõ bậc trình độ chuyên môn (ví dụ ĐH, ThS, Trung cấp). Hãy ghi rõ bậc; dòng vẫn được nhập.',
    en: 'The level of the degree is not clear. Name it; the row was taken.',
  },
  {
    code: 'theory_unknown',
    vi: 'Không rõ trình độ lý luận chính trị. Hãy ghi Sơ cấp, Trung cấp, Cao cấp hoặc Cử nhân; dòng vẫn được nhập.',
    en: 'The level of political theory is not clear. Name it; the row was taken.',
  },
  {
    code: 'state_management_unknown',
    vi: 'Không rõ chương trình quản lý nhà nước. Hãy ghi Cán sự, Chuyên viên, Chuyên viên chính hoặc Chuyên viên cao cấp; dòng vẫn được nhập.',
    en: 'The state management course is not clear. Name it; the row was taken.',
  },
  {
    code: 'qualification_unknown',
    vi: 'Không hiểu phần ghi trình độ trong ô. Hãy tách thành từng cột; dòng vẫn được nhập.',
    en: 'Part of the qualifications is not understood. Put each into its own column; the row was taken.',
  },
  {
    code: 'members_exceed_workers',
    vi: 'Số đoàn viên lớn hơn số lao động. Hãy kiểm tra lại; dòng vẫn được nhập.',
    en: 'There are more members than workers. Check it; the row was taken.',
  },
  {
    code: 'women_exceed_members',
    vi: 'Số nữ lớn hơn tổng số. Hãy kiểm tra lại hai số.',
    en: 'There are more women than people. Check both numbers.',
  },
  {
    code: 'movement_kind_unknown',
    vi: 'Không rõ hình thức: luân chuyển, điều động, biệt phái, bổ nhiệm hay bổ nhiệm lại. Hãy ghi rõ.',
    en: 'The form is not clear: rotation, transfer, secondment, appointment or re-appointment. Name it.',
  },
  {
    code: 'grade_unknown',
    vi: 'Không hiểu mức xếp loại. Hãy ghi HTXSNV, HTTNV, HTNV hoặc KHTNV.',
    en: 'The grade is not understood. Write HTXSNV, HTTNV, HTNV or KHTNV.',
  },
  {
    code: 'grade_year_missing',
    vi: 'Không biết xếp loại của năm nào. Hãy ghi năm ở tiêu đề bảng hoặc tiêu đề cột.',
    en: 'The year of the grade is not known. Name it in the title or in the heading.',
  },
  {
    code: 'term_missing',
    vi: 'Không biết quy hoạch cho nhiệm kỳ nào. Hãy ghi nhiệm kỳ ở tiêu đề bảng, ví dụ “nhiệm kỳ 2025-2030”.',
    en: 'The term of the plan is not known. Name it in the title, as in “nhiệm kỳ 2025-2030”.',
  },
  {
    code: 'planned_title_missing',
    vi: 'Dòng thiếu chức danh quy hoạch. Hãy bổ sung.',
    en: 'The row lacks the planned title. Add it.',
  },
  {
    code: 'course_missing',
    vi: 'Dòng thiếu tên lớp hoặc nội dung đào tạo. Hãy bổ sung.',
    en: 'The row lacks the course. Add it.',
  },
  {
    code: 'sector_unknown',
    vi: 'Không xếp được loại hình này vào danh mục; chữ trong ô được giữ nguyên và dòng vẫn được nhập.',
    en: 'This sector fits no code; its words are kept and the row was taken.',
  },
  {
    code: 'unit_kind_unknown',
    vi: 'Không hiểu loại đơn vị. Hãy ghi một loại trong danh mục, ví dụ “Công đoàn cơ sở”, “Công đoàn xã, phường, đặc khu”.',
    en: 'The kind of unit is not understood. Write one of the list, such as “Công đoàn cơ sở”.',
  },
  {
    code: 'founding_in_part',
    vi: 'Ngày thành lập chỉ có tháng hoặc năm; ngày đầu của tháng hoặc năm ấy được ghi. Nếu biết đủ ngày, hãy sửa.',
    en: 'The founding names only a month or a year; its first day was taken. Correct it where the day is known.',
  },
  {
    code: 'period_reversed',
    vi: 'Ngày kết thúc trước ngày bắt đầu. Hãy kiểm tra lại; ngày kết thúc bị bỏ trống.',
    en: 'The end is before the beginning. Check it; the end was left out.',
  },
  {
    code: 'row_key_missing',
    vi: 'Dòng không có mã dòng nên không biết là của ai. Bảng này chỉ để sửa người đã có; người mới hãy nhập bằng danh sách cán bộ.',
    en: 'The row has no key, so it is not known whose it is. This table only edits people on record; import new people by a roster.',
  },
  {
    code: 'left_out',
    vi: 'Dòng được bỏ qua theo lựa chọn của người nhập.',
    en: 'The row was left out as chosen by who imports.',
  },
  {
    code: 'fix_unused',
    vi: 'Bản sửa cho ô này không dùng được vì bảng không có dòng ấy.',
    en: 'The fix for this cell was not used: the table has no such row.',
  },
] as const satisfies readonly { code: Fault; vi: string; en: string }[]);
