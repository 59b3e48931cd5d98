/** Rows that Biểu 9A–9C, 11 and 12A–12C share; a key of null is on no statistical record yet. */
export type CriterionRow = { group: string } | { label: string; trait: string | null; total?: true };

export const leaderCriteria: readonly CriterionRow[] = [
  { label: 'Tổng số', trait: 'total', total: true },
  { group: 'Cơ cấu' },
  { label: 'Nữ', trait: 'female' },
  { label: 'Dân tộc thiểu số', trait: 'ethnicMinority' },
  { label: 'Đảng viên', trait: 'party' },
  { group: 'Độ tuổi' },
  { label: 'Từ 40 trở xuống', trait: 'age.upTo40' },
  { label: 'Từ 41 đến 50', trait: 'age.from41To50' },
  { label: 'Trên 50', trait: 'age.over50' },
  { group: 'Trình độ chuyên môn' },
  { label: 'Dưới đại học', trait: 'degree.belowUniversity' },
  { label: 'Đại học', trait: 'degree.university' },
  { label: 'Thạc sĩ', trait: 'degree.master' },
  { label: 'Tiến sĩ', trait: 'degree.doctor' },
  { group: 'Chức danh khoa học' },
  { label: 'Phó giáo sư', trait: null },
  { label: 'Giáo sư', trait: null },
  { group: 'Lý luận chính trị' },
  { label: 'Sơ cấp', trait: 'theory.elementary' },
  { label: 'Trung cấp', trait: 'theory.intermediate' },
  { label: 'Cao cấp, cử nhân', trait: 'theory.advanced' },
];
