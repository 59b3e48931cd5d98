/** Words of the workbook of people. */
export const peopleFileWords = {
  sheet: 'Cán bộ',
  yes: 'Có',
  no: 'Không',
  order: 'STT',
  fullName: 'Họ và tên',
  birth: 'Ngày sinh',
  sex: 'Giới tính',
  minority: 'Dân tộc thiểu số',
  post: 'Chức vụ',
  unit: 'Đơn vị',
  from: 'Từ ngày',
  engagement: 'Loại cán bộ',
  basis: 'Biên chế',
  degree: 'Trình độ chuyên môn',
  theory: 'Lý luận chính trị',
  party: 'Đảng viên',
};
