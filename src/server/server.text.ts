import type { Demo } from './demo.ts';

/** What the server says to people outside its problems. */
export const text = {
  product: 'Then Chốt',
  /** A file that came without a name. */
  nameless: 'tệp',
  demoLoading: (percent: number, message: string) => `Đang nạp tỉnh mẫu: ${percent} %  ${message}`,
  demoAccounts: ({ accounts, password }: Demo) =>
    [
      `Tài khoản của tỉnh mẫu, mật khẩu chung ${password}:`,
      ...accounts.map(({ login, fullName }) => `  ${login.padEnd(10)} ${fullName}`),
    ].join('\n'),
  demoFailed: (why: string) => `Không nạp được tỉnh mẫu: ${why}`,
  jobDied: 'Máy chủ dừng giữa chừng nhiều lần khi chạy việc này; không có gì được ghi.',
  jobStopped: 'Đã dừng theo yêu cầu; không có gì được ghi.',
  jobFailed: (id: number) =>
    `Phần mềm gặp lỗi khi chạy việc số ${id}; không có gì được ghi. Nhật ký máy chủ nói rõ.`,
};
