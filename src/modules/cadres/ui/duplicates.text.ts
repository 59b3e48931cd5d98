import { counted } from '../../../lib/counted.ts';
import { texts } from '../../../web/language.ts';

export const duplicatesText = texts(
  {
    link: 'Hồ sơ trùng lặp',
    title: 'Hồ sơ trùng lặp',
    about: (count: string, more: boolean) =>
      `${more ? 'Hơn ' : ''}${count} cặp hồ sơ có thể là của cùng một người`,
    people: 'Danh sách cán bộ',
    name: 'Họ và tên',
    one: 'Hồ sơ thứ nhất',
    other: 'Hồ sơ thứ hai',
    likeness: 'Dấu hiệu',
    identitiesDiffer: 'số định danh khác nhau',
    unknownBirth: 'chưa rõ ngày sinh',
    tools: 'Thao tác',
    compare: 'So sánh & gộp',
    apart: 'Không phải một người',
    apartDone: (name: string) =>
      `Đã ghi nhận hai hồ sơ ${name} là của hai người; cặp này không hiện lại nữa.`,
    takeBack: 'Hoàn lại',
    empty: 'Không có cặp hồ sơ nào giống nhau',
    emptyHint:
      'Hai hồ sơ cùng họ tên mà cùng ngày hoặc năm sinh, hoặc cùng đơn vị khi thiếu ngày sinh, sẽ hiện ở đây để gộp lại.',
  },
  {
    link: 'Duplicates',
    title: 'Duplicate records',
    about: (count, more) =>
      `${more ? 'More than ' : ''}${counted(count, 'pair', 'pairs')} of records that may be of one person`,
    people: 'List of people',
    name: 'Full name',
    one: 'First record',
    other: 'Second record',
    likeness: 'Signs',
    identitiesDiffer: 'identity numbers differ',
    unknownBirth: 'birth unknown',
    tools: 'Actions',
    compare: 'Compare & merge',
    apart: 'Not one person',
    apartDone: (name) =>
      `Noted that the two records of ${name} are of two people; the pair does not come up again.`,
    takeBack: 'Take back',
    empty: 'No two records are alike',
    emptyHint:
      'Two records of one name with the same day or year of birth, or of one unit where a birth is unknown, stand here to be merged.',
  },
);
