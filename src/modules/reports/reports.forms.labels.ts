import type { Words } from '../../lib/problem.ts';

/** How a form is called and what it tells, in both languages; the documents themselves are Vietnamese, and so is the name of their file. */
export const formNames = {
  'five-year': {
    file: 'Báo cáo sơ kết NQ 03',
    title: {
      vi: 'Báo cáo sơ kết thực hiện Nghị quyết 03/NQ-TLĐ về công tác cán bộ',
      en: 'Review of carrying out Resolution 03/NQ-TLĐ on cadre work',
    },
    about: {
      vi: 'Báo cáo đầy đủ theo Nghị định 30/2020/NĐ-CP, có phụ lục số liệu; đơn vị viết thêm phần đánh giá, kiến nghị.',
      en: 'The full report in the official layout with its annexes; the unit adds assessment and proposals.',
    },
  },
  'staff-quality': {
    file: 'BM01 Thống kê cán bộ chuyên trách',
    title: {
      vi: 'Thống kê số lượng, chất lượng cán bộ công đoàn chuyên trách (BM01)',
      en: 'Numbers and quality of full-time cadres (BM01)',
    },
    about: {
      vi: 'Mỗi dòng một đơn vị: cơ quan, từng công đoàn cấp trên trực tiếp cơ sở, tổng số.',
      en: 'One line for each unit: the office, each union directly above the grassroots, all together.',
    },
  },
  'staff-quality-people': {
    file: 'BM01 Danh sách từng người',
    title: {
      vi: 'Danh sách, chất lượng cán bộ chuyên trách từng người (BM01)',
      en: 'Quality of full-time cadres, person by person (BM01)',
    },
    about: {
      vi: 'Mỗi dòng một người, đánh dấu X vào từng cột của BM01.',
      en: 'One line for each person, with an X under each column of BM01.',
    },
  },
  'staff-structure': {
    file: 'Biểu 8B Phân tích chất lượng cán bộ',
    title: {
      vi: 'Phân tích chất lượng cán bộ chuyên trách theo tiêu chí (8B)',
      en: 'Quality of the staff by criterion (8B)',
    },
    about: {
      vi: 'Cơ cấu, độ tuổi, trình độ; cấp tỉnh và cấp dưới riêng, theo Biểu 8B-BTCTW.',
      en: 'Structure, age, education; the province apart from those below, as Biểu 8B-BTCTW.',
    },
  },
  'staff-change': {
    file: 'Biểu 8C Tăng, giảm cán bộ',
    title: { vi: 'Tăng, giảm cán bộ chuyên trách (8C)', en: 'Increase and decrease of the staff (8C)' },
    about: {
      vi: 'Đầu kỳ, tăng, giảm, cuối kỳ, so với cùng kỳ năm trước, theo Biểu 8C-BTCTW.',
      en: 'Before, came, went, after, beside last year, as Biểu 8C-BTCTW.',
    },
  },
  'leaders-province': {
    file: 'Biểu 9A Lãnh đạo cấp tỉnh',
    title: { vi: 'Cán bộ lãnh đạo cấp tỉnh (9A)', en: 'Leaders of the province (9A)' },
    about: {
      vi: 'Ủy viên các ban và cấp trưởng, cấp phó theo cơ cấu, trình độ, Biểu 9A-BTCTW.',
      en: 'Committee seats, heads and deputies by structure and education, as Biểu 9A-BTCTW.',
    },
  },
  'leaders-upper': {
    file: 'Biểu 9B Lãnh đạo cấp trên cơ sở',
    title: {
      vi: 'Cán bộ lãnh đạo cấp trên trực tiếp cơ sở (9B)',
      en: 'Leaders directly above the grassroots (9B)',
    },
    about: {
      vi: 'Như 9A, ở các công đoàn cấp trên trực tiếp cơ sở.',
      en: 'As 9A, in unions directly above the grassroots.',
    },
  },
  'leaders-grassroots': {
    file: 'Biểu 9C Lãnh đạo cấp cơ sở',
    title: { vi: 'Cán bộ lãnh đạo cấp cơ sở (9C)', en: 'Leaders of the grassroots (9C)' },
    about: { vi: 'Như 9A, ở các công đoàn cơ sở.', en: 'As 9A, in grassroots unions.' },
  },
  'planning-result': {
    file: 'Biểu 12 Kết quả quy hoạch',
    title: { vi: 'Kết quả quy hoạch cán bộ (12)', en: 'Result of planning (12)' },
    about: {
      vi: 'Lượt người được quy hoạch theo chức danh và tiêu chí, Biểu 12-BTCTW.',
      en: 'People planned by title and criterion, as Biểu 12-BTCTW.',
    },
  },
  'planning-list': {
    file: 'Danh sách quy hoạch',
    title: { vi: 'Danh sách trích ngang cán bộ quy hoạch', en: 'List of planned cadres' },
    about: {
      vi: 'Mỗi dòng một lượt quy hoạch, đủ cột trích ngang.',
      en: 'One line for each entry of the plan, with the usual columns.',
    },
  },
  training: {
    file: 'Biểu 10 Đào tạo, bồi dưỡng',
    title: { vi: 'Đào tạo, bồi dưỡng cán bộ (10)', en: 'Training (10)' },
    about: {
      vi: 'Lượt người theo chương trình và cấp, số lớp, Biểu 10-BTCTW.',
      en: 'Turns by programme and level, and classes held, as Biểu 10-BTCTW.',
    },
  },
  rotation: {
    file: 'Biểu 11 Luân chuyển',
    title: { vi: 'Luân chuyển cán bộ (11)', en: 'Rotation (11)' },
    about: {
      vi: 'Lượt luân chuyển theo nơi đi, nơi đến và tiêu chí, Biểu 11-BTCTW.',
      en: 'Rotations by origin, destination and criterion, as Biểu 11-BTCTW.',
    },
  },
  appointment: {
    file: 'Biểu 13 Bổ nhiệm, giới thiệu ứng cử',
    title: { vi: 'Bổ nhiệm, giới thiệu ứng cử (13)', en: 'Appointments and nominations (13)' },
    about: {
      vi: 'Bổ nhiệm, bổ nhiệm lại theo diện quản lý, Biểu 13-BTCTW.',
      en: 'Appointments and re-appointments by level, as Biểu 13-BTCTW.',
    },
  },
  evaluation: {
    file: 'Tổng hợp xếp loại',
    title: { vi: 'Tổng hợp đánh giá, xếp loại', en: 'Summary of evaluation' },
    about: {
      vi: 'Số lượng và tỷ lệ từng mức xếp loại trong năm, theo đơn vị.',
      en: 'Number and share of each grade of the year, by unit.',
    },
  },
  'evaluation-list': {
    file: 'Danh sách xếp loại',
    title: { vi: 'Danh sách đánh giá, xếp loại', en: 'List of grades' },
    about: { vi: 'Từng người với mức xếp loại của năm.', en: 'Each person with the grade of the year.' },
  },
} satisfies Record<string, { file: string; title: Words; about: Words }>;
