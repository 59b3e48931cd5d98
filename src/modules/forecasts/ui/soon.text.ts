import { texts } from '../../../web/language.ts';

export const soonText = texts(
  {
    title: 'Sắp tới',
    all: 'Xem việc cần làm',
    none: 'Không có việc nào đến hạn trong 90 ngày tới.',
  },
  {
    title: 'To come',
    all: 'See what is to do',
    none: 'Nothing is due in the next 90 days.',
  },
);
