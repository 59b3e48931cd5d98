import type { Random } from './generate.random.ts';

/** Words of invented people and units. Family names by how common they are in the country. */

const words = (text: string, separator: RegExp | string = /\s+/) =>
  text
    .trim()
    .split(separator)
    .map((word) => word.trim());

const families = words(
  `
  Nguyễn 384, Trần 110, Lê 95, Phạm 70, Hoàng 51, Vũ 39, Phan 45, Đặng 21, Bùi 20, Đỗ 14, Hồ 13,
  Ngô 13, Dương 10, Lý 5, Lò 12, Vàng 8, Giàng 6, Lường 6, Quàng 5, Tòng 4, Nông 6, Hà 6, Đinh 6,
  Trịnh 5, Mai 4, Cao 4, Tạ 3, Lương 5, Đoàn 5, Võ 20`,
  ',',
).map((entry) => {
  const [name, weight] = words(entry);
  return [name!, Number(weight)] as const;
});
const maleMiddles = words(`
  Văn Đức Hữu Quang Minh Xuân Công Đình Ngọc Thanh Quốc Anh Trọng Mạnh Bá`);
const femaleMiddles = [
  'Thị',
  'Thị',
  'Thị',
  'Thị Thu',
  'Thị Minh',
  'Thị Hồng',
  'Ngọc',
  'Thanh',
  'Thu',
  'Phương',
  'Thùy',
  'Kim',
  'Bích',
  'Thị Thanh',
  'Mai',
];
const maleGivens = words(`
  Hùng Dũng Tuấn Cường Sơn Hải Nam Thắng Trung Long Quân Hiếu Đạt Khánh Toàn Bình Phúc Thành Tùng
  Việt Chiến Đông Giang Hưng Khoa Kiên Lâm Lợi Mạnh Nghĩa Phong Quý Tài Thịnh Vinh`);
const femaleGivens = words(`
  Lan Hương Hoa Hà Thủy Hằng Nga Linh Trang Huyền Ngọc Mai Yến Hạnh Dung Thảo Nhung Loan Hiền
  Phượng Liên Tâm Vân Xuân Thúy Thu Hồng Ánh Đào Quỳnh Chi Châu Bích Diệp Nguyệt`);

export const personName = (random: Random, sex: 'male' | 'female'): string =>
  [
    random.weigh(families),
    random.pick(sex === 'male' ? maleMiddles : femaleMiddles),
    random.pick(sex === 'male' ? maleGivens : femaleGivens),
  ].join(' ');

const firstSyllables = words(`
  An Bình Cẩm Châu Đại Đông Đức Gia Hà Hòa Hương Khánh Kim Lạc Long Lương Minh Mỹ Nam Nghĩa Phú
  Quang Sơn Tam Tân Thanh Thạch Thái Thuận Tiên Trung Vân Vĩnh Xuân Yên`);
const lastSyllables = words(`
  An Bình Châu Dương Đông Giang Hà Hải Hòa Hưng Khê Lâm Lĩnh Lộc Minh Mỹ Ninh Phong Phú Sơn Thành
  Thịnh Thủy Tiến Trạch Trung Uyên Xá Xương Yên`);
export const placeName = (random: Random): string =>
  `${random.pick(firstSyllables)} ${random.pick(lastSyllables)}`;

export const provinceUnion = (name: string, city: boolean): string =>
  `LĐLĐ ${city ? 'thành phố' : 'tỉnh'} ${name}`;
export const spareProvince = (number: number): string => `Mẫu ${number}`;
export const districtUnion = (place: string): string => `LĐLĐ huyện ${place}`;
export const sectorUnions = [
  'Công đoàn ngành Giáo dục',
  'Công đoàn ngành Y tế',
  'Công đoàn ngành Công Thương',
  'Công đoàn ngành Xây dựng',
  'Công đoàn ngành Giao thông vận tải',
];
export const civilServants = 'Công đoàn Viên chức';
export const industrialZones = 'Công đoàn các khu công nghiệp';
export const departments = [
  'Văn phòng',
  'Ban Tổ chức - Kiểm tra',
  'Ban Chính sách - Pháp luật',
  'Ban Tuyên giáo - Nữ công',
  'Ban Tài chính',
];

type Maker = (random: Random, place: string) => string;
const publicBodies: readonly Maker[] = [
  (_, place) => `CĐCS Ủy ban nhân dân xã ${place}`,
  (_, place) => `CĐCS Trường Tiểu học ${place}`,
  (_, place) => `CĐCS Trường THCS ${place}`,
  (_, place) => `CĐCS Trường Mầm non ${place}`,
  (_, place) => `CĐCS Trường THPT ${place}`,
  (_, place) => `CĐCS Trạm Y tế xã ${place}`,
  (_, place) => `CĐCS Trung tâm Y tế ${place}`,
  (_, place) => `CĐCS Hạt Kiểm lâm ${place}`,
  (_, place) => `CĐCS Phòng Văn hóa ${place}`,
];
const trades = [
  'May',
  'Xây dựng',
  'Thương mại',
  'Chế biến gỗ',
  'Thủy điện',
  'Cơ khí',
  'Chè',
  'Vận tải',
  'Bao bì',
  'Điện tử',
  'Dệt',
  'Thực phẩm',
];
const companies: readonly Maker[] = [
  (random, place) => `CĐCS Công ty TNHH ${random.pick(trades)} ${place}`,
  (random, place) => `CĐCS Công ty cổ phần ${random.pick(trades)} ${place}`,
  (random, place) => `CĐCS Doanh nghiệp tư nhân ${random.pick(trades)} ${place}`,
];
export const grassrootsName = (random: Random, enterprise: boolean): string =>
  random.pick(enterprise ? companies : publicBodies)(random, placeName(random));

export const posts = {
  chair: 'Chủ tịch',
  vice_chair: 'Phó Chủ tịch',
  department_head: 'Trưởng ban',
  department_deputy: 'Phó Trưởng ban',
  specialist: 'Chuyên viên',
  accountant: 'Kế toán',
  driver: 'Lái xe',
  clerk: 'Văn thư',
  committee_member: 'Ủy viên Ban Chấp hành',
  inspection_chair: 'Chủ nhiệm Ủy ban Kiểm tra',
  inspection_member: 'Ủy viên Ủy ban Kiểm tra',
  standing_member: 'Ủy viên Ban Thường vụ',
} as const;

export const courses = {
  theory_advanced: 'Cao cấp lý luận chính trị',
  theory_intermediate: 'Trung cấp lý luận chính trị',
  state_management: 'Quản lý nhà nước ngạch chuyên viên',
  master: 'Thạc sĩ Luật',
  union_theory: 'Lý luận, nghiệp vụ công đoàn',
  defence: 'Bồi dưỡng kiến thức quốc phòng, an ninh',
  professional: 'Tập huấn nghiệp vụ công đoàn',
} as const;
export const classNames = [
  'Tập huấn cán bộ công đoàn cơ sở',
  'Tập huấn công tác tài chính công đoàn',
  'Tập huấn công tác nữ công',
  'Tập huấn kỹ năng thương lượng tập thể',
  'Tập huấn công tác kiểm tra',
];
export const degreeSubjects = [
  'Luật',
  'Kinh tế',
  'Sư phạm',
  'Quản trị kinh doanh',
  'Kế toán',
  'Công tác xã hội',
  'Xây dựng',
  'Y đa khoa',
];
export const institutions = [
  'Trường Đại học Công đoàn',
  'Học viện Chính trị khu vực I',
  'Trường Chính trị tỉnh',
  'Học viện Hành chính Quốc gia',
];
export const foreignLanguage = 'Tiếng Anh';
export const decision = (number: number): string => `${number}/QĐ-LĐLĐ`;
