import type { Numbers, Worded } from './curriculum.forms.labels.ts';
import type { TableKey, WritingKey } from './curriculum.values.ts';

/** What the forms ask as rows; columns and rows of one table are told by the same key. */
export interface TableItem {
  value: TableKey;
  on: Numbers;
  text: string;
  worded?: Worded;
  columns: readonly (readonly [label: string, width: number])[];
  /** Rows that are always there, filled or not. */
  least: number;
}
/** What they ask in sentences. */
export interface WritingItem {
  value: WritingKey;
  on: Numbers;
  text: string;
  lines: number;
}

const school = 'Tên cơ sở đào tạo, bồi dưỡng';
const from = 'Từ (tháng, năm)';
const to = 'Đến (tháng, năm)';
const mode = 'Hình thức đào tạo';
const certificate = 'Văn bằng, chứng chỉ';
const course = [
  [from, 12],
  [to, 12],
  [school, 34],
  [mode, 18],
  [certificate, 24],
] as const;
const relatives = [
  ['Mối quan hệ', 12],
  ['Họ và tên', 22],
  ['Năm sinh', 10],
  [
    'Quê quán, nghề nghiệp, chức danh, chức vụ, đơn vị công tác, học tập, nơi ở (trong, ngoài nước); thành viên các tổ chức chính trị - xã hội',
    56,
  ],
] as const;

export const tableItems: readonly TableItem[] = [
  {
    value: 'training',
    on: { tctw_1998: '~25.2', bnv_2008: '27' },
    text: 'Đào tạo, bồi dưỡng về chuyên môn, nghiệp vụ, lý luận chính trị, ngoại ngữ, tin học',
    worded: { tctw_1998: 'ĐÀO TẠO, BỒI DƯỠNG VỀ CHUYÊN MÔN, NGHIỆP VỤ, LÝ LUẬN, NGOẠI NGỮ' },
    columns: [
      ['Tên trường', 26],
      ['Chuyên ngành đào tạo, bồi dưỡng', 26],
      ['Từ tháng, năm – đến tháng, năm', 17],
      [mode, 13],
      ['Văn bằng, chứng chỉ, trình độ gì', 18],
    ],
    least: 4,
  },
  {
    value: 'trainingDegree',
    on: { tt06_2023: '32.1' },
    text: 'Chuyên môn (từ trung cấp trở lên cả trong nước và nước ngoài)',
    columns: [
      [from, 11],
      [to, 11],
      [school, 27],
      ['Chuyên ngành đào tạo', 20],
      [mode, 13],
      ['Văn bằng, trình độ', 18],
    ],
    least: 2,
  },
  {
    value: 'trainingTheory',
    on: { tt06_2023: '32.2' },
    text: 'Lý luận chính trị',
    columns: course,
    least: 2,
  },
  {
    value: 'trainingState',
    on: { tt06_2023: '32.3' },
    text: 'Bồi dưỡng quản lý nhà nước/chức danh nghề nghiệp/nghiệp vụ chuyên ngành',
    columns: course,
    least: 2,
  },
  {
    value: 'trainingDefence',
    on: { tt06_2023: '32.4' },
    text: 'Bồi dưỡng kiến thức an ninh, quốc phòng',
    columns: course,
    least: 1,
  },
  { value: 'trainingIt', on: { tt06_2023: '32.5' }, text: 'Tin học', columns: course, least: 1 },
  {
    value: 'trainingLanguage',
    on: { tt06_2023: '32.6' },
    text: 'Ngoại ngữ/tiếng dân tộc',
    columns: [
      [from, 11],
      [to, 11],
      [school, 28],
      ['Tên ngoại ngữ/tiếng dân tộc', 18],
      [certificate, 20],
      ['Điểm số', 12],
    ],
    least: 1,
  },
  {
    value: 'career',
    on: { tctw_1998: '~25.3', bnv_2008: '28', tt06_2023: '33' },
    text: 'Tóm tắt quá trình công tác',
    worded: { tctw_1998: 'TÓM TẮT QUÁ TRÌNH CÔNG TÁC', tt06_2023: 'TÓM TẮT QUÁ TRÌNH CÔNG TÁC' },
    columns: [
      ['Từ tháng, năm đến tháng, năm', 25],
      [
        'Chức danh, chức vụ, đơn vị công tác (đảng, chính quyền, đoàn thể, tổ chức xã hội), kể cả thời gian được đào tạo, bồi dưỡng',
        75,
      ],
    ],
    least: 5,
  },
  {
    value: 'awardYears',
    on: { tt06_2023: '35.1' },
    text: 'Thành tích thi đua, khen thưởng',
    columns: [
      ['Năm', 10],
      ['Xếp loại chuyên môn', 28],
      ['Xếp loại thi đua', 22],
      ['Hình thức khen thưởng', 40],
    ],
    least: 2,
  },
  {
    value: 'disciplineRows',
    on: { tt06_2023: '35.2' },
    text: 'Kỷ luật Đảng/hành chính',
    columns: [
      ['Từ', 12],
      ['Đến', 12],
      ['Hình thức', 22],
      ['Hành vi vi phạm chính', 30],
      ['Cơ quan quyết định', 24],
    ],
    least: 1,
  },
  {
    value: 'family',
    on: { tctw_1998: '27', bnv_2008: '~30.1', tt06_2023: '36.1' },
    text: 'Về bản thân: cha, mẹ, vợ (hoặc chồng), các con, anh chị em ruột',
    worded: {
      tctw_1998: 'QUAN HỆ GIA ĐÌNH: a) Bản thân: bố mẹ, vợ (chồng), các con, anh chị em ruột',
      bnv_2008: 'a) Về bản thân: Cha, Mẹ, Vợ (hoặc chồng), các con, anh chị em ruột',
    },
    columns: relatives,
    least: 5,
  },
  {
    value: 'familyInLaw',
    on: { tctw_1998: '~27.1', bnv_2008: '~30.2', tt06_2023: '36.2' },
    text: 'Về bên vợ (hoặc chồng): cha, mẹ, anh chị em ruột',
    worded: {
      tctw_1998: 'b) Bên vợ (hoặc chồng): bố mẹ, anh chị em ruột',
      bnv_2008: 'b) Về bên vợ (hoặc chồng): Cha, Mẹ, anh chị em ruột',
    },
    columns: relatives,
    least: 3,
  },
  {
    value: 'salary',
    on: { tctw_1998: '28', bnv_2008: '31', tt06_2023: '37.1' },
    text: 'Quá trình lương của bản thân',
    worded: {
      tctw_1998: 'HOÀN CẢNH KINH TẾ GIA ĐÌNH: Quá trình lương của bản thân',
      bnv_2008: 'Diễn biến quá trình lương của cán bộ, công chức',
    },
    columns: [
      ['Từ (tháng/năm)', 16],
      ['Đến (tháng/năm)', 16],
      ['Mã số', 16],
      ['Bậc lương', 14],
      ['Hệ số lương', 14],
      ['Tiền lương theo vị trí việc làm', 24],
    ],
    least: 3,
  },
  {
    value: 'allowances',
    on: { tt06_2023: '37.2' },
    text: 'Các loại phụ cấp khác',
    columns: [
      ['Từ', 12],
      ['Đến', 12],
      ['Loại phụ cấp', 26],
      ['Phần trăm hưởng', 12],
      ['Hệ số', 10],
      ['Hình thức hưởng', 14],
      ['Giá trị (đồng)', 14],
    ],
    least: 1,
  },
];

export const writingItems: readonly WritingItem[] = [
  {
    value: 'arrest',
    on: { tctw_1998: '~26.1', bnv_2008: '~29.1', tt06_2023: '34.1' },
    text: 'Khai rõ: bị bắt, bị tù (từ ngày tháng năm nào đến ngày tháng năm nào, ở đâu), đã khai báo cho ai, những vấn đề gì:',
    lines: 2,
  },
  {
    value: 'formerRegime',
    on: { tctw_1998: '~26.2', bnv_2008: '~29.2', tt06_2023: '34.2' },
    text: 'Bản thân có làm việc trong chế độ cũ (cơ quan, đơn vị nào, địa điểm, chức danh, chức vụ, thời gian làm việc):',
    lines: 2,
  },
  {
    value: 'abroad',
    on: { tctw_1998: '~26.3', bnv_2008: '~29.3', tt06_2023: '34.3' },
    text: 'Tham gia hoặc có quan hệ với các tổ chức chính trị, kinh tế, xã hội nào ở nước ngoài (làm gì, tổ chức nào, đặt trụ sở ở đâu):',
    lines: 2,
  },
  {
    value: 'kinAbroad',
    on: { tctw_1998: '~26.4', bnv_2008: '~29.4', tt06_2023: '~34.4' },
    text: 'Có thân nhân (cha, mẹ, vợ, chồng, con, anh chị em ruột) ở nước ngoài (làm gì, địa chỉ):',
    lines: 2,
  },
  {
    value: 'income',
    on: { tctw_1998: '~28.1', tt06_2023: '37.3' },
    text: 'Nguồn thu nhập chính của gia đình hằng năm; nhà ở, đất ở, đất sản xuất, kinh doanh:',
    lines: 3,
  },
  {
    value: 'assessment',
    on: { tctw_1998: '~29', bnv_2008: '32', tt06_2023: '38' },
    text: 'Nhận xét, đánh giá của cơ quan, đơn vị quản lý và sử dụng cán bộ, công chức, viên chức:',
    lines: 4,
  },
];
