import { problem } from '../../lib/problem.ts';

export const issuedOtherwise = problem({
  code: 'documents.issued_otherwise',
  status: 409,
  vi: 'Văn bản {number} đã ghi do “{issuer}” ban hành và việc khác đang dựa vào. Hãy bỏ trống nơi ban hành để dùng văn bản ấy, hoặc kiểm tra lại số và ngày.',
  en: 'Document {number} is on record as issued by “{issuer}”, and other facts rest on it. Leave the issuer empty to cite it, or check its number and day.',
});
