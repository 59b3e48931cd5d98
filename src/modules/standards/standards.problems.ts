import { problem } from '../../lib/problem.ts';

export const standardAlike = problem({
  code: 'standards.alike',
  status: 409,
  vi: 'Đã có tiêu chuẩn tên “{name}”. Hãy thêm lần ban hành mới cho tiêu chuẩn ấy.',
  en: 'There is a standard “{name}” already. Add an edition to it.',
});

/** What a file of standards says wrongly, beyond its shape. */
export const faults = {
  noSuchStandard: { vi: 'không có tiêu chuẩn này', en: 'there is no such standard' },
  kindUnknown: (kind: string) => ({
    vi: `không có loại trình độ “${kind}”`,
    en: `there is no kind of qualification “${kind}”`,
  }),
  levelUnknown: (level: string) => ({ vi: `không có bậc “${level}”`, en: `there is no level “${level}”` }),
  twice: (key: string) => ({
    vi: `điều kiện “${key}” có hai lần`,
    en: `the condition “${key}” stands twice`,
  }),
};
