import { texts } from '../../../web/language.ts';

export const disclosureText = texts(
  {
    see: 'Xem',
    closed: 'Thông tin nhạy cảm, đang che.',
    refused: 'Thông tin nhạy cảm; tài khoản này không được xem.',
    title: 'Xem thông tin nhạy cảm',
    hint: 'Lý do được ghi vào nhật ký cùng tên người xem. Hồ sơ và sơ yếu lý lịch của người này mở trong 8 giờ.',
    reason: 'Lý do xem',
    needed: 'Cần ghi lý do, ít nhất 3 chữ.',
    paper: 'Bản này chưa in thông tin nhạy cảm (số định danh, gia đình, lương, kỷ luật…).',
  },
  {
    see: 'Show',
    closed: 'Sensitive, not shown.',
    refused: 'Sensitive; this account may not see it.',
    title: 'Show sensitive parts',
    hint: 'The reason is kept in the trail with your name. This person’s record and curriculum vitae stay open for 8 hours.',
    reason: 'Reason',
    needed: 'Give a reason of at least 3 letters.',
    paper: 'Sensitive parts (identity number, family, pay, discipline …) are not printed yet.',
  },
);
