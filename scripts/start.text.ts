/** What `npm start` says while it gets ready. */
export const text = {
  usage: 'npm start [-- --empty]   (PORT=8080 THENCHOT_DATA=./var DATABASE_URL=postgres://…)',
  building: 'Đang dựng giao diện web…',
  openingDatabase: 'Đang mở cơ sở dữ liệu…',
  opened: (which: string) => `Cơ sở dữ liệu: ${which}`,
  migrated: (names: readonly string[]) => `Đã nâng cấp cơ sở dữ liệu: ${names.join(', ')}`,
  portTaken: (port: number) =>
    `Cổng ${port} đang được dùng: đặt cổng khác, ví dụ PORT=${port + 1} npm start. / Port ${port} is taken: choose another with PORT.`,
  portWrong: (given: string) =>
    `PORT=${given} không phải số cổng (0–65535). / PORT=${given} is not a port number.`,
  ready: (address: string) => `Then Chốt: ${address}`,
  stopping: 'Đang dừng…',
};
