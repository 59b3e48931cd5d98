/** Words of the list on paper; what is handed in is Vietnamese. */
export const printWords = {
  total: (people: number, women: number, members: number) =>
    `Tổng số: ${people} người; trong đó nữ: ${women}; đảng viên: ${members}`,
  dated: '…, ngày … tháng … năm …',
  drawnUpBy: 'Người lập biểu',
  head: 'Trưởng ban',
  signHint: '(Ký, ghi rõ họ tên)',
  sealHint: '(Ký, đóng dấu, ghi rõ họ tên)',
};
