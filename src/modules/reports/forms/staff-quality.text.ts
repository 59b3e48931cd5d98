import type { Facts } from '../reports.facts.ts';
import { documentDay } from '../reports.text.ts';

export const staffQualityTitle = 'Thống kê số lượng, chất lượng cán bộ công đoàn chuyên trách';

export const staffQualityWords = {
  summary: ({ to }: Pick<Facts, 'to'>) => `(Tính đến ngày ${documentDay(to)})`,
  remark: 'Đơn vị tính: người. Dấu “…”: chưa có số liệu.',
  drawnUpBy: 'NGƯỜI LẬP BIỂU',
  order: 'STT',
  unit: 'Tên đơn vị',
  total: 'Tổng số',
  office: (name: string) => `Cơ quan ${name}`,
};

const among = 'Trong đó';
const training = 'Trình độ đào tạo';
const degree = [training, 'Chuyên môn'];
const theory = [training, 'Lý luận chính trị'];
const management = [training, 'Quản lý nhà nước'];
const age = 'Chia theo độ tuổi';

/** The columns of Biểu BM01/BNV that records of unions hold; ranks and religion are on no statistical record yet. */
export const staffQualityColumns: readonly { key: string; headings: readonly string[] }[] = [
  { key: 'staffing.quota', headings: ['Biên chế được giao'] },
  { key: 'staffing.actual', headings: ['Hiện có'] },
  { key: 'cadres.fullTime.female', headings: [among, 'Nữ'] },
  { key: 'cadres.fullTime.party', headings: [among, 'Đảng viên'] },
  { key: 'cadres.fullTime.ethnicMinority', headings: [among, 'Dân tộc thiểu số'] },
  { key: 'cadres.fullTime.degree.doctor', headings: [...degree, 'Tiến sĩ'] },
  { key: 'cadres.fullTime.degree.master', headings: [...degree, 'Thạc sĩ'] },
  { key: 'cadres.fullTime.degree.university', headings: [...degree, 'Đại học'] },
  { key: 'cadres.fullTime.degree.college', headings: [...degree, 'Cao đẳng'] },
  { key: 'cadres.fullTime.degree.secondary', headings: [...degree, 'Trung cấp'] },
  { key: 'cadres.fullTime.degree.elementary', headings: [...degree, 'Sơ cấp'] },
  { key: 'cadres.fullTime.technicalWorker', headings: [...degree, 'Công nhân kỹ thuật'] },
  { key: 'cadres.fullTime.theory.bachelor', headings: [...theory, 'Cử nhân'] },
  { key: 'cadres.fullTime.theory.advanced', headings: [...theory, 'Cao cấp'] },
  { key: 'cadres.fullTime.theoryIntermediate', headings: [...theory, 'Trung cấp'] },
  { key: 'cadres.fullTime.theory.elementary', headings: [...theory, 'Sơ cấp'] },
  {
    key: 'cadres.fullTime.stateManagement.seniorSpecialist',
    headings: [...management, 'Chuyên viên cao cấp'],
  },
  {
    key: 'cadres.fullTime.stateManagement.principalSpecialist',
    headings: [...management, 'Chuyên viên chính'],
  },
  { key: 'cadres.fullTime.stateManagement.specialist', headings: [...management, 'Chuyên viên'] },
  { key: 'cadres.fullTime.foreignLanguage', headings: [training, 'Ngoại ngữ'] },
  { key: 'cadres.fullTime.age.upTo30', headings: [age, 'Từ 30 trở xuống'] },
  { key: 'cadres.fullTime.age.from31To40', headings: [age, 'Từ 31 đến 40'] },
  { key: 'cadres.fullTime.age.from41To50', headings: [age, 'Từ 41 đến 50'] },
  { key: 'cadres.fullTime.age.from51To60', headings: [age, 'Từ 51 đến 60'] },
  { key: 'cadres.fullTime.age.over60', headings: [age, 'Trên 60'] },
];
