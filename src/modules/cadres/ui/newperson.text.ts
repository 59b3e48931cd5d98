import { texts } from '../../../web/language.ts';

export const newPersonText = texts(
  {
    title: 'Thêm cán bộ',
    about: 'Lý lịch và chức vụ đầu tiên; các phần khác được ghi tiếp ở trang của người ấy.',
    notAllowed: 'Tài khoản này không có quyền thêm cán bộ',
    alike: 'Đã có người trùng họ tên và không khác ngày sinh:',
    alikeHint:
      'Nếu là một trong những người này, hãy mở hồ sơ ấy và ghi thêm chức vụ. Nếu là người khác, cứ lưu.',
    nobodyAlike: 'Trong phạm vi của tài khoản chưa có ai trùng họ tên và ngày sinh.',
  },
  {
    title: 'Add a cadre',
    about: 'Who it is and the first post; everything else is added on the person’s page.',
    notAllowed: 'This account may not add cadres',
    alike: 'There are people of that name whose day of birth does not differ:',
    alikeHint: 'If it is one of them, open that record and add the post. If it is somebody else, save.',
    nobodyAlike: 'Within this account’s reach nobody has that name and day of birth.',
  },
);
