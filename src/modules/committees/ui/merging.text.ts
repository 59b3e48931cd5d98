import { texts } from '../../../web/language.ts';

export const mergingText = texts(
  {
    title: (name: string) => `Hai hồ sơ: ${name}`,
    about: 'Đối chiếu từng mục, rồi gộp làm một hoặc ghi nhận là hai người khác nhau.',
    back: 'Hồ sơ trùng lặp',
    keep: 'Giữ lại hồ sơ nào?',
    record: (number: string) => `Hồ sơ số ${number}`,
    keepThis: 'Giữ hồ sơ này',
    field: 'Mục',
    sensitive: 'Tôn giáo, kỷ luật và phần nhạy cảm khác',
    unit: 'Đơn vị quản lý',
    photo: 'Ảnh',
    photoOf: (number: string) => `Ảnh của hồ sơ số ${number}`,
    facts: 'Số dòng đã ghi',
    postings: 'Chức vụ đã giữ',
    blank: 'chưa ghi',
    choose: (field: string) => `${field}: giá trị đúng`,
    identity:
      'Hai hồ sơ có hai số định danh khác nhau, rất có thể là hai người. Đối chiếu giấy tờ, rồi chọn rõ số nào đúng mới gộp được.',
    beyond:
      'Một phần hồ sơ nằm ở đơn vị ngoài phạm vi của tài khoản này; cấp trên của mọi đơn vị ấy mới gộp được.',
    merge: 'Gộp thành một hồ sơ',
    deed: 'Gộp',
    ask: (name: string) => `Gộp hai hồ sơ của ${name}?`,
    consequences: (kept: string, gone: string) =>
      `Mọi nội dung của hồ sơ số ${gone} chuyển sang hồ sơ số ${kept}; điều ghi trùng còn một lần. Đường dẫn cũ vẫn dùng được, và có thể tách lại khi chưa ghi thêm gì.`,
    apart: 'Là hai người khác nhau',
    apartDone: 'Đã ghi nhận đây là hai người khác nhau; cặp này không hiện lại nữa.',
    takeBack: 'Hoàn lại',
    merged: (name: string, number: string, at: string, by: string) =>
      `Đã gộp vào đây hồ sơ “${name}” (số ${number}), ${at}${by && `, ${by}`}.`,
    changes: 'Những gì đã đổi',
    part: 'Tách lại',
    askPart: (name: string) => `Tách hồ sơ “${name}” ra như trước khi gộp?`,
    partConsequences:
      'Hai hồ sơ trở lại đúng như trước lần gộp. Nếu đã ghi thêm gì từ đó thì không tách được.',
  },
  {
    title: (name) => `Two records: ${name}`,
    about: 'Compare them field by field, then merge them or note that they are two people.',
    back: 'Duplicates',
    keep: 'Which record stays?',
    record: (number) => `Record ${number}`,
    keepThis: 'Keep this record',
    field: 'Field',
    sensitive: 'Religion, discipline, other sensitive parts',
    unit: 'Managed by',
    photo: 'Photo',
    photoOf: (number) => `Photo of record ${number}`,
    facts: 'Rows on record',
    postings: 'Posts held',
    blank: 'not on record',
    choose: (field) => `${field}: the right value`,
    identity:
      'The two records have different identity numbers and are probably two people. Check their papers and choose the right number before merging.',
    beyond:
      'Part of these records lies in units beyond this account’s reach; only those above all of them can merge them.',
    merge: 'Merge into one record',
    deed: 'Merge',
    ask: (name) => `Merge the two records of ${name}?`,
    consequences: (kept, gone) =>
      `Everything in record ${gone} goes to record ${kept}; what both say stands once. Old links go on working, and the two can be parted again while nothing more is recorded.`,
    apart: 'These are two people',
    apartDone: 'Noted that these are two people; the pair does not come up again.',
    takeBack: 'Take back',
    merged: (name, number, at, by) =>
      `The record “${name}” (number ${number}) was merged into this one, ${at}${by && `, ${by}`}.`,
    changes: 'What changed',
    part: 'Part again',
    askPart: (name) => `Part the record “${name}” as it was before?`,
    partConsequences:
      'Both records stand exactly as before the merge. If anything was recorded since, they cannot be parted.',
  },
);
