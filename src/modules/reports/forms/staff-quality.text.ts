export const staffQualityWords = {
  title: 'Thống kê số lượng, chất lượng cán bộ công đoàn chuyên trách',
  peopleTitle: 'Danh sách, chất lượng cán bộ công đoàn chuyên trách',
  formNumber: 'BM01/BNV',
  unit: 'Tên đơn vị',
  name: 'Họ và tên',
  remarks: [
    'Theo mẫu BM01/BNV (Thông tư 11/2012/TT-BNV; Công văn 2114/BNV-CCVC năm 2022). Sơ cấp gồm cả công nhân kỹ thuật.',
    'Hiện có gồm cả người làm việc theo hợp đồng. Ngạch, tôn giáo, tin học, từng ngoại ngữ, tiếng dân tộc: chưa có trong dữ liệu thống kê.',
  ],
};

const among = 'Trong đó';
const rank = 'Chia theo ngạch';
const training = 'Trình độ đào tạo';
const degree = [training, 'Chuyên môn'];
const theory = [training, 'Chính trị'];
const it = [training, 'Tin học'];
const language = [training, 'Ngoại ngữ'];
const english = [...language, 'Tiếng Anh'];
const otherLanguage = [...language, 'Ngoại ngữ khác'];
const management = [training, 'Quản lý nhà nước'];
const age = 'Chia theo độ tuổi';
const late = [age, 'Từ 51 đến 60'];

/** A column of BM01/BNV: its indicator, and when a person of the staff bears its X. Without a key nobody has put it on record. */
export interface QualityColumn {
  headings: readonly string[];
  key: string | null;
}
const staff = (name: string, headings: readonly string[]): QualityColumn => ({
  headings,
  key: `cadres.fullTime.${name}`,
});
const unrecorded = (headings: readonly string[]): QualityColumn => ({ headings, key: null });

/** The columns of the official form in their order, numbered from 1. */
export const staffQualityColumns: readonly QualityColumn[] = [
  { headings: ['Tổng số biên chế được giao'], key: 'staffing.quota' },
  { headings: ['Tổng số hiện có'], key: 'staffing.actual' },
  staff('female', [among, 'Nữ']),
  staff('party', [among, 'Đảng viên']),
  staff('ethnicMinority', [among, 'Dân tộc thiểu số']),
  unrecorded([among, 'Tôn giáo']),
  unrecorded([rank, 'CVCC và tương đương']),
  unrecorded([rank, 'CVC và tương đương']),
  unrecorded([rank, 'CV và tương đương']),
  unrecorded([rank, 'Cán sự và tương đương']),
  unrecorded([rank, 'Nhân viên']),
  staff('degree.doctor', [...degree, 'Tiến sĩ']),
  staff('degree.master', [...degree, 'Thạc sĩ']),
  staff('degree.university', [...degree, 'Đại học']),
  staff('degree.college', [...degree, 'Cao đẳng']),
  staff('degree.secondary', [...degree, 'Trung cấp']),
  staff('degree.elementaryOrTechnical', [...degree, 'Sơ cấp']),
  staff('theory.bachelor', [...theory, 'Cử nhân']),
  staff('theory.advanced', [...theory, 'Cao cấp']),
  staff('theoryIntermediate', [...theory, 'Trung cấp']),
  staff('theory.elementary', [...theory, 'Sơ cấp']),
  unrecorded([...it, 'Trung cấp trở lên']),
  unrecorded([...it, 'Chứng chỉ']),
  unrecorded([...english, 'Đại học trở lên']),
  unrecorded([...english, 'Chứng chỉ (A, B, C)']),
  unrecorded([...otherLanguage, 'Đại học trở lên']),
  unrecorded([...otherLanguage, 'Chứng chỉ (A, B, C)']),
  unrecorded([training, 'Chứng chỉ tiếng dân tộc']),
  staff('stateManagement.seniorSpecialist', [...management, 'CVCC và tương đương']),
  staff('stateManagement.principalSpecialist', [...management, 'CVC và tương đương']),
  staff('stateManagement.specialist', [...management, 'CV và tương đương']),
  staff('age.upTo30', [age, 'Từ 30 trở xuống']),
  staff('age.from31To40', [age, 'Từ 31 đến 40']),
  staff('age.from41To50', [age, 'Từ 41 đến 50']),
  staff('age.from51To60', [...late, 'Tổng số']),
  staff('age.women51To55', [...late, 'Nữ từ 51 đến 55']),
  staff('age.men56To60', [...late, 'Nam từ 56 đến 60']),
  staff('age.over60', [age, 'Trên 60']),
];
