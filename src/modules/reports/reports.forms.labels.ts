import type { Words } from '../../lib/problem.ts';

/** How a form is called and what it tells, in both languages; the documents themselves are Vietnamese. */
export const formNames = {
  'five-year': {
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
    title: {
      vi: 'Thống kê số lượng, chất lượng cán bộ công đoàn chuyên trách (BM01)',
      en: 'Numbers and quality of full-time cadres (BM01)',
    },
    about: {
      vi: 'Mỗi dòng một đơn vị: cơ quan, từng công đoàn cấp trên trực tiếp cơ sở, tổng số.',
      en: 'One line for each unit: the office, each union directly above the grassroots, all together.',
    },
  },
} satisfies Record<string, { title: Words; about: Words }>;
