/** What the server says to people outside its problems. */
export const text = {
  jobDied: 'Máy chủ dừng giữa chừng nhiều lần khi chạy việc này; không có gì được ghi.',
  jobStopped: 'Đã dừng theo yêu cầu; không có gì được ghi.',
  jobFailed: (id: number) =>
    `Phần mềm gặp lỗi khi chạy việc số ${id}; không có gì được ghi. Nhật ký máy chủ nói rõ.`,
};
