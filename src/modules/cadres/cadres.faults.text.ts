import type { CellFault } from '../../lib/cells.ts';
import type { Words } from '../../lib/problem.ts';

/** What is wrong with who a person is said to be, for the field it belongs to. */
export const personFaults = {
  name: {
    vi: 'họ tên chỉ gồm chữ cái và khoảng trắng, không kèm học vị hay chức vụ',
    en: 'a name consists of letters and spaces only',
  },
  birth: { vi: 'không đọc được ngày sinh', en: 'the day of birth cannot be read' },
  recruitedYoung: {
    vi: 'theo ngày sinh thì khi vào ngành người này chưa đủ 15 tuổi',
    en: 'by the day of birth the person was under 15 when recruited',
  },
} as const;

export const birthFaults: Partial<Record<CellFault, Words>> = {
  day_in_future: { vi: 'ngày sinh ở tương lai', en: 'a day of birth to come' },
  day_too_old: { vi: 'ngày sinh cách nay hơn 100 năm', en: 'a day of birth more than a hundred years ago' },
  birth_too_young: {
    vi: 'theo ngày sinh thì người này chưa đủ 15 tuổi',
    en: 'by this birth date the person is under 15',
  },
};
