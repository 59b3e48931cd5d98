import { texts } from '../../../web/language.ts';

export const curriculumText = texts(
  {
    title: 'Sơ yếu lý lịch',
    form: 'Mẫu',
    asOf: (day: string) => `Theo hồ sơ ngày ${day}; chỗ chưa ghi nhận là dòng chấm để ghi tay.`,
    word: 'Tải Word',
    pdf: 'Tải PDF',
    print: 'In',
    back: 'Hồ sơ',
    sheet: 'Bản in sơ yếu lý lịch',
    photo: 'Ảnh chân dung',
    blank: 'chưa ghi nhận',
  },
  {
    title: 'Curriculum vitae',
    form: 'Form',
    asOf: (day) => `After the record as at ${day}; what is not on record is dotted, to be filled by hand.`,
    word: 'Word file',
    pdf: 'PDF file',
    print: 'Print',
    back: 'Record',
    sheet: 'The curriculum vitae as printed',
    photo: 'Portrait',
    blank: 'not on record',
  },
);
