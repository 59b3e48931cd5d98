import { texts } from '../language.ts';

export const documentRefText = texts(
  {
    of: (number: string, day: string) => `${number} ngày ${day}`,
    signedOn: 'Ngày ký',
    issuer: 'Nơi ban hành',
    about: 'Trích yếu',
    unknown: 'chưa ghi',
    beyond: 'Văn bản này ở ngoài phạm vi của tài khoản.',
  },
  {
    of: (number, day) => `${number} of ${day}`,
    signedOn: 'Signed',
    issuer: 'Issued by',
    about: 'Subject',
    unknown: 'not on record',
    beyond: 'This document is beyond the reach of this account.',
  },
);
