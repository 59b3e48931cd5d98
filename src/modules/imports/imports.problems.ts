import { problem } from '../../lib/problem.ts';

export const notAWorkbook = problem({
  code: 'imports.not_a_workbook',
  status: 422,
  vi: 'Tệp không phải là bảng tính. Hãy gửi tệp Excel (.xlsx) hoặc .csv.',
  en: 'The file is not a spreadsheet. Send an Excel file (.xlsx) or a .csv.',
});
export const oldFormat = problem({
  code: 'imports.old_format',
  status: 422,
  vi: 'Tệp ở dạng {format}, phần mềm không đọc được. Hãy mở bằng Excel, chọn Lưu thành (Save As) “Excel Workbook (.xlsx)”, rồi gửi lại.',
  en: 'The file is in the format {format}, which is not read. Open it in Excel, save it as “Excel Workbook (.xlsx)” and send it again.',
});
export const passwordProtected = problem({
  code: 'imports.password_protected',
  status: 422,
  vi: 'Tệp có mật khẩu nên không đọc được. Hãy mở bằng Excel, bỏ mật khẩu (Tệp, Thông tin, Bảo vệ sổ làm việc), lưu lại rồi gửi.',
  en: 'The file is protected by a password and cannot be read. Remove the password in Excel, save it and send it again.',
});
export const damaged = problem({
  code: 'imports.damaged',
  status: 422,
  vi: 'Tệp bị hỏng hoặc chưa tải lên hết ({part}). Hãy mở thử bằng Excel, lưu lại rồi gửi lại.',
  en: 'The file is damaged or incomplete ({part}). Open it in Excel, save it again and send it.',
});
export const tooLarge = problem({
  code: 'imports.too_large',
  status: 413,
  vi: 'Tệp quá lớn: {what} vượt mức {limit}. Hãy chia thành nhiều tệp nhỏ hơn.',
  en: 'The file is too large: {what} exceeds {limit}. Split it into smaller files.',
});
export const bomb = problem({
  code: 'imports.bomb',
  status: 422,
  vi: 'Tệp nén chứa lượng dữ liệu bất thường nên bị từ chối vì an toàn. Nếu đây là tệp thật, hãy sao chép bảng sang một tệp Excel mới rồi gửi lại.',
  en: 'The file inflates to an abnormal size and is refused for safety. If it is genuine, copy the table into a new Excel file.',
});

export const nothingToImport = problem({
  code: 'imports.nothing_to_import',
  status: 400,
  vi: 'Chưa có tệp nào để nhập. Hãy chọn tệp .xlsx hoặc .csv.',
  en: 'There is no file to import. Choose .xlsx or .csv files.',
});
export const jobUnknown = problem({
  code: 'imports.job_unknown',
  status: 404,
  vi: 'Không có lần nhập số {job}.',
  en: 'There is no import {job}.',
});
export const notUndoable = problem({
  code: 'imports.not_undoable',
  status: 409,
  vi: 'Lần nhập số {job} chưa ghi gì, hoặc đã được hoàn tác.',
  en: 'Import {job} wrote nothing, or has been undone already.',
});
export const answeredAlready = problem({
  code: 'imports.answered_already',
  status: 409,
  vi: 'Các câu hỏi của lần nhập số {job} đã được trả lời ở lần nhập số {by}; hãy trả lời tiếp ở đó, hoặc hoàn tác lần ấy trước.',
  en: 'The questions of import {job} were answered in import {by}; go on there, or undo that one first.',
});
export const superseded = problem({
  code: 'imports.superseded',
  status: 409,
  vi: 'Lần chạy thử số {job} đã cũ: các tệp này đã được chạy lại ở lần số {by}. Hãy xem kết quả và ghi ở lần số {by}.',
  en: 'Trial run {job} is out of date: its files were run again as import {by}. Look at that one and write there.',
});
export const notRunning = problem({
  code: 'imports.not_running',
  status: 409,
  vi: 'Lần nhập số {job} không còn chạy nên không dừng được nữa.',
  en: 'Import {job} is no longer running and cannot be stopped.',
});
export const undoneBeyond = problem({
  code: 'imports.undone_beyond',
  status: 403,
  vi: 'Lần nhập số {job} có ghi vào đơn vị nay nằm ngoài phạm vi của tài khoản; chỉ người quản mọi đơn vị ấy mới hoàn tác được.',
  en: 'Import {job} wrote in units now beyond this account’s reach; only who manages them all can undo it.',
});

export const sheetUnknown = problem({
  code: 'imports.sheet_unknown',
  status: 422,
  vi: 'Lần nhập này không có bảng “{sheet}” của tệp “{file}”. Hãy tải lại trang rồi sửa lại.',
  en: 'This import has no sheet “{sheet}” of a file “{file}”. Reload the page and try again.',
});
export const cellBeyond = problem({
  code: 'imports.cell_beyond',
  status: 422,
  vi: 'Ô {cell} không thuộc bảng “{sheet}” nên không sửa được. Hãy tải lại trang rồi sửa lại.',
  en: 'The cell {cell} is not part of the table “{sheet}” and cannot be mended. Reload the page and try again.',
});
export const rowsReversed = problem({
  code: 'imports.rows_reversed',
  status: 422,
  vi: 'Dòng tiêu đề từ {first} đến {last} không hợp lệ: dòng đầu phải đứng trước, nhiều nhất mười dòng.',
  en: 'Heading rows {first} to {last} cannot be: the first comes first, and ten are the most.',
});
export const headingUnknown = problem({
  code: 'imports.heading_unknown',
  status: 422,
  vi: 'Cách đọc cột này không thuộc bảng nào của lần nhập. Hãy tải lại trang rồi sửa lại.',
  en: 'This mapping of columns belongs to no table of the import. Reload the page and try again.',
});
export const fieldUnknown = problem({
  code: 'imports.field_unknown',
  status: 422,
  vi: 'Loại bảng này không có nội dung “{field}”. Hãy chọn lại nội dung của cột.',
  en: 'This kind of sheet has no field “{field}”. Choose the column’s field again.',
});
export const notForMemory = problem({
  code: 'imports.not_for_memory',
  status: 422,
  vi: 'Nội dung “{field}” nói về riêng một người nên không nhớ cho lần sau được. Xin bỏ chọn “nhớ cho lần sau”.',
  en: 'The field “{field}” is about one person and cannot be remembered. Clear “remember for next time”.',
});
export const fieldTwice = problem({
  code: 'imports.field_twice',
  status: 422,
  vi: 'Cột {column} được chọn cùng nội dung với một cột khác. Mỗi nội dung chỉ lấy từ một cột.',
  en: 'Column {column} was given the same field as another. Each field is taken from one column.',
});
export const keyUnmapped = problem({
  code: 'imports.key_unmapped',
  status: 422,
  vi: 'Chưa chọn cột cho biết dòng nói về ai (họ và tên) hoặc về đơn vị, lớp nào (tên gọi). Hãy chọn cột ấy.',
  en: 'No column says whom or what a row is about (a name). Choose that column.',
});

/** What `tooLarge` says that there is too much of. */
export const muchOf = {
  bytes: { vi: 'dung lượng tệp', en: 'its size' },
  inflated: { vi: 'dữ liệu sau giải nén', en: 'the inflated data' },
  parts: { vi: 'số phần trong tệp', en: 'the number of its parts' },
  sheets: { vi: 'số trang tính', en: 'the number of worksheets' },
  rows: { vi: 'số dòng', en: 'the number of rows' },
  columns: { vi: 'số cột', en: 'the number of columns' },
  rowText: { vi: 'độ dài một dòng', en: 'the length of a row' },
  merges: { vi: 'số ô gộp', en: 'the number of merged cells' },
};
/** Names of formats for `oldFormat`. */
export const beforeCompound = { vi: '.xls (Excel 5.0 trở về trước)', en: '.xls (Excel 5.0 or earlier)' };
