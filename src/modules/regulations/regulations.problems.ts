import { problem } from '../../lib/problem.ts';
import { shapeFault } from '../../lib/shape.problems.ts';

export const endsBeforeItBegins = shapeFault('regulations.ends_before_it_begins', {
  vi: 'ngày hết hiệu lực không sau ngày có hiệu lực',
  en: 'it ends on or before the day on which it begins',
});
export const blocksUnsure = shapeFault('regulations.blocks_unsure', {
  vi: 'mức chưa kiểm chứng hoặc chưa rõ thì chỉ được cảnh báo hoặc không áp dụng, không được chặn',
  en: 'what is not verified or not known may warn or be off, and never blocks',
});
export const lawUnreadable = problem({
  code: 'regulations.law_unreadable',
  status: 422,
  vi: 'Dữ liệu văn bản có lỗi: {what}',
  en: 'The data of regulations is at fault: {what}',
});
export const editionCollides = problem({
  code: 'regulations.edition_collides',
  status: 409,
  vi: 'Đã có một mức quy định khác cho cùng phạm vi, cùng đối tượng trong thời gian này. Hãy ghi ngày kết thúc cho mức cũ hoặc chọn ngày bắt đầu khác.',
  en: 'Another edition stands for the same scope on some of these days. End the former one, or choose another first day.',
  constraints: ['rule_edition_collides', 'standard_edition_collides'],
});
export const articleUnknown = problem({
  code: 'regulations.article_unknown',
  status: 422,
  vi: 'Văn bản không có điều được dẫn. Hãy thêm điều ấy vào văn bản hoặc dẫn điều khác.',
  en: 'The document has no such article. Add it to the document or cite another.',
  constraints: ['rule_edition_article_fkey'],
});

const titleUnknown = (code: string) => ({
  vi: `không có chức danh “${code}”`,
  en: `there is no title “${code}”`,
});

/** What a file of data says wrongly, beyond its shape. */
export const faults = {
  regulationUnknown: (code: string) => ({
    vi: `không có văn bản mang mã “${code}”`,
    en: `there is no document with the code “${code}”`,
  }),
  ruleUnknown: (code: string) => ({
    vi: `không có quy định mang tên “${code}” trong data/rules.yaml`,
    en: `there is no rule “${code}” in data/rules.yaml`,
  }),
  articleUnknown: (article: string) => ({
    vi: `văn bản không có điều “${article}” (mục articles)`,
    en: `the document has no article “${article}” (see its articles)`,
  }),
  titleUnknown,
  scopeUnknown: {
    titles: titleUnknown,
    unitKinds: (code: string) => ({
      vi: `không có loại đơn vị “${code}”`,
      en: `there is no kind of unit “${code}”`,
    }),
    cadreKinds: (code: string) => ({
      vi: `không có đối tượng cán bộ “${code}”`,
      en: `there is no kind of cadre “${code}”`,
    }),
  },
  valueWrong: (unit: string) => ({
    vi: `giá trị không đúng dạng của “${unit}”`,
    en: `the value is not what “${unit}” asks for`,
  }),
  collides: (where: string) => ({
    vi: `cùng phạm vi và cùng thời gian với ${where}`,
    en: `the same scope and days as ${where}`,
  }),
  twice: (code: string) => ({ vi: `“${code}” có hai lần`, en: `“${code}” stands twice` }),
  outsideDocument: {
    vi: 'thời gian áp dụng nằm ngoài thời gian hiệu lực của văn bản; nếu đúng là vậy hãy nói rõ ở mục note',
    en: 'the window lies outside that of the document; where that is right, say so in its note',
  },
  notYaml: { vi: 'không đọc được YAML', en: 'not readable as YAML' },
};
