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

export const regulationShipped = problem({
  code: 'regulations.shipped',
  status: 409,
  vi: 'Văn bản hoặc mức này đi kèm phần mềm và được cập nhật cùng phần mềm, nên không sửa ở đây. Nếu đơn vị quy định khác, hãy thêm văn bản và mức riêng của đơn vị.',
  en: 'This came with the product and is renewed with it. Where your unit rules otherwise, add a document and an edition of its own.',
});
export const standsAlready = problem({
  code: 'regulations.stands_already',
  status: 409,
  vi: 'Văn bản số {number} của đơn vị này đã có trong hệ thống.',
  en: 'This unit’s document {number} is on record already.',
});
export const editionsOutside = problem({
  code: 'regulations.editions_outside',
  status: 409,
  vi: 'Có {count} mức hoặc tiêu chuẩn theo văn bản này nằm ngoài thời gian hiệu lực mới. Hãy kết thúc hoặc rút các mức ấy, hoặc ghi chú vì sao chúng vẫn dùng, rồi đổi ngày của văn bản.',
  en: '{count} figures or standards laid down by this document lie outside its new days. End or withdraw them, or note why they stay in use, then change its days.',
});
export const articleCited = problem({
  code: 'regulations.article_cited',
  status: 409,
  vi: 'Điều {article} đang được một mức quy định hoặc tiêu chuẩn dẫn tới nên chưa bỏ, chưa đổi số được. Hãy rút mức, tiêu chuẩn ấy trước.',
  en: 'Article {article} is cited by a figure or a standard, so it cannot go or be renumbered. Withdraw that first.',
});
export const beginsTogether = problem({
  code: 'regulations.begins_together',
  status: 409,
  vi: 'Cùng phạm vi này đã có mức theo {number} áp dụng từ {from}. Mức mới phải bắt đầu sau ngày đó, hoặc kết thúc trước ngày đó.',
  en: 'For the same scope an edition by {number} begins on {from}. The new one must begin after that day, or end by it.',
});
export const widerThanDocument = problem({
  code: 'regulations.wider_than_document',
  status: 422,
  vi: 'Văn bản {number} chỉ có hiệu lực trong đơn vị ban hành, nên không đặt được mức cho đơn vị ngoài đó.',
  en: 'Document {number} binds only its own unit, so it cannot set a figure beyond that.',
});
export const ruleAlike = problem({
  code: 'regulations.rule_alike',
  status: 409,
  vi: 'Đã có quy định tên “{name}”. Hãy thêm mức mới cho quy định ấy.',
  en: 'There is a rule “{name}” already. Add an edition to it.',
});
export const copyUnreadable = problem({
  code: 'regulations.copy_unreadable',
  status: 422,
  vi: 'Tệp không phải PDF, Word (.docx, không có macro) hay ảnh JPEG nguyên vẹn. Hãy quét lại hoặc lưu lại ở một trong ba dạng đó.',
  en: 'The file is no whole PDF, Word document (.docx without macros) or JPEG. Scan or save it again as one of these.',
});
export const copyTooLarge = problem({
  code: 'regulations.copy_too_large',
  status: 413,
  vi: 'Tệp nặng {size} MB, nhiều nhất là {most} MB. Hãy quét ở độ phân giải thấp hơn.',
  en: 'The file has {size} MB; at most {most} MB. Scan it at a lower resolution.',
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
    vi: `không có quy định mang mã “${code}”`,
    en: `there is no rule “${code}”`,
  }),
  ruleCountsOther: (code: string, counts: 'months' | 'years') => ({
    vi: `quy định “${code}” không phải là một số ${counts === 'months' ? 'tháng' : 'năm'}`,
    en: `the rule “${code}” is no number of ${counts}`,
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
  columnsWrong: (columns: string) => ({
    vi: `bảng của quy định này có các cột ${columns}`,
    en: `a table of this rule has the columns ${columns}`,
  }),
  levelBeyond: (levels: string) => ({
    vi: `đơn vị này chỉ ghi văn bản của cấp mình: ${levels}; văn bản cấp trên do cấp trên ghi`,
    en: `this unit enters documents of its own level only: ${levels}; those of above are entered above`,
  }),
  columnTyped: (column: string) => ({
    vi: `cột “${column}” phải cùng kiểu với bảng đang áp dụng, số không quá mười lần số lớn nhất ở đó`,
    en: `the column “${column}” must hold what the table in force holds, numbers up to ten times its largest`,
  }),
  collides: (where: string) => ({
    vi: `cùng phạm vi và cùng thời gian với ${where}`,
    en: `the same scope and days as ${where}`,
  }),
  noSuchRule: { vi: 'không có quy định này', en: 'there is no such rule' },
  documentUnknown: {
    vi: 'không có văn bản này, hoặc là chính văn bản đang ghi',
    en: 'there is no such document, or it is this one itself',
  },
  twice: (code: string) => ({ vi: `“${code}” có hai lần`, en: `“${code}” stands twice` }),
  outsideDocument: {
    vi: 'thời gian áp dụng nằm ngoài thời gian hiệu lực của văn bản; nếu đúng là vậy hãy nói rõ ở mục note',
    en: 'the window lies outside that of the document; where that is right, say so in its note',
  },
  notYaml: { vi: 'không đọc được YAML', en: 'not readable as YAML' },
};
