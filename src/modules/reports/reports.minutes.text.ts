import type { Day } from '../../lib/days.ts';

/** The words of the minutes of a vote count, in the order of the official paper (domain forms, votes). */
export const minutesWords = {
  title: 'BIÊN BẢN KIỂM PHIẾU',
  symbol: (symbol: string) => `/BB-${symbol}`,
  summary: (step: string, procedure: string, post: string | null) =>
    [step, [procedure, post].filter(Boolean).join(': ')].join(' – '),
  held: (day: string, place: string | null) =>
    `Ngày ${day}${place ? `, tại ${place}` : ''}, hội nghị đã bỏ phiếu`,
  form: { secret: 'phiếu kín', signed: 'phiếu có ký tên' },
  by: (number: string, article: string | null) => `Căn cứ ${article ? `Điều ${article} ` : ''}${number}`,
  chaired: (chair: string, secretary: string) => `Chủ trì: ${chair}. Thư ký: ${secretary}.`,
  round: (number: number) => `Lượt phiếu thứ ${number}.`,
  convened: (convened: string, present: string) =>
    `Số người được triệu tập: ${convened}; có mặt: ${present}.`,
  ballots: (issued: string, returned: string) => `Số phiếu phát ra: ${issued}; thu về: ${returned}.`,
  valid: (valid: string, invalid: string) => `Số phiếu hợp lệ: ${valid}; không hợp lệ: ${invalid}.`,
  candidates: (names: string) => `Danh sách bỏ phiếu: ${names}.`,
  needed: (needed: string, quorate: boolean) =>
    quorate
      ? `Số phiếu cần đạt: ${needed}.`
      : 'Hội nghị không đủ số người có mặt theo quy định nên phiếu không có giá trị quyết định.',
  result: 'KẾT QUẢ KIỂM PHIẾU',
  section: 'Số phiếu của từng người',
  columns: ['TT', 'Họ và tên', 'Số phiếu', 'Tỷ lệ %', 'Kết quả'] as const,
  standing: {
    passed: 'Đạt',
    head_decides: 'Đúng mức; người đứng đầu quyết định',
    carried_on: 'Được chọn tiếp',
    tied: 'Bằng phiếu',
    beaten: 'Quá mức, hết chỗ',
    short: 'Không đạt',
  },
  closing:
    'Hai người kiểm phiếu độc lập, kết quả khớp nhau. Biên bản lập xong cùng ngày và đã thông qua trước hội nghị.',
  unknown: '……………',
  teller: 'TRƯỞNG BAN KIỂM PHIẾU',
  members: (secretary: string) => `Ủy viên thư ký: ${secretary}`,
} as const;

export const writtenDay = (day: Day) => day.split('-').reverse().join('/');
