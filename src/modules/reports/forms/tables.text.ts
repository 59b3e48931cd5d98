import type { Day } from '../../../lib/days.ts';
import { documentDay } from '../reports.text.ts';

/** Words that the statistical tables share. */
export const tableWords = {
  people: 'Đơn vị tính: người',
  turns: 'Đơn vị tính: lượt người',
  order: 'STT',
  criterion: 'Tiêu chí',
  total: 'Tổng số',
  /** A total says what it lacks. */
  totalWithout: (units: number) => `Tổng số (chưa gồm ${units} đơn vị)`,
  /** Behind the name of a unit whose staff nobody has listed. */
  unlistedMark: ' (*)',
  unlisted: '(*) Chưa có danh sách của đơn vị.',
  without: (names: readonly string[]) =>
    `Số liệu chưa gồm ${names.length} đơn vị chưa có danh sách của đơn vị: ${names.join(', ')}.`,
  office: (name: string) => `Cơ quan ${name}`,
  onDay: (to: Day) => `(Tính đến ngày ${documentDay(to)})`,
  period: (from: Day, to: Day) => `(Từ ngày ${documentDay(from)} đến ngày ${documentDay(to)})`,
  unknown: 'Dấu “…”: chưa có dữ liệu. Ô để trống: cột của mẫu không có nội dung trong tổ chức công đoàn.',
  follows: (what: string) => `Theo ${what}.`,
};
