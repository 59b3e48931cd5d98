import { type CodeOf, codeList } from '../../lib/codes.ts';

/** The three generations of the personal form that live side by side in cabinets and in offices' habits. */
export const curriculumForms = codeList([
  { code: 'tt06_2023', vi: 'Mẫu Thông tư 06/2023/TT-BNV', en: 'Form of Circular 06/2023/TT-BNV' },
  { code: 'bnv_2008', vi: 'Mẫu 2C-BNV/2008', en: 'Form 2C-BNV/2008' },
  { code: 'tctw_1998', vi: 'Mẫu 2C/TCTW-98', en: 'Form 2C/TCTW-98' },
]);
export type CurriculumForm = CodeOf<typeof curriculumForms>;

/** Number of an item on each form that has it. One with `~` is not printed and only says where the item stands. */
export type Numbers = Partial<Record<CurriculumForm, string>>;
export type Worded = Partial<Record<CurriculumForm, string>>;

/** What the file of any of them is called, before the person's name. */
export const fileWord = 'Sơ yếu lý lịch';

interface FormWords {
  title: string;
  source: string;
  /** Numbers of the items that share a line with the one before. */
  joined: readonly string[];
  /** Up to this item they stand beside the photo. */
  besideUntil: string;
  /** Headings over several numbers. */
  headings: readonly { number: string; text: string }[];
  signatures: readonly { above: string | null; title: string; hint: string; oath: string | null }[];
}

const oath = 'Tôi xin cam đoan những lời khai trên đây là đúng sự thật';
const signed = '(Ký tên, ghi rõ họ tên)';
const sealed = '(Ký tên, đóng dấu)';
const dated = '……………, ngày …… tháng …… năm 20……';
const declarant = { above: null, title: 'Người khai', hint: signed, oath };

export const formWords: Record<CurriculumForm, FormWords> = {
  tctw_1998: {
    title: 'SƠ YẾU LÝ LỊCH CÁN BỘ, CÔNG CHỨC',
    source: 'Mẫu 2C/TCTW-98',
    joined: ['9', '~17.3', '~17.5'],
    besideUntil: '6',
    headings: [{ number: '26', text: 'ĐẶC ĐIỂM LỊCH SỬ BẢN THÂN' }],
    signatures: [
      { ...declarant, title: 'NGƯỜI KHAI' },
      { above: dated, title: 'THỦ TRƯỞNG CƠ QUAN, ĐƠN VỊ', hint: sealed, oath: null },
    ],
  },
  bnv_2008: {
    title: 'SƠ YẾU LÝ LỊCH CÁN BỘ, CÔNG CHỨC',
    source: 'Mẫu 2C-BNV/2008 ban hành kèm theo Quyết định số 02/2008/QĐ-BNV của Bộ trưởng Bộ Nội vụ',
    joined: ['7', '15.4', '15.6', '26'],
    besideUntil: '5',
    headings: [
      { number: '29', text: 'Đặc điểm lịch sử bản thân' },
      { number: '30', text: 'Quan hệ gia đình' },
    ],
    signatures: [
      declarant,
      {
        above: dated,
        title: 'Thủ trưởng cơ quan, đơn vị quản lý và sử dụng CBCC',
        hint: sealed,
        oath: null,
      },
    ],
  },
  tt06_2023: {
    title: 'SƠ YẾU LÝ LỊCH CÁN BỘ, CÔNG CHỨC, VIÊN CHỨC',
    source: 'Mẫu ban hành kèm theo Thông tư số 06/2023/TT-BNV của Bộ trưởng Bộ Nội vụ',
    joined: ['7'],
    besideUntil: '5',
    headings: [
      { number: '30', text: 'TIỀN LƯƠNG' },
      { number: '32', text: 'QUÁ TRÌNH ĐÀO TẠO, BỒI DƯỠNG' },
      { number: '34', text: 'ĐẶC ĐIỂM LỊCH SỬ BẢN THÂN' },
      { number: '35', text: 'KHEN THƯỞNG, KỶ LUẬT' },
      { number: '36', text: 'QUAN HỆ GIA ĐÌNH' },
      { number: '37', text: 'HOÀN CẢNH KINH TẾ GIA ĐÌNH' },
    ],
    signatures: [
      { ...declarant, above: dated },
      { above: dated, title: 'Thủ trưởng cơ quan, đơn vị quản lý', hint: sealed, oath: null },
    ],
  },
};

export const photoHint = 'Ảnh màu (4 × 6 cm)';
export const untilNow = 'nay';
