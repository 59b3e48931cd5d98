/** What a file of standards says wrongly, beyond its shape. */
export const faults = {
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
