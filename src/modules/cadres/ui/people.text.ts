import { counted } from '../../../lib/counted.ts';
import { texts } from '../../../web/language.ts';

export const peopleText = texts(
  {
    title: 'Cán bộ',
    count: (count: string, unit: string, day: string) => `${count} người, ${unit}, tại ngày ${day}`,
    search: 'Tìm theo họ tên',
    searchHint: 'Không cần dấu, chữ hoa hay đúng thứ tự',
    nobody: 'Không có ai khớp các điều kiện này',
    nobodyHint: 'Bỏ bớt điều kiện, hoặc tìm trong đơn vị cấp trên.',
    empty: 'Đơn vị này chưa có cán bộ nào',
    emptyHint: (day: string) =>
      `Tại ngày ${day} chưa có danh sách nào. Hãy nhập danh sách cán bộ từ bảng tính, hoặc chọn ngày khác.`,
    toImport: 'Nhập dữ liệu',
    download: 'Tải bản Excel',
    extract: 'Trích ngang',
    extractWord: 'Trích ngang (Word)',
    choose: (name: string) => `Chọn ${name}`,
    tooMany: (most: string) => `Chọn tay được nhiều nhất ${most} người. Hãy lọc rồi chọn cả danh sách.`,
    print: 'Bản in',
    printHint: 'Giấy A4 ngang. Cột, thứ tự và điều kiện như trong danh sách.',
    printNow: 'In',
    printBeyond: (total: string, most: string) =>
      `Danh sách có ${total} người; bản in chỉ tới người thứ ${most}. Hãy tải bản Excel để có đủ.`,
    backToList: 'Về danh sách',
    editInExcel: 'Sửa bằng Excel',
  },
  {
    title: 'Cadres',
    count: (count, unit, day) => `${counted(count, 'person', 'people')}, ${unit}, as at ${day}`,
    search: 'Find by name',
    searchHint: 'Accents, capitals and order do not matter',
    nobody: 'Nobody matches these filters',
    nobodyHint: 'Drop a filter, or search in the unit above.',
    empty: 'This unit has no cadres yet',
    emptyHint: (day) =>
      `There is no roster as at ${day}. Import the rosters from workbooks, or choose another day.`,
    toImport: 'Import',
    download: 'Download Excel',
    extract: 'Extract',
    extractWord: 'Extract (Word)',
    choose: (name) => `Select ${name}`,
    tooMany: (most) =>
      `At most ${most} people can be selected one by one. Filter, then select the whole list.`,
    print: 'Print',
    printHint: 'A4 landscape. Columns, order and filters as in the list.',
    printNow: 'Print',
    printBeyond: (total, most) =>
      `The list has ${total} people; the print stops at ${most}. Download Excel to have them all.`,
    backToList: 'Back to the list',
    editInExcel: 'Edit in Excel',
  },
);
