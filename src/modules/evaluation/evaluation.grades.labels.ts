import { findTerm, type Term } from '../../lib/lexicon.ts';
import type { Grade } from './evaluation.labels.ts';

/** "Không hoàn thành" before "hoàn thành", the special before the plain. Letters are the old emulation grades. */
const words: readonly Term<Grade>[] = [
  {
    code: 'not_graded',
    words: `
      không xếp loại | chưa xếp loại | không đánh giá | chưa đánh giá | không XL | KXL |
      chưa đủ thời gian | không thuộc diện | mới tuyển dụng | nghỉ thai sản`,
  },
  {
    code: 'not_completed',
    words: `
      không hoàn thành nhiệm vụ | không hoàn thành | chưa hoàn thành nhiệm vụ | chưa hoàn thành |
      không HTNV | không HT | chưa HTNV | KHTNV | KHT | KHT NV | CHTNV | K HTNV | K hoàn thành | =yếu | =kém | =D | =loại D`,
  },
  {
    code: 'excellent',
    words: `
      hoàn thành xuất sắc nhiệm vụ | hoàn thành xuất sắc | HTXSNV | HTXS | HTXS NV | HT xuất sắc |
      xuất sắc | HTSXNV | =XS | =A | =loại A | =XSNV | HT XSNV`,
  },
  {
    code: 'good',
    words: `
      hoàn thành tốt nhiệm vụ | hoàn thành tốt | HTTNV | HTT | HTT NV | HT tốt | HT tốt NV | =tốt |
      =B | =loại B | =khá | =T | HT TNV`,
  },
  {
    code: 'completed',
    words: `
      hoàn thành nhiệm vụ | hoàn thành | HTNV | HT | HT NV | HTNV còn hạn chế | =C | =loại C |
      =trung bình | HT nhiệm vụ`,
  },
];

/** The grade that words name, null where they name none. */
export const gradeOf = (text: string): Grade | null => findTerm(text, words)?.code ?? null;
