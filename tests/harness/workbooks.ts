import { writeXlsx } from 'hucre';
import type { Upload } from '../../src/gate/files.ts';

export type Cells = readonly (string | number | null)[];

/** A real .xlsx made of rows of cells, one sheet for each entry. */
export async function workbook(name: string, sheets: Record<string, readonly Cells[]>): Promise<Upload> {
  const bytes = await writeXlsx({
    sheets: Object.entries(sheets).map(([title, rows]) => ({
      name: title,
      rows: rows.map((row) => [...row]),
    })),
  });
  return { name, bytes: new Uint8Array(bytes) };
}

const rosterHead = [
  'TT',
  'Họ và tên',
  'Ngày sinh',
  'Giới tính',
  'Số CCCD',
  'Chức vụ',
  'Trình độ chuyên môn',
  'LLCT',
  'Đảng viên',
  'Ghi chú',
];

/** A staff roster as a district sends it: title, heading, people. */
export const roster = (unit: string, people: readonly Cells[], asOf = '01/05/2024') =>
  workbook(`${unit}.xlsx`, {
    'Danh sách': [
      [unit],
      [`DANH SÁCH CÁN BỘ CÔNG ĐOÀN CHUYÊN TRÁCH (tính đến ${asOf})`],
      [],
      rosterHead,
      ...people.map((row, at) => [at + 1, ...row]),
    ],
  });

/** A list of grassroots unions: name, upper union, members, women, chair. */
export const unionList = (unions: readonly Cells[]) =>
  workbook('cdcs.xlsx', {
    CĐCS: [
      ['DANH SÁCH CÔNG ĐOÀN CƠ SỞ'],
      [],
      [
        'TT',
        'Tên công đoàn cơ sở',
        'Công đoàn cấp trên trực tiếp',
        'Số đoàn viên',
        'Trong đó nữ',
        'Chủ tịch CĐCS',
      ],
      ...unions.map((row, at) => [at + 1, ...row]),
    ],
  });

/** People sent to courses: name, unit, course, first day, decision. */
export const courses = (rows: readonly Cells[]) =>
  workbook('dao-tao.xlsx', {
    'Đào tạo': [
      ['TỔNG HỢP CÁN BỘ CỬ ĐI ĐÀO TẠO, BỒI DƯỠNG'],
      [],
      ['TT', 'Họ và tên', 'Đơn vị', 'Lớp đào tạo, bồi dưỡng', 'Từ ngày', 'Đến ngày', 'Số quyết định cử'],
      ...rows.map((row, at) => [at + 1, ...row]),
    ],
  });

/** One line of `roster` of a man in staff, known by name, degree and date of birth. */
export const rosterLine = (name: string, degree: string, birth = '02/03/1980'): Cells => [
  name,
  birth,
  'Nam',
  null,
  'Chuyên viên',
  degree,
  null,
  null,
  null,
];

export const oddHeadings = ['Quý danh', 'Đang làm gì', 'Học tới đâu'];
/** A table of two people under headings that say nothing to the import. */
export const oddTable = () =>
  workbook('la.xlsx', {
    Lạ: [
      ['Số liệu gửi kèm'],
      oddHeadings,
      ['Vũ Thị Lạ', 'Phó trưởng phòng', 'Thạc sĩ'],
      ['Vũ Văn Lùng', 'Chuyên viên', 'Đại học'],
    ],
  });
