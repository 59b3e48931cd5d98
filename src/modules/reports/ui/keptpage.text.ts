import { counted } from '../../../lib/counted.ts';
import { texts } from '../../../web/language.ts';

export const keptPageText = texts(
  {
    day: (day: string) => `tính đến ngày ${day}`,
    days: (from: string, to: string) => `từ ${from} đến ${to}`,
    download: (format: string) => `Tải bản ${format === 'docx' ? 'Word' : 'Excel'}`,
    draft: (by: string, at: string) =>
      `Bản dự thảo: con số lấy theo hồ sơ hiện thời, lời của đơn vị được giữ. Sửa gần nhất: ${by}, ${at}.`,
    frozen: (by: string, at: string) =>
      `Bản chốt: ${by}, ${at}. Lời, con số và danh sách sau mỗi con số giữ nguyên như lúc chốt, hồ sơ sửa về sau không làm đổi.`,
    gaps: (count: string) => `Còn ${count} đoạn có chỗ để trống chờ đơn vị viết.`,
    freeze: 'Chốt báo cáo',
    freezeTitle: 'Chốt báo cáo này?',
    freezeMeans:
      'Bản chốt giữ nguyên lời, con số và danh sách sau từng con số. Sau khi chốt không sửa, không xóa được; muốn đổi thì lập bản mới cho cùng kỳ.',
    remove: 'Xóa dự thảo',
    removeTitle: 'Xóa bản dự thảo này?',
    removeMeans: 'Lời đã viết trong bản này sẽ mất. Hồ sơ và số liệu không đổi.',
    lost: 'Mẫu hiện không còn chỗ cho những lời đã viết dưới đây. Hãy chép sang đoạn khác nếu còn cần.',
    details: 'Số, ngày ký, người ký',
    number: 'Số',
    signedOn: 'Ngày ký',
    signer: 'Họ và tên người ký',
    signerPosition: 'Chức vụ người ký',
    save: 'Lưu',
  },
  {
    day: (day) => `as at ${day}`,
    days: (from, to) => `from ${from} to ${to}`,
    download: (format) => `Download ${format === 'docx' ? 'Word' : 'Excel'}`,
    draft: (by, at) =>
      `A draft: figures follow the records of now, the unit’s words are kept. Last changed: ${by}, ${at}.`,
    frozen: (by, at) =>
      `Frozen: ${by}, ${at}. Words, figures and the lists behind them stay as they were, whatever is corrected later.`,
    gaps: (count) => `${counted(count, 'paragraph', 'paragraphs')} still wait for the unit’s words.`,
    freeze: 'Freeze the report',
    freezeTitle: 'Freeze this report?',
    freezeMeans:
      'A frozen copy keeps its words, its figures and the lists behind them. It can be neither changed nor deleted; make a new report for the same period instead.',
    remove: 'Delete the draft',
    removeTitle: 'Delete this draft?',
    removeMeans: 'The words written in it will be lost. Records and figures stay as they are.',
    lost: 'The form no longer has a place for the words below. Copy them elsewhere if they are still wanted.',
    details: 'Number, day and signature',
    number: 'Number',
    signedOn: 'Signed on',
    signer: 'Name of who signs',
    signerPosition: 'Position of who signs',
    save: 'Save',
  },
);
